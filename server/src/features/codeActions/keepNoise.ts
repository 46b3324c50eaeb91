import { pieceOf, saysSomething, textOf } from '../../article/noise/keptPieces';
import type { Artifact, Copy } from '../../article/types';
import type { ClientProfile } from '../../lsp/client';
import { oneLine } from '../../wording/markup';
import { commands, type KeepParams, type NeverFlagParams } from '../../protocol';
import type { Finding } from '../../article/queries';
import { ruleOf } from '../../article/queries';
import { describeRule } from '../../wording/rules';

/** Something that a user may say of noise instead of taking it out. */
export interface Keeping {
  readonly title: string;
  readonly command: string;
  readonly argument: KeepParams | NeverFlagParams;
}

/** Of a long selection, so many findings can be kept in one go. */
const mostKept = 100;

/** What findings can be told by that has words: for a single one, its text. */
function wordsOf(text: string, { artifacts }: Finding): string | undefined {
  const [artifact, ...others] = artifacts;
  if (artifact === undefined || others.length > 0 || artifact.repair === 'join') return undefined;
  const said = textOf(text, artifact.span);
  return said !== undefined && saysSomething(said) ? said : undefined;
}

function keepTitle(copy: Copy, here: readonly Finding[]): string {
  const [finding, ...others] = here;
  if (finding === undefined || others.length > 0) return `Keep these ${here.length} pieces in this article`;
  const said = wordsOf(copy.text, finding);
  if (said === undefined) return `Keep as it is: ${describeRule(ruleOf(finding)).title}`;
  const alike = copy.artifacts.filter(({ span }) => textOf(copy.text, span) === said).length;
  const times = alike > 1 ? `, all ${alike} times` : '';
  return `Keep in this article${times}: “${oneLine(said, 40)}”`;
}

/** What a user may say of the findings that a selection touches: keep them here, never flag them again. */
export function keepingAt(
  uri: string,
  copy: Copy,
  here: readonly Finding[],
  client: Pick<ClientProfile, 'ownCommands' | 'executeCommand'>,
): readonly Keeping[] {
  const some = here.slice(0, mostKept);
  const [first, ...others] = some;
  if (first === undefined || !(client.ownCommands || client.executeCommand)) return [];
  const piece = (artifact: Artifact): KeepParams['pieces'] => {
    const found = pieceOf(copy.text, copy.artifacts, artifact);
    return found === undefined ? [] : [found];
  };
  const pieces = some.flatMap(({ artifacts }) => artifacts.flatMap(piece));
  const keep = {
    title: keepTitle(copy, some),
    command: commands.keep,
    argument: { uri, pieces },
  };
  const keeping: Keeping[] = pieces.length === 0 ? [] : [keep];
  if (!client.ownCommands || others.length > 0) return keeping;
  const said = wordsOf(copy.text, first);
  const rule = ruleOf(first);
  const { title } = describeRule(rule);
  if (said !== undefined) {
    const name = `“${oneLine(said, 40)}”`;
    keeping.push({
      title: `Never flag this text: add ${name} to the settings`,
      command: commands.neverFlagText,
      argument: { uri, value: said, name },
    });
  }
  keeping.push({
    title: `Never flag this kind: switch off “${title}” in the settings`,
    command: commands.neverFlagRule,
    argument: { uri, value: rule, name: `“${title}”` },
  });
  return keeping;
}

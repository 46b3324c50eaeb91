import { ruleOf, type ListedNoise } from '../../article/listedNoise';
import { pieceOf, saysSomething, textOf } from '../../article/noise/keptPieces';
import type { Artifact, Copy } from '../../article/types';
import type { ClientProfile } from '../../lsp/client';
import { commands, type KeepParams, type NeverFlagParams } from '../../protocol';
import { oneLine } from '../../wording/markup';
import { describeRule } from '../../wording/rules';

/** Something that a user may say of noise instead of taking it out. */
export interface Keeping {
  readonly title: string;
  readonly command: string;
  readonly argument: KeepParams | NeverFlagParams;
}

/** Of a long selection, so much listed noise can be kept in one go. */
const mostKept = 100;

/** What noise can be told by that has words: for a single piece, its text. */
function wordsOf(text: string, { artifacts }: ListedNoise): string | undefined {
  const [artifact, ...others] = artifacts;
  if (artifact === undefined || others.length > 0 || artifact.repair === 'join') return undefined;
  const words = textOf(text, artifact.span);
  return words !== undefined && saysSomething(words) ? words : undefined;
}

function keepTitle(copy: Copy, here: readonly ListedNoise[]): string {
  const [noise, ...others] = here;
  if (noise === undefined || others.length > 0) return `Keep these ${here.length} pieces in this article`;
  const words = wordsOf(copy.text, noise);
  if (words === undefined) return `Keep as it is: ${describeRule(ruleOf(noise)).title}`;
  const alike = copy.artifacts.filter(({ span }) => textOf(copy.text, span) === words).length;
  const times = alike > 1 ? `, all ${alike} times` : '';
  return `Keep in this article${times}: “${oneLine(words, 40)}”`;
}

/** What a user may say of the noise that a selection touches: keep them here, never flag them again. */
export function keepingAt(
  uri: string,
  copy: Copy,
  here: readonly ListedNoise[],
  client: Pick<ClientProfile, 'ownCommands'>,
): readonly Keeping[] {
  const some = here.slice(0, mostKept);
  const [first, ...others] = some;
  if (first === undefined) return [];
  const piece = (artifact: Artifact): KeepParams['pieces'] => {
    const found = pieceOf(copy, artifact);
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
  const words = wordsOf(copy.text, first);
  const rule = ruleOf(first);
  const { title } = describeRule(rule);
  if (words !== undefined) {
    const name = `“${oneLine(words, 40)}”`;
    keeping.push({
      title: `Never flag this text: add ${name} to the settings`,
      command: commands.neverFlagText,
      argument: { uri, value: words, name },
    });
  }
  keeping.push({
    title: `Never flag this kind: switch off “${title}” in the settings`,
    command: commands.neverFlagRule,
    argument: { uri, value: rule, name: `“${title}”` },
  });
  return keeping;
}

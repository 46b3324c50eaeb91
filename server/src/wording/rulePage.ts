/** The description of a rule, as a page in Markdown: what a reader sees who asks what a problem's code means. */
import { noiseRule } from '../article/noise/rules/index';
import { problemRule } from '../article/problems/problems';
import type { Repair } from '../article/types';
import { escapeMarkdown } from './markup';
import { applicabilityWords } from './names';

/** What taking out does to the place. */
const repairWords: Readonly<Record<Repair, string>> = {
  'delete-line': 'The whole line goes.',
  delete: 'The piece goes, the rest of its line stays.',
  join: 'What stands on both sides of it is joined.',
  replace: 'It is replaced by what was meant.',
};

/** The setting that switches rules off, as VS Code's settings editor and its file name it. */
const switches = {
  noise: { shown: 'Copydesk › Noise: Disabled Rules', key: 'copydesk.noise.disabledRules' },
  problem: { shown: 'Copydesk › Problems: Disabled', key: 'copydesk.problems.disabled' },
} as const;

/** What is written down of a rule for a page. */
interface Described {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly examples: { readonly hit: readonly string[]; readonly miss: readonly string[] };
}

/** The page of a noise rule or of a kind of problem; undefined for an id that is neither. */
export function rulePage(id: string): string | undefined {
  const noise = noiseRule(id);
  if (noise !== undefined)
    return pageOf(noise, 'noise', [
      '## What is done about it',
      `${applicabilityWords[noise.applicability]}. ${noise.applicability === 'display' ? '' : repairWords[noise.repair]}`.trim(),
    ]);
  const problem = problemRule(id);
  return problem === undefined ? undefined : pageOf(problem, 'problem', []);
}

function pageOf(
  { id, title, why, examples }: Described,
  kind: keyof typeof switches,
  more: readonly string[],
): string {
  const { shown, key } = switches[kind];
  const paragraphs = [
    `# ${shownWhole(title)}`,
    shownWhole(why),
    ...more,
    ...exampleOf('## For example', 'What stands between ⟦ and ⟧ is found.', examples.hit),
    ...exampleOf('## Not here', 'Nothing is found in this text.', examples.miss),
    '## To switch it off',
    `Choose the quick fix “Never …” beside one, or add \`${id}\` to the setting ${shown} (\`${key}\`).`,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** The first of some texts below a heading; nothing where there is none. */
function exampleOf(heading: string, said: string, [text]: readonly string[]): readonly string[] {
  return text === undefined ? [] : [heading, said, fenced(text)];
}

/** A text as it is, in a box: whatever it holds, the box ends where the text does. */
function fenced(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}text\n${text}\n${fence}`;
}

function shownWhole(text: string): string {
  return escapeMarkdown(text, text.length);
}

/** A list to be read: each speaker with role and share, and below what they said. */
import type { ExportFormat, ExportSource } from './format';
import { overviewOf } from '../article/overview';
import { escapeMarkdown } from '../wording/markup';
import { count } from '../wording/names';
import { kindName, percent, saidBy, surenessOf, typeNames, verdictNames } from '../wording/exports';
import { spokenEntries, type Entry } from './entries';
import { baseName } from './format';
import { headlineOf } from '../wording/cleanWords';

/** A list in Markdown. */
export const markdown: ExportFormat = {
  id: 'markdown',
  title: 'Markdown',
  description: 'A list to be read, by speaker',
  extension: 'md',
  mediaType: 'text/markdown',
  write: (source) => ({ text: listOf(source), notes: [] }),
};

/** In UTF-16 code units: nothing of what somebody said is cut. */
const noLimit = 10_000_000;
const plain = (text: string): string => escapeMarkdown(text, noLimit);

function listOf({ article, file }: ExportSource): string {
  const { speakers, withoutSpeaker, doubted, words } = overviewOf(article);
  const entries = new Map(spokenEntries(article).map((entry) => [entry.index, entry]));
  const items = (indices: readonly number[]): readonly string[] =>
    indices.flatMap((index) => {
      const entry = entries.get(index);
      return entry === undefined ? [] : [itemOf(entry)];
    });
  const name = baseName(file);
  const title = headlineOf(article) ?? name;
  const sections = speakers.flatMap(({ source, quotations, words: own }) => [
    `## ${plain(source.name)}`,
    '',
    `${source.role === undefined ? '' : `${plain(source.role)}. `}${kindName[source.kind]}, ${count(quotations.length, 'quotation')}, ${percent(own, words)} of the quoted words.`,
    '',
    ...items(quotations),
    '',
  ]);
  const others = [
    ['Quotations without a speaker', withoutSpeaker] as const,
    ['Perhaps reported speech', doubted] as const,
  ].flatMap(([heading, indices]) =>
    indices.length === 0 ? [] : [`## ${heading}`, '', ...items(indices), ''],
  );
  const lines = [
    `# ${plain(title)}`,
    '',
    `${plain(name)}: ${count(entries.size, 'quotation')}, ${count(speakers.length, 'speaker')}.`,
    '',
    ...sections,
    ...others,
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function itemOf(entry: Entry): string {
  const { attribution, check, perhaps, doubted, quotation } = entry;
  const line = `line ${String(entry.line)}`;
  const facts = [
    // that it may be reported speech is said by the heading
    doubted === true ? line : `${typeNames[quotation.type].toLowerCase()}, ${line}`,
    ...(perhaps === undefined ? [] : [plain(saidBy(entry))]),
    ...(attribution?.source === undefined || perhaps !== undefined
      ? []
      : [surenessOf(attribution.confidence, attribution.byHand !== undefined).toLowerCase()]),
    ...(check === undefined
      ? []
      : [`${verdictNames[check.verdict].toLowerCase()}, checked ${plain(check.date)}`]),
    ...(check?.note === undefined ? [] : [plain(check.note)]),
  ];
  return `- ${plain(entry.words)}\\\n  _${facts.join('; ')}_`;
}

/**
 * TEI P5: the article without noise, each quotation a `<said who="#s1">`, each mention of a speaker an `<rs ref="#s1">`,
 * the speakers in the header. What overlaps is written in fragments that name each other.
 */
import type { AttributedText } from '../article/article';
import { isNamed, isSpeech } from '../article/queries';
import type { Source } from '../article/types';
import { typeNames, verdictNames } from '../wording/exports';
import { entriesOf, stretchesOf, type Entry } from './entries';
import { baseName, type ExportFormat, type ExportSource } from './format';
import { headlineOf } from '../wording/cleanWords';
import { nested, type Step } from './nested';
import { piecesOf, type Mark, type PieceBlock } from './pieces';
import { forbiddenIn, safe } from './safeText';

/** TEI P5. */
export const tei: ExportFormat = {
  id: 'tei',
  title: 'TEI P5 (XML)',
  description: 'The clean article with speech and speakers marked up, for digital editions',
  extension: 'xml',
  mediaType: 'application/tei+xml',
  write: (source) => {
    const { article } = source;
    const entries = entriesOf(article);
    const blocks = piecesOf(article, marksOf(article, entries));
    // what was noise is not written, and not missed
    const lost = blocks.flatMap(({ pieces }) => pieces).reduce((sum, { text }) => sum + forbiddenIn(text), 0);
    const note =
      lost === 0
        ? undefined
        : `XML cannot hold ${lost === 1 ? 'one character' : `${String(lost)} characters`} of the article; U+FFFD stands for ${lost === 1 ? 'it' : 'them'}`;
    return { text: documentOf(source, entries, blocks, note), notes: note === undefined ? [] : [note] };
  },
};

function documentOf(
  { article, file }: ExportSource,
  entries: readonly Entry[],
  blocks: readonly PieceBlock[],
  note: string | undefined,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
    ...header(article, file, note),
    '<text>',
    '<body>',
    ...body(blocks, new Map(entries.map((entry) => [entry.id, entry]))),
    '</body>',
    ...back(entries),
    '</text>',
    '</TEI>',
    '',
  ].join('\n');
}

/** What the file is, and who speaks in it. */
function header(article: AttributedText, file: string, note: string | undefined): readonly string[] {
  const people = article.sources.filter(({ kind }) => kind === 'person' || kind === 'unnamed');
  const others = article.sources.filter(({ kind }) => kind !== 'person' && kind !== 'unnamed');
  const list = (name: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`<${name}>`, ...lines, `</${name}>`];
  const speakers = [...list('listPerson', people.map(person)), ...list('listOrg', others.map(organisation))];
  return [
    '<teiHeader>',
    '<fileDesc>',
    `<titleStmt><title>${safe(headlineOf(article) ?? baseName(file))}</title></titleStmt>`,
    '<publicationStmt><p>Unpublished: made from a text file with Copydesk.</p></publicationStmt>',
    `<sourceDesc><p>${safe(baseName(file))}</p></sourceDesc>`,
    '</fileDesc>',
    ...(note === undefined ? [] : [`<encodingDesc><p>${safe(note)}.</p></encodingDesc>`]),
    ...(speakers.length === 0
      ? []
      : ['<profileDesc>', '<particDesc>', ...speakers, '</particDesc>', '</profileDesc>']),
    '</teiHeader>',
  ];
}

function person({ id, name, role, kind }: Source): string {
  const note = role === undefined ? '' : `<note type="role">${safe(role)}</note>`;
  const unnamed = kind === 'unnamed' ? ' type="unnamed"' : '';
  return `<person xml:id="${safe(id)}"><persName${unnamed}>${safe(name)}</persName>${note}</person>`;
}

function organisation({ id, name, role, kind }: Source): string {
  const note = role === undefined ? '' : `<note type="role">${safe(role)}</note>`;
  return `<org xml:id="${safe(id)}" type="${kind}"><orgName>${safe(name)}</orgName>${note}</org>`;
}

/** Mentions by "m" and the id of their source, quotations by their own. */
function marksOf(article: AttributedText, entries: readonly Entry[]): readonly Mark[] {
  return [
    ...entries.flatMap(({ id, quotation }) => stretchesOf(article, quotation).map((span) => ({ span, id }))),
    ...article.sources.flatMap(({ id, mentions }) => mentions.map(({ span }) => ({ span, id: `m${id}` }))),
  ];
}

/** The blocks; what stands above the story is its head as long as no paragraph came. */
function body(blocks: readonly PieceBlock[], entries: ReadonlyMap<string, Entry>): readonly string[] {
  if (blocks.length === 0) return ['<p/>'];
  // TEI allows speech around a reference, not within one
  const rank = ({ id }: Mark): number => {
    const entry = entries.get(id);
    return entry === undefined ? 2 : isSpeech(entry.quotation.type) ? 0 : 1;
  };
  const all = blocks.map(({ pieces }) =>
    nested(
      pieces.map(({ text, inside }) => ({ text, inside: inside.toSorted((a, b) => rank(a) - rank(b)) })),
    ),
  );
  const counts = new Map<string, number>();
  for (const { open } of all.flat()) if (open !== undefined) counts.set(open, (counts.get(open) ?? 0) + 1);
  const written = new Map<string, number>();
  const openTag = (id: string): string => {
    const entry = entries.get(id);
    if (entry === undefined) return `<rs ref="#${safe(id.slice(1))}">`;
    const fragment = (written.get(id) ?? 0) + 1;
    written.set(id, fragment);
    return `<${elementOf(entry)}${attributesOf(entry, fragment, counts.get(id) ?? 1)}>`;
  };
  const closeTag = (id: string): string => `</${elementOf(entries.get(id))}>`;
  const content = (steps: readonly Step[]): string =>
    steps
      .map(({ open, close, text }) =>
        open !== undefined ? openTag(open) : close !== undefined ? closeTag(close) : safe(text ?? ''),
      )
      .join('');
  // a div of heads alone would not be valid
  const isHead = blocks.map(({ kind }, k) => kind === 'headline' && k === 0 && blocks.length > 1);
  return blocks.map(({ kind }, k) => {
    const inside = content(all[k] ?? []);
    if (isHead[k] === true) return `<head>${inside}</head>`;
    return kind === 'paragraph' ? `<p>${inside}</p>` : `<ab type="${kind}">${inside}</ab>`;
  });
}

function elementOf(entry: Entry | undefined): string {
  if (entry === undefined) return 'rs';
  const { type } = entry.quotation;
  return type === 'scare' ? 'soCalled' : type === 'title' ? 'title' : 'said';
}

/** Fragments of one quotation are `q1.1`, `q1.2` …, and each names the one before and behind it. */
function attributesOf(entry: Entry, fragment: number, count: number): string {
  const { id, quotation, attribution } = entry;
  const at = (number: number): string => `${id}.${String(number)}`;
  const chain =
    (fragment > 1 ? ` prev="#${at(fragment - 1)}"` : '') +
    (fragment < count ? ` next="#${at(fragment + 1)}"` : '');
  const own = ` xml:id="${at(fragment)}"${chain}`;
  if (quotation.type === 'scare' || quotation.type === 'title') return own;
  const source = attribution !== undefined && isNamed(attribution) ? attribution.source : undefined;
  const who = source === undefined ? '' : ` who="#${safe(source)}" cert="${String(attribution?.confidence)}"`;
  return `${own} direct="${String(quotation.type !== 'indirect')}" rend="${quotation.type}"${who}`;
}

/** What was compared with a source, and what a person put right. */
function back(entries: readonly Entry[]): readonly string[] {
  const note = (entry: Entry, type: string, words: string): string =>
    `<note type="${type}" target="#${entry.id}.1">${safe(words)}</note>`;
  const notes = entries.flatMap((entry) => {
    const { check, putRight } = entry;
    const place = check?.place === undefined ? '' : ` (${check.place.file})`;
    const said = check?.note === undefined ? '' : `: ${check.note}`;
    return [
      ...(check === undefined
        ? []
        : [note(entry, 'check', `${verdictNames[check.verdict]}${place}, ${check.date}${said}`)]),
      ...(putRight ? [note(entry, 'by-hand', `${typeNames[entry.quotation.type]} put right by hand`)] : []),
    ];
  });
  return notes.length === 0
    ? []
    : ['<back>', '<div type="notes">', '<p>', ...notes, '</p>', '</div>', '</back>'];
}

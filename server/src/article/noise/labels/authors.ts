import type { LabelLine, LabelText } from './text';

const name =
  "\\p{Lu}[\\p{L}.'’-]{0,30}(?: (?:de|van|von|der|al|bin|el|la|le|\\p{Lu}[\\p{L}.'’-]{0,30})){1,3}";
const job =
  /\b(?:reporter|correspondent|journalist|editor|columnist|(?:staff |freelance |science |sports )writer|writer (?:in|at|for|with|on|based|and)|producer|author of|critic|contributor|contributing|freelance|bureau chief|photographer|presenter|writes (?:about|on|for|a)|(?:covers|covering|reports on|reporting on|writing about|reporting about|written about|covered|reported on)\b|team (?:at|covering))/iu;
const reach =
  /\bfollow (?:him|her|them|me|@)|\b(?:on|at) (?:x|twitter|bluesky|mastodon|threads|instagram)\b|(?:^|\s|\()@\w{2,30}\b|\be-?mail|\b(?:be )?reach(?:ed)?\b.{0,20} at\b|\bcontact (?:him|her|them)\b|[\w.+-]{1,64}@[\w-]{1,60}\.\w{2,}|\bmore (?:about|by|from) \p{Lu}/iu;
const aboutSomebody = /^ (?:is|was|has|covers?|writes?|reports?|joined|works?|edits|lives|can|,)/u;
const isSomething = /^ (?:is|was) (?:an?|the|our) /u;

/** Lines that only say how a reporter is reached. */
const onlyReach: readonly RegExp[] = [
  new RegExp(`^(?:you can )?follow (?:the (?:author|writer|reporter)|${name}) (?:on|at|@)\\b.{3,100}$`, 'iu'),
  new RegExp(
    `^(?:you can )?(?:follow|reach|e-?mail|contact|write to) (?:him|her|them|the author|the writer|${name}) (?:on|at|via|by)\\b.{0,40}@.{2,80}$`,
    'iu',
  ),
  new RegExp(`^${name} can be reached (?:at|on|by|via)\\b.{3,120}$`, 'u'),
  /^(?:e-?mail|twitter|x|contact(?: the author)?): ?(?:[\w.+-]{1,64}@[\w.-]{3,80}|@\w{2,30})(?:[,;|]? .{0,60})?$/iu,
  /^[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{2,30}$/u,
  /^@\w{2,30}$/u,
];
/** The same, so plain that it may stand anywhere below the beginning of the story. */
const followHandle = new RegExp(
  `^(?:you can )?follow (?:the (?:author|writer|reporter)|him|her|them|${name}) (?:on|at)\\b[^.!?@]{0,40}@\\w{2,30}\\.?$`,
  'iu',
);
/** Somebody speaks: a paragraph of the story. The names of books are quoted, too. */
const speaks =
  /["“”][^]{0,400}\b(?:said|says|told|asked|added)\b|\b(?:said|says|told|asked|added)\b[^]{0,400}["“”]/u;
const moreAbout = new RegExp(`^(?:read )?more (?:about|by|from|stories by) ${name}$`, 'u');
const somebody = new RegExp(`^(${name})(?=[ ,])`, 'u');

/** A person who wrote the story. */
interface Author {
  readonly full: string;
  readonly first: string;
  readonly last: string;
}

/** Lines of this many words and more are no name alone. */
const highest = 20;

/** The notes on who wrote a story: at its end; where they say how to reach its author, anywhere below its beginning. */
export function authorNotes(text: LabelText, isLabel: (line: number) => boolean): readonly number[] {
  const { lines, firstStory } = text;
  const authors = authorsOf(text);
  const out: number[] = [];
  let atEnd = true;
  for (let index = lines.length - 1; index > firstStory; index--) {
    const line = lines[index];
    if (line === undefined || line.gone || isLabel(index)) continue;
    if (isNote(line, authors, atEnd)) out.push(index);
    else if (line.story) atEnd = false;
  }
  return out;
}

function isNote(line: LabelLine, authors: readonly Author[], atEnd: boolean): boolean {
  const { text, credit } = line;
  if (text.length > 500 || credit === 'contributor' || credit === 'copyright') return false;
  return isLikeNote(line, authors, atEnd) && !speaks.test(text);
}

function isLikeNote({ text }: LabelLine, authors: readonly Author[], atEnd: boolean): boolean {
  const behind = authors.map((author) => behindName(text, author)).find((rest) => rest !== undefined);
  if (behind !== undefined && aboutSomebody.test(behind)) {
    if (job.test(behind) && reach.test(behind)) return true;
    if (atEnd && (job.test(behind) || reach.test(behind) || isSomething.test(behind))) return true;
  }
  if (moreAbout.test(text)) return atEnd || authors.some(({ full }) => text.includes(full));
  if (followHandle.test(text)) return true;
  if (!atEnd) return false;
  const other = somebody.exec(text)?.[1];
  if (other !== undefined && isSomething.test(text.slice(other.length)) && job.test(text) && reach.test(text))
    return true;
  return onlyReach.some((shape) => shape.test(text));
}

/** What stands behind an author's name at the beginning of a line: the whole name, the first or the last. */
function behindName(text: string, { full, first, last }: Author): string | undefined {
  const begins = [full, last, first].find((one) => text.startsWith(`${one} `) || text.startsWith(`${one},`));
  return begins === undefined ? undefined : text.slice(begins.length);
}

const everyName = new RegExp(name, 'gu');
const nameAlone = new RegExp(`^${name}$`, 'u');

/** Who wrote the story: named in a byline, or alone in a line near the top. */
function authorsOf({ lines }: LabelText): readonly Author[] {
  const out: Author[] = [];
  lines.slice(0, highest * 2).forEach(({ text, credit }, index) => {
    const byline =
      credit === 'byline' ? text.replace(/^(?:by|words by|story by|written by)\s/iu, '') : undefined;
    const content = byline ?? (index < highest && nameAlone.test(text) ? text : '');
    // most lines name nobody, and to begin a search is dear
    if (content === '') return;
    for (const [full] of content.matchAll(everyName)) {
      const parts = full.split(' ');
      out.push({ full, first: parts[0] ?? full, last: parts.at(-1) ?? full });
    }
  });
  return out;
}

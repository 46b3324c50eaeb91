/** Reads the cases beside this file; the form is described in README.md. Throws where a case cannot be read. */
import type { AnalyzeOptions } from '../../../../server/src/article/options';
import type { Span } from '../../../../server/src/article/types';

/** A quotation as a reader marks it. Offsets in the case's text; an empty list of choices accepts anything. */
export interface WantedQuotation {
  readonly parts: readonly Span[];
  readonly speakers: readonly string[];
  readonly cues: readonly string[];
  readonly mentions: readonly string[];
  readonly types: readonly string[];
  readonly patterns: readonly string[];
  readonly closed: boolean;
  /** May be left out. */
  readonly optional: boolean;
}

/** A speaker that the article has, or with `absent` must not have. */
export interface WantedSpeaker {
  readonly absent: boolean;
  readonly names: readonly string[];
  readonly kinds: readonly string[];
  readonly roles: readonly string[];
  readonly mentions: readonly string[];
}

/** One short article with what is right. */
export interface Case {
  readonly name: string;
  /** Why it is known to fail; absent where it must pass. */
  readonly known?: string;
  readonly marks: AnalyzeOptions['marks'];
  readonly text: string;
  readonly quotations: readonly WantedQuotation[];
  readonly speakers: readonly WantedSpeaker[];
  /** Offsets of marks that are reported as having no partner. */
  readonly strays: readonly number[];
}

/** What every case is about that names no headline of its own: nobody and nothing in it can be taken for a source. */
const headline = 'A quiet week in the region';

const choices = (field: string | undefined): readonly string[] =>
  field === undefined || field.trim() === '' ? [] : field.split(' / ').map((choice) => choice.trim());

/** Reads all cases of a file; `file` is only for messages. */
export function readCases(file: string, source: string): readonly Case[] {
  return source
    .split(/^## /mu)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      const name = section.slice(0, end).trim();
      try {
        return readCase(name, section.slice(end + 1));
      } catch (error) {
        throw new Error(`${file}: ${name}: ${String(error)}`);
      }
    });
}

function readCase(name: string, section: string): Case {
  const speakers: WantedSpeaker[] = [];
  let known: string | undefined;
  let marks: AnalyzeOptions['marks'] = 'auto';
  const lines = section.split('\n');
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('@ ')) speakers.push(readSpeaker(line.slice(2)));
    else if (line.startsWith('! ')) known = line.slice(2).trim();
    else if (line.startsWith('% ')) marks = line.slice(2).trim() as AnalyzeOptions['marks'];
    else if (line.trim() !== '') break;
  }
  if (known !== undefined && !/^[a-z -]+: \S/u.test(known))
    throw new Error('a known failure without class or reason');
  const late = lines.slice(at).find((line) => /^[@!%] /u.test(line));
  if (late !== undefined) throw new Error(`this stands behind the text: ${late}`);
  const body = lines.slice(at).join('\n').trim();
  const marked = body.startsWith('# ') ? body.slice(2) : `${headline}\n\n${body}`;
  return { name, ...(known === undefined ? {} : { known }), marks, speakers, ...strip(marked) };
}

function readSpeaker(line: string): WantedSpeaker {
  const absent = line.startsWith('- ');
  const [names, kinds, roles, mentions] = (absent ? line.slice(2) : line).split(' | ');
  return {
    absent,
    names: choices(names),
    kinds: choices(kinds),
    roles: choices(roles),
    mentions: mentions === undefined ? [] : mentions.split('; ').map((mention) => mention.trim()),
  };
}

/** Takes the marking out of a text and tells where everything stands in what is left. */
function strip(marked: string): Pick<Case, 'text' | 'quotations' | 'strays'> {
  const quotations: (WantedQuotation & { parts: Span[] })[] = [];
  const strays: number[] = [];
  let text = '';
  let open: { readonly start: number; readonly fields: string[]; readonly sign: string } | undefined;
  for (let at = 0; at < marked.length; at++) {
    const char = marked.charAt(at);
    if (char === '†') strays.push(text.length);
    else if (char === '{') {
      if (open !== undefined) throw new Error('a brace inside a quotation');
      const sign = /[+~?]/u.test(marked.charAt(at + 1)) ? marked.charAt(++at) : '';
      open = { start: text.length, fields: [], sign };
    } else if (char === '}') {
      if (open === undefined) throw new Error('a brace that closes nothing');
      const part = { start: open.start, end: text.length };
      const last = quotations[quotations.length - 1];
      if (open.sign === '+') {
        if (last === undefined) throw new Error('a further part of nothing');
        last.parts.push(part);
      } else {
        const [speakers, cues, mentions, types, patterns] = open.fields.map(choices);
        quotations.push({
          parts: [part],
          speakers: speakers ?? [],
          cues: cues ?? [],
          mentions: mentions ?? [],
          types: types ?? [],
          patterns: patterns ?? [],
          closed: open.sign !== '~',
          optional: open.sign === '?',
        });
      }
      open = undefined;
    } else if (open !== undefined && char === '|') {
      const end = marked.indexOf('}', at);
      open.fields.push(...marked.slice(at + 1, end).split('|'));
      at = end - 1;
    } else text += char;
  }
  if (open !== undefined) throw new Error('a brace that is never closed');
  return { text, quotations, strays };
}

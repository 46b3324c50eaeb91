/**
 * JSON Lines in, JSON Lines out: each line is an object with a text in one of its fields, and comes back as it was, to the
 * byte, with one field more. So nothing that the field's reader could not hold (long numbers, the order of keys) is changed.
 */

import { withoutLineEnds } from '../../export/jsonLine';

/** One line of the input. */
export interface RecordLine {
  /** From 1. */
  readonly number: number;
  /** Where it stands, where that is one of several. */
  readonly file?: string;
  /** Without its line break. */
  readonly raw: string;
  /** Why it could not even be read as text; plain words without full stop. */
  readonly refused?: string;
}

/** Which of the lines of several files one is, for programs. */
export interface RecordPlace {
  readonly file: string;
  /** Of a number that is too long for JavaScript the digits that stand in the line. */
  readonly id?: string | number;
  /** From 1; of a line without an id. */
  readonly line?: number;
}

interface NamedRecord {
  /** Its id, or "line 7", of several files "a.jsonl: 38" or "a.jsonl, line 7": what messages call it. */
  readonly name: string;
  /** Absent where there is but one file. */
  readonly place?: RecordPlace;
}

/** A line that is to be worked on. */
export interface TextRecord extends NamedRecord {
  readonly text: string;
}

/** A line that cannot be worked on. */
export interface BadRecord extends NamedRecord {
  /** Plain words without full stop. */
  readonly refused: string;
}

/** UTF-16 code units of an id in a message. */
const longestId = 80;

/** Reads a line. Nothing is thrown: a bad line is answered with an error of its own, and the others are done. */
export function readRecord(
  { number, file, raw, refused }: RecordLine,
  textField: string,
  added: readonly string[],
): TextRecord | BadRecord {
  const line = named(number, file, raw, undefined);
  if (refused !== undefined) return { ...line, refused };
  const value = parsed(raw);
  if (!isObject(value)) return { ...line, refused: 'it is no JSON object' };
  const own = named(number, file, raw, value['id']);
  const taken = added.find((field) => Object.hasOwn(value, field));
  if (taken !== undefined) return { ...own, refused: `it has a field "${taken}" already` };
  const text = value[textField];
  if (typeof text !== 'string') return { ...own, refused: `it has no text in a field "${textField}"` };
  if (text.trim() === '') return { ...own, refused: 'its text is empty' };
  return { ...own, text };
}

/** In several files there may be one id twice, and there is a first line in each. */
function named(line: number, file: string | undefined, raw: string, id: unknown): NamedRecord {
  const isNamed = typeof id === 'string' || typeof id === 'number';
  const name = isNamed ? shortened(String(id)) : `line ${String(line)}`;
  if (file === undefined) return { name };
  if (!isNamed) return { name: `${file}, ${name}`, place: { file, line } };
  const whole = Number.isSafeInteger(id) ? id : (idOf(id, raw) ?? id);
  return { name: `${file}: ${shortened(String(whole))}`, place: { file, id: whole } };
}

/** An id as text; null for what is none. Of a number that is too long for JavaScript the digits that stand in the line. */
export function idOf(id: unknown, raw: string): string | null {
  if (typeof id !== 'number' || Number.isSafeInteger(id))
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  const written = [...raw.matchAll(/"id"\s*:\s*(-?\d+)/gu)].map(([, digits = '']) => digits);
  return written.find((digits) => Number(digits) === id) ?? String(id);
}

/** The line with fields behind its own, and its line break. */
export function withFields(raw: string, fields: object): string {
  const more = inner(JSON.stringify(fields));
  const end = raw.lastIndexOf('}');
  const own = raw.slice(0, end).trimEnd();
  return `${own}${own.endsWith('{') ? '' : ','}${more}}\n`;
}

/** The line of an error: with the fields of the input, where that has any. */
export function errorLine({ number, raw }: RecordLine, refused: string): string {
  const value = parsed(raw);
  if (isObject(value) && !Object.hasOwn(value, 'error')) return withFields(raw, { error: refused });
  return `{${inner(JSON.stringify({ line: number, error: refused }))}}\n`;
}

function inner(json: string): string {
  return withoutLineEnds(json.slice(1, -1));
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shortened(id: string): string {
  return id.length > longestId ? `${id.slice(0, longestId)}…` : id;
}

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

/** A line that is to be worked on. */
export interface TextRecord {
  /** Its id, or "line 7", of several files "a.jsonl, line 7": what messages call it. */
  readonly name: string;
  readonly text: string;
}

/** A line that cannot be worked on. */
export interface BadRecord {
  readonly name: string;
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
  const line = `${file === undefined ? '' : `${file}, `}line ${String(number)}`;
  if (refused !== undefined) return { name: line, refused };
  const value = parsed(raw);
  if (!isObject(value)) return { name: line, refused: 'it is no JSON object' };
  const name = nameOf(value['id']) ?? line;
  const taken = added.find((field) => Object.hasOwn(value, field));
  if (taken !== undefined) return { name, refused: `it has a field "${taken}" already` };
  const text = value[textField];
  if (typeof text !== 'string') return { name, refused: `it has no text in a field "${textField}"` };
  if (text.trim() === '') return { name, refused: 'its text is empty' };
  return { name, text };
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

function nameOf(id: unknown): string | undefined {
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  const name = String(id);
  return name.length > longestId ? `${name.slice(0, longestId)}…` : name;
}

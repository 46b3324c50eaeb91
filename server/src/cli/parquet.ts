/**
 * JSON Lines to Apache Parquet, with the same fields: one row an article, lists of what is in it. Read by DuckDB, pandas, Spark
 * and their like.
 */
import { createReadStream } from 'node:fs';
import { open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { notWritten } from './failure';
import { recordLines } from './many/lines';
import { idOf } from './many/records';
import { temporaryName } from './temporary';

/** Written in by the bundler. */
declare const COPYDESK_VERSION: string;

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];

/** What a field holds. Every one of them may be null. */
type Shape = 'text' | 'count' | 'number' | readonly [Shape] | { readonly [field: string]: Shape };

const span = { start: 'count', end: 'count' } as const;

/** As `ArticleRecord` of the export has it, less what never stands in a file of articles. */
const annotations = {
  length: 'count',
  offsets: 'text',
  artifacts: [
    { rule: 'text', ...span, repair: 'text', applicability: 'text', text: 'text', secondReading: 'text' },
  ],
  speakers: [{ id: 'text', name: 'text', role: 'text', kind: 'text', mentions: [span], record: 'count' }],
  quotations: [
    {
      ...span,
      parts: [span],
      type: 'text',
      speaker: 'text',
      speakerId: 'text',
      source: span,
      cue: { ...span, lemma: 'text' },
      pattern: 'text',
      confidence: 'number',
      chain: [span],
      runnersUp: [{ ...span, speaker: 'text', speakerId: 'text', reason: 'text', weight: 'number' }],
      secondReading: 'text',
      record: 'count',
      byHand: { was: 'text' },
      check: {
        verdict: 'text',
        place: { ...span, file: 'text' },
        date: 'text',
        note: 'text',
      },
    },
  ],
  records: [{ ...span, form: 'text', title: 'text', publication: 'text', date: 'text', byline: 'text' }],
} as const satisfies Shape;

const columns = {
  files: { file: 'text', ...annotations },
  // what else a record holds is not known before the last of them
  records: { id: 'text', error: 'text', ...annotations },
} as const;

/** Rows in a group: what is held in memory. */
const rowsInGroup = 2000;
/** UTF-16 code units of JSON after which a group is written, however few rows it has. */
const longestGroup = 32_000_000;

type Row = Readonly<Record<string, unknown>>;

/**
 * Makes a Parquet file of JSON Lines, as a whole or not at all, and removes these.
 * @param form whether each line is of a file, or a record with annotations
 * @throws {Failure}
 */
export async function partToParquet(part: string, file: string, form: keyof typeof columns): Promise<void> {
  const temporary = join(dirname(file), temporaryName());
  try {
    await write(part, temporary, form);
    const handle = await open(temporary, 'r+');
    await handle.sync();
    await handle.close();
    await rename(temporary, file);
    await unlink(part);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw notWritten(file, error);
  }
}

async function write(part: string, target: string, form: keyof typeof columns): Promise<void> {
  const shape: { readonly [field: string]: Shape } = columns[form];
  const writer = new ParquetWriter({
    writer: fileWriter(target),
    schema: schemaOf(shape),
    createdBy: `copydesk version ${COPYDESK_VERSION}`,
    kvMetadata: [{ key: 'copydesk.offsets', value: 'utf-16' }],
  });
  const flush = async (rows: readonly Row[]): Promise<void> => {
    const columnData = Object.keys(shape).map((name) => ({
      name,
      data: rows.map((row) => row[name] ?? null),
    }));
    await writer.write({ columnData, rowGroupSize: rowsInGroup });
  };
  let rows: Row[] = [];
  let length = 0;
  // what is said of an article can be longer than an article may be
  for await (const { raw } of recordLines(createReadStream(part), Infinity)) {
    rows.push(rowOf(raw, form));
    length += raw.length;
    if (rows.length < rowsInGroup && length < longestGroup) continue;
    await flush(rows);
    rows = [];
    length = 0;
  }
  if (rows.length > 0) await flush(rows);
  await writer.finish();
}

function rowOf(raw: string, form: keyof typeof columns): Row {
  const line = JSON.parse(raw) as Row;
  if (form === 'files') return line;
  return { ...(line['annotations'] as Row | undefined), id: idOf(line['id'], raw), error: line['error'] };
}

/** The schema as the format wants it: a tree, written down from its root. */
function schemaOf(shape: { readonly [field: string]: Shape }): Schema {
  return [{ name: 'root', num_children: Object.keys(shape).length }, ...fieldsOf(shape)];
}

function fieldsOf(shape: { readonly [field: string]: Shape }): Schema {
  return Object.entries(shape).flatMap(([name, one]) => elementsOf(name, one));
}

function elementsOf(name: string, shape: Shape): Schema {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  if (shape === 'text') return [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
  if (shape === 'count') return [{ ...optional, type: 'INT32' }];
  if (shape === 'number') return [{ ...optional, type: 'DOUBLE' }];
  if (isList(shape))
    return [
      { ...optional, converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...elementsOf('element', shape[0]),
    ];
  return [{ ...optional, num_children: Object.keys(shape).length }, ...fieldsOf(shape)];
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

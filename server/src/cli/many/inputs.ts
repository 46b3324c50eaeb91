/** What a run works on, in batches: files by their names, or the lines of JSON Lines. */
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { formatOf, longestSignature, saysUtf16 } from '../encoding';
import { Failure } from '../failure';
import { nameOf, notRead, standardInput } from '../read';
import type { Batch } from './desk';
import { recordLines } from './lines';
import type { RecordLine } from './records';

/** What a run works on. */
export type Inputs =
  | { readonly form: 'files'; readonly files: readonly string[] }
  | { readonly form: 'records'; readonly files: readonly string[]; readonly textField: string };

/** Articles in a batch: what a thread is sent in one go. */
const filesAtOnce = 8;
const recordsAtOnce = 16;
/** UTF-16 code units after which a batch of records is full. */
const longestBatch = 400_000;

/** How many there are; undefined where only reading them tells. */
export function countOf(inputs: Inputs): number | undefined {
  return inputs.form === 'files' ? inputs.files.length : undefined;
}

/**
 * The inputs in batches, from the one on that is told.
 * @throws {Failure} where a file of records cannot be read
 */
export async function* batchesOf(inputs: Inputs, skipped: number): AsyncGenerator<Batch> {
  if (inputs.form === 'files') {
    for (let at = skipped; at < inputs.files.length; at += filesAtOnce)
      yield { files: inputs.files.slice(at, at + filesAtOnce) };
    return;
  }
  let batch: RecordLine[] = [];
  let length = 0;
  let passed = 0;
  for await (const record of allRecords(inputs.files)) {
    if (passed++ < skipped) continue;
    batch.push(record);
    length += record.raw.length;
    if (batch.length < recordsAtOnce && length < longestBatch) continue;
    yield { records: batch, textField: inputs.textField };
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield { records: batch, textField: inputs.textField };
}

/**
 * Looks at the files of records before anything is done: one that cannot be read would else end the run after hours.
 * @throws {Failure}
 */
export async function refuseUnreadable(files: readonly string[]): Promise<void> {
  for (const file of files) {
    try {
      if (file !== standardInput) await refuseOne(file);
    } catch (error) {
      throw notRead(file, error);
    }
  }
}

async function refuseOne(file: string): Promise<void> {
  const there = await stat(file);
  if (there.isDirectory()) {
    await readdir(file);
    throw new Failure(file, 'it is a folder without JSON Lines');
  }
  // of a pipe, what is looked at is gone
  if (!there.isFile()) return;
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestSignature));
    const start = buffer.subarray(0, bytesRead);
    const format = formatOf(start);
    if (format !== undefined) throw new Failure(file, `it is ${format}, and no JSON Lines`);
    if (saysUtf16(start)) throw new Failure(file, 'it is in UTF-16, but JSON Lines are in UTF-8');
  } finally {
    await handle.close();
  }
}

/** The records of all files behind each other. Lines are counted in each file. */
async function* allRecords(files: readonly string[]): AsyncGenerator<RecordLine> {
  for (const file of files) {
    try {
      const stream = file === standardInput ? process.stdin : createReadStream(file);
      for await (const record of recordLines(stream as AsyncIterable<Buffer>))
        yield files.length === 1 ? record : { ...record, file: nameOf(file) };
    } catch (error) {
      throw notRead(file, error);
    }
  }
}

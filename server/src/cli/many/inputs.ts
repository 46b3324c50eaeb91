/** What a run works on, in batches: files by their names, or the lines of JSON Lines. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Failure, failureOver } from '../failure';
import { standardInput } from '../read';
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

/** The records of all files behind each other. Lines are counted in each file. */
async function* allRecords(files: readonly string[]): AsyncGenerator<RecordLine> {
  for (const file of files) {
    try {
      if (file !== standardInput && (await stat(file)).isDirectory())
        throw new Failure(file, 'it is a folder without JSON Lines');
      const stream = file === standardInput ? process.stdin : createReadStream(file);
      yield* recordLines(stream as AsyncIterable<Buffer>);
    } catch (error) {
      throw failureOver(file, error, 'read');
    }
  }
}

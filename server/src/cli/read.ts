import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { decode, isRefusal, type Decoded, type FallbackEncoding } from './encoding';
import { Failure, inWords } from './failure';

/** The name that stands for standard input. */
export const standardInput = '-';

/** Bytes. A larger file is no article; reading it would only take long. */
export const largestFile = 10_000_000;

/** A file as it was read. */
export interface TextFile extends Decoded {
  /** The path as it was given. */
  readonly file: string;
}

/**
 * Reads one file, or standard input for `-`.
 * @throws {Failure} that says in plain words why it could not be read.
 */
export async function readText(file: string, fallback?: FallbackEncoding): Promise<TextFile> {
  const bytes = await readBytes(file);
  if (bytes.length === 0) throw new Failure(file, 'the file is empty', 'content');
  const decoded = decode(bytes, fallback);
  if (isRefusal(decoded))
    throw new Failure(file, decoded.refused, decoded.mayBeText === true ? 'encoding' : 'content');
  if (decoded.text === '') throw new Failure(file, 'the file is empty', 'content');
  return { file, ...decoded };
}

/** What a message calls a file. */
export function nameOf(file: string): string {
  return file === standardInput ? 'standard input' : file;
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    if (file === standardInput) return await upToLimit(process.stdin, file);
    const { size } = await stat(file);
    if (size > largestFile) throw tooLarge(file);
    return await upToLimit(createReadStream(file), file);
  } catch (error) {
    throw notRead(file, error);
  }
}

/** What was thrown over a file that was to be read, as a failure of it. */
export function notRead(file: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  // the system's bytes for it are lost when the program is called
  const isForeign =
    file.includes('\ufffd') && error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return new Failure(file, isForeign ? 'its name is not in UTF-8, rename it first' : inWords(error, 'read'));
}

/** A pipe or a device has no size: what comes is counted. */
async function upToLimit(stream: Readable, file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestFile) throw tooLarge(file);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string): Failure {
  const megabytes = largestFile / 1_000_000;
  return new Failure(
    file,
    `the file is too large: Copydesk reads articles of up to ${megabytes} MB`,
    'content',
  );
}

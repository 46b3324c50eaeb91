/** Something that went wrong with one file and is told to the user; the other files are still done. */
export class Failure extends Error {
  /**
   * @param file the path as it was given
   * @param what plain words without full stop
   * @param about `content` where the file is there, but what is in it is no text that can be an article; `encoding` where it
   * may be one, but cannot be read as it is
   */
  constructor(
    readonly file: string,
    readonly what: string,
    readonly about: 'access' | 'content' | 'encoding' = 'access',
  ) {
    super(what);
  }
}

/** What the system's errors mean to somebody who is no programmer. */
const meanings: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file: a part of its path is not a folder',
  EISDIR: 'it is a folder, name the files in it',
  EACCES: 'you have no permission to {verb} it',
  EPERM: 'you have no permission to {verb} it',
  EROFS: 'it is on a disk that cannot be written to',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'it is too large for this disk',
  ELOOP: 'it is a link that leads in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  EEXIST: 'something else of that name is in the way',
  EBUSY: 'another program holds it',
  EIO: 'the disk could not {verb} it',
};

/** An error in plain words, without full stop. */
export function inWords(error: unknown, verb: 'read' | 'write'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
  if (meaning !== undefined) return meaning.replace('{verb}', verb);
  return error instanceof Error ? error.message : String(error);
}

/** What was thrown over a file, as a failure of it; one that is a failure already stays as it is. */
export function failureOver(file: string, error: unknown, verb: 'read' | 'write'): Failure {
  return error instanceof Failure ? error : new Failure(file, inWords(error, verb));
}

/** The same of a file that was to be written. */
export function notWritten(file: string, error: unknown): Failure {
  return error instanceof Failure ? error : new Failure(file, `not written: ${inWords(error, 'write')}`);
}

/** `--reader`: a second reading, by the language model, of what the rules leave open. */
import { Option } from 'commander';
import type { Opinions } from '../article/opinions';
import type { AnalyzeOptions } from '../article/options';
import { readAll, type Reader } from '../reader/readAll';
import { inWords } from './failure';
import type { Complain } from './many/outcome';
import { labelOf } from './output';
import { openShipped } from './shippedReader';

const modes = ['on', 'off', 'auto'] as const;

/** What `--reader` gives. */
export interface ReaderFlags {
  readonly reader: (typeof modes)[number];
}

/** `auto` reads so many files a second time: that is half a minute. */
const fewFiles = 20;

/** `auto` reads no longer text a second time, in UTF-16 code units: longer is an archive of many articles, and takes as long. */
const longestText = 100_000;

/** How long it takes, in words: measured on articles and on printed pages of the usual length. */
const howLong = 'some 0.5 s an article, more for a web page';

/** `--reader` */
export function readerOption(): Option {
  return new Option(
    '--reader <when>',
    `have a language model on this computer read again what the rules leave open; auto: for up to ${String(fewFiles)} files, never for JSON Lines`,
  )
    .choices(modes)
    .default('auto');
}

/** One analysis of a text; the opinions are those of nobody where there is no second reading. */
export type Analyse<T> = (opinions: Opinions | undefined) => T;

/** Analyses the text of a file: once, or again with what the model makes of what is open. */
export type ReadAgain = <T>(file: string, length: number, analyse: Analyse<T>) => Promise<T>;

/** Opens the model. */
export type OpenReader = () => Promise<Reader>;

/** The options of an analysis that asks the second reader, if there is one. */
export function asking(options: AnalyzeOptions, opinions: Opinions | undefined): AnalyzeOptions {
  return opinions === undefined ? options : { ...options, opinions };
}

/** A second reading that is ready when it is needed. */
export interface OpenSecondReading {
  readonly again: ReadAgain;
  /** Gives the model's memory back. */
  readonly close: () => Promise<void>;
}

/**
 * Makes ready to read texts a second time. The model is opened once, and only when a text leaves something open: till then
 * nothing is said of it either. Where that cannot be, or reading fails, it is said once and the texts are read as without it.
 */
export function openSecondReading(
  { reader: mode }: ReaderFlags,
  files: number,
  complain: Complain,
  openReader: OpenReader = openShipped,
): OpenSecondReading {
  if (mode === 'off')
    return { again: (_, __, analyse) => Promise.resolve(analyse(undefined)), close: () => Promise.resolve() };
  const model = onceOpened(openReader, complain);
  const isLeftOut = mode === 'auto' ? leavingOut(files, complain) : () => false;
  return {
    again: async (file, length, analyse) => {
      try {
        return await readAll(analyse, async () => (isLeftOut(file, length) ? undefined : model.open()));
      } catch (error) {
        await model.giveUp(error);
        return analyse(undefined);
      }
    },
    close: model.close,
  };
}

/** Whether `auto` leaves the second reading of a file out; it says so when it is asked, of many files once. */
function leavingOut(files: number, complain: Complain): (file: string, length: number) => boolean {
  let isSaid = false;
  return (file, length) => {
    if (files <= fewFiles && length <= longestText) return false;
    if (files <= fewFiles)
      complain(`${labelOf(file)}: second reading: off for so long a text; --reader on turns it on`);
    // of JSON Lines nobody knows how many there are, and the help says that they are read once
    else if (!isSaid && Number.isFinite(files))
      complain(`second reading: off for ${String(files)} files; --reader on turns it on (${howLong})`, true);
    isSaid = true;
    return true;
  };
}

interface OnceOpened {
  /** Undefined, and said once, where it cannot be opened. */
  readonly open: () => Promise<Reader | undefined>;
  /** Says that it failed and asks it no more. */
  readonly giveUp: (why: unknown) => Promise<void>;
  /** Gives its memory back where it was opened. */
  readonly close: () => Promise<void>;
}

/** One model for all files. */
function onceOpened(openReader: OpenReader, complain: Complain): OnceOpened {
  let opened: Promise<Reader | undefined> | undefined;
  const tell = (error: unknown): undefined => {
    const why = inWords(error, 'read');
    complain(`second reading: left out, the language model cannot be used: ${why}`, true);
  };
  const close = async (): Promise<void> => {
    const reader = await opened;
    opened = Promise.resolve(undefined);
    // what has failed may fail to close, too; nobody needs it any more
    await reader?.model.close().catch(() => undefined);
  };
  return {
    open: () => (opened ??= openReader().catch(tell)),
    giveUp: (why) => {
      tell(why);
      return close();
    },
    close,
  };
}

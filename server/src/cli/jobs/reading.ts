/** What every job that analyses needs: the options, and a second reading where it is wanted. */
import type { AnalyzeOptions } from '../../article/options';
import { fileReading, type FileReading } from '../corrections';
import type { FallbackEncoding } from '../encoding';
import type { Complain } from '../many/outcome';
import { readText, type TextFile } from '../read';
import { openSecondReading, type ReadAgain, type ReaderFlags } from '../secondReading';

/** What the command line says of how articles are read; plain data. */
export interface ReadingOrder {
  readonly options: AnalyzeOptions;
  readonly reader: ReaderFlags['reader'];
  /** How many articles the run has: many are not read a second time unless asked for. */
  readonly count: number;
  readonly corrections?: true;
  readonly encoding?: FallbackEncoding;
}

/** How one article is read. */
export interface OneReading extends FileReading {
  readonly file: string;
  readonly text: string;
  readonly again: ReadAgain;
}

/** How a job reads. */
export interface JobReading {
  readonly ofFile: (file: string) => Promise<OneReading & { readonly before: TextFile }>;
  readonly ofText: (name: string, text: string) => OneReading;
  readonly close: () => Promise<void>;
}

/** Makes ready to read. */
export function openReading(
  { options, reader, count, corrections, encoding }: ReadingOrder,
  complain: Complain,
): JobReading {
  const second = openSecondReading({ reader }, count, complain);
  return {
    ofFile: async (file) => {
      const before = await readText(file, encoding);
      const flags = corrections === undefined ? {} : { corrections };
      const reading = await fileReading(flags, file, before.text, options, complain);
      return { ...reading, file, text: before.text, before, again: second.again };
    },
    ofText: (file, text) => ({
      ...{ options, correct: (article) => article },
      ...{ file, text, again: second.again },
    }),
    close: second.close,
  };
}

/** What every job that analyses needs: the options, and a second reading where it is wanted. */
import type { AttributedText } from '../../article/article';
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

/** An article of a file as a job sees it. */
export interface ReadArticle {
  readonly article: AttributedText;
  /** What a byte order mark takes before the text, in UTF-16 code units: 1 or 0. */
  readonly before: number;
}

/** How a job reads articles with their speakers, as put right by hand where that is wanted. */
export interface ArticleReading {
  readonly ofFile: (file: string) => Promise<ReadArticle>;
  readonly ofText: (name: string, text: string) => Promise<AttributedText>;
  readonly close: () => Promise<void>;
}

/** Makes ready to read articles with their speakers. */
export async function openArticles(order: ReadingOrder, complain: Complain): Promise<ArticleReading> {
  const { attributeText } = await import('../speakers');
  const { ofFile, ofText, close } = openReading(order, complain);
  const read = async ({ file, text, options, again, correct }: OneReading): Promise<AttributedText> =>
    correct(await attributeText(file, text, options, again));
  return {
    ofFile: async (file) => {
      const one = await ofFile(file);
      return { article: await read(one), before: one.before.mark ? 1 : 0 };
    },
    ofText: (name, text) => read(ofText(name, text)),
    close,
  };
}

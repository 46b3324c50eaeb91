/** The report of an article as a page or as data. */
import { reportOf, type Report, type Tally } from '../article/report';
import type { SourceKind } from '../article/types';
import type { Gender } from '../article/genders';
import type { Exported, ExportSource } from './format';
import { reportPage } from './html/page';
import { jsonLine } from './jsonLine';
import { entriesOf } from './entries';
import { whatIsWrong } from './vouch';

/** What other programs read of a report: fields are added, never renamed. */
export interface ReportRecord {
  /** The path as it was given. */
  readonly file: string;
  readonly quotations: number;
  /** Words between quotation marks. */
  readonly quotedWords: number;
  /** In the order of their first quotation. */
  readonly speakers: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string | null;
    readonly kind: SourceKind;
    readonly quotations: number;
    readonly quotedWords: number;
    /** 0 to 1: of all quoted words. */
    readonly share: number;
    /** Of each quotation, from 1. */
    readonly lines: readonly number[];
  }[];
  readonly kinds: Readonly<Record<SourceKind, TallyRecord>>;
  readonly genders: Readonly<Record<Gender | 'unsaid', TallyRecord>>;
  readonly withoutSpeaker: {
    readonly quotations: number;
    readonly quotedWords: number;
    readonly lines: readonly number[];
  };
  /** What perhaps is no reported speech at all: neither a speaker's nor among those without one. */
  readonly doubted: { readonly quotations: number; readonly lines: readonly number[] };
  /** Null where no quotation was compared with its source. */
  readonly checks: Report['checks'] | null;
  /** Lines of the quotations that a person has put right. */
  readonly byHand: readonly number[];
  readonly noise: Report['noise'];
}

interface TallyRecord {
  readonly speakers: number;
  readonly quotations: number;
  readonly quotedWords: number;
}

/** Writes it, unless a place of it is not in the text. */
export function writeReport(source: ExportSource, format: 'html' | 'json'): Exported {
  const wrong = whatIsWrong(source.article);
  if (wrong !== undefined) return { refused: wrong };
  return { text: format === 'html' ? reportPage(source) : jsonLine(reportRecord(source)), notes: [] };
}

/** A report as plain data, ready for `JSON.stringify`. */
export function reportRecord({ article, file }: ExportSource): ReportRecord {
  const { overview, kinds, genders, nobody, doubted, checks, byHand, noise } = reportOf(article);
  const lines = new Map(entriesOf(article).map(({ index, line }) => [index, line]));
  const linesOf = (indices: readonly number[]): readonly number[] =>
    indices.map((index) => lines.get(index) ?? 0);
  return {
    file,
    quotations: overview.speakers.reduce(
      (sum, one) => sum + one.quotations.length,
      nobody.quotations + doubted.quotations,
    ),
    quotedWords: overview.words,
    speakers: overview.speakers.map(({ source: { id, name, role, kind }, quotations, words, share }) => ({
      id,
      name,
      role: role ?? null,
      kind,
      quotations: quotations.length,
      quotedWords: words,
      share,
      lines: linesOf(quotations),
    })),
    kinds: {
      person: tallyRecord(kinds.person),
      unnamed: tallyRecord(kinds.unnamed),
      organisation: tallyRecord(kinds.organisation),
      document: tallyRecord(kinds.document),
    },
    genders: {
      woman: tallyRecord(genders.woman),
      man: tallyRecord(genders.man),
      unsaid: tallyRecord(genders.unsaid),
    },
    withoutSpeaker: {
      quotations: nobody.quotations,
      quotedWords: nobody.words,
      lines: linesOf(overview.withoutSpeaker),
    },
    doubted: { quotations: doubted.quotations, lines: linesOf(overview.doubted) },
    checks: checks ?? null,
    byHand: linesOf(byHand),
    noise,
  };
}

function tallyRecord({ speakers, quotations, words }: Tally): TallyRecord {
  return { speakers, quotations, quotedWords: words };
}

import type { Copy } from '../../article/types';
import type { Article } from '../../article/article';
import { problemsWithoutIgnored, putRightProblems } from '../../corrections/putRight';
import type { FileReading } from '../corrections';
import { findingListing, findingRecord, findingsIn, type Finding } from '../findings';
import type { Job } from '../many/job';
import type { Complain } from '../many/outcome';
import { openReading, type OneReading, type ReadingOrder } from './reading';

/** What `check` is to do; plain data. */
export interface CheckOrder {
  readonly command: 'check';
  readonly reading: ReadingOrder;
  readonly format: 'text' | 'jsonl' | 'sarif';
  readonly hints: boolean;
  /** Ids of noise rules and problems that are left out. */
  readonly disabled: readonly string[];
}

/** What there is to clean or to look at in each article, as it is to be printed. */
export async function checkJob(
  { reading, format, hints, disabled }: CheckOrder,
  complain: Complain,
): Promise<Job<string>> {
  const { readCopy } = await import('../reader');
  const read = hints ? (await import('../speakers')).readArticle : readCopy;
  const { describeRule } = await import('../../wording/rules');
  const { jsonLine } = await import('../../export/jsonLine');
  const { resultsOf } = await import('../sarif');
  const titleOf = (rule: string): string => describeRule(rule).title;
  const readings = openReading(reading, complain);
  const find = async (one: OneReading): Promise<readonly Finding[]> => {
    const copy = await read(one.file, one.text, one.options, one.again);
    return findingsIn(leftIn(copy, one), titleOf).filter(({ rule }) => !disabled.includes(rule));
  };
  return {
    fields: ['findings'],
    ofFile: async (file) => {
      const one = await readings.ofFile(file);
      const findings = await find(one);
      const before = one.before.mark ? 1 : 0;
      const printed = {
        text: () => findingListing(file, one.text, findings),
        jsonl: () =>
          jsonLine({ file, offsets: 'utf-16', findings: findingRecord(one.text, before, findings) }),
        sarif: () => resultsOf(file, one.text, findings),
      };
      return { done: printed[format](), found: findings.length > 0 };
    },
    ofText: async (name, text) => {
      const findings = await find(readings.ofText(name, text));
      return { done: { findings: findingRecord(text, 0, findings) }, found: findings.length > 0 };
    },
    close: readings.close,
  };
}

/** What was read, less the problems that somebody has settled by hand. */
function leftIn(copy: Copy | Article, { putRight, correct }: FileReading): Copy {
  if (putRight === undefined) return copy;
  return {
    ...copy,
    problems:
      'attributions' in copy
        ? putRightProblems(copy.problems, correct(copy), putRight)
        : problemsWithoutIgnored(copy.problems, putRight),
  };
}

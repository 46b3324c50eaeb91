/** All jobs, by the name of their command. What only one of them needs is loaded with it. */
import type { Exported } from '../../export/format';
import type { Job } from '../many/job';
import type { Complain } from '../many/outcome';
import type { AnnotateOrder } from './annotate';
import type { CheckOrder } from './check';
import type { Cleaned, CleanOrder } from './clean';
import type { DetectOrder } from './detect';
import type { DigestOrder, ForReport } from './digest';
import type { ReportOrder } from './report';
import type { VerifyOrder } from './verify';

/** What a run is to do with each article; plain data, as it goes to other threads. */
export type Order =
  AnnotateOrder | CheckOrder | CleanOrder | DetectOrder | DigestOrder | ReportOrder | VerifyOrder;

/** What comes of one article, by the command. */
export interface Results {
  readonly annotate: Exported;
  readonly check: string;
  readonly clean: Cleaned;
  readonly detect: string;
  readonly digest: ForReport;
  readonly report: Exported;
  readonly verify: string;
}

/** Makes a job ready, in the thread that calls it. */
export async function openJob(order: Order, complain: Complain): Promise<Job<Results[Order['command']]>> {
  switch (order.command) {
    case 'annotate':
      return (await import('./annotate')).annotateJob(order, complain);
    case 'check':
      return (await import('./check')).checkJob(order, complain);
    case 'clean':
      return (await import('./clean')).cleanJob(order, complain);
    case 'detect':
      return (await import('./detect')).detectJob(order);
    case 'digest':
      return (await import('./digest')).digestJob(order, complain);
    case 'report':
      return (await import('./report')).reportJob(order, complain);
    case 'verify':
      return (await import('./verify')).verifyJob(order, complain);
  }
}

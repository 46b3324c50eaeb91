/** The reading itself: one window after the other, over all articles, with room for messages between two. */
import type { Body, Span } from '../article/types';
import type { SecondReadingState } from '../protocol';
import type { KnownLines } from '../reader/lineWindows';
import { ask, readWanted, type ReadWindows, type Wanted } from '../reader/secondReader';
import type { Job, Jobs } from './jobs';
import type { LanguageModel } from './languageModel';
import { nearest, nearestLines } from './nearest';
import type { Noted } from './noted';

/** What the present text of an article leaves open. */
export interface LeftOpen {
  /** What was asked about quotations. */
  readonly noted: Noted;
  /** What was asked about lines; undefined where nobody was. */
  readonly ofLines: Noted | undefined;
  /** The text less its noise, with the way to the file. */
  readonly body: Body;
}

/** The articles as they were read by rules and by what is known of the second reader. */
export interface Articles {
  /** Undefined where it is not known yet who says what in the present text, or where nobody is asked about it. */
  readonly leftOpen: (uri: string) => LeftOpen | undefined;
  /** Finds anew who says what in the present text, with all that is known by now; says whether anything has changed. */
  readonly attributeAgain: (uri: string) => Promise<boolean>;
  /** Finds noise anew, and where that has changed who says what in what is left; says whether it has. */
  readonly readAgain: (uri: string) => Promise<boolean>;
}

/** What the reading works with. */
export interface Work {
  readonly model: LanguageModel;
  readonly windows: ReadWindows;
  /** Lines in pieces, as they were cut when the text was read. */
  readonly cut: KnownLines;
  readonly jobs: Jobs;
  readonly articles: Articles;
  /** The part of an article that somebody looks at, in file offsets; undefined where that is not known. */
  readonly visible: (uri: string) => Span | undefined;
  /** Lets messages have their turn. */
  readonly breathe: () => Promise<void>;
  /** An article is another than it was shown. */
  readonly refresh: (uri: string) => void;
  /** How it stands with an article. */
  readonly tell: (uri: string, now: SecondReadingState) => void;
}

/** An answer changes whom the next quotations go on from, which may leave others open: so often all is read that is open. */
export const mostRounds = 4;

/** Gives a function that reads all that is due, until nothing is. Called again while it reads, it does nothing. */
export function createReading(work: Work): () => Promise<void> {
  const { jobs, breathe } = work;
  let isReading = false;
  return async () => {
    if (isReading) return;
    isReading = true;
    try {
      for (let next = jobs.next(); next !== undefined; next = jobs.next()) {
        await step(work, ...next);
        await breathe();
      }
    } finally {
      isReading = false;
    }
  };
}

/** Reads one window, or ends a round. */
async function step(work: Work, uri: string, job: Job): Promise<void> {
  const { model, windows, jobs, articles, tell } = work;
  tell(uri, { state: 'running' });
  const opened = await model.get();
  if (opened === undefined) {
    giveUp(work);
    return;
  }
  // a newer text has its own turn
  if (!jobs.isCurrent(uri, job)) return;
  const open = articles.leftOpen(uri);
  if (open === undefined) {
    jobs.drop(uri);
    return;
  }
  const wanted = job.linesDone ? nextWanted(work, uri, job, open) : nextLines(work, uri, job, open);
  if (wanted === undefined) await (job.linesDone ? endRound : endLines)(work, uri, job);
  else
    await readWanted(wanted, opened, windows).then(undefined, (error: unknown) =>
      model.failed(opened, error),
    );
}

/** The lines that are to be read next; what was read meanwhile, for another article, is passed over. */
function nextLines(
  { model, windows, cut, visible }: Work,
  uri: string,
  job: Job,
  { ofLines }: LeftOpen,
): Wanted | undefined {
  const vocabulary = model.vocabulary();
  if (vocabulary === undefined || ofLines === undefined) return undefined;
  if (job.lines === undefined) {
    const { opinions, wanted } = ask(vocabulary, windows, cut);
    for (const { text, lines, isOpen } of ofLines.unreadLines()) opinions.ofLines(text, lines, isOpen);
    job.lines = wanted();
  }
  job.lines = job.lines.filter(({ key }) => windows.get(key) === undefined);
  const next = nearestLines(job.lines, visible(uri));
  job.lines = job.lines.filter((each) => each !== next);
  return next;
}

/** All lines that were open are read: noise is found anew, until that leaves nothing new open. */
async function endLines({ articles }: Work, uri: string, job: Job): Promise<void> {
  const wasOpen = (articles.leftOpen(uri)?.ofLines?.unreadLines().length ?? 0) > 0;
  if (wasOpen) {
    job.rounds++;
    job.changed = (await articles.readAgain(uri)) || job.changed;
    delete job.lines;
    if (job.rounds < mostRounds) return;
  }
  job.linesDone = true;
  job.rounds = 0;
}

/** What is to be read next; what was read meanwhile, for another article, is passed over. */
function nextWanted(
  { model, windows, visible }: Work,
  uri: string,
  job: Job,
  { noted, body }: LeftOpen,
): Wanted | undefined {
  const vocabulary = model.vocabulary();
  if (vocabulary === undefined) return undefined;
  job.left ??= noted.unread();
  for (;;) {
    const next = nearest(job.left, body, visible(uri));
    if (next === undefined) return undefined;
    job.left = job.left.filter((each) => each !== next);
    const { opinions, wanted } = ask(vocabulary, windows);
    opinions.ofQuotation(next.body, next.part);
    const [window] = wanted();
    if (window !== undefined) return window;
  }
}

/** All that was open is read: the article is found anew, and shown once nothing new is open. */
async function endRound({ jobs, articles, tell, refresh }: Work, uri: string, job: Job): Promise<void> {
  job.rounds++;
  job.changed = (await articles.attributeAgain(uri)) || job.changed;
  // a newer text has its own turn
  if (!jobs.isCurrent(uri, job)) return;
  const open = articles.leftOpen(uri);
  if (open === undefined) {
    jobs.drop(uri);
    return;
  }
  if (open.noted.unread().length > 0 && job.rounds < mostRounds) {
    delete job.left;
    return;
  }
  jobs.drop(uri);
  tell(uri, { state: 'done', quotations: open.noted.asked() });
  if (job.changed) refresh(uri);
}

/** Everything stays as the rules read it. A model that was closed has not failed: it is opened again for who still waits. */
function giveUp({ model, jobs, tell }: Work): void {
  const why = model.whyNot();
  if (why !== undefined) jobs.dropAll().forEach((uri) => tell(uri, { state: 'unavailable', why }));
}

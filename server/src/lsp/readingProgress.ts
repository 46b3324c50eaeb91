import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { ClientProfile } from './client';

/** Hears how much of a document is read, 0 to 1; 1 also where its reading was given up. */
export type ReadingProgress = (uri: string, done: number) => void;

/** Reading that is over sooner is not told of, in milliseconds: most articles are read before anybody looks. */
const soon = 400;
/** So long an editor shows one number at least, in milliseconds. */
const shownFor = 200;
const percent = 100;

/** The reading of one document that is told of. */
interface Told {
  readonly since: number;
  shown: number;
  reporter?: Promise<WorkDoneProgressServerReporter>;
}

/** Tells how much of a long text is read, as the protocol has it: editors show it in their status. Does nothing where they do not. */
export function createReadingProgress(
  { window }: Pick<Connection, 'window'>,
  client: Pick<ClientProfile, 'progress'>,
  now: () => number = () => performance.now(),
): ReadingProgress {
  const told = new Map<string, Told>();
  const end = (uri: string): void => {
    void told.get(uri)?.reporter?.then((reporter) => reporter.done(), ignored);
    told.delete(uri);
  };
  return (uri, done) => {
    if (!client.progress) return;
    if (done >= 1) {
      end(uri);
      return;
    }
    const time = now();
    const own = told.get(uri) ?? { since: time, shown: time };
    told.set(uri, own);
    if (time - own.since < soon || (own.reporter !== undefined && time - own.shown < shownFor)) return;
    own.shown = time;
    const percentage = Math.floor(percent * done);
    if (own.reporter === undefined) {
      own.reporter = window.createWorkDoneProgress();
      own.reporter.then((reporter) => reporter.begin('Reading the article', percentage), ignored);
    } else own.reporter.then((reporter) => reporter.report(percentage), ignored);
  };
}

/** An editor that refuses to show it is not asked again for this text. */
const ignored = (): void => undefined;

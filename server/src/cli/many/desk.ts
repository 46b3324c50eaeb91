/** One thread's place of work: does the job with inputs and says what became of each. */
import { openJob, type Order, type Results } from '../jobs/jobs';
import { Failure, failureOver } from '../failure';
import type { Answer, Job } from './job';
import { failureData, openNotebook, type Outcome } from './outcome';
import { errorLine, readRecord, withFields, type RecordLine } from './records';

/** Some inputs that are worked on in one go. */
export type Batch =
  | { readonly files: readonly string[] }
  | { readonly records: readonly RecordLine[]; readonly textField: string };

/** What comes of one input: of a file what the command makes of it, of a record its line. */
export type Made = Results[Order['command']];

/** Where inputs are worked on. */
export interface Desk {
  /** An outcome for each input, in their order. */
  readonly work: (batch: Batch) => Promise<readonly Outcome<Made>[]>;
  readonly close: () => Promise<void>;
}

/** How many inputs a batch has. */
export function sizeOf(batch: Batch): number {
  return 'files' in batch ? batch.files.length : batch.records.length;
}

/** The inputs of a batch, each in one of its own. */
export function oneByOne(batch: Batch): readonly Batch[] {
  return 'files' in batch
    ? batch.files.map((file) => ({ files: [file] }))
    : batch.records.map((record) => ({ records: [record], textField: batch.textField }));
}

/** What is said of an input over which a thread broke off. */
export function brokenOff(batch: Batch, what: string): Outcome<Made> {
  const nothing = { complaints: [], found: false };
  if ('files' in batch) return { ...nothing, failure: { file: batch.files[0] ?? '', what } };
  const [record = { number: 0, raw: '' }] = batch.records;
  const { name, place } = readRecord(record, batch.textField, []);
  const failure = { file: name, what, ...(place && { place }) };
  return { ...nothing, failure, done: errorLine(record, what) };
}

/** Makes a place of work ready. */
export async function openDesk(order: Order): Promise<Desk> {
  const notebook = openNotebook();
  const job = await openJob(order, notebook.complain);
  const outcome = async (file: string, work: () => Promise<Answer<Made>>): Promise<Outcome<Made>> => {
    try {
      const { done, found } = await work();
      return { complaints: notebook.take(), done, found };
    } catch (error) {
      const failure = failureOver(file, error, 'read');
      const done = job.ofFailure?.(failure);
      return {
        ...{ complaints: notebook.take(), found: false },
        failure: failureData(failure),
        ...(done !== undefined && { done }),
      };
    }
  };
  const ofRecord = (line: RecordLine, textField: string): Promise<Outcome<Made>> =>
    workOnRecord(job, line, textField, outcome);
  return {
    work: async (batch) => {
      const outcomes: Outcome<Made>[] = [];
      if ('files' in batch)
        for (const file of batch.files) outcomes.push(await outcome(file, () => job.ofFile(file)));
      else for (const line of batch.records) outcomes.push(await ofRecord(line, batch.textField));
      return outcomes;
    },
    close: job.close,
  };
}

type ToOutcome = (name: string, work: () => Promise<Answer<Made>>) => Promise<Outcome<Made>>;

/** A record that cannot be worked on is answered with its error, in its place. */
async function workOnRecord(
  job: Job<Made>,
  line: RecordLine,
  textField: string,
  outcome: ToOutcome,
): Promise<Outcome<Made>> {
  const record = readRecord(line, textField, [...job.fields, 'error']);
  const made = await outcome(record.name, async () => {
    if ('refused' in record) throw new Failure(record.name, record.refused);
    const { done, found } = await job.ofText(record.name, record.text);
    return { done: withFields(line.raw, done), found };
  });
  if (made.failure === undefined) return made;
  const failure = { ...made.failure, ...(record.place && { place: record.place }) };
  return { ...made, failure, done: errorLine(line, failure.what) };
}

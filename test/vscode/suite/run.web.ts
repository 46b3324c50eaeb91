import { runAll } from './run';

/** Called by the web extension host; a worker can write no file, so everything goes out through the log. */
export function run(): Promise<void> {
  return runAll(
    (progress) => console.log(`COPYDESK_PROGRESS ${JSON.stringify(progress)}`),
    (results) => {
      console.log(`COPYDESK_RESULTS ${JSON.stringify(results)}`);
      return Promise.resolve();
    },
  );
}

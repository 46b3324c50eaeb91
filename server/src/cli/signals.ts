/** What ends a program from outside, but for what no program hears of. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does something before the program ends by a signal. Answers how to stop caring. */
export function onSignal(work: () => void): () => void {
  const heard = (signal: NodeJS.Signals): void => {
    forget();
    work();
    process.kill(process.pid, signal);
  };
  const forget = (): void => signals.forEach((signal) => void process.removeListener(signal, heard));
  signals.forEach((signal) => void process.once(signal, heard));
  return forget;
}

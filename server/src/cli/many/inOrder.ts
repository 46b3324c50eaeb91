/**
 * Works on several inputs at once and takes what came of them in the order of the inputs. No more are begun than `atOnce` that
 * are not yet taken, so that a slow one at the head does not fill the memory with those behind it.
 */
export async function inOrder<T, R>(
  inputs: AsyncIterable<T>,
  atOnce: number,
  work: (input: T) => Promise<R>,
  take: (result: R) => Promise<void>,
): Promise<void> {
  const begun: Promise<R>[] = [];
  const takeFirst = async (): Promise<void> => {
    const first = begun.shift();
    if (first !== undefined) await take(await first);
  };
  for await (const input of inputs) {
    const result = work(input);
    // where an earlier one stops the run, nobody hears of this one
    result.catch(() => undefined);
    begun.push(result);
    if (begun.length >= atOnce) await takeFirst();
  }
  while (begun.length > 0) await takeFirst();
}

import type { Weighed } from '../speakers/weighed';
import { mapInSteps, type Steps } from '../text/inSteps';
import type { RunnerUp } from '../types';
import { chainsIn } from './chain';
import type { Attributed, Attributions, Draft } from './draft';
import type { SpeakerBook } from '../speakers/sources';

/** The quotations in the order of the text, each with its source and the way there, and all sources; in steps. */
export function* withSources(
  body: string,
  drafts: readonly Draft[],
  book: SpeakerBook,
): Steps<Pick<Attributions, 'quotations' | 'sources'>> {
  const { sources, idOf, nameOf, introductionOf } = book.finish();
  const byId = new Map(sources.map((source) => [source.id, source]));
  const introductions = new Map(
    drafts.map(({ speaker = -1 }) => [idOf(speaker), introductionOf(speaker)] as const),
  );
  const chainOf = chainsIn(body, ({ id }) => introductions.get(id));
  const runnerUp = ({ speaker = -1, name, mention, reason, weight }: Weighed): RunnerUp => {
    const source = idOf(speaker);
    return { name: nameOf(speaker) || name, mention, ...(source === '' ? {} : { source }), reason, weight };
  };
  const quotations = yield* mapInSteps(drafts, ({ speaker = -1, evidence, ...draft }): Attributed => {
    const source = byId.get(idOf(speaker));
    const runnersUp = draft.runnersUp.map(runnerUp);
    return source === undefined || draft.mention === undefined
      ? { ...draft, chain: [], runnersUp }
      : { ...draft, source: source.id, chain: chainOf(source, draft.mention, evidence), runnersUp };
  });
  const startOf = ({ parts }: Attributed): number => parts[0]?.start ?? 0;
  return { quotations: [...quotations].sort((a, b) => startOf(a) - startOf(b)), sources };
}

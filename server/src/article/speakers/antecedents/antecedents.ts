/**
 * Whom does "he" or "she" mean? Everybody near is ranked by fitted weights; a pronoun that was read passes on whom it
 * means, so that a topic is kept over sentences that name nobody.
 */
import type { Steps } from '../../text/inSteps';
import type { Cast } from '../cast';
import type { Focus } from '../focus';
import type { Person, Question } from './mentioned';
import type { PronounPlace } from './pronounPlaces';
import { pronounMap } from './pronounPlaces';
import type { State } from './questions';
import { questionOf } from './questions';
import { sharesOf } from '../../text/shares';
import { sumOf } from '../../text/weightRows';
import { shippedWeights } from './ranking';
import type { BlockReader } from './sentencesRead';
import { placeFinder } from './sentencesRead';
import { signsOf } from './signs';

/** Somebody with how likely a pronoun means them. */
export interface Likely {
  readonly person: Person;
  /** 0 to 1. */
  readonly chance: number;
}

/** A pronoun with everybody near, the likeliest first. */
export interface Answer {
  readonly question: Question;
  readonly likely: readonly Likely[];
}

/** What the pronouns of one article mean, worked out in the order of the text, each when it is asked for. */
export interface Antecedents {
  /** Who a pronoun at an offset most likely means; undefined where no pronoun stands there. */
  readonly at: (offset: number, focus: Focus) => Answer | undefined;
  /** Whom a pronoun at an offset may mean; for a fit also as if nobody's gender were known. */
  readonly questionAt: (offset: number, focus: Focus, anyGender?: boolean) => Question | undefined;
  /** Where "he" and "she" stand. */
  readonly pronouns: readonly PronounPlace[];
}

/** The antecedents of an article, made ready in steps; `read` gives the sentences of a block, `weights` only a fit. Linear in the text, each pronoun costs the same. */
export function* antecedentsIn(
  body: string,
  cast: Cast,
  quoted: (offset: number) => boolean,
  read: BlockReader,
  weights: ReadonlyMap<string, number> = shippedWeights,
): Steps<Antecedents> {
  const map = yield* pronounMap(body, quoted);
  /** For each pronoun that was read the key of whom it means, or undefined. */
  const meant: (number | undefined)[] = [];
  const index = new Map(map.pronouns.map(({ span }, at) => [span.start, at]));
  const state: State = {
    body,
    cast,
    map,
    placeAt: placeFinder(read),
    placed: new Map(),
    meant,
    counts: new Map(),
    traits: new Map(),
  };

  const answer = (at: number, focus: Focus): Answer | undefined => {
    const question = questionOf(state, at, focus);
    if (question === undefined) return undefined;
    const signs = signsOf(question);
    const chances = sharesOf(
      question.people.map(
        (person, k) => sharpness * (sumOf(signs[k] ?? [], weights) + byHand(person, question.pronoun)),
      ),
    );
    const likely = question.people
      .map((person, k) => ({ person, chance: chances[k] ?? 0 }))
      .sort((a, b) => b.chance - a.chance);
    return { question, likely };
  };
  const readUpTo = (at: number, focus: Focus): void => {
    while (meant.length < at) {
      const [best] = answer(meant.length, focus)?.likely ?? [];
      keep(state, best);
    }
  };
  const asked = <T>(offset: number, focus: Focus, get: (at: number) => T): T | undefined => {
    const at = index.get(offset);
    if (at === undefined) return undefined;
    readUpTo(at, focus);
    return get(at);
  };
  return {
    at: (offset, focus) => asked(offset, focus, (at) => answer(at, focus)),
    questionAt: (offset, focus, anyGender = false) =>
      asked(offset, focus, (at) =>
        questionOf(anyGender ? { ...state, cast: { ...cast, genderOf: () => undefined } } : state, at, focus),
      ),
    pronouns: map.pronouns,
  };
}

/**
 * What it counts that the sentence before is about somebody, in log odds. Set by hand: the corpora that the weights are
 * fitted on don't tell it.
 */
const topicWeight = 1;
/** What it counts in "he said" that somebody was given words last: GAP and GUM hardly quote anybody. Set by hand. */
const quotedWeight = 0.3;

const byHand = ({ topic, quoted }: Person, { tag }: PronounPlace): number =>
  (topic ? topicWeight : 0) + (tag && quoted !== undefined ? quotedWeight : 0);

/** News is clearer than the pronouns of GAP, which were picked because they are hard. Set by hand. */
const sharpness = 1.3;

/** From here on the chain takes a pronoun for somebody's. */
const passedOn = 0.4;

function keep({ meant, counts }: State, best: Likely | undefined): void {
  const key = best === undefined || best.chance < passedOn ? undefined : best.person.key;
  meant.push(key);
  if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
}

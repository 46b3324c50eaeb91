import { kin, roleNouns } from '../../rules/titles';
import type { Cast } from './cast';
import type { Description } from './descriptions';
import { leaderNear, withoutRole } from './leaders';
import { wordFacts } from '../../nlp/wordFacts';

/** Nouns in the singular that no one person is. */
const groups =
  /^(?:couple|pair|duo|trio|two|three|family|crowd|audience|team|press|party|opposition|police)$/u;

/** Nouns that, with a place before them, describe somebody known: "the Ohio governor". */
const offices =
  /^(?:senator|governor|mayor|congressman|congresswoman|representative|lawmaker|republican|democrat|native|billionaire|millionaire|tycoon|mogul|businessman|businesswoman|developer|candidate|contender|nominee|frontrunner|runner|delegate)$/u;

const isOnePerson = ({ noun, key }: Description): boolean =>
  !groups.test(key) && roleNouns.has(key) && !noun.plural;

/** "The retired surgeon": the person who led a sentence last. No "of" may tell who it is, and no foreign place. */
export function epithetOf(cast: Cast, description: Description): number | undefined {
  const { content, text, start, key } = description;
  if (content.size < 2 || !isOnePerson(description)) return undefined;
  if (/\s(?:of|for|at|from|in|with)\s/u.test(text) || isFromElsewhere(description)) return undefined;
  return leaderNear(cast, start, kin.get(key));
}

/** "The Kenyan teacher", "the Senate's historian": whose place or house is told, which an epithet would not tell. */
function isFromElsewhere({ words, key }: Description): boolean {
  const local = offices.test(key);
  return words.some(({ norm, capital, possessive }) => {
    if (!capital) return false;
    const { place, demonym } = wordFacts(norm);
    return !(local && place) && (demonym || place || possessive);
  });
}

/** "The nurse": somebody of whom no office was told; now one is. */
export function newTradeOf(cast: Cast, description: Description): number | undefined {
  const { content, words, start, key } = description;
  if (content.size !== 1 || !isOnePerson(description) || words[0]?.norm !== 'the') return undefined;
  const index = withoutRole(cast, start);
  const speaker = index === undefined ? undefined : cast.speakers[index];
  if (speaker === undefined) return undefined;
  const told = kin.get(key);
  if (speaker.gender !== undefined && told !== undefined && speaker.gender !== told) return undefined;
  if (speaker.role === undefined) {
    speaker.role = key;
    speaker.guessedRole = true;
  }
  return index;
}

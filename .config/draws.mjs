/**
 * What tests draw at random: the same in each run of `npm test`, so that a fault is met by whom it comes from, and something
 * else in each round of `npm run soak`, which sets both variables.
 */

/** The names of the environment's variables: a whole number to draw from, and how many times as much is drawn. */
export const seedVariable = 'COPYDESK_SEED';
export const effortVariable = 'COPYDESK_EFFORT';

/** What `npm test` draws from. No number is better than another. */
const usualSeed = 12;

/** What is drawn from. */
export const seed = numberIn(seedVariable, usualSeed);

/** Whether this is a round of `npm run soak`, where more may be done than each run of `npm test` has time for. */
export const isSoaking = Boolean(process.env[seedVariable]);

const effort = numberIn(effortVariable, 1);

/**
 * How often something drawn is tried, where `npm test` tries it so often.
 * @param {number} usual
 */
export function tries(usual) {
  return Math.ceil(usual * effort);
}

function numberIn(variable, otherwise) {
  const number = Number(process.env[variable] || otherwise);
  if (!Number.isFinite(number)) throw new Error(`${variable} must be a number: ${process.env[variable]}`);
  return number;
}

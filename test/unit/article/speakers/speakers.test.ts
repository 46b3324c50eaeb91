/** Who is meant: names, roles, pronouns and nouns back to the person or organisation. The cases stand in cases/. */
import { describe } from 'vitest';
import { runCases } from '../cases/run';

describe.each(['people', 'pronouns', 'names', 'sources'])('%s', (name) => {
  runCases(name);
});

/** What stands between marks: whole articles with every kind of mark, and what the marks are for. The cases stand in cases/. */
import { describe } from 'vitest';
import { runCases } from '../cases/run';

describe.each(['articles', 'careless', 'marks', 'types'])('%s', (name) => {
  runCases(name);
});

/** Reported speech without marks: its words, its verb, its speaker; and what is none. The cases stand in cases/. */
import { describe } from 'vitest';
import { runCases } from './cases/run';

describe('indirect', () => {
  runCases('indirect');
});

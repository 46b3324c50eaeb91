/**
 * Prints what check_tokens.py and check_scores.py read, in JSON, a line each:
 *   node .config/run.mjs server/training/reader/printSamples.ts lines|windows
 */
import { readFileSync } from 'node:fs';
import { vocabularyFrom } from '../../src/reader/wordPieces';
import { sampleWindows } from './sampleWindows';
import { tokenLines } from './tokenLines';

const vocabulary = vocabularyFrom(readFileSync('server/src/reader/model/vocabulary.txt', 'utf8'));
const samples =
  process.argv[2] === 'windows'
    ? sampleWindows('seeds', vocabulary).map(({ ids, segments }) => ({ ids, segments }))
    : tokenLines('seeds');
for (const sample of samples) console.log(JSON.stringify(sample));

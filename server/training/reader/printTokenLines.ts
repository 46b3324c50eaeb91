/** Prints the lines that check_tokens.py reads, each in JSON: node .config/run.mjs server/training/reader/printTokenLines.ts */
import { tokenLines } from './tokenLines';

for (const line of tokenLines('seeds')) console.log(JSON.stringify(line));

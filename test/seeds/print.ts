/** `npm run seed -- NAME`: prints what the program finds in a seed, in the form of NAME.expected.md, to compare by eye. Writes no file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../server/src/article/analyze';
import { clean } from '../../server/src/article/cleaning/clean';
import { createTagger } from '../../server/src/nlp/tagger';
import { describeArticle } from './rows';

const folder = join(process.cwd(), 'seeds');
const args = process.argv.slice(2);
const name = args.find((argument) => !argument.startsWith('-'));
const file = readdirSync(folder).find((entry) => entry === `${name}.txt`);
if (file === undefined) {
  const names = readdirSync(folder).filter((entry) => entry.endsWith('.txt') && !entry.endsWith('.clean.txt'));
  console.error(`Say which seed, with --clean for its cleaned text: npm run seed -- NAME\n\n${names.map((entry) => `  ${entry.slice(0, -4)}`).join('\n')}`);
  process.exitCode = 1;
} else {
  const article = analyze(readFileSync(join(folder, file), 'utf8'), createTagger());
  console.log(args.includes('--clean') ? clean(article, 'suggested').text : describeArticle(article).join('\n'));
}

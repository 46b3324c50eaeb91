/**
 * Writes what the second reader learns from, as numbers of pieces, a window a line in JSON:
 *   node .config/run.mjs server/training/reader/windows.ts --model DIR --polnear DIR --pages FILE --out DIR [--split K/N]
 * The windows are those that Copydesk itself makes, so that the model is asked what it has learned. DIR of --model holds
 * tokenizer.json of all-MiniLM-L6-v2. Only the articles that may be looked at are written to quotations.jsonl; those that
 * are held back go to held.jsonl, to be scored.
 */
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTagger } from '../../src/nlp/tagger';
import { lineWindows } from '../../src/reader/lineWindows';
import { quotationWindow } from '../../src/reader/quotationWindow';
import { signs } from '../../src/reader/window';
import type { Vocabulary } from '../../src/reader/wordPieces';
import { unknownPiece, vocabularyFrom, wordPiecesOf } from '../../src/reader/wordPieces';
import { readPolnear } from '../../../test/bench/accuracy/corpus';
import { mayLook, splitFrom } from '../../../test/bench/accuracy/split';
import { randomFrom } from '../../../test/bench/random';
import { unseenWeights } from '../ranking/unseen';
import { readPageLines, textOfLines } from '../site/texts';
import { leftLines } from './leftLines';
import { askedQuotations } from './askedQuotations';

const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    polnear: { type: 'string' },
    pages: { type: 'string' },
    out: { type: 'string' },
    split: { type: 'string', default: '1/2' },
  },
});
const { model, polnear, pages, out } = values;
if (model === undefined || polnear === undefined || pages === undefined || out === undefined)
  throw new Error('--model DIR, --polnear DIR, --pages FILE or --out DIR is missing');
mkdirSync(out, { recursive: true });
const split = splitFrom(values.split);

/** So many forms of pages are not read. */
const shareOfForms = 0.6;

/** A piece that neither the pages nor the stories that may be looked at have is left out, but for single letters and signs. */
const articles = readPolnear(polnear);
const looked = articles.filter(({ name }) => mayLook(name, split));
const forms = readPageLines(pages);
const vocabulary = writeVocabulary(join(model, 'tokenizer.json'), join(out, 'vocabulary.txt'));
writeQuotations();
writeLines();

function writeVocabulary(file: string, to: string): Vocabulary {
  const { model: known } = JSON.parse(readFileSync(file, 'utf8')) as {
    model: { vocab: Record<string, number> };
  };
  const all = Object.entries(known.vocab).sort((a, b) => a[1] - b[1]);
  const whole: Vocabulary = new Map(all);
  const used = new Set<number>();
  const seen = new Set<string>();
  const count = (text: string): void => {
    if (seen.has(text)) return;
    seen.add(text);
    for (const id of wordPiecesOf(text, whole).ids) used.add(id);
  };
  for (const { text } of looked) for (const line of text.split('\n')) count(line);
  for (const { lines } of forms) for (const { text } of lines) count(text);
  const kept: readonly string[] = [unknownPiece, ...Object.values(signs)];
  const pieces = all.filter(
    ([piece, id]) =>
      kept.includes(piece) || (!/^\[.+\]$/u.test(piece) && (used.has(id) || /^(?:##)?.$/u.test(piece))),
  );
  writeFileSync(to, `${pieces.map(([piece]) => piece).join('\n')}\n`);
  writeFileSync(join(out ?? '', 'rows.json'), JSON.stringify(pieces.map(([, id]) => id)));
  console.log(`${pieces.length} of ${all.length} pieces`);
  return vocabularyFrom(readFileSync(to, 'utf8'));
}

function writeQuotations(): void {
  const tagger = createTagger();
  const files = {
    look: createWriteStream(join(out ?? '', 'quotations.jsonl')),
    held: createWriteStream(join(out ?? '', 'held.jsonl')),
  };
  const counts = { look: 0, held: 0 };
  const weightsFor = unseenWeights(looked, tagger);
  for (const article of articles) {
    const half = mayLook(article.name, split) ? 'look' : 'held';
    const { body, asked } = askedQuotations(
      article,
      tagger,
      half === 'look' ? weightsFor(article.name) : undefined,
    );
    for (const { span, sources, isMarked, isOpen, nobody } of asked) {
      const { ids, segments, starts, ends } = quotationWindow(body, span, vocabulary);
      const source = starts.flatMap((start, at) =>
        start >= 0 &&
        segments[at] !== 1 &&
        sources.some((each) => start < each.end && (ends[at] ?? 0) > each.start)
          ? [at]
          : [],
      );
      files[half].write(
        `${JSON.stringify({ article: article.name, ids, segments, source, nobody, marked: isMarked, open: isOpen })}\n`,
      );
      counts[half]++;
    }
  }
  console.log(counts);
  files.look.end();
  files.held.end();
}

function writeLines(): void {
  const file = createWriteStream(join(out ?? '', 'lines.jsonl'));
  const random = randomFrom(5);
  let count = 0;
  for (const form of forms) {
    // the forms of a page are much alike
    if (random.next() < shareOfForms) continue;
    const { text, lines, labels } = leftLines(textOfLines(form), random.next);
    for (const window of lineWindows(text, lines, vocabulary)) {
      const { ids, markers } = window;
      const of = window.lines.map((line) => labels[line] ?? -1);
      const words = window.lines.map(
        (line) => text.slice(lines[line]?.start, lines[line]?.end).split(/\s+/u).length,
      );
      if (of.every((label) => label < 0)) continue;
      file.write(`${JSON.stringify({ site: form.site, ids, markers, labels: of, words })}\n`);
      count++;
    }
  }
  console.log({ lines: count });
  file.end();
}

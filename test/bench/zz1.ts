import { mkdirSync, writeFileSync } from 'node:fs';
import { ownArticles, ownParagraphs } from './speed/articles';
const root = process.cwd();
const paragraphs = ownParagraphs(root);
const own = ownArticles(root);
const n = Number(process.argv[2]);
const to = process.argv[3]!;
let seed = 12;
const rnd = (k: number) => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % k;
};
for (let i = 0; i < n; i++) {
  const base = own[rnd(own.length)]!.text.trimEnd().split('\n');
  let text = base.slice(0, 12).join('\n');
  while (text.length < 6000) {
    const p = paragraphs[rnd(paragraphs.length)]!;
    text += '\n\n' + p;
  }
  const d = `${to}/${String(i >> 10).padStart(3, '0')}`;
  mkdirSync(d, { recursive: true });
  writeFileSync(`${d}/a${String(i).padStart(6, '0')}.txt`, text);
}

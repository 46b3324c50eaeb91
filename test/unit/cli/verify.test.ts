import { expect, it } from 'vitest';
import { setDesk } from './desk';

const desk = setDesk();

const article = `Ferry to stay

"We heard from the nurses and from the bakers," said Marta Oyelaran, the chairwoman of the harbour council, on Tuesday. "They need this boat."

Her deputy, Piet Vandermolen, disagreed. "The crossing … costs 9,000 a week," he said. "It was a mad idea, and I said so at the time."
`;
const minutes = `MARTA OYELARAN: We heard from the nurses and from
the bakers. They all need this boat.

PIET VANDERMOLEN: The crossing, you know, costs nine thousand a week.
`;

it('prints each quotation with its verdict, its place and what was changed', () => {
  desk.put('a.txt', article);
  desk.put('minutes.txt', minutes);
  const run = desk.shell(`cd "${desk.folder()}" && $COPYDESK verify a.txt --against minutes.txt`);
  expect(run).toMatchObject({ code: 2, err: '' });
  expect(run.out.split('\n')).toEqual([
    'a.txt: 1 verbatim, 1 edited, 1 altered, 1 not found',
    'a.txt:3:1 verbatim, minutes.txt:1:17: "We heard from the nurses and from the bakers,"',
    'a.txt:3:121 altered, minutes.txt:2:13: They [-all-] need this boat.',
    'a.txt:5:42 edited, minutes.txt:4:19: The crossing [-you know,-]{+…+} costs [-nine thousand-]{+9,000+} a week,',
    'a.txt:5:88 not found: "It was a mad idea, and I said so at the time."',
    '',
  ]);
});

it('gives the same to programs, with offsets that count a byte order mark', () => {
  const file = desk.put('a.txt', `\ufeff${article}`);
  const source = desk.put('minutes.txt', `\ufeff${minutes}`);
  const run = desk.copydesk(['verify', file, '--against', source, '--format', 'jsonl']);
  const line = JSON.parse(run.out) as {
    readonly file: string;
    readonly quotations: readonly {
      readonly start: number;
      readonly end: number;
      readonly verdict: string;
      readonly place: {
        readonly file: string;
        readonly start: number;
        readonly end: number;
        readonly line: number;
      } | null;
      readonly differences: readonly { readonly kind: string; readonly source: string }[];
    }[];
  };
  expect(line.file).toBe(file);
  expect(line.quotations.map(({ verdict }) => verdict)).toEqual([
    'verbatim',
    'altered',
    'edited',
    'not-found',
  ]);
  const [, altered, , lost] = line.quotations;
  expect(`\ufeff${article}`.slice(altered?.start, altered?.end)).toBe('"They need this boat."');
  expect(`\ufeff${minutes}`.slice(altered?.place?.start, altered?.place?.end)).toBe(
    'They all need this boat',
  );
  expect(altered?.place).toMatchObject({ file: source, line: 2 });
  expect(altered?.differences).toContainEqual({ kind: 'dropped', quoted: '', source: 'all' });
  expect(lost?.place).toBeNull();
});

it('reads a folder, leaves out what is no text and the article itself, and says so', () => {
  const file = desk.put('talks/a.txt', article);
  desk.put('talks/one/minutes.md', minutes);
  desk.put('talks/picture.txt', Buffer.from([0, 1, 2, 3, 0, 0]));
  desk.put('talks/.hidden.txt', article);
  const run = desk.copydesk(['verify', file, '--against', desk.at('talks')]);
  expect(run.code).toBe(2);
  expect(run.err).toMatch(/picture\.txt: left out: it is a binary file, not text\n$/u);
  expect(run.out).toContain(': 1 verbatim, 1 edited, 1 altered, 1 not found');
});

it('is content where all is verbatim or edited', () => {
  const file = desk.put('a.txt', article.split('"They')[0] ?? '');
  expect(desk.copydesk(['verify', file, '--against', desk.put('m.txt', minutes)])).toMatchObject({
    code: 0,
    err: '',
  });
});

it.each([
  ['no such file', 'none.txt', /none\.txt: there is no such file/u],
  ['an empty folder', 'empty', /empty: there is no \.txt, \.md, \.srt or \.vtt file in it/u],
  ['an empty file', 'blank.txt', /blank\.txt: the file is empty/u],
  ['the article itself', 'a.txt', /a\.txt: there is nothing to compare it with but itself/u],
])('says what is wrong with %s as a source', (_, name, message) => {
  const file = desk.put('a.txt', article);
  desk.put('empty/picture.png', 'no text');
  desk.put('blank.txt', '');
  const run = desk.copydesk(['verify', file, '--against', desk.at(name)]);
  expect(run.code).toBe(1);
  expect(run.err).toMatch(message);
  expect(run.out).toBe('');
});

it('has to be told what to compare with', () => {
  const run = desk.copydesk(['verify', desk.put('a.txt', article)]);
  expect(run.code).toBe(1);
  expect(run.err).toContain('--against');
});

it('reads a folder with several threads as it does with one, and names what it cannot read', () => {
  for (let k = 0; k < 14; k++) desk.put(`in/${String(k)}.txt`, article.replace('9,000', `${String(k)},000`));
  desk.put('in/3.txt', '');
  const source = desk.put('minutes.txt', minutes);
  const run = (jobs: string) =>
    desk.copydesk(['verify', '--reader=off', '--jobs', jobs, '--against', source, '--', desk.at('in')]);
  const two = run('2');
  expect(two).toEqual(run('1'));
  expect(two).toMatchObject({ code: 1, err: `copydesk: ${desk.at('in/3.txt')}: the file is empty\n` });
  expect(two.out.match(/: 1 verbatim, /gu)).toHaveLength(13);
});

it('puts what it found behind the fields of a line of JSON', () => {
  const source = desk.put('minutes.txt', minutes);
  const line = JSON.stringify({ id: 7, text: article, note: 'é' });
  const run = desk.copydesk(['verify', '--reader=off', '--from', 'jsonl', '--against', source], `${line}\n`);
  expect(run.code).toBe(2);
  expect(run.out.startsWith(line.slice(0, -1))).toBe(true);
  const { verification } = JSON.parse(run.out) as {
    verification: { quotations: { verdict: string; start: number; end: number }[] };
  };
  expect(
    verification.quotations.map(({ verdict, start, end }) => `${verdict} ${article.slice(start, end)}`),
  ).toContain('altered "They need this boat."');
});

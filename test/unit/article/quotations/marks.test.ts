/**
 * Quotation marks in one paragraph. What is found is drawn into the text: ⟨ and ⟩ stand around a quotation, ⟩? behind
 * one that is never closed, † before a stray mark.
 */
import { describe, expect, it, test } from 'vitest';
import type { Scan } from '../../../../server/src/article/quotations/marks';
import { scanDouble } from '../../../../server/src/article/quotations/doubleMarks';
import { markStyle } from '../../../../server/src/article/quotations/style';
import { scanSingle } from '../../../../server/src/article/quotations/singleMarks';

function draw(text: string, { marked, stray }: Scan): string {
  const signs = [
    ...marked.flatMap(({ start, end, closed }) => [
      { at: start, sign: '⟨' },
      { at: end, sign: closed ? '⟩' : '⟩?' },
    ]),
    ...stray.map(({ start }) => ({ at: start, sign: '†' })),
  ];
  return signs
    .sort((a, b) => b.at - a.at || Number(b.sign === '†') - Number(a.sign === '†'))
    .reduce((out, { at, sign }) => out.slice(0, at) + sign + out.slice(at), text);
}

const plain = (drawn: string): string => drawn.replace(/[⟨†]|⟩\??/gu, '');

describe('double marks', () => {
  test.each([
    // straight
    `⟨"It leaks,"⟩ she said.`,
    `She said: ⟨"It leaks."⟩`,
    `⟨"It leaks,"⟩ she said, ⟨"and it always leaked."⟩`,
    `⟨"It leaks."⟩ ⟨"It always leaked."⟩`,
    `She called it ⟨"a basket"⟩, ⟨"a sieve"⟩ and ⟨"a disgrace"⟩.`,
    `(⟨"It leaks,"⟩ she said.)`,
    `[⟨"It leaks,"⟩ she said.]`,
    `She said—⟨"It leaks"⟩—and left.`,
    `She said -- ⟨"It leaks"⟩ -- and left.`,
    `⟨"It leaks"⟩; ⟨"it drips"⟩: so she said.`,
    `⟨"It leaks!"⟩ ⟨"Does it?"⟩ ⟨"It does …"⟩`,
    `⟨"[The lock] leaks"⟩ and ⟨"... drips"⟩, she said.`,
    `⟨"$4.5m,"⟩ she said. ⟨"3 of 4."⟩`,
    `A ⟨"leaky"⟩/⟨"drippy"⟩ lock.`,
    `*⟨"It leaks,"⟩* she said.`,
    // curly
    `⟨“It leaks,”⟩ she said, ⟨“and it always leaked.”⟩`,
    `⟨“It’s the lock’s fault,”⟩ she said.`,
    `⟨”It leaks,”⟩ she said.`,
    `⟨“It leaks,“⟩ she said. ⟨“It always leaked.“⟩`,
    `⟨”It leaks,“⟩ she said.`,
    `⟨"It leaks,”⟩ she said. ⟨“It always leaked."⟩`,
    // foreign
    `⟨«It leaks,»⟩ she said. ⟨«It always leaked.»⟩`,
    `⟨« It leaks, »⟩ she said. ⟨« It always leaked. »⟩`,
    `⟨„It leaks,“⟩ she said. ⟨„It always leaked.“⟩`,
    `⟨„It leaks,”⟩ she said. ⟨„It always leaked.”⟩`,
    `⟨»It leaks,«⟩ she said. ⟨»It always leaked.«⟩`,
    // two signs for one mark
    `⟨''It leaks,''⟩ she said. ⟨''It always leaked.''⟩`,
    `⟨\`\`It leaks,''⟩ she said. ⟨\`\`It always leaked.''⟩`,
    `⟨''She said 'It leaks,' and left,''⟩ he said.`,
    `⟨'''It leaks' was all she said,''⟩ he said.`,
    `⟨''All she said was 'It leaks.'''⟩ He left.`,
    // a quotation inside a quotation belongs to the outer one
    `⟨"She said 'It leaks,' and left,"⟩ he said.`,
    `⟨“She said ‘It leaks,’ and left,”⟩ he said.`,
    `⟨“She said “It leaks,” and left,”⟩ he said.`,
    `⟨“She said ‘It leaks.’”⟩ He left.`,
    // other double marks inside are the inner quotation's
    `⟨«She said “It leaks,” and left,»⟩ he said.`,
    `⟨„She said «It leaks,» and left,“⟩ he said.`,
    `⟨«She said "It leaks," and left,»⟩ he said.`,
    // grave and acute accents, primes
    `⟨\`\`It leaks,´´⟩ she said.`,
    `⟨″It leaks,″⟩ she said. The pipe is 12″ wide.`,
    // feet, inches, minutes, seconds
    `The pipe is 12" wide.`,
    `The pipe is 12" wide and 6" deep.`,
    `A 6'2" keeper said ⟨"It leaks."⟩`,
    `⟨"The pipe is 12" wide,"⟩ she said.`,
    `⟨"The pipe is 12 inches wide and I am 62,"⟩ she said.`,
    `⟨"There were 12,"⟩ she said, ⟨"or 13"⟩.`,
    `⟨"There were 12"⟩, she said.`,
    // a mark is missing: nothing after it is turned inside out
    `⟨"It leaks,⟩? said Anne Durand, ⟨"and it always leaked."⟩`,
    `⟨"It leaks,⟩? said the keeper Durand. Nobody came.`,
    `⟨"It leaks,⟩? she said. ⟨"It always leaked."⟩`,
    `⟨“It leaks,⟩? she said. ⟨“It always leaked.”⟩`,
    `⟨"It leaks.⟩?`,
    `⟨“It leaks.⟩?`,
    `She said: ⟨“It leaks. It always leaked.⟩?`,
    `It leaks,†" she said.`,
    `It leaks,†” she said. ⟨“It always leaked.”⟩`,
    `It leaks,†" she said. ⟨"It always leaked."⟩`,
    `⟨"It leaks,"⟩ she said. It always leaked.†"`,
    // a mark too many behind the one that closes
    `⟨"It leaks,"⟩†" she said. ⟨"It always leaked."⟩`,
    // nothing at all
    ``,
    `The lock leaks.`,
  ])('%s', (drawn) => {
    expect(draw(plain(drawn), scanDouble(plain(drawn)))).toBe(drawn);
  });
});

describe('single marks', () => {
  test.each([
    `⟨'It leaks,'⟩ she said.`,
    `⟨‘It leaks,’⟩ she said.`,
    `⟨'It's the lock's fault,'⟩ she said, ⟨'and it isn't mine.'⟩`,
    `⟨‘It’s the lock’s fault,’⟩ she said, ⟨‘and it isn’t mine.’⟩`,
    `She called it ⟨'a basket'⟩ and ⟨'a sieve'⟩.`,
    `⟨'I said "It leaks" and left,'⟩ he said.`,
    `⟨‘I said “It leaks” and left,’⟩ he said.`,
    `⟨'The workers' huts leak,'⟩ she said.`,
    `⟨‘The workers’ huts leak,’⟩ she said.`,
    `The workers' huts leak. ⟨'So they do,'⟩ she said.`,
    `The workers’ huts leak. ⟨‘So they do,’⟩ she said.`,
    `They were ⟨'the workers'⟩ and ⟨'the owners'⟩, she said.`,
    `The huts leaked in the '90s, and ⟨'not since,'⟩ she said.`,
    `⟨'It's leaked since the '90s,'⟩ she said.`,
    `⟨''Twas ever thus,'⟩ she said.`,
    `⟨'Get 'em out,'⟩ she said. ⟨'And don't come back.'⟩`,
    `⟨‘Get ’em out,’⟩ she said. ⟨‘And don’t come back.’⟩`,
    `Rock 'n' roll isn't the owners' fault, nor the '90s'.`,
    `She is 6'2 and won't say ⟨'yes'⟩.`,
    `⟨'It leaks'⟩, she said.`,
    `(⟨'It leaks,'⟩ she said.)`,
    `O'Dwyer's crews ran ⟨'in the dark'⟩, he said.`,
    // 'n' between two words is elided on both sides
    `⟨'Rock 'n' roll ruined it,'⟩ she said.`,
    `⟨‘Rock ’n’ roll ruined it,’⟩ she said.`,
    // low marks
    `⟨‚It's leaking,‘⟩ she said. ⟨‚It always leaked.‘⟩`,
    `⟨‘It leaks.⟩?`,
    `She said: ⟨'It leaks. It always leaked.⟩?`,
    `The huts' roofs leak, and in 'Kells they always did.`,
    `⟨'It leaks. It always leaked.⟩?`,
    `Nobody's lock, everybody's leak.`,
  ])('%s', (drawn) => {
    expect(draw(plain(drawn), scanSingle(plain(drawn)))).toBe(drawn);
  });
});

describe('which marks open a quotation in an article', () => {
  const british = `'It leaks,' she said. 'It always leaked.' He called it 'a sieve' and 'a basket'.`;

  it('double ones where there are any to speak of', () => {
    expect(
      markStyle(`"It leaks," she said, and 'sieve' and 'basket' were her words. "It always leaked."`),
    ).toBe('double');
  });

  it('single ones where double ones only stand inside them', () => {
    expect(markStyle(`${british} 'She told me, "It leaks," and left,' he said.`)).toBe('single');
    expect(markStyle(british.replace(/'(?=[\p{L}])/gu, '‘').replace(/'/gu, '’'))).toBe('single');
  });

  it('double ones where single ones are apostrophes', () => {
    expect(
      markStyle(`The workers' huts leaked in the '90s, and it's nobody's fault, O'Dwyer's least of all.`),
    ).toBe('double');
  });

  it('double ones where two apostrophes stand for a mark', () => {
    expect(
      markStyle(`''It leaks,'' she said. ''It always leaked.'' He called it ''a sieve'' and ''a basket''.`),
    ).toBe('double');
  });

  it('double ones in a text without any', () => {
    expect(markStyle('')).toBe('double');
    expect(markStyle('The lock leaks.')).toBe('double');
  });
});

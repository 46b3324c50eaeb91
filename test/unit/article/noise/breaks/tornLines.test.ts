/** Lines that break off where nothing ends, and what of print stands between two halves of a sentence. */
import { describe, expect, it, test } from 'vitest';
import { makeBody } from '../../../../../server/src/article/cleaning/body';
import { editsOf } from '../../../../../server/src/article/cleaning/edits';
import { findArtifacts } from '../../../../../server/src/article/noise/findNoise';
import { sentenceGoesOn } from '../../../../../server/src/article/noise/lines/sentenceGoesOn';

/** A text as it is read, with all that is suggested taken out. */
function read(text: string): string {
  return makeBody(text, editsOf(text, findArtifacts(text, { disabledRules: [] }))).text;
}

describe('a line that ends with a hyphen goes on', () => {
  test.each([
    ['The mill has a wheel from its 90-\nyear history, and it turns.', 'its 90-year history'],
    ['The wheel was mended by Olga Brandt-\nLevy, who owns it.', 'Olga Brandt-Levy, who'],
    ['It was a slow-\nturning wheel and it is loud.', 'slow-turning wheel'],
    ['She came with her sister-\nin-law to see it.', 'her sister-in-law to'],
    ['The wheel stood still in mid-\nsummer and turned again.', 'mid-summer'],
    ['The owner waited for short-\nand long-term loans.', 'short- and long-term'],
    ['The mill-\ners had no rise.', 'The millers had'],
    ['Nobody had an expla-\nnation for it.', 'an explanation for'],
    ['The govern¬\nment paid for it.', 'The government paid'],
    ['"I re-\nsigned the lease," she said.', 'I re-signed the lease'],
    ['Two teams of hip-\nhop dancers came.', 'hip-hop dancers'],
  ])('%j', (text, joined) => {
    expect(read(`The mill\n\n${text}\n\nThe miller left.`)).toContain(joined);
  });
});

describe('a line that ends with a short title goes on', () => {
  test.each([
    ['The mill belongs to Mr.\nLevy of Brook.', 'Mr. Levy of'],
    ['It was mended for St.\nAgnes Day in May.', 'for St. Agnes Day'],
    ['The mill was sold by Dr.\nBrandt last year.', 'by Dr. Brandt last'],
    ['It stands at No.\n14 in the lane.', 'at No. 14 in'],
  ])('%j', (text, joined) => {
    expect(read(`The mill\n\n${text}\n\nThe miller left.`)).toContain(joined);
  });

  it('but for a street', () => {
    const text = 'The mill\n\nThe mill stands in Weir St.\nThe miller lives in it.\n';
    expect(read(text)).toBe(text);
  });
});

describe('a sentence goes on behind what print puts into it', () => {
  const first =
    'The miller of Brook said on Monday that the wheel, which has turned since the flood, would be';
  const second = 'stopped for the winter. Nobody in the town had asked for that.';
  test.each([
    'Continued on page A4',
    'THE BROOK ECHO | 4',
    'THE BROOK ECHO 4',
    '(continued)',
    '~',
    'See MILL, Page 6',
    'MILL, from A1',
  ])('%s', (line) => {
    expect(read(`The mill\n\n${first}\n${line}\n${second}\n`)).toBe(`The mill\n\n${first} ${second}\n`);
  });

  it('also where the number of the page stands at the end of its last line', () => {
    const page = `${first} ${second} `.repeat(5);
    const pages = [4, 5, 6].map((number) => `${page}${first} ${number}\n${second}`);
    expect(read(`The mill\n\n${pages.join('\n\n')}\n`)).toBe(
      `The mill\n\n${pages.map(() => `${page}${first} ${second}`).join('\n\n')}\n`,
    );
  });
});

describe('whether a sentence goes on in the next line', () => {
  test.each([
    ['The miller of Brook said on Monday that', 'the wheel would stop.'],
    ['The wheel belongs to the owners of the', 'Brook mill in the lane.'],
    ['He has looked all night at the old moon of', 'Jupiter.'],
    ['The wheel belongs to Mr.', 'Levy and his sister.'],
    ['the 90-', 'year history'],
  ])('it does: %s / %s', (upper, lower) => {
    expect(sentenceGoesOn(upper, lower)).toBe(true);
  });

  test.each([
    ['The wheel stopped on Monday at ten.', 'nobody saw it.'],
    ['Share this story', 'on the site'],
    ['The miller of Brook said on Monday', 'Read more about it here and there'],
    ['The miller of Brook said on Monday that', '• the wheel would stop'],
    ['', 'the wheel'],
  ])('it does not: %s / %s', (upper, lower) => {
    expect(sentenceGoesOn(upper, lower)).toBe(false);
  });
});

/** What stays in an article though it stands among what a site says, or looks like it. */
import { describe, expect, it } from 'vitest';
import { findArtifacts } from '../../../../../server/src/article/noise/findNoise';
import { factRows } from '../../../../../server/src/article/noise/site/factRows';
import { signsPost } from '../../../../../server/src/article/noise/lines/postSignature';

/** The lines of a text that would be taken out. */
function taken(text: string): readonly string[] {
  return findArtifacts(text, { disabledRules: [] })
    .filter(({ repair, applicability }) => repair === 'delete-line' && applicability !== 'display')
    .map(({ span }) => text.slice(span.start, span.end));
}

const page = (...blocks: readonly string[]): string => blocks.join('\n\n');

const story = [
  'The ferry to Skarholm has not sailed since Sunday, when its captain, Runa Dalgaard, found water in the engine room.',
  '“I could hear it before I saw it,” Captain Dalgaard said on the quay, where some forty people stood with their bags.',
  'The owners in Vestby said that a part had been ordered from Hamburg and that nobody could say when it would come.',
];
const menu = ['News', 'Sport', 'Weather', 'Log in', 'Subscribe'];
const related = ['Read more', 'Ten walks along the coast', 'The best fish soup in the north'];

describe('around the headline', () => {
  it('the headline stays, though it speaks of what sites say, and so does what is said below it', () => {
    const headline = 'Newsletter readers ‘never click’, study of cookie banners finds';
    const standfirst = 'Half of those who subscribe say that they cannot remember why they ever signed up';
    const study = [
      'People who subscribe to a newsletter hardly ever click on what is in it, a study of 4,000 readers has found.',
      'The authors, at the university of Vestby, also looked at cookie banners, and found that readers never read them.',
    ];
    const lines = taken(
      page(...menu, headline, standfirst, 'By Runa Dalgaard', ...study, ...story, ...related),
    );
    expect(lines.join('\n')).not.toContain(headline);
    expect(lines.join('\n')).not.toContain(standfirst);
    expect(lines.join('\n')).toContain('Log in');
  });

  it('a request to the readers goes, even there', () => {
    const request = 'Sign up to “The Quay”, our free morning newsletter, and get it in your inbox';
    expect(taken(page('Ferry to Skarholm lies idle', request, ...story))).toEqual([request]);
  });
});

describe('a headline that headers have', () => {
  const title = 'Ferry to Skarholm lies idle';
  const printed = (headline: readonly string[]): string =>
    page(
      '5/14/22, 10:03 AM',
      `${title} | The Quay`,
      ...headline,
      ...story,
      'https://quay.example/ferry',
      '1/2',
    ).concat(
      '\n\f',
      page('5/14/22, 10:03 AM', `${title} | The Quay`, ...story, 'https://quay.example/ferry', '2/2'),
    );

  it('stays once where they alone have it', () => {
    const gone = taken(printed([]));
    expect(gone.filter((line) => line.includes(title))).toHaveLength(1);
  });

  it('goes from all of them where it stands above the story', () => {
    const gone = taken(printed([title]));
    expect(gone.filter((line) => line.includes(title))).toEqual([
      `${title} | The Quay`,
      `${title} | The Quay`,
    ]);
  });

  it('has a second half of its own', () => {
    const whole = 'Ferry to Skarholm: the boat that lay idle, and those who waited for it for a week';
    expect(taken(page(whole, ...story, 'Ferry to Skarholm', 'News'))).not.toContain(whole);
  });
});

describe('a sentence about the people of the story', () => {
  it.each([
    ['between the titles of other stories', [...related, '\u0000', ...related]],
    ['between buttons', ['Share', 'Save', '\u0000', 'Print', 'Follow us on Bluesky']],
  ])('stays %s', (_, around) => {
    const sentence = 'The crew of Captain Dalgaard are paid by the day, and went home to Vestby.';
    const blocks = around.map((line) => (line === '\u0000' ? sentence : line));
    const lines = taken(
      page('Ferry to Skarholm lies idle', ...story.slice(0, 2), ...blocks, ...story.slice(2)),
    );
    expect(lines.join('\n')).not.toContain(sentence);
    expect(lines.length).toBeGreaterThan(0);
  });
});

describe('a post that is shown in the story', () => {
  const post = 'No boat again. Thank you all for the tea and the blankets! pic.twitter.com/aB3dE5fG7h';
  const signature = '— Runa Dalgaard (@runadalgaard) May 14, 2022';

  it('stays with its signature, also where the same hand signs two', () => {
    const other = 'The part is on its way, they say.';
    const text = page('Ferry to Skarholm lies idle', ...story, post, signature, other, signature, ...story);
    const lines = taken(text).join('\n');
    expect(lines).not.toContain('Thank you all');
    expect(lines).not.toContain('@runadalgaard');
  });

  it('is signed by a name with a handle and a date, and by nothing else', () => {
    expect(signsPost(signature)).toBe(true);
    expect(signsPost('— Runa Dalgaard')).toBe(false);
    expect(signsPost('Follow (@runadalgaard) on all networks')).toBe(false);
  });
});

describe('a list of facts', () => {
  const rows = [
    'Vestby (Group A): third',
    'Skarholm (Group A): second',
    'Kells (Group B): ninth',
    'Brook (Group B): last',
  ];

  it('stays at the end of a story', () => {
    expect(taken(page('Four harbours play for the cup', ...story, ...rows))).toEqual([]);
  });

  it('has the same marks in each row; links in a row have none, or those of sites', () => {
    expect(factRows(rows)).toEqual([true, true, true, true]);
    expect(factRows(rows.slice(0, 3))).toEqual([false, false, false]);
    expect(
      factRows(['News | Sport | (12)', 'Jobs | Cars | (3)', 'Food | Wine | (7)', 'Art | Film | (1)']),
    ).toEqual([false, false, false, false]);
    expect(factRows(related.concat(menu)).some(Boolean)).toBe(false);
  });
});

it('labels of other stories may end in dots', () => {
  const label = 'RECOMMENDED VIDEOS FOR YOU...';
  expect(
    taken(page('Ferry to Skarholm lies idle', story[0] ?? '', label, story[1] ?? '', story[2] ?? '')),
  ).toEqual([label]);
});

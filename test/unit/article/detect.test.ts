import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../server/src/article/detect';
import { sample } from '../../../server/src/article/detection/sample';

const council = `Harbour bridge to close for a year

By Marta Quillfeather

The old swing bridge over the Tamber estuary will close to traffic for a year from September, the council announced on Tuesday.

"We have patched her up for as long as we could," said Oswin Pellard, who leads the council's roads committee. "There comes a day when paint will not hold iron together."

Shopkeepers on the quay fear for their trade. Ines Varga, who has run a bakery beside the bridge for 22 years, said two in three of her customers walk across it.

"If they have to go round by the ring road, they will not come for a loaf of bread," she said.

The work is expected to cost £14m, of which the county will pay a third.`;

const wrap = (text: string, width: number): string =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd())
    .join('\n');

const articles: Readonly<Record<string, string>> = {
  'a plain report': council,
  'a report wrapped at 72 columns without a blank line': wrap(council, 72),
  'a report with a margin of spaces': wrap(council, 72).replace(/^/gm, '        '),
  'a report with Windows line ends': council.replaceAll('\n', '\r\n'),
  'a browser print': `4/2/24, 9:15 AM\nHarbour bridge to close for a year\n\n${council}\n\nhttps://tamber.example/news/bridge\n1/2\n`,
  'a LexisNexis export': `Tamber Gazette\n\nMarch 3, 2021 Wednesday\n\nHarbour bridge to close for a year\n\nBYLINE: Marta Quillfeather\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 121 words\n\n${council}\n\nLOAD-DATE: March 3, 2021\n\nEnd of Document\n`,
  'a Factiva export': `HD  Harbour bridge to close for a year\nBY  Marta Quillfeather\nWC  121 words\nPD  3 March 2021\nSN  Tamber Gazette\nSC  TAMGAZ\nLA  English\nLP\n${council}\nDocument TAMGAZ0020210303eh330001\n`,
  'a ProQuest export': `Harbour bridge to close for a year: [1]\nQuillfeather, Marta. Tamber Gazette; Tamber [Tamber]. 03 Mar 2021: A4.\nSubject: Bridges; Local government; Traffic\nFull text: ${council}\nPublication title: Tamber Gazette\nProQuest document ID: 123456789\n`,
  'British single marks': council.replaceAll('"', "'"),
  'curly marks': council.replace(/"([^"]*)"/g, '“$1”'),
  'a wire story of 60 words': `LUDBERG (NWP) — A cargo train left the rails outside Ludberg early on Friday, blocking the line to the coast, the railway operator said. Nobody was injured. "The driver stopped in time and walked away," a spokeswoman told reporters. Eleven wagons of grain lay beside the track at noon. Trains were expected to run again by Sunday evening, she said.`,
  'a comment piece without quotations': `Give the night shift its buses back

Every city promises to look after the people who keep it running, and every city forgets them at midnight. Since the last service was cut in January, the women who clean our hospitals have had to walk home, or pay a third of a night's wage for a taxi.

The mayor will say that there is no money. There was money for a fountain. There was money for a festival of light, and for the consultants who told her how to light it. What she lacks is not a budget but a memory: she has not stood at a bus stop in the rain at four in the morning for some years.

It would cost less than one per cent of the transport levy to run a bus an hour. The council should vote for it this month, and it should not need to be asked twice.`,
  'an interview': `Lena Ostrander won her first race at 41. She talks about late beginnings.

Q: You started to run when your children left home. Why then?

A: Because the house was so quiet. I walked out one evening and did not want to go back in, and I noticed that I was running.

Q: What did your family think?

A: My son laughed. My daughter bought me shoes. My husband said I would stop when the winter came, and he has had to eat that sentence every year since.

Q: And the championship in June?

A: I am afraid of it, which is a good sign.`,
  'a match report': `Late header sends Wexcombe through

Wexcombe reached the final for the first time in 30 years after Dario Lund headed in a corner with two minutes of the match left.

The home side had the better of a dour first half, but their captain, Femi Adair, hit the post twice. "You take those or you go home," he said afterwards. "We go home."

Wexcombe's coach, a former goalkeeper who took over in March, praised his players for their patience. They meet Saltby in the final on Saturday week.`,
  'a science story': `Moss that sleeps under ice wakes after 600 years

A carpet of moss that a glacier buried six centuries ago has begun to grow again, researchers report this week.

The team collected samples at the edge of a retreating glacier in the far north and expected them to be dead. In the laboratory, a third put out green shoots within a month. "We thought somebody had mixed up the dishes," said Agnete Brodal, a botanist at the University of Skarvik who led the study.

The cells of moss can rebuild a whole plant, she said, which may explain how the species outlived the ice.`,
  'a story about software': `Hospital trust blames software for lost letters

A fault in a records system kept 4,000 letters from patients for up to nine weeks, the Elmbury hospital trust admitted on Thursday.

The letters were held in a queue after an update in May and nobody noticed until a doctor complained, its chief executive, Rowena Tash, told the board. "We let people down and we are sorry," she said. Twelve patients missed an operation.

Norvane Systems, which supplies the software, said the error affected one customer only and had been fixed within a day of being reported. A union for hospital workers called for an inquiry.`,
  'a press brief': `NEWS IN BRIEF

Two men were arrested on Monday after a fire at a timber yard in Brockley Vale. Police said nobody was hurt and asked witnesses to come forward.

The museum of rural life will open on Sundays from next month, its director announced. Entry will be free for children.

Voters in three wards will go to the polls on Thursday to choose a councillor after the death of Albert Finching, who served for 40 years.`,
  'a story with tags left in it': council.replaceAll(
    'council',
    '<a href="https://tamber.example/topic/council" title="Council">council</a>',
  ),
};

const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const others: Readonly<Record<string, string>> = {
  'a log': repeat(
    60,
    (k) =>
      `2024-05-0${(k % 9) + 1} 10:0${k % 10}:11 INFO worker ${k} said hello to the queue and it was accepted`,
  ),
  'a trace of an error': `TypeError: Cannot read properties of undefined\n${repeat(30, (k) => `    at Object.run${k} (/srv/app/lib/worker.js:${k}:14)`)}`,
  'a word list': repeat(
    300,
    (k) => ['apple', 'river', 'Tuesday', 'minister', 'spokesman', 'police'][k % 6] ?? '',
  ),
  'a list of names': repeat(
    120,
    (k) => `${['Ada', 'Bruno', 'Chidi'][k % 3]} ${['Marsh', 'Olin', 'Teague'][(k * 7) % 3]}`,
  ),
  'comma separated values': `name,party,votes,date\n${repeat(80, (k) => `"Olin, Bruno",Green,${k * 31},2021-03-0${(k % 9) + 1}`)}`,
  'a table with tabs': repeat(80, (k) => `Monday\t${k}\t${k * 3}\tpolice\t0.${k}`),
  JSON: JSON.stringify(
    Array.from({ length: 40 }, (_, id) => ({ id, said: 'yes', by: 'the minister on Monday' })),
    null,
    2,
  ),
  TypeScript: repeat(
    40,
    (k) =>
      `export function said${k}(value: string): string {\n  // he said that it was for the best\n  return value + '${k}';\n}`,
  ),
  'a read-me': `# bridgekit\n\nA small library to draw bridges in the browser.\n\n## Install\n\n    npm install bridgekit\n\n## Usage\n\nImport the module and call \`draw()\` with an options object. The default options are fine for most users. See the documentation for the full list of parameters, and open an issue if you find a bug.\n\n- \`width\`: number of pixels\n- \`color\`: a string\n\nThe source code is released under the MIT license.`,
  'a changelog': `1.4.0\n=====\n\n- Fixed a bug where the parser returned the wrong line for empty files.\n- Added an option to set the default encoding.\n- The server now supports incremental updates of the index.\n\n1.3.2\n=====\n\n- Removed the deprecated method and its tests.\n- The command line prints an error if a file is missing.`,
  'release notes in prose': `This version fixes a number of bugs that users have reported since the last release. The parser no longer drops the final line of a file that does not end in a newline. The default value of the cache option has been raised, which makes builds faster on machines with enough memory. Packages that were compiled against an older version of the library must be compiled again.`,
  'a licence': `Permission is hereby granted, free of charge, to any person who obtains a copy of this software and its documentation, to use it without restriction, provided that this copyright notice is kept in all copies. The software is provided as it is, without warranty of any kind, and the authors are not liable for any damages arising from the use of the software. Redistribution in source or binary form must keep this licence.`,
  'a manual': `To print a report, open the File menu and click Print. You can choose which fields are shown in the options window. If the printer does not respond, check that the cable is connected and that the default device is set. Each report can be saved as a file in a directory of your choice. Press the Escape key to return to the list without saving.`,
  'an e-mail': `From: Bruno Olin <bruno@olin.example>\nTo: Ada Marsh <ada@marsh.example>\nDate: Mon, 3 Jun 2024 10:22:01 +0000\nSubject: Re: lunch\n\nHi Ada,\n\nthe minister said on Monday that she would be there as well, so let us meet at the station. "Bring a hat," she said. See you on Friday.\n\nBruno`,
  'a chat': repeat(
    20,
    (k) =>
      `[21:0${k % 10}] ${k % 2 ? 'ada' : 'bruno'}: so he said that she was late again, on a Monday, what can you do`,
  ),
  'a messenger export': repeat(
    20,
    (k) =>
      `03/06/2024, 21:0${k % 10} - ${k % 2 ? 'Ada' : 'Bruno'}: she said we should all be there on Friday with the children`,
  ),
  'a recipe': `Plum cake\n\nIngredients\n\n200 g flour\n150 g butter\n2 eggs\n1 tsp cinnamon\n500 g plums\n\nPreheat the oven to 180 degrees. Stir the butter and the sugar until pale, then whisk in the eggs. Add the flour and the cinnamon and stir until smooth. Spread the dough in a tin, cover it with the plums and bake for 40 minutes. Let it cool before you cut it.`,
  'a to-do list': `Saturday\n\n[ ] call the school about the trip\n[ ] buy bread and milk\n[x] pay the gas bill\n[ ] ask Bruno for the ladder\n[ ] water the plants\n[ ] write to the council about the bins\n`,
  'a list of hashes': repeat(60, (k) => `${(k * 7919 + 13).toString(16).padStart(40, 'a')}  photo-${k}.jpg`),
  'a list of addresses': repeat(60, (k) => `https://news.example/2024/05/minister-said-no-${k}`),
  settings: repeat(50, (k) => `option_${k} = value_${k} # the default is on`),
  binary: `${council.slice(0, 100)}\0\x01\x02\x03\x04\x05\x06\ufffd\ufffd\ufffd`.repeat(3),
  nothing: '',
  'white space': ' \n\t\n\u00a0',
};

describe('detect says yes to', () => {
  it.each(Object.entries(articles))('%s', (_, text) => {
    const detection = detect('/desk/story.txt', text);
    expect(detection).toMatchObject({ article: true });
    expect(detection.reason).toMatch(/^[A-Z].*[^.]$/);
  });
});

describe('detect says no to', () => {
  it.each(Object.entries(others))('%s', (_, text) => {
    const detection = detect('/desk/story.txt', text);
    expect(detection).toMatchObject({ article: false });
    expect(detection.reason).toMatch(/^[A-Z].*[^.]$/);
  });

  it.each([
    'requirements.txt',
    'dev-requirements.txt',
    'requirements-test.txt',
    'CMakeLists.txt',
    'robots.txt',
    'LICENSE.txt',
    'LICENSE-MIT.txt',
    'Licence.txt',
    'OPEN-SANS-LICENSE.txt',
    'COPYING.txt',
    'README.txt',
    'readme-windows.txt',
    'CHANGELOG.txt',
    'ThirdPartyNotices.txt',
    'llms.txt',
  ])('a file called %s, whatever is in it', (name) => {
    expect(detect(`file:///desk/${name}`, council).article).toBe(false);
    expect(detect(`C:\\desk\\${name}`, council).article).toBe(false);
  });
});

it.each([
  'council-revokes-licence.txt',
  'todo-el-mundo.txt',
  'the notice.txt',
  'sources-say.txt',
  'tamber.txt',
])('an article may be called %s', (name) => {
  expect(detect(`/requirements.txt/${name}`, council).article).toBe(true);
});

it('names the evidence in the reason', () => {
  expect(detect('a.txt', council).reason).toContain('a byline');
  expect(detect('a.txt', articles['a browser print'] ?? '').reason).toContain('browser print');
  expect(detect('a.txt', articles['a LexisNexis export'] ?? '').reason).toContain('news database');
  expect(detect('requirements.txt', council).reason).toContain('name');
  expect(detect('a.txt', '').reason).toContain('empty');
});

/** A wrong encoding has taken most words apart. */
const damaged = council.replace(/[aeiou]/g, '\ufffd');

describe('detect cannot tell', () => {
  it.each<[string, string, string]>([
    [
      'a text in German',
      `Der Bürgermeister sagte am Montag, die Brücke werde für ein Jahr gesperrt. „Wir haben sie geflickt, solange es ging“, sagte er vor Journalisten. Die Händler am Kai fürchten um ihr Geschäft. Eine Bäckerin, die ihren Laden seit 22 Jahren führt, rechnet mit der Hälfte der Kunden.`,
      'another language',
    ],
    [
      'a text in Greek',
      'Η παλιά γέφυρα θα κλείσει για έναν χρόνο, ανακοίνωσε την Τρίτη το δημοτικό συμβούλιο. Οι έμποροι φοβούνται για τη δουλειά τους. Κανείς δεν ξέρει πότε θα ανοίξει ξανά, είπε η δήμαρχος.',
      'another language',
    ],
    ['a line of news', 'The minister said no.', 'too short'],
    ['a text of which the accents and more were lost', damaged, 'damaged'],
  ])('%s', (_, text, says) => {
    const detection = detect('a.txt', text);
    expect(detection.article).toBeNull();
    expect(detection.reason).toContain(says);
    expect(detection.reason).toMatch(/^[A-Z].*[^.]$/);
  });
});

it('takes any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string(), (name, text) => {
      expect([true, false, null]).toContain(detect(name, text).article);
    }),
  );
});

it('looks at all parts of a long text, and at no more of one that is longer still', () => {
  const filler = 'lorem ipsum dolor\n'.repeat(20_000);
  const seen = sample(`${council}\n${filler}`);
  expect(seen.startsWith(council)).toBe(true);
  expect(sample(`${filler}${filler}${council}`).endsWith(council)).toBe(true);
  expect(sample(`${filler}${`${council}\n`.repeat(100)}${filler}`)).toContain(council);
  expect(sample(filler.repeat(20)).length).toBeLessThan(150_000);
  expect(sample(council)).toBe(council);
});

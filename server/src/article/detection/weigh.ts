import type { Sign, Signs } from './signs';

/** What a sign says. */
interface Weight {
  /** Points for each unit of it: above 0 for news, below against. */
  readonly points: number;
  /** More of it says no more. */
  readonly most: number;
  /** What is told of it where it was decisive: "It has …", "It reads like …". */
  readonly says?: string;
}

const story = 'a novel or a personal story';
const manual = 'a manual, a licence or code';
const encyclopaedia = 'an encyclopaedia or a book of history';
const paper = 'a paper or a textbook';

/**
 * How much each sign tells; what a reader sees first stands first. Set by hand, to round numbers, after what a logistic regression gave on news (PolNeAR, pages of
 * news sites, agency copy) and on novels, plays, songs, manuals, licences, laws, encyclopaedias and essays.
 */
const weights: Readonly<Record<Sign, Weight>> = {
  database: { points: 4, most: 1, says: 'the header of a news database' },
  printed: { points: 2, most: 1, says: 'marks of a browser print' },
  byline: { points: 3, most: 1, says: 'a byline' },
  dateline: { points: 2, most: 1, says: 'a dateline' },
  interview: { points: 3.5, most: 1, says: 'questions of an interview' },
  asked: { points: 2, most: 1, says: 'questions of an interview' },
  quotedSpeech: { points: 1.5, most: 1.5, says: 'quoted speech' },
  officeSpeaks: { points: 2, most: 1.5, says: 'statements of offices and officials' },
  nameSpeaks: { points: 3, most: 1.5, says: 'people who speak under their full names' },
  names: { points: 0.6, most: 4, says: 'named people or places' },
  money: { points: 0.8, most: 2, says: 'sums and shares' },
  dates: { points: 0.5, most: 3, says: 'days and dates' },
  newsWords: { points: 1, most: 8, says: 'the words of news' },
  acronyms: { points: 0.3, most: 3 },
  site: { points: 0.5, most: 4, says: 'the surroundings of a news site' },
  manualWords: { points: -0.5, most: 10, says: manual },
  code: { points: -0.6, most: 8, says: manual },
  headings: { points: -8, most: 1, says: manual },
  lists: { points: -6, most: 1, says: 'a list' },
  lawWords: { points: -2, most: 4, says: 'a contract or a law' },
  paperWords: { points: -0.7, most: 4, says: paper },
  citations: { points: -3, most: 2, says: paper },
  entry: { points: -4, most: 1, says: encyclopaedia },
  oldYears: { points: -1, most: 2, says: encyclopaedia },
  verse: { points: -8, most: 1, says: 'verse or a song' },
  storyWords: { points: -1, most: 4, says: story },
  chapter: { points: -5, most: 1, says: 'a chapter of a book' },
  clauses: { points: -1, most: 2, says: story },
  calls: { points: -1, most: 2, says: story },
  heShe: { points: -0.2, most: 8, says: story },
  i: { points: -0.3, most: 6, says: story },
  you: { points: -0.45, most: 5, says: 'a letter or a guide' },
  mail: { points: -5, most: 1, says: 'a letter or a guide' },
  letter: { points: -4, most: 1, says: 'a letter or a guide' },
};

/** Points from which a text counts as news. */
const enough = 0.5;

/** What all signs say together. */
export interface Weighing {
  readonly news: boolean;
  /** One plain sentence without a full stop. */
  readonly reason: string;
}

/** Adds up what the signs say, and tells what counted most. */
export function weigh(signs: Signs): Weighing {
  const names = Object.keys(weights) as Sign[];
  const points = names.map((name) => ({
    says: weights[name].says,
    points: weights[name].points * Math.min(weights[name].most, signs[name]),
  }));
  const sum = points.reduce((total, each) => total + each.points, 0);
  return sum >= enough ? { news: true, reason: whyNews(points) } : { news: false, reason: whyNot(points) };
}

interface Points {
  readonly says: string | undefined;
  readonly points: number;
}

/** A sign of fewer points is not worth telling. */
const worthTelling = 0.75;

/** The two signs that a reader sees first: an editor shows the reason on one short line. */
function whyNews(all: readonly Points[]): string {
  const found = all.flatMap(({ says, points }) =>
    points >= worthTelling && says !== undefined ? [says] : [],
  );
  return `It has ${found.slice(0, 2).join(' and ') || 'the sentences of news'}`;
}

/** Against so many points, another kind of text is named. */
const telling = 1.5;

function whyNot(all: readonly Points[]): string {
  const against = new Map<string, number>();
  for (const { says, points } of all)
    if (says !== undefined && points < 0) against.set(says, (against.get(says) ?? 0) - points);
  const [most] = sorted([...against].map(([says, points]) => ({ says, points })));
  return most === undefined || most.points < telling
    ? 'It has too few signs of news: nobody is quoted or reported on'
    : `It reads like ${most.says ?? 'something else'}`;
}

function sorted(all: readonly Points[]): readonly Points[] {
  return [...all].sort((a, b) => b.points - a.points);
}

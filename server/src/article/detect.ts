import * as newsSigns from '../rules/newsSigns';

/** Whether a text is a news article, and why. */
export interface Detection {
  readonly article: boolean;
  /** One plain sentence without a full stop. Holds no text of the file. */
  readonly reason: string;
}

/** UTF-16 code units that are looked at: enough for any article, nothing beside a log of 100 MB. */
const looked = 32_768;

/** With fewer words than this nothing can be told, whatever they are. */
const fewestWords = 20;

const no = (reason: string): Detection => ({ article: false, reason });

/** What was counted in a text. Shares are 0 to 1; rates are for each 100 words. */
interface Evidence {
  readonly words: number;
  readonly functionShare: number;
  readonly letterShare: number;
  readonly news: number;
  readonly manual: number;
  readonly quotedSpeech: number;
  readonly names: number;
  readonly code: number;
  readonly perSentence: number;
  readonly lists: number;
  readonly headings: number;
  readonly logs: number;
  readonly chats: number;
  readonly mail: number;
  readonly byline: boolean;
  readonly dateline: boolean;
  readonly printed: boolean;
  readonly database: boolean;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function gather(text: string): Evidence {
  let words = 0;
  let letters = 0;
  let functions = 0;
  let news = 0;
  let manual = 0;
  // what is inside a leftover tag is no word of the story
  const prose = text.replace(/<[a-z/][^<>]{0,300}>/gi, ' ');
  for (const word of prose.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []) {
    const lower = word.toLowerCase();
    words++;
    letters += word.length;
    if (newsSigns.functionWords.has(lower)) functions++;
    if (newsSigns.newsWords.has(lower)) news++;
    if (newsSigns.manualWords.has(lower)) manual++;
  }
  const lines = text.split(/[\n\r]/u).filter((line) => line.trim() !== '');
  const share = (pattern: RegExp): number =>
    lines.filter((line) => pattern.test(line)).length / Math.max(1, lines.length);
  const rate = (found: number): number => (100 * found) / Math.max(1, words);
  return {
    words,
    functionShare: functions / Math.max(1, words),
    letterShare: letters / Math.max(1, count(prose, /\S/gu)),
    news: rate(news),
    manual: rate(manual),
    quotedSpeech: rate(count(text, newsSigns.quotedSpeech)),
    names: rate(count(text, newsSigns.fullName)),
    code: rate(count(text, newsSigns.codeLike)),
    perSentence: words / Math.max(0.5, count(text, /[.!?]["”’')\]]{0,3}(?=\s|$)/g)),
    lists: share(newsSigns.listLine),
    headings: share(newsSigns.headingLine),
    logs: share(newsSigns.logLine),
    chats: share(newsSigns.chatLine),
    mail: lines.slice(0, 12).filter((line) => newsSigns.mailLine.test(line)).length,
    byline: newsSigns.byline.test(text),
    dateline: newsSigns.dateline.test(text),
    printed: newsSigns.printed.test(text),
    database: newsSigns.database.test(text),
  };
}

/** Points for and against; see `enough`. */
function score(e: Evidence): number {
  return (
    e.news +
    2 * e.quotedSpeech +
    Math.min(3, e.names) +
    (e.byline ? 2 : 0) +
    (e.dateline ? 2 : 0) +
    (e.printed ? 1 : 0) +
    (e.database ? 3 : 0) -
    e.manual -
    1.5 * e.code -
    6 * e.lists -
    10 * e.headings
  );
}

/** Points from which a text counts as news. */
const enough = 2;

/** The two signs that tell most: an editor shows the reason on one short line. */
function whyNews(e: Evidence): string {
  const found: string[] = [];
  if (e.database) found.push('the header of a news database');
  if (e.printed) found.push('marks of a browser print');
  if (e.byline) found.push('a byline');
  if (e.dateline) found.push('a dateline');
  if (e.quotedSpeech > 0) found.push('quoted speech');
  if (e.names > 0.5) found.push('named people or places');
  const [first, second = 'full sentences'] = found;
  return first === undefined
    ? 'It is written in the words and sentences of news'
    : `It has ${first} and ${second}`;
}

/**
 * Decides whether a .txt file is a news article. `path` is a file name, path or URI (only its last part counts),
 * `text` the text or the start of it. Cheap: the client's stub calls it before anything else is loaded.
 * Reads English only; never throws.
 */
export function detect(path: string, text: string): Detection {
  const name = path.split(/[\\/]/).pop() ?? '';
  const start = text.slice(0, looked);
  if (start.trim() === '') return no('The file is empty');
  if (newsSigns.reservedName.test(name) || newsSigns.shoutedName.test(name))
    return no('Its name is one that programs and projects use');
  if (count(start, /[\0-\x08\x0e-\x1f\x7f\ufffd]/g) * 100 > start.length)
    return no('It holds characters that are not text');
  const e = gather(start);
  if (e.words < fewestWords) return no('It is too short to tell');
  if (e.mail >= 3) return no('It begins like an e-mail');
  if (e.logs > 0.3) return no('Most of its lines look like a log or a trace of an error');
  if (e.chats > 0.4) return no('It looks like a chat');
  if (e.letterShare < 0.75) return no('It has too many figures and signs for a story');
  if (e.functionShare < 0.22) return no('It is not written in English sentences');
  if (e.perSentence > 80) return no('It has hardly any full sentences');
  if (e.lists > 0.7) return no('It is a list');
  if (score(e) >= enough) return { article: true, reason: whyNews(e) };
  if (e.manual + 1.5 * e.code > 4) return no('It reads like a manual, a licence, a recipe or code');
  return no('It has too few signs of news: nobody is quoted or reported on');
}

/**
 * Labels that a program glued to each other, to a name or to a sentence, as it took a page's texts without what stood
 * between them: "Published2 days ago", "ShareSave", "By Ada MorrowBBC News".
 */
import type { Finding } from '../finding';
import type { ContentLine } from '../lines/contentLines';

const unit = '(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)';
const button =
  '(?:Share(?: this article| full article| page)?|SHARE|Save|Saved|Tweet|Retweet|Post|Print|E-?mail|Comments?|Copy link|Copied|Link copied|Follow|Like|Subscribe|Listen|Gift(?: this article)?|Facebook|Twitter|X|WhatsApp|LinkedIn|Reddit|Pinterest|Flipboard|Telegram|Advertisement|ADVERTISEMENT|Skip advertisement|SKIP ADVERTISEMENT|Image|View image in fullscreen|Read more|Close|Menu)';
const ago = `(?:\\d{1,3} ${unit} ago)`;

/** Nothing but labels, two or more: "ShareSaveShare", "2 days agoShareSave". */
const onlyLabels = new RegExp(
  `^(?:${ago}|(?:Published|Updated):? ?${ago})?${button}{2,10}(?: ?${ago})?$|^${ago}${button}{1,10}$`,
  'u',
);
/** A label that announces pages, and their names glued behind it. */
const announces =
  /^(?:Related (?:Topics|Stories|Content|Articles|Internet Links|Links|topics|stories|content|articles|internet links|links)|More on this story|Around the BBC|Elsewhere on the BBC|Top Stories|Most [Rr]ead|Most popular|Explore more on these topics|Filed [Uu]nder|Read next|Recommended|TopicsTopics|Topics|Tags)(?=\p{Lu})[^\n\r]{2,300}$/u;
const sentence = /[.!?]["'”’]?$/u;
/** Labels glued before a sentence, a caption or a name. */
const before = new RegExp(
  `^(?:${ago}?${button}{2,10}|${ago}${button}{0,10}|(?:ADVERTISEMENT|Advertisement))(?=\\p{Lu}\\p{Ll}|["“])`,
  'u',
);
/** What each of those that stand behind a sentence has; few texts have any. */
const inBehind: readonly string[] = [
  'dvertisement',
  'ADVERTISEMENT',
  'after ad',
  'ShareSave',
  'Read',
  'fullscreen',
  'Image source',
  'Related Topics',
];
/** Labels glued behind a sentence. */
const behind =
  /(?<=[.!?]["”’']?) ?(?:Advertisement|ADVERTISEMENT|SKIP ADVERTISEMENT|Skip advertisement|Story continues below advertisement|Article continues after ad|ShareSave|Read [Mm]ore|ReadMore|View image in fullscreen|Image source|Related Topics(?:\p{Lu}[^.!?\n\r]{1,100})?){1,4}$/u;
/** So many characters at the end of a line are looked at. */
const endReach = 160;
/** Longer lines are paragraphs: only their beginning and end are looked at. */
const longest = 400;

/** Labels glued to something, which go; what they are glued to stays. */
export function gluedLabels(text: string, lines: readonly ContentLine[]): readonly Finding[] {
  const out: Finding[] = [];
  const mayBeBehind = inBehind.some((part) => text.includes(part));
  for (const { start, end } of lines) {
    const head = text.slice(start, Math.min(end, start + longest));
    const isWhole = end - start <= longest;
    if (isWhole && (onlyLabels.test(head) || (announces.test(head) && !sentence.test(head)))) {
      out.push({
        span: { start, end },
        repair: 'delete-line',
        evidence: 'Labels of a page that were glued together',
      });
      continue;
    }
    const first = before.exec(head)?.[0];
    if (first !== undefined)
      out.push({
        span: { start, end: start + first.length },
        evidence: 'Labels of a page that were glued to what stands behind them',
      });
    const from = Math.max(start + (first?.length ?? 0), end - endReach);
    const last = mayBeBehind ? behind.exec(text.slice(from, end)) : null;
    if (last !== null)
      out.push({
        span: { start: from + last.index, end },
        evidence: 'Labels of a page that were glued to what stands before them',
      });
  }
  return out;
}

const outlet =
  '(?:BBC (?:News|Sport|Scotland|Wales|Politics|Verify|Newsbeat|Radio|Local|World|Monitoring|Business|Culture|Future)|Sky News|ITV News|CNN|Reuters|The Associated Press|Associated Press|AFP|(?:Senior |Chief |Deputy |Assistant )?(?:\\p{Lu}\\p{Ll}{2,14} (?:(?:and|&) \\p{Lu}?\\p{Ll}{2,14} )?)?(?:correspondent|reporter|editor|columnist|writer|Correspondent|Reporter|Editor|Columnist|Writer)\\b)';
const agency =
  '(?:Getty Images|PA Media|PA Wire|AFP via Getty Images|EPA|Reuters|Shutterstock|Alamy|PA|BBC|AFP|Supplied|Handout|Family handout|Google|LDRS)';

/** A shape that is sought only in texts with one of some words. */
interface Shape {
  readonly having: readonly string[];
  readonly shape: RegExp;
}

/** Places where a line break was lost: the last character before it, and what follows. */
const seams: readonly Shape[] = [
  // "By Ada MorrowBBC News, Ayle"
  {
    having: [''],
    shape: new RegExp(
      `^(?:By )?(?:\\p{Lu}[\\p{L}.'’-]{0,20} (?:and |& |\\p{Lu}[\\p{L}.'’-]{0,20} ){0,6})\\p{Lu}[\\p{L}.'’-]{0,20}\\p{Ll}(?=${outlet})`,
      'u',
    ),
  },
  // "Image source, Getty ImagesImage caption, …"
  {
    having: ['Image source, '],
    shape: /^Image source, [^\n\r]{2,60}?[\p{L}\p{N}](?=(?:Image|Media) caption,)/u,
  },
  // "The bridge in May.Credit...Ada Morrow"
  {
    having: ['Credit...', 'Credit…'],
    shape: /^[^\n\r]{8,300}?[\p{Ll}.)](?=Credit(?:\.\.\.|…)\s?\p{L})/u,
  },
  // "Getty ImagesThe bridge was closed", "ReutersThe …"; "BBCThe"
  {
    having: [''],
    shape: new RegExp(
      `^${agency}(?:/${agency}){0,2}(?=(?:The|A|An|In|At|On|This|These|Mr|Mrs|Ms|Dr|Sir|One|Two|Some|People|Police|[A-Z][a-z]{1,14} [a-zA-Z])(?:[a-z]*) ?[\\p{L}])`,
      'u',
    ),
  },
];
/** "Published14 May 2022", "Updated14 May" */
const gluedDate = /^(?:Published|Updated|Last updated|Posted)(?=\d{1,2} \p{Lu}\p{Ll}{2,8}\b)/u;

/** Line breaks and spaces that were lost before a label, a name or a date: they are put in again. */
export function lostSeams(text: string, lines: readonly ContentLine[]): readonly Finding[] {
  const out: Finding[] = [];
  const sign = /\r\n|[\n\r]/u.exec(text)?.[0] ?? '\n';
  const shapes = seams.filter(({ having }) => having.some((part) => text.includes(part)));
  for (const { start, end } of lines) {
    const head = text.slice(start, Math.min(end, start + longest));
    const put = (length: number, by: string): void => {
      const at = start + length - 1;
      out.push({
        span: { start: at, end: at + 1 },
        text: text.charAt(at) + by,
        evidence: 'Two texts of a page were glued here, and the first is a name, a credit or a label',
      });
    };
    const date = gluedDate.exec(head)?.[0];
    if (date !== undefined) put(date.length, ' ');
    let seam: string | undefined;
    for (const { shape } of shapes) if ((seam = shape.exec(head)?.[0]) !== undefined) break;
    if (seam !== undefined) put(seam.length, sign);
  }
  return out;
}

import type { LabelLine, LabelText } from './text';

/** Labels of news sites below which only names of other pages stand. */
const announces =
  /^(?:related (?:topics|internet links)|more on this story|more from (?:the )?(?:bbc|sky|guardian)\b.{0,40}|around the bbc|elsewhere on the bbc|from other (?:local )?news sites|on other news sites|explore more on these topics|suggested topics:?|list of \d{1,2} items)$/iu;
/** Of these, those below which stand single words. */
const topics = /topics:?$/iu;
/** When another page was published. */
const when =
  /^(?:published|updated|posted)?:? ?(?:\d{1,2} \p{L}{3,9}\.?(?: \d{4})?|\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,3} (?:minutes?|mins?|hours?|days?|weeks?|months?) ago|yesterday|today)?$|^(?:comments? ?\d{0,5}|\d{1,2}:\d\d|video|audio|watch|listen)$/iu;
/** The name of a page: no sentence, and it begins as a title does. */
const title = /^["'“‘]?[\p{Lu}\p{N}][^]{0,129}$/u;
const sentence = /[.:;,]["'”’)]?$/u;

/** What a screen reader says before each name of a list. */
const counted = /^list \d{1,2} of \d{1,2}$/iu;

/** So many names stand below a label at most. */
const most = 14;
/** So many words a topic has at most. */
const longestTopic = 5;

/** The labels that announce other pages, with the names of those below them. Above the story stand none. */
export function listedBelowLabels(text: LabelText, isLabel: (line: number) => boolean): readonly number[] {
  const { lines, firstStory } = text;
  const out: number[] = [];
  lines.forEach((line, label) => {
    const below = lines[label + 1];
    // "list 1 of 3", and the name of the page
    if (counted.test(line.text) && below !== undefined && isName(below, false)) out.push(label + 1);
    if (label < firstStory || !announces.test(line.text)) return;
    out.push(label);
    const end = endOfList(text, label, isLabel);
    for (let index = label + 1; index < end; index++) out.push(index);
  });
  return out;
}

/** Index behind the last name of a list. */
function endOfList(
  { lines, lastStory }: LabelText,
  label: number,
  isLabel: (line: number) => boolean,
): number {
  const first = lines[label + 1];
  const tight = first?.apart === false;
  const short = topics.test(lines[label]?.text ?? '');
  let end = label + 1;
  for (; end - label <= most; end++) {
    const line = lines[end];
    if (line === undefined || isLabel(end) || announces.test(line.text) || !isName(line, short)) break;
    // names that stand close end with the gap below them
    if (tight && line.apart) break;
  }
  const next = lines[end];
  const goesOn = end <= lastStory && next !== undefined && !(tight && next.apart) && !isLabel(end);
  // where the story goes on, what stands right above may be its heading; above a byline it is another headline
  if (end > label + 1 && (goesOn || next?.credit === 'byline')) end--;
  return end;
}

function isName({ text, story, credit }: LabelLine, short: boolean): boolean {
  if (when.test(text)) return true;
  if (story || sentence.test(text) || !title.test(text)) return false;
  if (credit !== undefined && credit !== 'dateline') return false;
  return !short || text.split(' ').length <= longestTopic;
}

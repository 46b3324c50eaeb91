import type { LabelText } from './text';

/** The story ends here, a press release says. */
const endMark = /^(?:[-–—]{0,2} ?(?:ENDS?|[Ee]nds?|30) ?[-–—]{0,2}|\(?(?:ENDS?|ends?)\)?|(?:# ?){3,5})$/u;
/** How what stands below that mark begins. */
const tailBegins =
  /^(?:notes? (?:to|for) (?:the )?editors?|about \p{Lu}|(?:media|press|news|investor|public)?[\p{L} &]{0,24}contacts?\b|for (?:more|further|additional|media) |issued (?:by|on behalf of)|editor[’']s? notes?|photo ?captions?|images?:|high[- ]resolution)/iu;
const about = /^about (\p{Lu}[\p{L}\p{N}&.,’' -]{1,70}?):?$/iu;
const blurb =
  /\b(?:is|are) (?:an?|the|one of|committed|dedicated)\b|\b(?:founded|established|headquartered|based) in\b|\b(?:provides|operates|employs|serves|offers|works)\b|www\.|https?:/iu;
const contactHeading =
  /^(?:(?:media|press|news|investor|public)[\p{L} &]{0,24})?contacts?(?: details| information)?:?$/iu;
const reaches = /[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{2,30}|\+?\(?\d[\d ()./-]{7,20}\d/u;

/** A release is told by two of its marks, or one and the mark of its end. */
const fewestMarks = 1;
/** So many lines of a person's name, office and numbers stand below "Contact". */
const longestContact = 8;
/** Longer lines tell something. UTF-16 code units. */
const longestContactLine = 90;

/**
 * What a press release has around its story besides single lines: who can be asked, about the firm, and what stands
 * below the mark of its end. `isMark` says which lines are told by their form.
 */
export function aroundRelease(text: LabelText, isMark: (line: number) => boolean): readonly number[] {
  const { lines, firstStory } = text;
  const marks = lines.filter((_, index) => isMark(index)).length;
  if (marks < fewestMarks) return [];
  const out = new Set<number>();
  const end = lines.findIndex(({ text: line }, index) => index > firstStory && endMark.test(line));
  if (end >= 0 && tailBegins.test(lines[end + 1]?.text ?? ''))
    for (let index = end + 1; index < lines.length; index++) {
      if (/release\b/iu.test(lines[index]?.text ?? '') && isMark(index)) break;
      out.add(index);
    }
  lines.forEach(({ text: line }, index) => {
    if (index > firstStory && contactHeading.test(line)) addContact(text, index, out);
    if (index > firstStory && about.test(line)) addAbout(text, index, out);
  });
  return [...out];
}

/** "Contact", a name, an office, a number: up to the next gap, where somebody can be reached by one of the lines. */
function addContact({ lines }: LabelText, heading: number, out: Set<number>): void {
  let end = heading + 1;
  let reached = false;
  for (; end - heading <= longestContact; end++) {
    const line = lines[end];
    if (line === undefined || line.story || line.text.length > longestContactLine) break;
    if (line.apart && reached) break;
    reached ||= reaches.test(line.text);
  }
  while (reached && end > heading + 1 && !reaches.test(lines[end - 1]?.text ?? '')) end--;
  if (!reached) return;
  for (let index = heading; index < end; index++) out.add(index);
}

/** "About Harbour Foods" and the paragraph below it that says what the firm is. */
function addAbout({ lines }: LabelText, heading: number, out: Set<number>): void {
  const name = about.exec(lines[heading]?.text ?? '')?.[1]?.split(' ')[0] ?? '';
  const below = lines[heading + 1];
  if (below === undefined || !below.text.includes(name) || !blurb.test(below.text)) return;
  out.add(heading);
  out.add(heading + 1);
}

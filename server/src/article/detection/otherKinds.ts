import {
  chatLine,
  foreignWords,
  forms,
  forwarded,
  logLine,
  mailLine,
  salutation,
  type Form,
} from '../../rules/otherTexts';
import { wordsOf, type Line, type Passages } from './prose';

/** A line that tells alone stands among so many at the top. */
const topLines = 5;

/** Says what a text is that is told by the form of its lines; undefined where it has no such form. */
export function otherKind({ lines }: Passages): string | undefined {
  if (share(lines, logLine) > 0.3) return 'Most of its lines look like a log or a trace of an error';
  if (share(lines, chatLine) > 0.4) return 'It looks like a chat';
  if (isMail(lines) && lines.some(({ text }) => salutation.test(text)))
    return 'It looks like a private e-mail';
  const form = forms.find((each) => has(lines, each));
  return form === undefined ? undefined : `It looks like ${form.what}`;
}

/** The header of a mail has three lines or more among the first of the text. */
const headLines = 12;
const fewestOfHeader = 3;

/** Whether a text begins with the header of a mail, and does not hand on what somebody else wrote. */
export function isMail(lines: readonly Line[]): boolean {
  const header = lines.slice(0, headLines).filter(({ text }) => mailLine.test(text));
  return header.length >= fewestOfHeader && !lines.some(({ text, quoted }) => quoted || forwarded.test(text));
}

function share(lines: readonly Line[], form: RegExp): number {
  return lines.filter((line) => form.test(line.text)).length / Math.max(1, lines.length);
}

function has(lines: readonly Line[], { line, lines: fewest, share: least, first }: Form): boolean {
  if (first !== undefined && lines.slice(0, topLines).some(({ text }) => first.test(text))) return true;
  const found = lines.filter(({ text }) => line.test(text)).length;
  return found >= fewest && found >= least * lines.length;
}

const foreign: ReadonlySet<string> = new Set(foreignWords);
/** Of the words of a sentence in one of these languages, a third or more are such. */
const leastForeign = 0.12;

/** Whether a text is in another language than English: by its script, or by its small words. */
export function isForeign(text: string): boolean {
  const words = wordsOf(text);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 40 && latin < letters / 2) return true;
  return words.filter((word) => foreign.has(word)).length > leastForeign * words.length;
}

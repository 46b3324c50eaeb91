/** The transcripts of this folder in the forms that transcripts come in, with what was spoken in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../boundaries/modules';

/** What somebody said in one go, as plain words. */
export type Turn = string;

/** A transcript. */
export interface Transcript {
  readonly name: string;
  readonly text: string;
  readonly turns: readonly Turn[];
}

const read = (name: string): string =>
  readFileSync(join(root, 'test/unit/verification/texts', `${name}.txt`), 'utf8');

const label = /^(?:\[[\d:]+\] )?(?:[A-Z][A-Z -]+[A-Z]:|[QA]\.) /u;

/** One turn for each line, without its label and its stage directions. */
function turnsOf(text: string): readonly Turn[] {
  return text
    .split('\n')
    .map((line) => line.replace(label, '').replaceAll(/[[(](?:laughs|laughter)[\])] /gu, ''))
    .map((line) => line.replaceAll('Um, I', 'I'))
    .filter((line) => line.split(' ').length > 6);
}

/** Lines of at most `width` characters; a long word is divided behind a hyphen. */
function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [''];
      for (const word of line.split(' ')) {
        const last = lines[lines.length - 1] ?? '';
        if (last === '') lines[lines.length - 1] = word;
        else if (last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
        else if (/^[a-z]{8,}$/u.test(word) && last.length + 5 < width) {
          lines[lines.length - 1] = `${last} ${word.slice(0, 4)}-`;
          lines.push(word.slice(4));
        } else lines.push(word);
      }
      return lines.join('\n');
    })
    .join('\n');
}

/** Captions of some words each, as SubRip has them. */
function captions(turns: readonly Turn[]): string {
  const words = turns.flatMap((turn) => turn.split(' '));
  const time = (second: number): string =>
    `00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')},000`;
  const cues: string[] = [];
  for (let at = 0; at < words.length; at += 9) {
    const [first, second] = [words.slice(at, at + 5), words.slice(at + 5, at + 9)].map((some) =>
      some.join(' '),
    );
    const number = cues.length + 1;
    cues.push(`${number}\n${time(number * 3)} --> ${time(number * 3 + 3)}\n<i>${first}</i>\n${second}\n`);
  }
  return cues.join('\n');
}

/** With numbered lines, as courts have it, and a page number now and then. */
function numbered(text: string): string {
  return wrapped(text, 58)
    .split('\n')
    .map(
      (line, at) =>
        `${at % 25 === 24 ? `\nPage ${(at + 1) / 25}\n\n` : ''}${String((at % 25) + 1).padStart(2)}   ${line}`,
    )
    .join('\n');
}

const interview = read('interview');
const statement = read('statement');
const council = read('council');
const hearing = read('hearing');

/** An interview with labels and times, a statement, a meeting wrapped with hyphens, captions of it, a hearing in court. */
export const transcripts: readonly Transcript[] = [
  { name: 'interview.txt', text: interview, turns: turnsOf(interview) },
  { name: 'statement.txt', text: statement, turns: turnsOf(statement) },
  { name: 'council.txt', text: wrapped(council, 62), turns: turnsOf(council) },
  { name: 'council.srt', text: captions(turnsOf(council)), turns: turnsOf(council) },
  { name: 'hearing.txt', text: numbered(hearing), turns: turnsOf(hearing) },
];

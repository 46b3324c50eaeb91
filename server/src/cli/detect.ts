import { Command } from 'commander';
import { decide, type Decision, type Facts } from '../article/decision';
import { detect } from '../article/detect';
import type { FallbackEncoding } from './encoding';
import { Failure } from './failure';
import { encodingOption, formatOption, type Format } from './options';
import { eachFile, labelOf, print } from './output';
import { readText } from './read';

interface Flags {
  readonly format: Format;
  readonly encoding?: FallbackEncoding;
}

/** `copydesk detect`: whether each file is a news article. */
export function detectCommand(): Command {
  return new Command('detect')
    .helpOption('-h, --help', 'print this help')
    .summary('say of each file whether it is a news article')
    .description(
      'Says of each file whether it is a news article, and why: the same decision that the editor makes.\nLooks at the name and at the whole text, of a long one at pieces of all its parts. Where the text alone cannot tell\n(too short, damaged, another language), it says so: "article": null in JSON.',
    )
    .argument('<file...>', 'files in plain text; - reads standard input')
    .addOption(formatOption())
    .addOption(encodingOption())
    .addHelpText(
      'after',
      `
Examples:
  copydesk detect downloads/*.txt
  copydesk detect --format jsonl *.txt

Exit codes: 0 all read, whatever they are; 1 something went wrong.`,
    )
    .action(async (files: readonly string[], flags: Flags) => {
      await eachFile(files, async (file) => {
        try {
          const { text } = await readText(file, flags.encoding);
          await print(line(file, decisionOn(file, text), flags.format));
        } catch (error) {
          // a binary file is no article: that is an answer for a program; a person reads it once, on standard error
          if (error instanceof Failure && error.about !== 'access' && flags.format === 'jsonl') {
            const article = error.about === 'encoding' ? null : false;
            await print(line(file, { article, reason: sentenceCase(error.what) }, flags.format));
          }
          throw error;
        }
        return false;
      });
    });
}

/** The editor's decision on a file that nobody has said anything of. Whatever is named is taken for plain text, of any length. */
function decisionOn(file: string, text: string): Decision {
  const facts: Facts = {
    path: file,
    languageId: 'plaintext',
    length: text.length,
    maximumLength: Infinity,
    word: undefined,
    excluded: () => false,
    included: () => false,
    text: () => text,
  };
  return decide(facts, detect);
}

function line(
  file: string,
  { article, reason }: Pick<Decision, 'article' | 'reason'>,
  format: Format,
): string {
  if (format === 'jsonl') return `${JSON.stringify({ file, article, reason })}\n`;
  return `${labelOf(file)}: ${answer(article)}. ${reason}.\n`;
}

function answer(article: boolean | null): string {
  if (article === null) return 'cannot tell';
  return article ? 'article' : 'no article';
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import { decide, type Decision, type Facts } from '../../article/decision';
import { detect } from '../../article/detect';
import type { FallbackEncoding } from '../encoding';
import type { Job } from '../many/job';
import type { Format } from '../options';
import { labelOf } from '../output';
import { readText } from '../read';

/** What `detect` is to do; plain data. */
export interface DetectOrder {
  readonly command: 'detect';
  readonly format: Format;
  readonly encoding?: FallbackEncoding;
}

/** Whether each file is a news article, as it is to be printed. */
export function detectJob({ format, encoding }: DetectOrder): Job<string> {
  return {
    fields: ['article', 'reason'],
    ofFile: async (file) => {
      const { text } = await readText(file, encoding);
      return { done: detectLine(file, decisionOn(file, text), format), found: false };
    },
    ofText: (_, text) => {
      // an id is no name of a file, of which some say that it is no article
      const { article, reason } = decisionOn('', text);
      return Promise.resolve({ done: { article, reason }, found: false });
    },
    // a binary file is no article: that is an answer for a program; a person reads it once, on standard error
    ofFailure: ({ file, what, about }) => {
      if (about === 'access' || format !== 'jsonl') return undefined;
      const article = about === 'encoding' ? null : false;
      return detectLine(file, { article, reason: sentenceCase(what) }, format);
    },
    close: () => Promise.resolve(),
  };
}

/** The editor's decision on a file that nobody has said anything of. Whatever is named is taken for plain text, of any length. */
export function decisionOn(file: string, text: string): Decision {
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

function detectLine(
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

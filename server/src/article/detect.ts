import type { Detection } from './decision';
import { whyByName } from './detection/fileName';
import { isForeign, otherKind } from './detection/otherKinds';
import { passagesOf, total, type Passages } from './detection/prose';
import { sample } from './detection/sample';
import { gather } from './detection/signs';
import { weigh } from './detection/weigh';

/** With fewer words than this nothing can be told, whatever they are. */
const fewestWords = 20;
/** So many words of prose are the shortest brief. */
const fewestOfProse = 12;

const no = (reason: string): Detection => ({ article: false, reason });
const unknown = (reason: string): Detection => ({ article: null, reason });

/**
 * Decides whether a .txt file is a news article. `path` is a file name, path or URI (only its last part counts),
 * `text` the whole text. A story is found wherever it stands in it. Cheap, however long the text is: the client calls
 * it before anything else is loaded. Reads English only; never throws.
 */
export function detect(path: string, text: string): Detection {
  const seen = sample(text);
  if (seen.trim() === '') return no('The file is empty');
  const named = whyByName(path);
  if (named !== undefined) return no(named);
  if (share(seen, /[\0-\x08\x0e-\x1f\x7f]/g) > 0.01) return no('It holds characters that are not text');
  const passages = passagesOf(seen);
  const judged = judge(seen, passages);
  // what would be an article with its characters whole must not be called none
  if (judged.article !== true && share(seen, /\ufffd/g) > 0.01)
    return unknown(
      'Many of its characters are damaged, so that it cannot be judged: it may be in another encoding',
    );
  return judged;
}

function judge(text: string, passages: Passages): Detection {
  const words = total(passages.lines);
  if (words < fewestWords) return tooShort(passages);
  const kind = otherKind(passages);
  if (kind !== undefined) return no(kind);
  if (share(text, /\p{L}|\p{M}|\s/gu) < 0.75) return no('It has too many figures and signs for a story');
  if (total(passages.prose) < fewestOfProse)
    return isForeign(text)
      ? unknown('It seems to be in another language than English, and only English is read')
      : no('It has hardly any full sentences');
  const { news, reason } = weigh(gather(text, passages));
  return { article: news, reason };
}

/** A few words in sentences may be a brief of the shortest kind, or anything else; a few words without are no article. */
function tooShort({ lines }: Passages): Detection {
  const sentence = lines.some(
    ({ text, words, small }) => words > 3 && small > 0 && /[.!?]["'”’)]?$/u.test(text),
  );
  return sentence ? unknown('It is too short to tell') : no('It is too short for an article');
}

/** Of a text, how much of it matches, 0 to 1. */
function share(text: string, sign: RegExp): number {
  return (text.match(sign)?.length ?? 0) / text.length;
}

import type { Counts, Fault } from './measure';
import type { Page } from './page';

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Quotations in double marks, and those of three words or more in single ones. */
const quotation = /“[^”]+”|"[^"]+"|(?<![\p{L}\p{N}])‘\S+(?:\s+\S+){2,}?’(?![\p{L}\p{N}])/gu;

/** Paragraphs that stand in one line by themselves, and quotations that stand in one line. */
export function readParagraphs(
  cleaned: string,
  { parts }: Page,
  faults: Fault[],
): Pick<Counts, 'paragraphsWhole' | 'quotationsWhole'> {
  const lines = new Set(cleaned.split(/[\r\n\f]+/u).map(plain));
  const all = [...lines].join('\n');
  let whole = 0;
  let paragraphs = 0;
  let said = 0;
  let quotations = 0;
  for (const { text, body } of parts) {
    if (!body) continue;
    paragraphs++;
    if (lines.has(plain(text))) whole++;
    else faults.push({ kind: 'paragraph', text: broken(plain(text), all) });
    for (const [words] of text.matchAll(quotation)) {
      quotations++;
      if (all.includes(plain(words))) said++;
      else faults.push({ kind: 'quotation', text: words });
    }
  }
  return {
    paragraphsWhole: { good: whole, all: paragraphs },
    quotationsWhole: { good: said, all: quotations },
  };
}

/** Where a paragraph stops being as it was. */
function broken(text: string, cleaned: string): string {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (cleaned.includes(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  const at = cleaned.indexOf(text.slice(0, low));
  const stop = at + low;
  return low === text.length
    ? `whole, but in ${cleaned.slice(Math.max(0, at - 30), at)}⟦…${text.slice(-20)}⟧${cleaned.slice(stop, stop + 30)}`
    : `${text.slice(Math.max(0, low - 40), low)}⟦${cleaned.slice(stop, stop + 30)}⟧ not ${text.slice(low, low + 20)}`;
}

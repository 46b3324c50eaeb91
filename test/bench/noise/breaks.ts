import { toBody } from '../../../server/src/article/body';
import type { Cleaned, Counts, Fault } from './measure';

/**
 * Line breaks between two words of the story. One that a page made inside of a paragraph is to be mended; one between
 * two parts is to stay, be it at a page's end or anywhere else.
 */
export function readBreaks(
  { words, spans, kept, body, text }: Cleaned,
  faults: Fault[],
): Pick<Counts, 'joinsFound' | 'joinsRight' | 'partsApart'> {
  let inside = 0;
  let mended = 0;
  let wrong = 0;
  let parts = 0;
  let apart = 0;
  let before = -1;
  words.forEach((word, k) => {
    if (word.label !== 'story') return;
    const last = words[before];
    const from = spans[before];
    const to = spans[k];
    const gone = before + 1 < k;
    const bothKept = kept[k] === true && kept[before] === true;
    before = k;
    if (last === undefined || from === undefined || to === undefined || !bothKept) return;
    const seam = `${text.slice(Math.max(0, from.end - 90), from.end)} ⟦${gone ? 'page' : ''}⟧ ${text.slice(to.start, to.start + 60)}`;
    // what a converter has put on one line already is no break
    if (!/[\r\n\f]/u.test(text.slice(from.end, to.start))) return;
    const joined = !/[\r\n]/u.test(body.text.slice(toBody(body, from.end), toBody(body, to.start)));
    const byPage = gone || word.sheet !== last.sheet;
    if (last.part === word.part) {
      if (!byPage) return;
      inside++;
      if (joined) mended++;
      else faults.push({ kind: 'join missed', text: seam });
      return;
    }
    parts++;
    if (!joined) apart++;
    else if (byPage) {
      wrong++;
      faults.push({ kind: 'join wrong', text: seam });
    } else faults.push({ kind: 'parts joined', text: seam });
  });
  return {
    joinsFound: { good: mended, all: inside },
    joinsRight: { good: mended, all: mended + wrong },
    partsApart: { good: apart, all: parts },
  };
}

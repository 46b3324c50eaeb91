import { l10n } from 'vscode';
import type { AnnotationsResult, SecondReadingState, WhyNoSecondReading } from '../../server/src/protocol';

type Counts = AnnotationsResult['counts'];

/** The phrase that fits a number: whole phrases, as every language counts in its own way. */
export function counted(count: number, none: string, one: string, many: string): string {
  if (count === 0) return none;
  return count === 1 ? one : many;
}

function quotations(count: number): string {
  return counted(count, l10n.t('no quotations'), l10n.t('1 quotation'), l10n.t('{0} quotations', count));
}

function speakers(count: number): string {
  return counted(count, l10n.t('no speakers'), l10n.t('1 speaker'), l10n.t('{0} speakers', count));
}

/** "4 pieces of noise", "1 piece of noise", "no noise". */
export function piecesOfNoise(count: number): string {
  return counted(count, l10n.t('no noise'), l10n.t('1 piece of noise'), l10n.t('{0} pieces of noise', count));
}

/** Who says how much in an article, in one line: "12 quotations, 5 speakers". */
export function summary(counts: Counts): string {
  const parts = [
    quotations(counts.quotations),
    ...(counts.quotations + counts.speakers > 0 ? [speakers(counts.speakers)] : []),
  ];
  return capitalised(parts.join(', '));
}

/** How much noise there is, as a line of its own: "4 pieces of noise". */
export function noiseSummary({ noise }: Counts): string {
  return capitalised(piecesOfNoise(noise));
}

/** What a reader may want to look at: quotations without a speaker, problems, hints. Empty where there is nothing. */
export function openQuestions(counts: Counts): string {
  const { withoutSpeaker, problems, hints } = counts;
  const parts = [
    counted(
      withoutSpeaker,
      '',
      l10n.t('1 quotation without a speaker'),
      l10n.t('{0} quotations without a speaker', withoutSpeaker),
    ),
    counted(
      counts.doubted,
      '',
      l10n.t('1 passage perhaps reported speech'),
      l10n.t('{0} passages perhaps reported speech', counts.doubted),
    ),
    counted(problems, '', l10n.t('1 problem'), l10n.t('{0} problems', problems)),
    counted(hints, '', l10n.t('1 hint'), l10n.t('{0} hints', hints)),
  ];
  return capitalised(parts.filter((part) => part !== '').join(', '));
}

/** How the second reading of an article stands, as a line of its own: "Second reading: done". */
export function secondReading({ state }: SecondReadingState): string {
  switch (state) {
    case 'running':
      return l10n.t('Second reading: running');
    case 'done':
      return l10n.t('Second reading: done');
    case 'off':
      return l10n.t('Second reading: off');
    case 'unavailable':
      return l10n.t('Second reading: not available');
  }
}

/** What was read a second time, or why nothing was. */
export function secondReadingDetail(now: SecondReadingState): string {
  switch (now.state) {
    case 'running':
      return l10n.t('By a language model on this computer');
    case 'done':
      return counted(
        now.quotations,
        l10n.t('The rules left nothing open'),
        l10n.t('1 quotation that the rules left open'),
        l10n.t('{0} quotations that the rules left open', now.quotations),
      );
    case 'off':
      return l10n.t('Switched off in the settings');
    case 'unavailable':
      return whyNot(now.why);
  }
}

/** Why no language model reads here; whatever is found without it is shown. */
function whyNot(why: WhyNoSecondReading): string {
  switch (why) {
    case 'missing':
      return l10n.t('The file of the language model is not there');
    case 'broken':
      return l10n.t('The language model is damaged or does not run here');
    case 'no-webassembly':
      return l10n.t('There is no WebAssembly here');
    case 'no-memory':
      return l10n.t('There is not enough memory');
    case 'stopped':
      return l10n.t('The language model has stopped');
  }
}

/** What cleaning did: "Cleaned up 4 pieces of noise". */
export function cleaned(repaired: number): string {
  return repaired === 0 ? l10n.t('Nothing to clean') : l10n.t('Cleaned up {0}', piecesOfNoise(repaired));
}

/** What cleaning did and what it left, the first of it by name: a phrase of the server's for each piece. */
export function cleanedBut(repaired: number, left: readonly string[]): string {
  const [first = ''] = left;
  const others = left.length - 1;
  const did = cleaned(repaired);
  return counted(
    Math.max(0, others),
    l10n.t('{0}; {1}.', did, first),
    l10n.t('{0}; {1} (and 1 more piece).', did, first),
    l10n.t('{0}; {1} (and {2} more pieces).', did, first, others),
  );
}

/** What became of the noise that was kept: "Flagged again: 2 pieces of noise". */
export function flaggedAgain(pieces: number): string {
  return pieces === 0
    ? l10n.t('No noise is kept in this article')
    : l10n.t('Flagged again: {0}', piecesOfNoise(pieces));
}

/** Where a reader is among the quotations: "Quotation 3 of 12: Ada Brook". */
export function position(
  index: number,
  total: number,
  said: { readonly speaker: string | null; readonly perhaps?: string; readonly doubted?: true } | undefined,
): string {
  const guess =
    said?.doubted === true
      ? said.perhaps === undefined
        ? l10n.t('perhaps reported speech')
        : l10n.t('perhaps reported speech of {0}', said.perhaps)
      : said?.perhaps === undefined
        ? l10n.t('no speaker found')
        : l10n.t('speaker unknown; perhaps {0}', said.perhaps);
  return l10n.t('Quotation {0} of {1}: {2}', index + 1, total, said?.speaker ?? guess);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What became of each file of a folder, in the user's words: a page in Markdown, and one line. */
import { l10n } from 'vscode';
import type { FolderFile } from './files';
import { counted, piecesOfNoise } from '../wording';

/** What became of one file. */
export interface Outcome {
  readonly file: FolderFile;
  readonly what: 'cleaned' | 'exported' | 'nothing' | 'left' | 'failed' | 'restored';
  /** A phrase: why it was left alone or failed, or where it was written. */
  readonly why?: string;
  /** Pieces of noise. */
  readonly repaired?: number;
  /** Noise that stays, one phrase each. */
  readonly left?: readonly string[];
}

/** All that came out of one command. */
export interface Results {
  readonly title: string;
  readonly outcomes: readonly Outcome[];
  /** Plain sentences. */
  readonly notes: readonly string[];
}

const headings = (): readonly (readonly [Outcome['what'], string])[] => [
  ['failed', l10n.t('Failed')],
  ['left', l10n.t('Left Alone')],
  ['cleaned', l10n.t('Cleaned')],
  ['exported', l10n.t('Exported')],
  ['restored', l10n.t('As Before Again')],
  ['nothing', l10n.t('Nothing to Clean')],
];

/** The page: what needs a look stands first. */
export function pageOf({ title, outcomes, notes }: Results): string {
  const parts = headings().flatMap(([what, heading]) => {
    const some = outcomes.filter((one) => one.what === what);
    return some.length === 0 ? [] : [`## ${heading} (${String(some.length)})`, some.map(rowOf).join('\n')];
  });
  return `${[`# ${escaped(title)}`, ...notes.map(escaped), ...parts].join('\n\n')}\n`;
}

function rowOf({ file, why, repaired, left = [] }: Outcome): string {
  const said = [
    ...(repaired === undefined ? [] : [piecesOfNoise(repaired)]),
    ...(why === undefined ? [] : [why]),
  ];
  const row = `- ${escaped(file.name)}${said.length === 0 ? '' : `: ${escaped(said.join(', '))}`}`;
  return [row, ...left.map((one) => `  - ${escaped(l10n.t('stays: {0}', one))}`)].join('\n');
}

/** Names of files and reasons are text, whatever is in them. */
function escaped(text: string): string {
  return text
    .replace(/[\r\n]+/gu, ' ')
    .replace(/[\\`*_{}[\]()<>#+!|~&$^:@=-]/gu, (mark) => `&#${String(mark.charCodeAt(0))};`);
}

const countOf = (outcomes: readonly Outcome[], what: Outcome['what']): number =>
  outcomes.filter((one) => one.what === what).length;

/** "12 articles cleaned, 3 left alone." */
export function lineOf(outcomes: readonly Outcome[], main: 'cleaned' | 'exported' | 'restored'): string {
  const failed = countOf(outcomes, 'failed');
  const left = countOf(outcomes, 'left');
  const nothing = countOf(outcomes, 'nothing');
  const parts = [
    mainPhrase(countOf(outcomes, main), main),
    counted(nothing, '', l10n.t('1 with nothing to clean'), l10n.t('{0} with nothing to clean', nothing)),
    counted(left, '', l10n.t('1 file left alone'), l10n.t('{0} files left alone', left)),
    counted(failed, '', l10n.t('1 file failed'), l10n.t('{0} files failed', failed)),
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

function mainPhrase(count: number, main: 'cleaned' | 'exported' | 'restored'): string {
  switch (main) {
    case 'cleaned':
      return counted(
        count,
        l10n.t('No article cleaned'),
        l10n.t('1 article cleaned'),
        l10n.t('{0} articles cleaned', count),
      );
    case 'exported':
      return counted(
        count,
        l10n.t('No article exported'),
        l10n.t('1 article exported'),
        l10n.t('{0} articles exported', count),
      );
    case 'restored':
      return counted(
        count,
        l10n.t('No file taken back'),
        l10n.t('1 file is as before again'),
        l10n.t('{0} files are as before again', count),
      );
  }
}

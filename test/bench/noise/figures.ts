import type { Share } from './measure';
import type { Groups } from './tables';
import { shareOf, shown } from './tally';
import type { Figure } from './targets';

/** What was measured without a print. */
export interface Others {
  readonly falsePositives: number;
  readonly cleanLines: number;
  readonly safe: Share;
  readonly suggested: Share;
  readonly suggestedBeyond: Share;
  readonly milliseconds: number;
}

/** All figures that have a target, and the means over articles. */
export function figuresOf(groups: Groups, others: Others): readonly Figure[] {
  const marked = 'blank lines between paragraphs';
  const kept = groups.over('article ', 'wordsKept', 'least');
  const left = groups.over('article ', 'noiseLeft', 'most');
  const whole = groups.over('article ', 'paragraphsWhole', 'least');
  const worst = (one: { readonly name: string; readonly share: number }): string =>
    `worst: ${one.name.replace('article ', '')} ${shown(one.share)}`;
  return [
    {
      name: 'texts in which no piece has to stay for its words',
      value: groups.share('all', 'cleaned'),
      least: 1,
    },
    { name: 'words kept', value: groups.share('all', 'wordsKept'), least: 0.999 },
    { name: '  mean over articles', value: kept.mean, least: 0.999, note: worst(kept) },
    { name: 'words right, as written', value: groups.share('all', 'wordsRight') },
    { name: 'noise left', value: groups.share('all', 'noiseLeft'), most: 0.03 },
    { name: '  mean over articles', value: left.mean, most: 0.03, note: worst(left) },
    {
      name: 'page noise left where half of the footers are lost',
      value: groups.share('half of the footers lost', 'pageNoiseLeft'),
      most: 0.05,
    },
    { name: 'paragraphs whole', value: groups.share('all', 'paragraphsWhole'), least: 0.95 },
    { name: '  mean over articles', value: whole.mean, least: 0.95, note: worst(whole) },
    {
      name: '  where blank lines tell them',
      value: groups.share(marked, 'paragraphsWhole'),
      least: 0.98,
    },
    { name: 'quotations whole', value: groups.share('all', 'quotationsWhole'), least: 0.995 },
    { name: 'joins over page breaks, P', value: groups.share('all', 'joinsRight'), least: 0.99 },
    { name: 'joins over page breaks, R', value: groups.share('all', 'joinsFound'), least: 0.95 },
    { name: 'parts of the story kept apart', value: groups.share('all', 'partsApart') },
    {
      name: 'findings in 1,000 clean lines',
      value: others.falsePositives,
      most: 5,
      digits: 1,
      note: `${others.cleanLines} lines`,
    },
    {
      name: 'hard negatives flagged as safe',
      value: shareOf(others.safe),
      most: 0.005,
      note: `${others.safe.all} lines`,
    },
    {
      name: 'hard negatives suggested',
      value: shareOf(others.suggested),
      most: 0.05,
      note: `${others.suggested.all} lines`,
    },
    {
      name: '  those beyond telling',
      value: shareOf(others.suggestedBeyond),
      note: `${others.suggestedBeyond.all} lines`,
    },
    { name: 'milliseconds for 10,000 lines', value: others.milliseconds, digits: 0 },
  ];
}

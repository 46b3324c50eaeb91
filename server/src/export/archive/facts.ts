/** What whoever cites a report has to know: what was not counted, how well it was measured, how it was made. */
import { measuredFigures, type Measure } from '../../archive/measured';
import type { ArchiveSummary } from '../../archive/summaryTypes';
import { count } from '../../wording/names';
import { section, table, words } from '../html/tags';
import { safe } from '../safeText';
import type { ArchiveReport } from './run';
import { leftOutSentences, leftOutWords } from './words';

/** The files that were not counted, each with why. */
export function unreadSection({ unread, leftOut }: ArchiveSummary): string {
  if (unread.length === 0) return '';
  const rows = unread.map(({ file, kind, reason }) => [
    words(file),
    leftOutWords[kind],
    words(`${reason.charAt(0).toUpperCase()}${reason.slice(1)}`),
  ]);
  const inside = table('Why', [{ title: 'File' }, { title: 'What' }, { title: 'Reason' }], rows);
  const all = count(unread.length + leftOut.unread, 'file');
  return section(
    'unread',
    'Files not counted',
    unread.length > fewFiles ? `<details><summary>${all}</summary>${inside}</details>` : inside,
  );
}

/** So many are seen at once. */
const fewFiles = 12;

/** What there was too much of. */
export function leftOutSection({ leftOut }: ArchiveSummary): string {
  const sentences = leftOutSentences(leftOut);
  if (sentences.length === 0) return '';
  const items = sentences.map((sentence) => `<li>${safe(sentence)}</li>`);
  return section('left-out', 'Not listed here', `<ul class="list">${items.join('')}</ul>`);
}

const heldBackWords: Readonly<Record<Measure['heldBack'], string>> = {
  yes: 'Yes',
  partly: 'In part',
  no: 'No',
};

/** The table of how well each figure was measured. */
export function measuredSection(): string {
  const rows = measuredFigures.flatMap(({ figure, measures }): readonly (readonly string[])[] =>
    measures.length === 0
      ? [[safe(figure), 'Not measured', '', '', '']]
      : measures.map(({ what, value, data, heldBack, source }, k) => [
          k === 0 ? safe(figure) : `<span class="how">${safe(figure)}</span>`,
          safe(what),
          safe(value),
          `${safe(data)}<br><small>${safe(source)}</small>`,
          heldBackWords[heldBack],
        ]),
  );
  const columns = [
    { title: 'Figure' },
    { title: 'What was measured' },
    { title: 'Value', numbers: true as const },
    { title: 'Texts' },
    { title: 'Held back' },
  ];
  return section(
    'measured',
    'How well this was measured',
    `<p class="how">Values are good only for the texts that they were taken on: expect less elsewhere, and measure a sample of your own. Held back: nobody had looked at these texts while the rules were written, and nothing was fitted on them.</p><div class="scroll">${table('Each figure of this report', columns, rows)}</div>`,
  );
}

/** Version, settings and date, and how to cite. */
export function citeSection({ run, summary }: ArchiveReport): string {
  const rows = [
    ['Copydesk', safe(run.version)],
    ['Day of the run', safe(run.date)],
    ['Files counted', String(summary.files)],
    ['Files not counted', String(summary.unread.length + summary.leftOut.unread)],
    ...run.settings.map(({ name, value }) => [safe(name), words(value)]),
  ];
  const cite = `Copydesk (version ${run.version}) [Computer software]. Report of ${count(summary.articles, 'article')}, ${run.date}.`;
  return section(
    'cite',
    'How to cite',
    `<p>${safe(cite)} <code>CITATION.cff</code> of the project has it for reference managers.</p><p class="how">Say with it the version, the settings below, and the measured error of each figure that you use.</p>${table('How this report was made', [{ title: 'Setting' }, { title: 'Value' }], rows)}`,
  );
}

/** What the editor's view over a folder has beside the report: what a page cannot do is done by its buttons. */
import type { ArchiveSpeaker, ArchiveSummary } from '../../archive/summaryTypes';
import { link, section, table, words } from '../../export/html/tags';
import { safe } from '../../export/safeText';
import { archiveBody, archiveHeader } from '../../export/archive/body';
import type { ArchiveReport } from '../../export/archive/run';
import { reasonWords, type LinkToPlace } from '../../export/archive/words';
import { withRole } from '../../wording/exports';
import { count } from '../../wording/names';

/** So many pairs are asked about at once: those with most quotations. */
const mostPairs = 20;

/** Two speakers who may be one, the one with more quotations first. */
export interface Pair {
  readonly keep: ArchiveSpeaker;
  readonly other: ArchiveSpeaker;
  readonly reason: string;
}

/** The pairs that are asked about, in the order in which buttons name them. */
export function pairsAsked({ perhapsSame, speakers }: ArchiveSummary): readonly Pair[] {
  const byId = new Map(speakers.map((one) => [one.id, one]));
  return perhapsSame.slice(0, mostPairs).flatMap(({ speakers: [first, second], reason }) => {
    const [keep, other] = [byId.get(first), byId.get(second)];
    return keep === undefined || other === undefined ? [] : [{ keep, other, reason: reasonWords[reason] }];
  });
}

/** The body of the view: HTML without script. */
export function archiveView(report: ArchiveReport, linkTo: LinkToPlace): string {
  return [
    `<header>${archiveHeader(report)}${tools}</header>`,
    `<main>${pairsSection(pairsAsked(report.summary), linkTo)}${archiveBody(report, linkTo)}</main>`,
  ].join('\n');
}

const tools =
  '<p class="tools"><label>Filter by speaker <input type="search" id="filter"></label> <button type="button" data-do="refresh">Read Again</button> <button type="button" data-do="export">Export…</button></p><p id="filtered" role="status" class="how"></p>';

function pairsSection(pairs: readonly Pair[], linkTo: LinkToPlace): string {
  if (pairs.length === 0) return '';
  const rows = pairs.map(({ keep, other, reason }, at) => [
    named(keep, linkTo),
    named(other, linkTo),
    safe(reason),
    button('same', at, 'Same Person', `Same person: ${keep.name} and ${other.name}`) +
      button('apart', at, 'Not the Same', `Not the same: ${keep.name} and ${other.name}`),
  ]);
  return section(
    'decide',
    'One or two? You decide',
    `<div class="scroll">${table(
      'What you decide is kept in the folder’s file of speakers',
      [{ title: 'Speaker' }, { title: 'And' }, { title: 'Why it is asked' }, { title: 'Decide' }],
      rows,
    )}</div>`,
  );
}

function named({ name, role, amount, places }: ArchiveSpeaker, linkTo: LinkToPlace): string {
  const [first] = places;
  const text = words(withRole({ name, ...(role !== null && { role }) }));
  return `${link(first && linkTo(first), text)}<br><small>${safe(count(amount.quotations, 'quotation'))}</small>`;
}

function button(what: 'same' | 'apart', at: number, title: string, spoken: string): string {
  return `<button type="button" data-${what}="${String(at)}" aria-label="${safe(spoken)}">${title}</button> `;
}

/** What the buttons look like; colours are variables of the editor's page. */
export const viewShape = `
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center}
button,input[type=search]{font:inherit;padding:.15rem .7rem;border:1px solid var(--edge,var(--line));border-radius:2px;color:var(--ink)}
input[type=search]{background:var(--field,transparent)}
button{cursor:pointer;background:var(--button,transparent);color:var(--button-ink,var(--ink));white-space:nowrap;margin:0 .3rem .3rem 0}
button:focus-visible,input:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.scroll{overflow-x:auto}
[hidden]{display:none}
`;

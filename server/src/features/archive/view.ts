/** What the editor's view over a folder has beside the report: what a page cannot do is done by its buttons. */
import type { ArchiveSpeaker } from '../../archive/summaryTypes';
import { foldedName } from '../../corrections/names';
import { link, section, words } from '../../export/html/tags';
import { safe } from '../../export/safeText';
import { archiveBody, archiveHeader } from '../../export/archive/body';
import { folded } from '../../export/archive/folded';
import { whyUnsure } from '../../export/archive/pairs';
import type { ArchiveReport } from '../../export/archive/run';
import { nameAndRole, type LinkToPlace } from '../../export/archive/words';
import { count } from '../../wording/names';
import type { Pair, Unsure } from './asked';

/** So many of the roles that would be apart are told. */
const mostRolesTold = 8;

/** So many questions of a kind are seen at once: people come for the figures below. */
const fewAsked = 3;

/** What the buttons of a view ask. */
export interface Asked {
  readonly pairs: readonly Pair[];
  readonly unsure: readonly Unsure[];
}

/** The body of the view: HTML without script. */
export function archiveView(report: ArchiveReport, asked: Asked, linkTo: LinkToPlace): string {
  const isAsked = asked.pairs.length + asked.unsure.length > 0;
  return [
    `<header>${archiveHeader(report)}${tools}</header>`,
    `<main>${isAsked ? decideSection(asked, linkTo) : ''}${archiveBody(report, linkTo, isAsked ? decideId : undefined)}</main>`,
  ].join('\n');
}

const tools =
  '<p class="tools"><label>Filter speakers <input type="search" id="filter"></label> <button type="button" data-do="refresh">Read Again</button> <button type="button" data-do="export">Export…</button></p><p id="filtered" role="status" class="how"></p>';

/** The section that asks. */
const decideId = 'decide';

function decideSection({ pairs, unsure }: Asked, linkTo: LinkToPlace): string {
  return section(
    decideId,
    'One or several? You decide',
    `<p class="how">What you decide is kept in the folder’s file of speakers.</p>${unsureTable(unsure, linkTo)}${pairsTable(pairs, linkTo)}`,
  );
}

function pairsTable(pairs: readonly Pair[], linkTo: LinkToPlace): string {
  const rows = pairs.map(({ keep, other, reason }, at) => {
    const both = `${nameAndRole(keep)} and ${nameAndRole(other)}`;
    return [
      named(keep, linkTo),
      named(other, linkTo),
      safe(reason),
      button('same', at, 'Same Person', `Same person: ${both}`) +
        (canBeApart(keep, other) ? button('apart', at, 'Not the Same', `Not the same: ${both}`) : ''),
    ];
  });
  return decideTable('Counted apart, and may be one', ['Speaker', 'And', 'Why it is asked', 'Decide'], rows);
}

/** Whether the file of speakers can say that two are not one: of one name, only a role tells who is meant. */
function canBeApart(keep: ArchiveSpeaker, other: ArchiveSpeaker): boolean {
  return other.role !== null || foldedName(keep.name) !== foldedName(other.name);
}

function unsureTable(unsure: readonly Unsure[], linkTo: LinkToPlace): string {
  const rows = unsure.map((one, at) => {
    const { speaker, apart } = one;
    const title = speaker.kind === 'person' ? 'One Person' : 'One Speaker';
    return [
      named(speaker, linkTo),
      whyUnsure(speaker) + wouldBeApart(one),
      button(
        'one',
        at,
        title,
        `One ${speaker.kind === 'person' ? 'person' : 'speaker'}: ${nameAndRole(speaker)}`,
      ) +
        (apart.length === 0
          ? ''
          : button('several', at, 'Several People', `Several people: ${nameAndRole(speaker)}`)),
    ];
  });
  const telling = unsure.filter(({ apart }) => apart.length > 0).length;
  const titles = ['Speaker', 'Why it is asked', 'Decide'];
  return decideTable('Counted as one, and may be several', titles, rows, Math.min(fewAsked, telling));
}

/** What telling several apart would do: who stays, and who becomes somebody else. */
function wouldBeApart({ role, speaker: { otherRoles = [] } }: Unsure): string {
  if (role === null || otherRoles.length === 0) return '';
  const told = otherRoles.slice(0, mostRolesTold).map(words);
  const more = otherRoles.length - told.length;
  return `<br><small>Several people would be: ${words(role)}; and ${told.join(', ')}${more > 0 ? `, ${String(more)} more` : ''}.</small>`;
}

function decideTable(
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  shown = fewAsked,
): string {
  const columns = titles.map((title) => ({ title }));
  return folded(caption, columns, rows, shown === 0 ? 'that may be several' : 'questions', shown);
}

function named(speaker: ArchiveSpeaker, linkTo: LinkToPlace): string {
  const { amount, places } = speaker;
  const [first] = places;
  return `${link(first && linkTo(first), words(nameAndRole(speaker)))}<br><small>${safe(count(amount.quotations, 'quotation'))}</small>`;
}

function button(
  what: 'same' | 'apart' | 'one' | 'several',
  at: number,
  title: string,
  spoken: string,
): string {
  return `<button type="button" data-${what}="${String(at)}" aria-label="${safe(spoken)}">${title}</button> `;
}

/** What the buttons look like; colours are variables of the editor's page. */
export const viewShape = `
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center}
button,input[type=search]{font:inherit;padding:.15rem .7rem;border:1px solid var(--edge,var(--line));border-radius:2px;color:var(--ink)}
input[type=search]{background:var(--field,transparent);border-color:var(--muted)}
button{cursor:pointer;background:var(--button,transparent);color:var(--button-ink,var(--ink));white-space:nowrap;margin:0 .3rem .3rem 0}
button:focus-visible,input:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.scroll{overflow-x:auto}
[hidden]{display:none}
`;

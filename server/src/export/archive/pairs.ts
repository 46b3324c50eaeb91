/** What a person has to look at: passages quoted in two ways, and speakers who may be one or two. */
import type {
  ArchiveSpeaker,
  ArchiveSummary,
  Discrepancy,
  Place,
  Wording,
  WordingPart,
} from '../../archive/summaryTypes';
import { withRole } from '../../wording/exports';
import { count } from '../../wording/names';
import { namesFile } from '../../protocol';
import { link, section, words } from '../html/tags';
import { safe } from '../safeText';
import { grouped, nameAndRole, placeHtml, reasonWords, type LinkToPlace } from './words';

/** A page shows no more of each: the data holds all. */
const mostShown = 100;

/** The same words in two articles, side by side. */
export function discrepanciesSection({ comparisons, leftOut }: ArchiveSummary, linkTo: LinkToPlace): string {
  const { discrepancies, wordings, repeated, excerpts } = comparisons;
  const all = discrepancies.length + leftOut.discrepancies;
  const items = discrepancies.slice(0, mostShown).map((one) => `<li>${pairHtml(one, linkTo)}</li>`);
  const list =
    items.length === 0
      ? '<p class="none">No words are quoted in two ways.</p>'
      : `<ul class="pairs">${items.join('\n')}</ul>`;
  const rest =
    all > items.length
      ? `<p class="how">${count(all - items.length, 'more passage')}: see the data (JSON).</p>`
      : '';
  const how = `<p class="how">Of ${grouped(wordings)} different passages in marks, ${grouped(repeated)} stand in several articles word for word, and ${grouped(excerpts)} pairs are a part of one another: they are not listed.</p>`;
  return section('differently', 'Quoted differently in two articles', how + list + rest);
}

function pairHtml(one: Discrepancy, linkTo: LinkToPlace): string {
  const { kind, first, second, others = [], parts } = one;
  if (kind === 'other-speaker') {
    const who = [first, second, ...others].map((each) => `<li>${factsHtml(each, linkTo)}</li>`);
    return `<h3>The same words of ${count(who.length, 'speaker')}</h3><blockquote>${words(first.text)}</blockquote><ul class="list facts">${who.join('')}</ul>`;
  }
  return `<h3>${titleOf(first, second)}</h3><div class="sides">${sideHtml(first, parts, 'first', linkTo)}${sideHtml(second, parts, 'second', linkTo)}</div>`;
}

function titleOf({ speaker: one }: Wording, { speaker: other }: Wording): string {
  if (one === null && other === null) return 'Other words, nobody is named';
  if (one === other || one === null || other === null) return `Other words of ${words(one ?? other ?? '')}`;
  return `Other words, of ${words(one)} and of ${words(other)}`;
}

function sideHtml(
  wording: Wording,
  parts: readonly WordingPart[],
  side: 'first' | 'second',
  linkTo: LinkToPlace,
): string {
  const said = parts
    .filter((part) => part.in === 'same' || part.in === side)
    .map((part) => {
      // an article has its own marks and capitals, in quotation marks above all
      const own = safe(part[side] ?? part.text);
      return part.in === 'same' ? own : `<mark>${own}</mark>`;
    })
    .join(' ');
  return `<div><blockquote><bdi>${said}</bdi></blockquote><p class="facts">${factsHtml(wording, linkTo)}</p></div>`;
}

/** Who says it, and where. */
function factsHtml({ speaker, place, articles }: Wording, linkTo: LinkToPlace): string {
  const more = articles > 1 ? `, and in ${count(articles - 1, 'more article')}` : '';
  return `${speaker === null ? 'Speaker unknown' : words(speaker)}; ${placed(place, linkTo)}${more}`;
}

function placed(place: Place, linkTo: LinkToPlace): string {
  return link(linkTo(place), placeHtml(place));
}

/** The section that tells who may be whom. */
export const joinsId = 'joins';

/** Who may be two, and which two may be one; with how to settle it where the page has no buttons for that. */
export function joinsSection({ speakers, perhapsSame, leftOut }: ArchiveSummary, tellsHow: boolean): string {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const unsure = speakers.filter(({ joined }) => joined === 'uncertain');
  const twos = unsure
    .slice(0, mostShown)
    .map((speaker) => `<li>${named(speaker)} <small>${whyUnsure(speaker)}</small></li>`);
  const pairs = perhapsSame.slice(0, mostShown).flatMap(({ speakers: [a, b], reason }) => {
    const [one, other] = [byId.get(a), byId.get(b)];
    return one === undefined || other === undefined
      ? []
      : [`<li>${named(one)} and ${named(other)} <small>${safe(reasonWords[reason])}.</small></li>`];
  });
  if (twos.length + pairs.length === 0)
    return section(joinsId, 'Who may be whom', '<p class="none">No two speakers look alike.</p>');
  const list = (title: string, items: readonly string[], all: number): string =>
    items.length === 0
      ? ''
      : `<h3>${title}</h3><ul class="list">${items.join('\n')}</ul>${all > items.length ? `<p class="how">${count(all - items.length, 'more')}: see the data (JSON).</p>` : ''}`;
  return section(
    joinsId,
    'Who may be whom',
    list('Counted as one, and may be several', twos, unsure.length) +
      list('Counted apart, and may be one', pairs, perhapsSame.length + leftOut.perhapsSame) +
      (tellsHow
        ? settling(perhapsSame.map(({ speakers: ids }) => ids.map((id) => byId.get(id)))[0], unsure[0])
        : ''),
  );
}

/** Why somebody who is counted as one may be several, as HTML: sentences. */
export function whyUnsure({ reason, roles }: ArchiveSpeaker): string {
  const told = roles.map(
    ({ role, articles }) => `${role === null ? 'no role' : words(role)} (${String(articles)})`,
  );
  const why =
    reason === undefined || reason === 'surname-only'
      ? 'Only a surname, in several articles'
      : reasonWords[reason];
  return `${safe(why)}. ${told.length > 1 ? `Roles, with articles: ${told.join('; ')}.` : ''}`;
}

function named(speaker: ArchiveSpeaker): string {
  return `${words(nameAndRole(speaker))} (${count(speaker.amount.quotations, 'quotation')})`;
}

/** An entry of the names file that settles the first of each. */
function settling(
  pair: readonly (ArchiveSpeaker | undefined)[] | undefined,
  two: ArchiveSpeaker | undefined,
): string {
  const [one, other] = pair ?? [];
  const example =
    one !== undefined && other !== undefined
      ? { name: one.name, aliases: [other.name] }
      : two === undefined
        ? undefined
        : { name: two.name, role: two.role ?? '' };
  if (example === undefined) return '';
  const apart = {
    name: example.name,
    apart:
      other === undefined
        ? (two?.otherRoles ?? ['other role']).map((role) => withRole({ name: example.name, role }))
        : [other.name],
  };
  const text = JSON.stringify({ speakers: [example] }, null, 2);
  return `<details><summary>How to settle it</summary><p>In <code>${namesFile}</code> of the folder say who is one, and run again with <code>--corrections</code>:</p><pre><bdi>${safe(text)}</bdi></pre><p>Or say who is not:</p><pre><bdi>${safe(JSON.stringify({ speakers: [apart] }, null, 2))}</bdi></pre></details>`;
}

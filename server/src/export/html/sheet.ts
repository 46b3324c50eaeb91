/** The article and beside it the list of its quotations, each leading to the other. */
import type { AttributedText } from '../../article/article';
import { isSpeech } from '../../article/queries';
import { typeNames, withRole, saidBy, surenessOf } from '../../wording/exports';
import { stretchesOf, type Entry } from '../entries';
import { piecesOf, type Piece, type PieceBlock } from '../pieces';
import { safe } from '../safeText';
import { checkWords } from './report';
import { link, section, words } from './tags';

/** The article as it is read, its quotations marked. `places` holds the ids of those that the text shows. */
export function articleSection(
  article: AttributedText,
  entries: readonly Entry[],
): { readonly html: string; readonly places: ReadonlySet<string> } {
  const marks = entries
    .filter(({ quotation }) => isSpeech(quotation.type))
    .flatMap(({ id, quotation }) => stretchesOf(article, quotation).map((span) => ({ span, id })));
  const blocks = piecesOf(article, marks);
  const places = new Set<string>();
  const html = blocks.map((block) => blockHtml(block, places)).join('\n');
  const inside = html === '' ? '<p class="none">The article is empty.</p>' : html;
  return { html: section('article', 'Article', `<div class="text">${inside}</div>`), places };
}

function blockHtml({ kind, pieces }: PieceBlock, places: Set<string>): string {
  return `<p class="${kind}">${pieces.map((piece) => pieceHtml(piece, places)).join('')}</p>`;
}

/** Text of the article; of marks within each other the innermost leads to the list. The first piece of each bears its number. */
function pieceHtml({ text, inside }: Piece, places: Set<string>): string {
  const innermost = inside.at(-1)?.id;
  if (innermost === undefined) return safe(text);
  const opened = inside.map(({ id }) => id).filter((id) => !places.has(id));
  const anchors = opened.map((id) => {
    places.add(id);
    return `<a class="number" id="at-${id}" href="#${id}" aria-label="Quotation ${id.slice(1)} in the list">${id.slice(1)}</a>`;
  });
  return `${anchors.join('')}<mark>${safe(text)}</mark>`;
}

/** The list, with boxes to tick and lines to fill in. */
export function listSection(entries: readonly Entry[], places: ReadonlySet<string>): string {
  const spoken = entries.filter(({ quotation }) => isSpeech(quotation.type));
  const inside =
    spoken.length === 0
      ? '<p class="none">Nobody is quoted in this article.</p>'
      : `<ol class="quotations">${spoken.map((entry) => itemHtml(entry, places)).join('\n')}</ol>`;
  return section('quotations', 'Quotations', inside);
}

function itemHtml(entry: Entry, places: ReadonlySet<string>): string {
  const { id, speaker, attribution, quotation, line, check, doubted } = entry;
  const number = id.slice(1);
  const who =
    speaker === undefined
      ? `<em>${words(saidBy(entry))}</em>`
      : `<strong>${words(speaker.name)}</strong>${speaker.role === undefined ? '' : `, ${words(speaker.role)}`}`;
  const sure =
    speaker === undefined || attribution === undefined
      ? []
      : [surenessOf(attribution.confidence, attribution.byHand !== undefined).toLowerCase()];
  // that it may be reported speech is said above
  const type = doubted === true ? [] : [typeNames[quotation.type]];
  const facts = [...type, `line ${String(line)}`, ...sure].join(', ');
  const place = places.has(id) ? `href="#at-${id}"` : undefined;
  return [
    `<li id="${id}" value="${number}">`,
    `<p class="who">${who}</p>`,
    `<blockquote>${link(place, words(entry.words))}</blockquote>`,
    `<p class="facts">${facts}${check === undefined ? '' : `<br>${checkWords(entry)}`}</p>`,
    `<p class="tick"><label><input type="checkbox"> Verified<span class="unseen"> quotation ${number}${speaker === undefined ? '' : `, ${safe(withRole(speaker))}`}</span></label> <span class="blank">Source</span> <span class="blank">Date, initials</span></p>`,
    '</li>',
  ].join('');
}

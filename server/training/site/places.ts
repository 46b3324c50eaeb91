/** Where on a page classes of lines stand, and how often they share a word with its story. */

/** Which classes of furniture stand where; a quarter is put anywhere. */
export const places = {
  frame: /menu|breadcrumb|edition|search|skip|accessib|weather|account|e-paper/u,
  banners: /consent|cookie|offline|error|browser|registration|apps? |ad-blocker|notice|offers/u,
  bars: /share|follow|read-time|audio|text size|author lines/u,
  inside:
    /mid-story|newsletter|inline|\bads?\b|paywall|donation|appeal|podcast|video|galler|poll|embed|live-blog|commerce|subscription|micro-copy|related|series|loading|travel/u,
  endings:
    /comment|related|tags|footer|feedback|back to top|series|ending|most-read|event|puzzle|discussion|shop|republication|printed/u,
};
/** Classes of story lines that stand at one place of a page only. */
export const placed =
  /headline|kicker|standfirst|byline|date|copyright|caption|contributor|author identification|correction/u;
/** Classes of story lines that stand below the last paragraph. */
export const ends = /contributor|correction|author identification|sign-off|footnote/u;
/** Kinds of stories that are not told in plain paragraphs, by the classes that they are made of. */
export const forms: readonly RegExp[] = [
  /interview/u,
  /how-to|advice|service journalism|call to action|bullet/u,
  /letters|speeches|columns|dialogue|one-sentence/u,
  /score|ratings|timeline|bullet/u,
];
/** Furniture whose labels often stand side by side. */
export const bars = /share|follow|menus|account bars|text size/u;

/**
 * How often a line of ours that was written for no story in particular would share a word with the story that it
 * stands in. Measured where lines were written for a story: our articles and titles of a corpus.
 */
const shares: readonly (readonly [RegExp, number])[] = [
  [/caption/u, 0.9],
  [/headline/u, 0.85],
  [/standfirst|pull quote/u, 0.8],
  [/kicker|label|byline/u, 0.2],
  [/subhead/u, 0.35],
  [/date|copyright|contributor/u, 0.05],
];
/** The same for all other lines of a story. */
export const sharesElsewhere = 0.6;

/** How often a story line of a class shares a word with the story. */
export function shareOf(name: string): number {
  return shares.find(([shape]) => shape.test(name))?.[1] ?? sharesElsewhere;
}

const titles = /related|most-read|recommended|series/u;
/** The same for titles of other stories, and for all else that a site says. */
const siteShares = { titles: 0.25, rest: 0.1 };

/** How often a line of furniture of a class shares a word with the story. */
export function siteShareOf(name: string): number {
  return titles.test(name) ? siteShares.titles : siteShares.rest;
}

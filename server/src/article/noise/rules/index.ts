/**
 * The table of noise rules: it only lists them. A new rule is a file in this folder and its name in one of the lists
 * below (with its import); a rule between lines is named in breaks/betweenLines.ts too.
 */
import type { BetweenLinesRuleId } from '../breaks/betweenLines';
import type { Break } from '../breaks/breaks';
import type { LineLabelId } from '../labels/labels';
import type { PageRuleId } from '../pages/furniture';
import type { SiteRuleId } from '../site/site';
import { authorNote } from './authorNote';
import { brokenWord } from './brokenWord';
import { databaseRecord } from './databaseRecord';
import { dismiss } from './dismiss';
import { dropCap } from './dropCap';
import { embeddedPost } from './embeddedPost';
import { entity } from './entity';
import { escape } from './escape';
import { folio } from './folio';
import { formFeed } from './formFeed';
import { gluedLabel } from './gluedLabel';
import { hardWrap } from './hardWrap';
import { hyphenation } from './hyphenation';
import { icon } from './icon';
import { invisible } from './invisible';
import { jumpLine } from './jumpLine';
import { ligature } from './ligature';
import { linkRemnant } from './linkRemnant';
import { liveUpdate } from './liveUpdate';
import { lostBreak } from './lostBreak';
import { lostLetters } from './lostLetters';
import { lostSpace } from './lostSpace';
import { mailHeader } from './mailHeader';
import { mailMark } from './mailMark';
import { markdown } from './markdown';
import { mojibake } from './mojibake';
import { outletLabel } from './outletLabel';
import { pageCounter } from './pageCounter';
import { pageJoin } from './pageJoin';
import { pageMargin } from './pageMargin';
import { photoNotice } from './photoNotice';
import { pressRelease } from './pressRelease';
import { printStamp } from './printStamp';
import { promo } from './promo';
import type { NoiseRule } from './rule';
import { quotedPrintable } from './quotedPrintable';
import { runningTitle } from './runningTitle';
import { scanMark } from './scanMark';
import { strayMark } from './strayMark';
import { tag } from './tag';
import { unreadable } from './unreadable';
import { urlLine } from './urlLine';
import { wireMark } from './wireMark';

/**
 * Every rule by the stage in which it looks. The order of the stages matters: the characters are mended before lines
 * are read; the site is sought in the lines that pages and databases leave, and breaks between the lines that the site
 * leaves. So does the order within a stage: of two rules that find the very same stretch the first has it.
 */
export const noiseStages = {
  characters: [
    quotedPrintable,
    mojibake,
    entity,
    tag,
    escape,
    ligature,
    lostLetters,
    invisible,
    linkRemnant,
    unreadable,
    markdown,
    mailMark,
    scanMark,
    brokenWord,
    dropCap,
    lostSpace,
  ],
  pages: [
    pageCounter,
    printStamp,
    urlLine,
    runningTitle,
    folio,
    jumpLine,
    strayMark,
    mailHeader,
    databaseRecord,
  ],
  site: [
    embeddedPost,
    outletLabel,
    liveUpdate,
    pressRelease,
    wireMark,
    photoNotice,
    authorNote,
    gluedLabel,
    lostBreak,
    promo,
    dismiss,
    icon,
  ],
  breaks: [pageJoin, hardWrap, hyphenation, pageMargin, formFeed],
} as const satisfies {
  readonly characters: readonly NoiseRule<string>[];
  readonly pages: readonly NoiseRule<string>[];
  readonly site: readonly NoiseRule<string>[];
  readonly breaks: readonly NoiseRule<BetweenLinesRuleId>[];
};

/** Id of a rule that is listed above. */
export type NoiseRuleId = (typeof noiseStages)[keyof typeof noiseStages][number]['id'];

type Listed<Id extends NoiseRuleId> = Id;

/** Ids that a model of the whole text gives. Where one of them has no rule above, this line does not compile. */
export type ModelRuleId = Listed<PageRuleId | SiteRuleId | LineLabelId | Break['rule'] | BetweenLinesRuleId>;

/**
 * Every kind of noise, in the order in which readers are shown them: the table that the hover, the diagnostic's code,
 * the settings and the README read.
 */
export const noiseRules: readonly NoiseRule<NoiseRuleId>[] = [
  ...noiseStages.pages,
  ...noiseStages.site,
  ...noiseStages.breaks,
  ...noiseStages.characters,
];

const byId: ReadonlyMap<string, NoiseRule<NoiseRuleId>> = new Map(noiseRules.map((rule) => [rule.id, rule]));

/** The row of a rule; undefined for an id that is none. */
export function noiseRule(id: string): NoiseRule<NoiseRuleId> | undefined {
  return byId.get(id);
}

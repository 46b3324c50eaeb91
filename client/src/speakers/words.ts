/** What the view of the speakers says. Words of the article go through `plain`. */
import * as vscode from 'vscode';
import type { ListedQuotation, ListedSpeaker } from '../../../server/src/protocol';
import { bar } from './bar';
import type { GroupKind, GroupNode } from './model';

/** Words of an article where VS Code would make icons of some: "$(flame)" stays what it is. */
export function plain(text: string): string {
  return text.replaceAll('$(', '$\u2060(');
}

const separator = ' · ';

/** A share as a figure: "45%"; "<1%" of what rounds to nothing. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 && share > 0 ? vscode.l10n.t('<1%') : vscode.l10n.t('{0}%', rounded);
}

/** "1 quotation", "3 quotations". */
export function quotations(count: number): string {
  return count === 1 ? vscode.l10n.t('1 quotation') : vscode.l10n.t('{0} quotations', count);
}

/** What a group is called. */
export function groupTitle(group: GroupKind): string {
  switch (group) {
    case 'person':
      return vscode.l10n.t('People');
    case 'organisation':
      return vscode.l10n.t('Organisations');
    case 'document':
      return vscode.l10n.t('Documents');
    case 'unnamed':
      return vscode.l10n.t('Unnamed sources');
    case 'none':
      return vscode.l10n.t('No speaker found');
    case 'doubted':
      return vscode.l10n.t('Perhaps reported speech');
  }
}

/** How many a group holds, and how much of the quoted words. */
export function groupDescription({ children, share }: GroupNode): string {
  const count = String(children.length);
  return share === undefined ? count : [count, percent(share)].join(separator);
}

/** The same in words. */
export function groupSpoken({ group, children, share }: GroupNode): string {
  const title = groupTitle(group);
  if (share === undefined) return `${title}: ${quotations(children.length)}`;
  return vscode.l10n.t('{0}: {1}, {2} of the quoted words', title, children.length, percent(share));
}

/** Whether all that somebody says is reported without marks: then there are no words to count. */
function onlyReported({ words }: ListedSpeaker): boolean {
  return words === 0;
}

/** What stands behind a name: picture and figure first, as a narrow side bar cuts off the end. */
export function speakerDescription(speaker: ListedSpeaker): string {
  const { share, role } = speaker;
  const said = quotations(speaker.quotations.length);
  const much = onlyReported(speaker) ? [vscode.l10n.t('reported only')] : [`${bar(share)} ${percent(share)}`];
  return [...much, said, ...(role === undefined ? [] : [plain(role)])].join(separator);
}

/** All that is known of a speaker, in sentences; one line each. */
export function speakerFacts(speaker: ListedSpeaker): readonly string[] {
  const said = quotations(speaker.quotations.length);
  const unsure = speaker.quotations.filter((quotation) => quotation.unsure).length;
  return [
    onlyReported(speaker)
      ? vscode.l10n.t('{0}, all reported without quotation marks', said)
      : vscode.l10n.t('{0}, {1} of the quoted words', said, percent(speaker.share)),
    ...(unsure === 0
      ? []
      : unsure === speaker.quotations.length
        ? [vscode.l10n.t('Uncertain whether they said it')]
        : [vscode.l10n.t('Uncertain for {0} of them', unsure)]),
  ];
}

/** A quotation on one line; of one that nobody is named for, who may have said it comes first. */
export function quotationLabel({ excerpt, perhaps }: ListedQuotation, named: boolean): string {
  const who = named || perhaps === undefined ? undefined : vscode.l10n.t('Perhaps {0}', perhaps);
  return plain(who === undefined ? excerpt : `${who}: ${excerpt}`);
}

/** What is known of one that nobody is named for. */
function nobodyNamed({ perhaps, doubted }: ListedQuotation): readonly string[] {
  const who = perhaps === undefined ? [] : [vscode.l10n.t('Perhaps {0}', perhaps)];
  if (doubted === true) return [vscode.l10n.t('Perhaps reported speech'), ...who];
  return who.length > 0 ? who : [vscode.l10n.t('No speaker found')];
}

/** All that is known of a quotation; one line each. */
export function quotationFacts(quotation: ListedQuotation, named: boolean): readonly string[] {
  const { sureness, byHand, check, type, doubted } = quotation;
  const facts: string[] = [];
  if (!named) facts.push(...nobodyNamed(quotation));
  // one that is unsure says so itself: "Uncertain (60%)"
  else if (byHand === undefined && sureness !== undefined)
    facts.push(vscode.l10n.t('Speaker: {0}', sureness));
  if (byHand !== undefined) facts.push(putRight(byHand.was));
  if (check !== undefined)
    facts.push(checked(check.verdict), ...(check.note === undefined ? [] : [check.note]));
  if (type === 'indirect' && doubted !== true)
    facts.push(vscode.l10n.t('Reported speech without quotation marks'));
  return facts;
}

function putRight(was: string | null): string {
  return was === null
    ? vscode.l10n.t('Put right by hand')
    : vscode.l10n.t('Put right by hand; before: {0}', was);
}

function checked(verdict: string): string {
  switch (verdict) {
    case 'verbatim':
      return vscode.l10n.t('Checked: word for word as in the source');
    case 'edited':
      return vscode.l10n.t('Checked: edited, but the words of the source');
    case 'altered':
      return vscode.l10n.t('Checked: altered, not the words of the source');
    default:
      return vscode.l10n.t('Checked: not found in the source');
  }
}

/** Where a reader is among the quotations of a speaker: "Ada Brook: quotation 2 of 5". */
export function positionOf(speaker: ListedSpeaker, number: number): string {
  const total = speaker.quotations.length;
  return total === 1
    ? vscode.l10n.t('{0}: the only quotation', plain(speaker.name))
    : vscode.l10n.t('{0}: quotation {1} of {2}', plain(speaker.name), number, total);
}

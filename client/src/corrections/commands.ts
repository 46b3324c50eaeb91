/** What the commands do that put something right. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PlaceResult, WireCandidate, WireChange, WireSpeaker } from '../../../server/src/protocol';
import { say } from '../messages';
import { chooseKind, chooseScope, chooseSpeaker, chooseType, typeWords } from './choose';
import type { Correct } from './correct';
import type { OnArticle } from '../onArticle';
import { placeAt, targetInArticle, type Target } from './targets';

/** What a command needs to know before it can ask anything. */
interface Asked {
  readonly target: Target;
  readonly place: PlaceResult;
}

/** Does something with the place that a command was given. */
type AtPlace = (sent: unknown) => Promise<void>;

/** The commands by their names. */
export type CorrectionCommands = Readonly<
  Record<
    | 'correctSpeaker'
    | 'mergeSpeakers'
    | 'splitSpeaker'
    | 'editSpeaker'
    | 'removeQuotation'
    | 'addQuotation'
    | 'changeQuotationType',
    AtPlace
  >
>;

/** Makes the commands that put something right. */
export function correctionCommands(
  client: BaseLanguageClient,
  correct: Correct,
  withArticle: OnArticle,
): CorrectionCommands {
  const at =
    (
      ask: (asked: Asked, change: (change: WireChange, said: string) => Promise<boolean>) => Promise<unknown>,
    ): AtPlace =>
    async (sent) => {
      const target = await targetInArticle(withArticle, sent);
      if (target === undefined) return;
      const place = await placeAt(client, target);
      if (place === undefined) return;
      await ask({ target, place }, (change, said) => correct(target.document, change, said, place.version));
    };
  return {
    correctSpeaker: at(correctSpeaker),
    mergeSpeakers: at(mergeSpeakers),
    splitSpeaker: at(splitSpeaker),
    editSpeaker: at(editSpeaker),
    removeQuotation: at(async ({ place: { quotation } }, change) => {
      if (quotation === undefined) tellNoQuotation();
      else
        await change({ what: 'no-quotation', at: quotation.range }, vscode.l10n.t('No longer a quotation'));
    }),
    addQuotation: at(addQuotation),
    changeQuotationType: at(async ({ place: { quotation } }, change) => {
      if (quotation === undefined) {
        tellNoQuotation();
        return;
      }
      const type = await chooseType(quotation.type);
      if (type !== undefined && type !== quotation.type)
        await change(
          { what: 'quotation', at: quotation.range, type },
          vscode.l10n.t('The kind of quotation was put right'),
        );
    }),
  };
}

type Change = (change: WireChange, said: string) => Promise<boolean>;

function tellNoQuotation(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('There is no quotation at this place. Select the words and run “Mark as Quotation”.'),
  );
}

/** Says that there is nobody to be put right. */
export function tellNoSpeaker(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('No speaker is named at this place.'));
}

/** "The speaker is Ada Brook" */
function speakerSaid(speaker: WireSpeaker | null): string {
  return speaker === null
    ? vscode.l10n.t('Nobody is named as the speaker any more')
    : vscode.l10n.t('The speaker is {0}', speaker.name);
}

/** A quotation amid a sentence of ours: the comma before its last mark belongs to the sentence of the article. */
const withoutComma = (words: string): string => words.replace(/,(?=["'”’»]$)/u, '');

async function correctSpeaker({ place }: Asked, change: Change): Promise<void> {
  const { quotation, candidates } = place;
  if (quotation === undefined) {
    tellNoQuotation();
    return;
  }
  const speaker = await chooseSpeaker({
    title: vscode.l10n.t('Who Said {0}?', withoutComma(quotation.words)),
    candidates,
    nobody: true,
    ...(quotation.speaker !== undefined && { current: quotation.speaker }),
  });
  if (speaker === undefined) return;
  const scope = await chooseScope(quotation, candidates);
  if (scope === undefined) return;
  await change({ what: 'speaker', at: quotation.range, scope, speaker }, speakerSaid(speaker));
}

/** The speaker whom a command is about: the tree's, the mention's at the cursor, else the quotation's. */
function speakerIn({ target, place }: Asked): WireCandidate | undefined {
  const id = target.speaker ?? place.mention?.speaker ?? place.quotation?.speaker;
  return place.candidates.find((one) => one.id !== undefined && one.id === id);
}

async function mergeSpeakers(asked: Asked, change: Change): Promise<void> {
  const one = speakerIn(asked);
  if (one?.id === undefined) {
    tellNoSpeaker();
    return;
  }
  const others = asked.place.candidates.filter(({ id }) => id !== undefined && id !== one.id);
  const items = others.map((other) => ({
    label: other.name,
    ...(other.role !== undefined && { description: other.role }),
    other,
  }));
  const title = vscode.l10n.t('Who Is the Same as {0}?', one.name);
  const other = (await vscode.window.showQuickPick(items, { title }))?.other;
  if (other?.id === undefined) return;
  const name = await vscode.window.showQuickPick(longestFirst([one.name, other.name]), {
    title: vscode.l10n.t('Which Name Stays?'),
  });
  if (name === undefined) return;
  const [keep, gone] = name === one.name ? [one.id, other.id] : [other.id, one.id];
  await change({ what: 'same', keep, gone }, vscode.l10n.t('{0} and {1} are one', one.name, other.name));
}

/** The longer name tells more. */
function longestFirst(names: readonly string[]): string[] {
  return [...names].sort((a, b) => b.length - a.length);
}

async function splitSpeaker({ place }: Asked, change: Change): Promise<void> {
  const { mention, candidates } = place;
  if (mention === undefined) {
    tellNoSpeaker();
    return;
  }
  const speaker = await chooseSpeaker({
    title: vscode.l10n.t('Whom Does “{0}” Mean?', mention.words),
    candidates,
    current: mention.speaker,
    nobody: false,
  });
  if (speaker === undefined || speaker === null) return;
  await change(
    { what: 'different', at: mention.range, name: speaker.name },
    vscode.l10n.t('“{0}” is {1}', mention.words, speaker.name),
  );
}

async function editSpeaker(asked: Asked, change: Change): Promise<void> {
  const one = speakerIn(asked);
  if (one?.id === undefined) {
    tellNoSpeaker();
    return;
  }
  const { id, name, role = '' } = one;
  const what = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('Name'), description: name, part: 'name' as const },
      { label: vscode.l10n.t('Role'), description: role, part: 'role' as const },
      { label: vscode.l10n.t('Kind of Speaker'), part: 'kind' as const },
    ],
    { title: vscode.l10n.t('What Is to Be Changed?') },
  );
  if (what === undefined) return;
  if (what.part === 'kind') {
    const kind = await chooseKind();
    if (kind !== undefined)
      await change({ what: 'details', id, kind }, vscode.l10n.t('{0} was put right', name));
    return;
  }
  const isRole = what.part === 'role';
  const title = isRole ? vscode.l10n.t('Role of {0}', name) : vscode.l10n.t('Full Name of {0}', name);
  const typed = await typeWords(title, isRole ? role : name, isRole);
  if (typed === undefined || typed === (isRole ? role : name)) return;
  await change(
    isRole ? { what: 'details', id, role: typed } : { what: 'details', id, name: typed },
    vscode.l10n.t('{0} was put right', isRole ? name : typed),
  );
}

async function addQuotation({ target, place }: Asked, change: Change): Promise<void> {
  // nobody is asked anything that comes to nothing
  if (place.quotation === undefined && isEmpty(target.at)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select the words of the quotation first, then run “Mark as Quotation” again.'),
    );
    return;
  }
  const type = await chooseType(place.quotation?.type);
  if (type === undefined) return;
  const said = vscode.l10n.t('Marked as a quotation');
  if (
    !(await change({ what: 'quotation', at: target.at, type }, said)) ||
    type === 'scare' ||
    type === 'title'
  )
    return;
  const speaker = await chooseSpeaker({
    title: vscode.l10n.t('Who Said It?'),
    candidates: place.candidates,
    nobody: true,
  });
  if (speaker === undefined) return;
  await change({ what: 'speaker', at: target.at, scope: 'quotation', speaker }, speakerSaid(speaker));
}

const isEmpty = ({ start, end }: Target['at']): boolean =>
  start.line === end.line && start.character === end.character;

/** Takes back the newest correction of an article; says so where there is none. */
export function sayNothingToUndo(): void {
  say(vscode.l10n.t('No correction to take back in this article'));
}

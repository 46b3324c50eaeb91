import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Annotations } from '../annotations';
import type { Decisions } from '../decisions';
import { speakerActions } from './actions';
import { createFocus, type Focus } from './focus';
import { rememberOrder } from './order';
import type { SpeakersPlace } from './place';
import { createSpeakersSource } from './source';
import { showSpeakersView } from './view';

/** What the speakers of articles are shown and followed with. */
export interface SpeakersTools {
  readonly context: vscode.ExtensionContext;
  readonly decisions: Decisions;
  readonly place: SpeakersPlace;
  readonly client: BaseLanguageClient;
  readonly annotations: Annotations;
}

/** Fills the view of the speakers; gives the commands on speakers, by their names, and who is in focus. Ends with the extension. */
export function offerSpeakers({ context, decisions, place, client, annotations }: SpeakersTools): {
  readonly actions: ReturnType<typeof speakerActions>;
  readonly focus: Focus;
} {
  const source = createSpeakersSource(client, annotations);
  const order = rememberOrder(context.globalState);
  const focus = createFocus(annotations, source);
  context.subscriptions.push(
    source,
    order,
    focus,
    showSpeakersView({ place, annotations, decisions, source, order, focus }),
  );
  return { actions: speakerActions({ source, decisions, order, focus }), focus };
}

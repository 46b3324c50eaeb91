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

/** What others need of it. */
export interface Speakers {
  /** What the commands on speakers do, by their names. */
  readonly commands: ReturnType<typeof speakerActions>;
  readonly focus: Focus;
}

/** Fills the view of the speakers, and offers to follow one of them. Ends with the extension. */
export function offerSpeakers({ context, decisions, place, client, annotations }: SpeakersTools): Speakers {
  const source = createSpeakersSource(client, annotations);
  const order = rememberOrder(context.globalState);
  const focus = createFocus(annotations, source);
  context.subscriptions.push(
    source,
    order,
    focus,
    showSpeakersView({ place, annotations, decisions, source, order, focus }),
  );
  return { commands: speakerActions({ source, decisions, order, focus }), focus };
}

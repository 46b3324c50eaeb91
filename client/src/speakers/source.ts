import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  speakersMethod,
  type AnnotationsResult,
  type SpeakersParams,
  type SpeakersResult,
} from '../../../server/src/protocol';
import type { Annotations } from '../annotations';

/** Who speaks in the open articles. The server is asked only for what somebody looks at, and once for each text. */
export interface SpeakersSource extends vscode.Disposable {
  /** Who speaks in the present text of a document; undefined where that is not known (yet). Never rejects. */
  readonly of: (document: vscode.TextDocument) => Promise<SpeakersResult | undefined>;
}

/** An answer with the annotations that it belongs to: new ones mean that something has changed, if only a setting. */
interface Known {
  readonly annotations: AnnotationsResult;
  readonly answer: Promise<SpeakersResult | undefined>;
}

/** Nothing is asked yet. */
export function createSpeakersSource(client: BaseLanguageClient, annotations: Annotations): SpeakersSource {
  const known = new Map<string, Known>();
  const ask = async (document: vscode.TextDocument): Promise<SpeakersResult | undefined> => {
    const params: SpeakersParams = { uri: document.uri.toString() };
    try {
      const found = await client.sendRequest<SpeakersResult | null>(speakersMethod, params);
      return found === null || found.version !== document.version ? undefined : found;
    } catch (error) {
      if (client.isRunning()) client.error('Asking for the speakers failed', error, false);
      return undefined;
    }
  };
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString()));
  return {
    of: async (document) => {
      const uri = document.uri.toString();
      const now = annotations.of(document.uri);
      if (now === undefined || now.version !== document.version) return ask(document);
      const before = known.get(uri);
      if (before?.annotations === now) {
        const answer = await before.answer;
        if (answer?.version === document.version) return answer;
      }
      const answer = ask(document);
      known.set(uri, { annotations: now, answer });
      return answer;
    },
    dispose: () => {
      closed.dispose();
    },
  };
}

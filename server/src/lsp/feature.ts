import type { Connection, Event, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Desk } from '../desk';
import type { ClientProfile } from './client';
import type { Guard } from './guard';
import type { SecondReadings } from '../secondReading/secondReadings';

/** What a feature works with. */
export interface ServerContext {
  readonly connection: Connection;
  readonly client: ClientProfile;
  readonly documents: TextDocuments<TextDocument>;
  readonly desk: Desk;
  readonly guard: Guard;
  /** Whoever has articles read a second time; absent where nobody does. */
  readonly secondReadings?: SecondReadings;
  /** Fires with the URIs of open documents whose settings or decision have changed. */
  readonly onChanged: Event<readonly string[]>;
  /** Says that documents have to be read anew; those that are not open are passed over. */
  readonly announce: (uris: readonly string[]) => void;
}

/** One feature of the language server. */
export interface Feature {
  /** What the server says of it in the answer to `initialize`. */
  readonly capabilities: (client: ClientProfile) => ServerCapabilities;
  /** Registers its handlers. */
  readonly attach: (server: ServerContext) => void;
}

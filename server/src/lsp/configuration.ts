import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import { parseSettings, settingsSection, type Settings } from '../settings';
import type { ClientProfile } from './client';

/** Where settings come from. */
export interface Configuration {
  /** The settings for one document, as the client has them now. Fails where the client fails to answer. */
  readonly settingsFor: (uri: string) => Promise<Settings>;
  /** Takes over what a client sent with `workspace/didChangeConfiguration`. */
  readonly changed: (sent: unknown) => void;
  /** Asks to be told of changes, where that has to be asked for. */
  readonly register: () => Promise<void>;
}

/**
 * Settings as the client offers them: asked for by document where it answers, else as it sent them,
 * first with `initialize` and later with each change.
 */
export function createConfiguration(
  connection: Connection,
  client: ClientProfile,
  initializationOptions: unknown,
): Configuration {
  let sent = parseSettings(initializationOptions);
  return {
    settingsFor: async (uri) =>
      client.configuration
        ? parseSettings(
            await connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection }),
          )
        : sent,
    changed: (settings) => {
      // some clients say only that something has changed
      if (typeof settings === 'object' && settings !== null) sent = parseSettings(settings);
    },
    register: async () => {
      if (client.configuration && client.configurationRegistration)
        await connection.client.register(DidChangeConfigurationNotification.type, {
          section: settingsSection,
        });
    },
  };
}

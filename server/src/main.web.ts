import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { openReaderInBrowser } from './openReaderInBrowser';
import type { InitializationOptions } from './protocol';
import { startServer } from './server';

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  readerFor: ({ initializationOptions }) => {
    const { readerUrl } = (initializationOptions ?? {}) as Partial<InitializationOptions>;
    return typeof readerUrl === 'string' ? openReaderInBrowser(readerUrl) : undefined;
  },
});

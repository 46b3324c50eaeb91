import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { openReaderInBrowser } from './openReaderInBrowser';
import type { StartOptions } from './protocol';
import { startServer } from './server';

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  // a worker that runs from a copy of its script does not know where it comes from: the client does
  readerFor: ({ initializationOptions }) => {
    const { readerFolder } = (initializationOptions ?? {}) as Readonly<
      Partial<Record<keyof StartOptions, unknown>>
    >;
    return typeof readerFolder === 'string' ? openReaderInBrowser(readerFolder) : undefined;
  },
});

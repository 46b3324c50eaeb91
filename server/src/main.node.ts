import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { spareMemory, tuneEngine } from './tuneEngine';
import { openReaderInNode } from './openReaderInNode';
import { startServer } from './server';
import { connectOverStdio } from './stdio';

tuneEngine();
spareMemory();

const usage = `Copydesk language server. An editor starts it as: copydesk-language-server --stdio`;
const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

const transport = process.argv
  .slice(2)
  .find((argument) => transports.some((name) => argument === name || argument.startsWith(`${name}=`)));
if (transport === undefined) {
  console.log(usage);
} else {
  // a parent that is gone closes the channel; over stdio the connection notices by itself
  if (transport === '--node-ipc') process.on('disconnect', () => process.exit());
  startServer(transport === '--stdio' ? connectOverStdio() : createConnection(), {
    readerFor: () => openReaderInNode(join(__dirname, '..', 'reader')),
  });
}

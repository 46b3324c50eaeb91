import { join } from 'node:path';
import { openReaderInNode } from '../openReaderInNode';
import type { OpenReader } from './secondReading';

/** The build puts the model beside the command line's own folder. */
const folder = join(__dirname, '..', 'reader');
const open = openReaderInNode(folder);

/** Opens the model that is shipped. @throws in plain words where a part of it is not there */
export const openShipped: OpenReader = () =>
  open().catch((error: unknown) => {
    // a worker hands on only what its error said
    const isMissing = error instanceof Error && error.message.includes('ENOENT');
    throw isMissing ? new Error(`a part of it is missing in ${folder}`, { cause: error }) : error;
  });

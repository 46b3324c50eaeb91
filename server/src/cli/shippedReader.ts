import { join } from 'node:path';
import { openReaderInNode } from '../openReaderInNode';
import type { OpenReader } from './secondReading';

/** Opens the model that is shipped, which the build puts beside the command line's own folder. */
export const openShipped: OpenReader = openReaderInNode(join(__dirname, '..', 'reader'));

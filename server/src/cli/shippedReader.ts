import { join } from 'node:path';
import { openReaderInNode } from '../openReaderInNode';
import type { OpenReader } from './secondReading';

/** Opens the model that the build puts beside the command line: dist/reader beside dist/cli. */
export const openShipped: OpenReader = () => openReaderInNode(join(__dirname, '..', 'reader'))();

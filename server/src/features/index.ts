import { annotations } from './annotations';
import { byClass } from './cleanByKind';
import { cleanFeature } from './clean';
import { codeAction } from './codeActions/index';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './documentHighlight';
import { documentSymbol } from './documentSymbol';
import type { Feature } from './feature';
import { foldingRange } from './foldingRange';
import { hover } from './hover';
import { keep } from './keptPieces';

/** All that the server can do. */
export const features: readonly Feature[] = [
  diagnostics,
  hover,
  codeAction,
  documentSymbol,
  foldingRange,
  documentHighlight,
  annotations,
  cleanFeature,
  byClass,
  keep,
];

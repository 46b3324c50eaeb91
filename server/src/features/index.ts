import type { Feature } from '../lsp/feature';
import { annotations } from './annotations';
import { articleReport } from './articleReport';
import { cleanArticle } from './cleanArticle';
import { cleanByKind } from './cleanByKind';
import { codeActions } from './codeActions/index';
import { copyQuotation } from './copyQuotation';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './documentHighlight';
import { documentSymbol } from './documentSymbol';
import { exportArticle } from './exportArticle';
import { foldingRange } from './foldingRange';
import { hover } from './hover';
import { keptPieces } from './keptPieces';
import { rulePages } from './rulePages';

/** All that the server can do: each file of this folder, a folder for the largest. */
export const features: readonly Feature[] = [
  diagnostics,
  hover,
  codeActions,
  documentSymbol,
  foldingRange,
  documentHighlight,
  annotations,
  cleanArticle,
  cleanByKind,
  keptPieces,
  rulePages,
  exportArticle,
  copyQuotation,
  articleReport,
];

import type { Feature } from '../lsp/feature';
import { annotations } from './annotations';
import { articleReport } from './articleReport';
import { cleanArticle } from './cleanArticle';
import { cleanByKind } from './cleanByKind';
import { codeActions } from './codeActions/index';
import { corrections } from './corrections/index';
import { compare } from './compare';
import { copyQuotation } from './copyQuotation';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './documentHighlight';
import { documentSymbol } from './documentSymbol';
import { exportArticle } from './exportArticle';
import { foldingRange } from './foldingRange';
import { hover } from './hover';
import { inlayHint } from './inlayHint';
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
  compare,
  corrections,
  rulePages,
  inlayHint,
  exportArticle,
  copyQuotation,
  articleReport,
];

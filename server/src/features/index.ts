import type { Feature } from '../lsp/feature';
import { annotations } from './annotations';
import { archive } from './archive/index';
import { articleReport } from './articleReport';
import { cleanArticle } from './cleanArticle';
import { cleanByKind } from './cleanByKind';
import { codeActions } from './codeActions/index';
import { corrections } from './corrections/index';
import { compare } from './compare';
import { copyQuotation } from './copyQuotation';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import { documentHighlight } from './documentHighlight';
import { documentSymbol } from './documentSymbol';
import { exportArticle } from './exportArticle';
import { folder } from './folder';
import { foldingRange } from './foldingRange';
import { hover } from './hover';
import { inlayHint } from './inlayHint';
import { references } from './references';
import { rulePages } from './rulePages';
import { semanticTokens } from './semanticTokens';
import { speakersView } from './speakersView';
import { workspaceSymbol } from './workspaceSymbol';

/** All that the server can do: each file of this folder, a folder for the largest. */
export const features: readonly Feature[] = [
  diagnostics,
  hover,
  codeActions,
  documentSymbol,
  folder,
  foldingRange,
  documentHighlight,
  definition,
  references,
  workspaceSymbol,
  speakersView,
  annotations,
  cleanArticle,
  cleanByKind,
  compare,
  corrections,
  rulePages,
  inlayHint,
  semanticTokens,
  exportArticle,
  copyQuotation,
  articleReport,
  archive,
];

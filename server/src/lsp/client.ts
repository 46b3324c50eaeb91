import { DiagnosticTag, MarkupKind, type InitializeParams } from 'vscode-languageserver';
import type { ClientAbilities } from '../protocol';

/** What the client at the other end understands, as far as the server cares. All false for the poorest. */
export interface ClientProfile {
  /**
   * Asks for diagnostics, and has to be asked. Who cannot be told to ask again is rather sent them, where that is understood:
   * else it would not hear of other settings, of noise that is kept, or of a second reading.
   */
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  /** Strikes through a diagnostic with the tag Deprecated. */
  readonly deprecatedTag: boolean;
  /** Opens the description of a rule beside a diagnostic's code. Elsewhere the address would lead nowhere. */
  readonly ruleDescriptions: boolean;
  /** Shows the other places that a diagnostic has to do with. */
  readonly relatedInformation: boolean;
  readonly markdownHover: boolean;
  readonly hierarchicalSymbols: boolean;
  /** Takes a definition with the words that lead to it. */
  readonly definitionLinks: boolean;
  /** Takes code actions as data, not as commands only. */
  readonly codeActions: boolean;
  readonly disabledActions: boolean;
  readonly preferredActions: boolean;
  readonly versionedEdits: boolean;
  /** Says how it counts within a line. The protocol wants UTF-16 of all others, but some of them count bytes. */
  readonly saysHowItCounts: boolean;
  /** Shows the changes of an edit in groups and lets a user choose among them. */
  readonly changeAnnotations: boolean;
  /** Runs Copydesk's commands itself: it remembers what is kept and writes settings. */
  readonly ownCommands: boolean;
  /** Shows how far work is that takes long. */
  readonly progress: boolean;
  /** Shows how the second reading of an article stands. */
  readonly secondReading: boolean;
  /** Paints what the server calls annotations, and is to be told when to ask for them anew. */
  readonly annotations: boolean;
  /** Wants to know what to mark, and has no other way. */
  readonly semanticTokens: boolean;
  /** Lets the server have it ask for semantic tokens anew. */
  readonly refreshSemanticTokens: boolean;
  /** Lets the server have it ask for inlay hints anew. */
  readonly refreshInlayHints: boolean;
  readonly lineFoldingOnly: boolean;
  /** How many folding ranges the client wants at most; `undefined` without a limit. */
  readonly foldingLimit: number | undefined;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Lets the server register for changes of the configuration. */
  readonly configurationRegistration: boolean;
  /** Says which folders are open, also when that changes. */
  readonly workspaceFolders: boolean;
}

/** What a client says of itself that the protocol has no word for. */
function abilitiesIn(experimental: unknown): ClientAbilities {
  if (typeof experimental !== 'object' || experimental === null || !('copydesk' in experimental)) return {};
  const { copydesk }: { readonly copydesk: unknown } = experimental;
  return typeof copydesk === 'object' && copydesk !== null ? copydesk : {};
}

/** Reads the capabilities that a client sent with `initialize`. Tolerates any that are missing. */
export function profileOf(params: Pick<InitializeParams, 'capabilities'>): ClientProfile {
  const { textDocument, workspace } = params.capabilities;
  const abilities = abilitiesIn(params.capabilities.experimental);
  const edit = workspace?.workspaceEdit;
  const action = textDocument?.codeAction;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const refreshDiagnostics = workspace?.diagnostics?.refreshSupport === true;
  const tags = pulled?.tagSupport ?? published?.tagSupport;
  return {
    pullDiagnostics: pulled !== undefined && (refreshDiagnostics || published === undefined),
    refreshDiagnostics,
    deprecatedTag: tags?.valueSet.includes(DiagnosticTag.Deprecated) === true,
    ruleDescriptions:
      abilities.rulePages === true &&
      (pulled?.codeDescriptionSupport === true || published?.codeDescriptionSupport === true),
    relatedInformation: pulled?.relatedInformation === true || published?.relatedInformation === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    codeActions: action?.codeActionLiteralSupport !== undefined,
    disabledActions: action?.disabledSupport === true,
    preferredActions: action?.isPreferredSupport === true,
    versionedEdits: edit?.documentChanges === true,
    saysHowItCounts: params.capabilities.general?.positionEncodings !== undefined,
    changeAnnotations: edit?.documentChanges === true && edit.changeAnnotationSupport !== undefined,
    ownCommands: abilities.commands === true,
    progress: params.capabilities.window?.workDoneProgress === true,
    secondReading: abilities.secondReading === true,
    annotations: abilities.annotations === true,
    semanticTokens: textDocument?.semanticTokens !== undefined && abilities.annotations !== true,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    lineFoldingOnly: textDocument?.foldingRange?.lineFoldingOnly === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
  };
}

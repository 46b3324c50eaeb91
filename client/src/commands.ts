/**
 * The commands that a user sees, by their names without "copydesk.": title, icon, when it can be used, menus and keys.
 * `npm run docs` writes package.json's `commands`, `menus` and `keybindings` from it; what each does is in stub.ts and
 * extension.ts. Commands that only a quick fix runs are not here.
 */

/** A place in a menu. */
export interface MenuPlace {
  readonly menu: 'explorer/context' | 'editor/context' | 'editor/title' | 'view/title' | 'view/item/context';
  /** Which group, and where in it. */
  readonly group: string;
  readonly when: string;
}

/** What a user sees of a command. */
export interface Command {
  readonly title: string;
  /** In a menu, where there is little room. Without an icon it stands as a word in the title of an editor. */
  readonly shortTitle?: string;
  /** A symbol of VS Code, as "$(check)". */
  readonly icon?: string;
  /** When it can be run; always where this is not said. */
  readonly enablement?: string;
  readonly menus?: readonly MenuPlace[];
  readonly keys?: { readonly key: string; readonly mac: string; readonly when: string };
}

const articleOpen = 'copydesk.articleOpen';
/** The cleaned article, beside the one that it was made from. */
const inPreview = 'resourceScheme == copydesk-cleaned';
const inArticle = `${articleOpen} && editorTextFocus`;
const inSpeakersView = 'view == copydesk.speakers';
/** Rows of the view of the speakers: a speaker, or a quotation of one. */
const onSpeaker = `${inSpeakersView} && viewItem =~ /^(speaker|quotation\\.named)\\b/`;
const inWritableArticle = `${inArticle} && !editorReadonly && resourceScheme != copydesk-cleaned`;

const onQuotationRow = `${inSpeakersView} && viewItem =~ /^quotation\\b/`;
const onSpeakerRow = `${inSpeakersView} && viewItem =~ /^speaker\\b/`;

const focused = 'viewItem =~ /^speaker\\b.*\\bfocused$/';
const notFocused = 'viewItem =~ /^speaker\\b(?!.*\\bfocused$)/';
/** In the explorer: a folder, or several things of which one that was clicked is a text. */
const onTexts = 'explorerResourceIsFolder || listMultiSelection && resourceExtname =~ /^\\.txt$/i';
/** Whatever else Escape closes goes first. */
const escapeEndsFocus = [
  'copydesk.speakerFocused',
  'editorTextFocus',
  '!findWidgetVisible',
  '!suggestWidgetVisible',
  '!parameterHintsVisible',
  '!renameInputVisible',
  '!referenceSearchVisible',
  '!markersNavigationVisible',
  '!editorHoverVisible',
  '!editorHasSelection',
  '!editorHasMultipleSelections',
  '!inSnippetMode',
  '!inlineSuggestionVisible',
].join(' && ');

/** All of them, in the order in which the manifest lists them. */
export const commands: Readonly<Record<string, Command>> = {
  cleanArticle: {
    title: 'Clean Article',
    icon: '$(clear-all)',
    enablement: articleOpen,
    menus: [{ menu: 'editor/context', group: '1_modification@20', when: inWritableArticle }],
  },
  cleanArticleWithPreview: {
    title: 'Clean Article with Preview',
    icon: '$(diff)',
    enablement: articleOpen,
    menus: [{ menu: 'editor/context', group: '1_modification@21', when: inWritableArticle }],
  },
  cleanArticleByClass: {
    title: 'Clean Article by Kind of Noise…',
    icon: '$(checklist)',
    enablement: articleOpen,
  },
  flagKeptNoise: {
    title: 'Flag Kept Noise Again',
    enablement: `${articleOpen} && copydesk.hasCorrections`,
  },
  applyCleaning: {
    title: 'Apply Cleaning',
    shortTitle: 'Apply',
    enablement: inPreview,
    menus: [{ menu: 'editor/title', group: 'navigation@1', when: inPreview }],
  },
  closePreview: {
    title: 'Close Preview',
    shortTitle: 'Close',
    enablement: inPreview,
    menus: [{ menu: 'editor/title', group: 'navigation@2', when: inPreview }],
  },
  analyseAnyway: {
    title: 'Analyse Anyway',
    enablement: 'copydesk.otherTextOpen',
  },
  stopAnalysing: {
    title: 'Do Not Analyse This File',
    enablement: articleOpen,
  },
  nextQuotation: {
    title: 'Go to Next Quotation',
    enablement: articleOpen,
    keys: { key: 'ctrl+k q', mac: 'cmd+k q', when: inArticle },
  },
  previousQuotation: {
    title: 'Go to Previous Quotation',
    enablement: articleOpen,
    keys: { key: 'ctrl+k shift+q', mac: 'cmd+k shift+q', when: inArticle },
  },
  correctSpeaker: {
    title: 'Correct the Speaker…',
    enablement: articleOpen,
    menus: [
      { menu: 'view/item/context', group: '2_correct@1', when: onQuotationRow },
      { menu: 'editor/context', group: '1_modification@30', when: inArticle },
    ],
    keys: { key: 'ctrl+k y', mac: 'cmd+k y', when: inArticle },
  },
  mergeSpeakers: {
    title: 'These Two Speakers Are One…',
    enablement: articleOpen,
    menus: [{ menu: 'view/item/context', group: '2_correct@2', when: onSpeakerRow }],
  },
  splitSpeaker: {
    title: 'This Is Somebody Else…',
    enablement: articleOpen,
  },
  editSpeaker: {
    title: 'Change Name, Role or Kind of Speaker…',
    enablement: articleOpen,
    menus: [{ menu: 'view/item/context', group: '2_correct@1', when: onSpeakerRow }],
  },
  removeQuotation: {
    title: 'No Quotation Here',
    enablement: articleOpen,
    menus: [{ menu: 'view/item/context', group: '2_correct@2', when: onQuotationRow }],
  },
  addQuotation: {
    title: 'Mark as Quotation…',
    enablement: articleOpen,
    menus: [
      { menu: 'editor/context', group: '1_modification@31', when: `${inArticle} && editorHasSelection` },
    ],
  },
  changeQuotationType: {
    title: 'Change Kind of Quotation…',
    enablement: articleOpen,
    menus: [{ menu: 'view/item/context', group: '2_correct@3', when: onQuotationRow }],
  },
  undoCorrection: {
    title: 'Take Back the Last Correction',
    enablement: articleOpen,
    keys: { key: 'ctrl+z', mac: 'cmd+z', when: `${inArticle} && copydesk.canUndoCorrection` },
  },
  showCorrections: {
    title: 'Show Corrections',
    enablement: `${articleOpen} && copydesk.hasCorrections`,
  },
  openSpeakersFile: {
    title: 'Open the Folder’s File of Speakers',
  },
  rememberSpeaker: {
    title: 'Remember This Speaker in the Folder',
    enablement: articleOpen,
    menus: [{ menu: 'view/item/context', group: '2_correct@3', when: onSpeakerRow }],
  },
  checkAgainstSource: {
    title: 'Check Quotations Against a Source…',
    icon: '$(verified)',
    enablement: articleOpen,
  },
  showCheckedQuotations: {
    title: 'Show Checked Quotations',
    enablement: articleOpen,
  },
  compareSideBySide: {
    title: 'Compare Checked Quotations Side by Side',
    enablement: articleOpen,
  },
  toggleMarks: {
    title: 'Toggle Marks',
    enablement: articleOpen,
  },
  showIgnoredHints: {
    title: 'Show Ignored Hints Again',
    enablement: `${articleOpen} && copydesk.hasCorrections`,
  },
  cleanFolder: {
    title: 'Clean Articles in Folder…',
    menus: [{ menu: 'explorer/context', group: '6_copydesk@1', when: onTexts }],
  },
  exportFolder: {
    title: 'Export Articles in Folder…',
    menus: [{ menu: 'explorer/context', group: '6_copydesk@2', when: onTexts }],
  },
  reportFolder: {
    title: 'Report on Folder',
    menus: [{ menu: 'explorer/context', group: '6_copydesk@3', when: onTexts }],
  },
  takeBackCleaning: {
    title: 'Take Back Last Cleaning of a Folder',
  },
  exportArticle: {
    title: 'Export Article…',
    icon: '$(export)',
    enablement: articleOpen,
  },
  copyQuotation: {
    title: 'Copy Quotation with Attribution',
    icon: '$(copy)',
    enablement: articleOpen,
    menus: [
      { menu: 'view/item/context', group: '3_copy@1', when: onQuotationRow },
      { menu: 'editor/context', group: '9_cutcopypaste@20', when: inArticle },
    ],
  },
  showReport: {
    title: 'Show Report of Article',
    icon: '$(graph)',
    enablement: articleOpen,
  },
  showLog: {
    title: 'Show Log',
  },
  showSpeakers: {
    title: 'Show Speakers',
    icon: '$(person)',
  },
  sortSpeakersByShare: {
    title: 'Sort Speakers by Share of Quoted Words',
    icon: '$(graph)',
    enablement: articleOpen,
    menus: [
      { menu: 'view/title', group: 'navigation@1', when: `${inSpeakersView} && !copydesk.speakersByShare` },
    ],
  },
  sortSpeakersByAppearance: {
    title: 'Sort Speakers by First Appearance',
    icon: '$(list-ordered)',
    enablement: articleOpen,
    menus: [
      { menu: 'view/title', group: 'navigation@1', when: `${inSpeakersView} && copydesk.speakersByShare` },
    ],
  },
  nextQuotationOfSpeaker: {
    title: 'Go to Next Quotation of Speaker',
    enablement: articleOpen,
    menus: [{ menu: 'view/item/context', group: '1_go@1', when: onSpeaker }],
    keys: { key: 'ctrl+k alt+q', mac: 'cmd+k alt+q', when: inArticle },
  },
  previousQuotationOfSpeaker: {
    title: 'Go to Previous Quotation of Speaker',
    enablement: articleOpen,
    menus: [{ menu: 'view/item/context', group: '1_go@2', when: onSpeaker }],
    keys: { key: 'ctrl+k shift+alt+q', mac: 'cmd+k shift+alt+q', when: inArticle },
  },
  focusOnSpeaker: {
    title: 'Focus on Speaker',
    icon: '$(eye)',
    enablement: articleOpen,
    menus: [
      { menu: 'view/item/context', group: 'inline@1', when: `${inSpeakersView} && ${notFocused}` },
      { menu: 'view/item/context', group: '1_go@3', when: onSpeaker },
    ],
  },
  endFocusOnSpeaker: {
    title: 'End Focus on Speaker',
    icon: '$(eye-closed)',
    enablement: 'copydesk.speakerFocused',
    menus: [{ menu: 'view/item/context', group: 'inline@1', when: `${inSpeakersView} && ${focused}` }],
    keys: { key: 'escape', mac: 'escape', when: escapeEndsFocus },
  },
  openSample: {
    title: 'Open Sample Article',
  },
};

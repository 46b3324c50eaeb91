/** How each node of the tree looks. */
import type { ListedQuotation, ListedSpeaker } from '../../../server/src/protocol';
import type { GroupNode, QuotationNode, SpeakerNode, SpeakersNode } from './model';
import {
  groupDescription,
  groupSpoken,
  groupTitle,
  plain,
  quotationFacts,
  quotationLabel,
  quotations,
  speakerDescription,
  speakerFacts,
} from './words';

/** A row of the tree; `icon` is a symbol of VS Code. */
export interface Row {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon?: string;
  /** The icon asks for a look: it gets the colour of warnings. */
  readonly warns?: boolean;
  /** What a screen reader says. */
  readonly spoken: string;
  /** The type of the node and what else menus may want to know, parted by dots: "quotation.named.unsure". */
  readonly context: string;
  /** Undefined for what holds nothing. */
  readonly open?: boolean;
}

/** How a node looks; `focused` is the key of the speaker who is in focus. */
export function rowOf(node: SpeakersNode, focused?: string): Row {
  switch (node.type) {
    case 'article':
      return { label: plain(node.title), spoken: node.title, icon: 'file', context: 'article', open: false };
    case 'group':
      return groupRow(node);
    case 'speaker':
      return speakerRow(node, node.key === focused);
    case 'quotation':
      return quotationRow(node);
  }
}

function groupRow(node: GroupNode): Row {
  return {
    label: groupTitle(node.group),
    description: groupDescription(node),
    spoken: groupSpoken(node),
    context: `group.${node.group}`,
    // quotations without a speaker may be many, and they are not what one opens the view for
    open: node.group !== 'none' && node.group !== 'doubted',
  };
}

const speakerIcons: Readonly<Record<string, string>> = {
  person: 'person',
  organisation: 'organization',
  document: 'note',
  unnamed: 'account',
};

/** Whether all that somebody is said to have said is doubtful. */
const isUnsure = (speaker: ListedSpeaker): boolean => speaker.quotations.every(({ unsure }) => unsure);

function speakerRow({ speaker }: SpeakerNode, isFocused: boolean): Row {
  const { name, role, kind } = speaker;
  const facts = speakerFacts(speaker);
  const unsure = isUnsure(speaker);
  const head = role === undefined ? name : `${name}, ${role}`;
  return {
    label: plain(name),
    description: speakerDescription(speaker),
    tooltip: [head, ...facts].join('\n'),
    icon: unsure ? 'question' : (speakerIcons[kind] ?? 'person'),
    spoken: [head, ...facts].join('. '),
    context: ['speaker', kind, ...(unsure ? ['unsure'] : []), ...(isFocused ? ['focused'] : [])].join('.'),
    open: false,
  };
}

/** The most that has to be told of a quotation is told by its icon. */
function quotationIcon({ unsure, byHand, check, type }: ListedQuotation, named: boolean): string {
  if (check?.verdict === 'altered' || check?.verdict === 'not-found') return 'warning';
  if (unsure || !named) return 'question';
  if (check !== undefined) return 'pass';
  if (byHand !== undefined) return 'edit';
  return type === 'indirect' ? 'comment' : 'quote';
}

function quotationRow({ quotation, speakerId }: QuotationNode): Row {
  const named = speakerId !== undefined;
  const { excerpt, unsure, byHand, check } = quotation;
  const facts = quotationFacts(quotation, named);
  const icon = quotationIcon(quotation, named);
  const marks = [
    named ? 'named' : 'nobody',
    ...(unsure ? ['unsure'] : []),
    ...(byHand === undefined ? [] : ['byHand']),
    ...(check === undefined ? [] : ['checked', check.verdict]),
  ];
  return {
    label: quotationLabel(quotation, named),
    tooltip: [excerpt, ...facts].join('\n'),
    icon,
    warns: icon === 'warning',
    spoken: [excerpt, ...facts].join('. '),
    context: ['quotation', ...marks].join('.'),
  };
}

/** A speaker as a list to choose from shows it. */
export function choiceOf(speaker: ListedSpeaker): {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
} {
  return {
    label: `$(${speakerIcons[speaker.kind] ?? 'person'}) ${plain(speaker.name)}`,
    description: plain(speaker.role ?? ''),
    detail: quotations(speaker.quotations.length),
  };
}

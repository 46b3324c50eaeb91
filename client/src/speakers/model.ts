/** Who speaks in an article as a tree of groups, speakers and quotations. Plain data: nothing of VS Code here. */
import type {
  SpeakersResult,
  ListedArticle,
  ListedQuotation,
  WireRange,
  ListedSpeaker,
} from '../../../server/src/protocol';

/** In which order the speakers of a group stand. */
export type SpeakerOrder = 'appearance' | 'share';

/** What a group holds: sources of one kind, quotations that nobody is named for, or what perhaps is no reported speech. */
export type GroupKind = 'person' | 'organisation' | 'document' | 'unnamed' | 'none' | 'doubted';

const groupKinds: readonly GroupKind[] = ['person', 'organisation', 'document', 'unnamed', 'none', 'doubted'];

/** What all nodes know: which text they are of, and a name that stays the same while that is edited. */
interface NodeBase {
  /** Unique in the tree. */
  readonly key: string;
  readonly uri: string;
  /** Of the text that all ranges and ids hold for. */
  readonly version: number;
}

/** One of several articles of a file. */
export interface ArticleNode extends NodeBase {
  readonly type: 'article';
  readonly title: string;
  readonly children: readonly GroupNode[];
}

/** Speakers of one kind, or quotations without one. */
export interface GroupNode extends NodeBase {
  readonly type: 'group';
  readonly group: GroupKind;
  /** 0 to 1: of all quoted words of the article; undefined of those that nobody is named for. */
  readonly share?: number;
  readonly children: readonly (SpeakerNode | QuotationNode)[];
}

/** A speaker. Commands of the tree get one as their argument. */
export interface SpeakerNode extends NodeBase {
  readonly type: 'speaker';
  readonly speakerId: string;
  readonly speaker: ListedSpeaker;
  readonly children: readonly QuotationNode[];
}

/** A quotation. Commands of the tree get one as their argument. */
export interface QuotationNode extends NodeBase {
  readonly type: 'quotation';
  /** Of its speaker; undefined where nobody is named. */
  readonly speakerId?: string;
  /** Index into the quotations of the document. */
  readonly index: number;
  /** Its first part. */
  readonly range: WireRange;
  readonly quotation: ListedQuotation;
}

/** Whatever stands in the tree. */
export type SpeakersNode = ArticleNode | GroupNode | SpeakerNode | QuotationNode;

/** The whole tree, with the way up and the way back to a node by its key. */
export interface SpeakersTree {
  readonly roots: readonly SpeakersNode[];
  readonly parentOf: (node: SpeakersNode) => SpeakersNode | undefined;
  /** All nodes, each before what it holds. */
  readonly nodes: readonly SpeakersNode[];
}

/** A tree with nothing in it. */
export const emptyTree: SpeakersTree = { roots: [], parentOf: () => undefined, nodes: [] };

/** The tree of a document: its groups, below its articles where it holds several. Groups without anything are left out. */
export function treeOf(
  uri: string,
  { version, articles }: SpeakersResult,
  order: SpeakerOrder,
): SpeakersTree {
  const place = { uri, version };
  const groups = articles.map((article, at) => groupsOf(place, article, order, String(at)));
  const roots: readonly SpeakersNode[] =
    articles.length === 1
      ? (groups[0] ?? [])
      : articles.map(({ title = '' }, at): ArticleNode => ({
          ...place,
          type: 'article',
          key: String(at),
          title,
          children: groups[at] ?? [],
        }));
  return linked(roots);
}

type Place = Pick<NodeBase, 'uri' | 'version'>;

function groupsOf(
  place: Place,
  { speakers, withoutSpeaker }: ListedArticle,
  order: SpeakerOrder,
  under: string,
): readonly GroupNode[] {
  return groupKinds.flatMap((group): readonly GroupNode[] => {
    const key = `${under}/${group}`;
    if (group === 'none' || group === 'doubted') {
      const own = withoutSpeaker.filter(({ doubted }) => (doubted === true) === (group === 'doubted'));
      const children = quotationNodes(place, own, key);
      return children.length === 0 ? [] : [{ ...place, type: 'group', group, key, children }];
    }
    const own = speakers.filter(({ kind }) => kind === group);
    if (own.length === 0) return [];
    const share = own.reduce((sum, speaker) => sum + speaker.share, 0);
    return [{ ...place, type: 'group', group, key, share, children: speakerNodes(place, own, order, key) }];
  });
}

function speakerNodes(
  place: Place,
  speakers: readonly ListedSpeaker[],
  order: SpeakerOrder,
  under: string,
): readonly SpeakerNode[] {
  const named = new Map<string, number>();
  const nodes = speakers.map((speaker): SpeakerNode => {
    const before = named.get(speaker.name) ?? 0;
    named.set(speaker.name, before + 1);
    // not by the id: that is another's once somebody is named earlier in the text
    const key = `${under}/${speaker.name}${before === 0 ? '' : `/${String(before)}`}`;
    const children = quotationNodes(place, speaker.quotations, key, speaker.id);
    return { ...place, type: 'speaker', key, speakerId: speaker.id, speaker, children };
  });
  // sorting keeps the order of appearance among equals
  return order === 'share' ? [...nodes].sort((a, b) => b.speaker.share - a.speaker.share) : nodes;
}

function quotationNodes(
  place: Place,
  quotations: readonly ListedQuotation[],
  under: string,
  speakerId?: string,
): readonly QuotationNode[] {
  return quotations.flatMap((quotation, at): readonly QuotationNode[] => {
    const [range] = quotation.ranges;
    if (range === undefined) return [];
    const key = `${under}#${String(at)}`;
    const { index } = quotation;
    return [
      {
        ...place,
        type: 'quotation',
        key,
        index,
        range,
        quotation,
        ...(speakerId !== undefined && { speakerId }),
      },
    ];
  });
}

/** What a node holds. */
export function childrenOf(node: SpeakersNode): readonly SpeakersNode[] {
  return node.type === 'quotation' ? [] : node.children;
}

function linked(roots: readonly SpeakersNode[]): SpeakersTree {
  const parents = new Map<SpeakersNode, SpeakersNode>();
  const nodes: SpeakersNode[] = [];
  const walk = (node: SpeakersNode, parent?: SpeakersNode): void => {
    nodes.push(node);
    if (parent !== undefined) parents.set(node, parent);
    for (const child of childrenOf(node)) walk(child, node);
  };
  for (const root of roots) walk(root);
  return { roots, parentOf: (node) => parents.get(node), nodes };
}

/** Whether something that a command was given is a node of the tree: other callers may give anything. */
export function isSpeakersNode(value: unknown): value is SpeakersNode {
  if (typeof value !== 'object' || value === null) return false;
  const { type, key, uri } = value as Partial<Record<keyof SpeakersNode, unknown>>;
  return typeof type === 'string' && typeof key === 'string' && typeof uri === 'string';
}

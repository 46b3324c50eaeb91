import type { Tagger } from '../../nlp/tagger';
import { cueForms } from '../../rules/cues';
import type {
  AnalyzeOptions,
  Block,
  Cue,
  Mention,
  QuotationType,
  RunnerUp,
  Source,
  Span,
  Tell,
} from '../types';
import { chainsIn } from './chain';
import { confidenceOf } from './confidence';
import type { Registry } from '../speakers/entities';
import { registryOf } from '../speakers/entities';
import { nameMentions } from '../speakers/names';
import type { NameMention } from '../speakers/names';
import { labelNames } from '../speakers/called';
import type { MarkedQuotation } from '../quotations/quotations';
import type { Turn } from '../quotations/turns/turn';
import { asOther } from './runnersUp';
import type { Decision } from './reading';
import { readParagraph } from './reading';
import { isClear, isNamedByRole, saidBelow, saidBelowConfidence } from './saidBelow';
import { clausesOf } from '../language/sentences';
import { signatureAt } from './signature';
import { statementAt } from './statement';
import type { Resolved, SpeakerBook } from '../speakers/speakers';
import { speakerBook } from '../speakers/speakers';
import type { Weighed } from '../speakers/weighed';
import { runnersUpOf } from '../speakers/weighed';
import { typeOf } from '../quotations/speech';
import { wordCount } from '../text/words';
import { lastAtMost } from '../text/lastAtMost';

/** A quotation with its speaker, body offsets. */
export interface Attributed {
  readonly type: QuotationType;
  readonly parts: readonly Span[];
  readonly closed: boolean;
  readonly cue?: Cue;
  readonly mention?: Mention;
  /** Id of a source. */
  readonly source?: string;
  readonly pattern: string;
  readonly confidence: number;
  readonly tells?: readonly Tell[];
  readonly chain: readonly Mention[];
  readonly runnersUp: readonly RunnerUp[];
}

/** Every quotation of an article with its speaker, and the speakers. */
export interface Attributions {
  readonly quotations: readonly Attributed[];
  readonly sources: readonly Source[];
  /** Everybody whom the article names. */
  readonly registry: Registry;
}

interface Part extends Span {
  readonly quotation: number;
  readonly block: number;
}

/** Reads the article once, in order, and gives each quotation its speaker. All offsets are the body's. */
export function attribute(
  body: string,
  blocks: readonly Block[],
  marked: readonly MarkedQuotation[],
  tagger: Tagger,
  options: Pick<AnalyzeOptions, 'indirect'>,
): Attributions {
  const parts: readonly Part[] = marked
    .flatMap((quotation, index) => quotation.parts.map((part) => ({ ...part, quotation: index })))
    .sort((a, b) => a.start - b.start);
  const byBlock = new Map<number, number[]>();
  parts.forEach((part, index) => {
    const list = byBlock.get(part.block);
    if (list === undefined) byBlock.set(part.block, [index]);
    else list.push(index);
  });
  // who wrote the article does not speak in it
  const signed = insideOf(
    blocks.filter((block) => block.kind === 'byline' || block.kind === 'credit').map((block) => block.span),
  );
  const turns = marked.flatMap(({ turn }) => turn ?? []).sort((a, b) => a.block - b.block);
  const names = withLabels(
    nameMentions(body, insideOf(parts)).filter((name) => !signed(name.span.start)),
    labelNames(turns),
  );
  const registry = registryOf(body, names);
  const book = speakerBook(body, blocks, registry);
  const decisions = new Map<number, Decision>();
  const turnOf = new Map(turns.flatMap((turn) => turn.parts.map(({ block }) => [block, turn] as const)));
  const ofTurns = new Map<Turn, Decision>();
  const firstTurn = blocks[turns.find(({ speaks }) => speaks !== 'signature')?.block ?? -1]?.span.start ?? 0;
  let last: { readonly decision: Decision; readonly block: number } | undefined;
  const reported: Draft[] = [];
  /** Index of the block behind a statement that is set off. */
  let spokenTo = 0;
  blocks.forEach((block, index) => {
    const inBlock = byBlock.get(index) ?? [];
    if (block.kind === 'byline' || block.kind === 'credit') return;
    if (index < spokenTo) return;
    const announced =
      last?.block === index - 1 && last.decision.pattern === 'announced' ? last.decision : undefined;
    const statement =
      announced === undefined || !options.indirect
        ? []
        : statementAt(body, blocks, index, announced, (at) => byBlock.has(at));
    if (announced !== undefined && statement.length > 0) {
      reported.push(attributed(body, 'direct', statement, true, { ...announced, pattern: 'set-off' }));
      spokenTo = index + statement.length;
      return;
    }
    if (inBlock.length === 0 && (!options.indirect || !mayReport(body, block.span))) return;
    const turn = turnOf.get(index);
    if (turn !== undefined) {
      const decision = ofTurns.get(turn) ?? ofTurn(turn, book, firstTurn);
      ofTurns.set(turn, decision);
      for (const part of inBlock) decisions.set(part, decision);
      last = undefined;
      return;
    }
    const clauses = clausesOf(
      body,
      block,
      inBlock.map((part) => [part, parts[part] as Span] as const),
      tagger,
    );
    const before = inBlock.length === 0 ? undefined : floatsFrom(index);
    const indirect = options.indirect && speaking.has(block.kind);
    const signer = (part: number): Resolved | undefined => {
      const at = signatureAt(body, parts[part] as Span, block.span, blocks[index + 1]);
      return at === undefined ? undefined : book.named(at);
    };
    const reading = readParagraph(body, parts, { clauses, before, signer, indirect }, book);
    for (const [part, decision] of reading.decisions) decisions.set(part, decision);
    for (const { content, decision } of reading.reported)
      reported.push(attributed(body, 'indirect', [content], true, decision));
    if (reading.announced !== undefined) last = { decision: reading.announced, block: index };
    else if (reading.last !== undefined)
      last = {
        decision: { pattern: 'previous-paragraph', resolved: reading.last, others: reading.others },
        block: index,
      };
  });
  return { ...finish({ body, blocks, parts, book, decisions }, marked, reported), registry };

  /** Whom a quotation alone in a block goes on from: the block before it, if somebody speaks there or it is about one person. */
  function floatsFrom(index: number): Decision | undefined {
    const previous = blocks[index - 1];
    if (last?.block === index - 1) return last.decision;
    const leader = previous?.kind === 'paragraph' ? book.leader(previous.span) : undefined;
    if (leader !== undefined)
      return {
        pattern: 'previous-paragraph',
        resolved: leader,
        others: asOther(last?.decision.resolved, 'earlier-paragraph'),
      };
    if (last === undefined || index - last.block > floatingReach || last.decision.pattern === 'announced')
      return undefined;
    return last.decision;
  }
}

/** Names in order; where a label is one, it counts and not what its capitals look like. */
function withLabels(names: readonly NameMention[], labels: readonly NameMention[]): readonly NameMention[] {
  if (labels.length === 0) return names;
  const inLabel = insideOf(labels.map(({ span }) => span));
  return [...names.filter(({ span }) => !inLabel(span.start)), ...labels].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** Who speaks in a turn of a transcript. */
function ofTurn(turn: Turn, book: SpeakerBook, first: number): Decision {
  if (turn.speaks === 'ask') return { pattern: 'question' };
  const resolved = book.called(turn, first);
  const pattern = turn.speaks === 'signature' ? 'dash-name' : 'transcript';
  return { pattern, ...(resolved === undefined ? {} : { resolved }) };
}

/** Kinds of blocks in which people are reported to say things. */
const speaking: ReadonlySet<string> = new Set(['headline', 'paragraph', 'dateline', 'standfirst']);
/** How many blocks on a quotation may float behind the last speaker. */
const floatingReach = 2;

interface Read {
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly book: SpeakerBook;
  readonly decisions: ReadonlyMap<number, Decision>;
}

/** A cue verb somewhere in a block, by a plain look at its words: what has none is never tagged. */
function mayReport(body: string, span: Span): boolean {
  for (const match of body.slice(span.start, span.end).matchAll(/[\p{L}-]+/gu)) {
    const row = cueForms.get(match[0].toLowerCase());
    if ((row !== undefined && row.kind !== 'beside') || match[0].toLowerCase() === 'according') return true;
  }
  return false;
}

/** Tells whether an offset lies inside one of some spans that are in order. */
function insideOf(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    const span = spans[lastAtMost(spans.length, (index) => spans[index]?.start ?? 0, offset)];
    return span !== undefined && offset < span.end;
  };
}

/** A quotation while the article is still being read. */
interface Draft extends Omit<Attributed, 'source' | 'chain' | 'runnersUp'> {
  readonly speaker?: number;
  readonly evidence?: Mention;
  readonly others: readonly Weighed[];
}

function attributed(
  body: string,
  type: QuotationType,
  parts: readonly Span[],
  closed: boolean,
  decision: Decision,
): Draft {
  const { cue, resolved, pattern } = decision;
  const first = parts[0] ?? { start: 0, end: 0 };
  return {
    type,
    parts: parts.map(({ start, end }) => ({ start, end })),
    closed,
    ...(cue === undefined ? {} : { cue }),
    ...(resolved === undefined ? {} : { mention: resolved.mention }),
    ...(resolved?.speaker === undefined ? {} : { speaker: resolved.speaker }),
    ...(resolved?.evidence === undefined ? {} : { evidence: resolved.evidence }),
    others: runnersUpOf([...(resolved?.others ?? []), ...(decision.others ?? [])], resolved?.speaker),
    ...(decision.tells === undefined ? {} : { tells: decision.tells }),
    pattern,
    confidence:
      resolved === undefined
        ? 0
        : confidenceOf({
            pattern,
            words: wordCount(body.slice(first.start, first.end)),
            mention: resolved.mention.kind,
            reported: type === 'indirect',
            ...(decision.chance === undefined ? {} : { chance: decision.chance }),
            against: runnersUpOf(decision.others ?? [], resolved.speaker).reduce(
              (sum, { weight }) => sum + weight,
              0,
            ),
          }),
  };
}

const tags = new Set([
  'quote-verb-speaker',
  'quote-speaker-verb',
  'speaker-verb-quote',
  'speaker-verb-words-quote',
  'name-colon',
  'colon-sentence',
  'according-to',
]);

/** Puts the parts' decisions together: one for each quotation, halves that a tag splits joined. */
function finish(
  read: Read,
  marked: readonly MarkedQuotation[],
  reported: readonly Draft[],
): Pick<Attributions, 'quotations' | 'sources'> {
  const { parts, decisions, body, book } = read;
  const ofQuotation: number[][] = marked.map(() => []);
  parts.forEach((part, index) => ofQuotation[part.quotation]?.push(index));
  const all: Draft[] = [...reported];
  let previous: { readonly index: number; readonly part: Part } | undefined;
  const order = marked
    .map((_, index) => index)
    .sort((a, b) => (marked[a]?.parts[0]?.start ?? 0) - (marked[b]?.parts[0]?.start ?? 0));
  for (const index of order) {
    const quotation = marked[index];
    const own = ofQuotation[index] ?? [];
    const first = parts[own[0] ?? -1];
    if (quotation === undefined || first === undefined) continue;
    const best = own.map((part) => decisions.get(part)).filter((each) => each !== undefined);
    const decision = best.find((each) => tags.has(each.pattern)) ??
      best.find((each) => each.resolved !== undefined) ??
      best[0] ?? { pattern: 'none' };
    const aside = best.length < 2 ? [] : best.flatMap((each) => asOther(each.resolved, 'other-part'));
    const type =
      quotation.turn === undefined
        ? typeOf(body, quotation.parts, decision.pattern, decision.resolved !== undefined)
        : 'direct';
    const spoken =
      type === 'scare' || type === 'title'
        ? {
            pattern: 'not-speech',
            ...(decision.resolved === undefined && decision.tells !== undefined
              ? { tells: decision.tells }
              : {}),
          }
        : { ...decision, others: [...(decision.others ?? []), ...aside] };
    const before = previous === undefined ? undefined : all[previous.index];
    if (
      before !== undefined &&
      previous !== undefined &&
      isOtherHalf(body, previous.part, first, before, spoken)
    ) {
      all[previous.index] = {
        ...before,
        parts: [...before.parts, ...quotation.parts.map(({ start, end }) => ({ start, end }))],
        closed: quotation.closed,
      };
    } else {
      all.push(attributed(body, type, quotation.parts, quotation.closed, spoken));
      previous = { index: all.length - 1, part: first };
    }
    const last = parts[own[own.length - 1] ?? -1];
    if (previous !== undefined && last !== undefined) previous = { index: previous.index, part: last };
  }
  const drafts = withSaidBelow(read, all);
  const { sources, idOf, nameOf, introductionOf } = book.finish();
  const byId = new Map(sources.map((source) => [source.id, source]));
  const introductions = new Map(
    drafts.map(({ speaker = -1 }) => [idOf(speaker), introductionOf(speaker)] as const),
  );
  const chain = chainsIn(body, ({ id }) => introductions.get(id));
  const runnerUp = ({ speaker = -1, name, mention, reason, weight }: Weighed): RunnerUp => {
    const source = idOf(speaker);
    return { name: nameOf(speaker) || name, mention, ...(source === '' ? {} : { source }), reason, weight };
  };
  const quotations = drafts
    .map(({ speaker = -1, evidence, others, ...rest }): Attributed => {
      const source = byId.get(idOf(speaker));
      const runnersUp = others.map(runnerUp);
      return source === undefined || rest.mention === undefined
        ? { ...rest, chain: [], runnersUp }
        : { ...rest, source: source.id, chain: chain(source, rest.mention, evidence), runnersUp };
    })
    .sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
  return { quotations, sources };
}

/** What the lines above the story quote is given the speaker of these words in it, unless they name one themselves. */
function withSaidBelow({ body, blocks, book }: Read, drafts: readonly Draft[]): readonly Draft[] {
  const below = saidBelow(body, blocks, drafts);
  return drafts.map((own, index) => {
    const same = drafts[below.get(index) ?? -1];
    if (same?.speaker === undefined || same.mention === undefined || isClear(own)) return own;
    if (own.speaker !== undefined && own.mention !== undefined) book.withdraw(own.speaker, own.mention);
    // "says mayor", where the mayor is introduced below
    if (
      own.cue !== undefined &&
      own.mention !== undefined &&
      isNamedByRole(body, own.mention, book.roleOf(same.speaker))
    )
      return { ...own, speaker: same.speaker, evidence: same.evidence ?? same.mention };
    const { mention, speaker, evidence, others, confidence } = same;
    return {
      type: same.type === 'mixed' ? 'mixed' : typeOf(body, own.parts, 'said-below', true),
      parts: own.parts,
      closed: own.closed,
      mention,
      speaker,
      ...(evidence === undefined ? {} : { evidence }),
      others,
      pattern: 'said-below',
      confidence: saidBelowConfidence(confidence),
    };
  });
}

/** How long a tag between two halves may be, in characters. */
const tagReach = 200;

/** "…," she said, "…": the tag stands between two commas or dashes and both halves have the same speaker. */
function isOtherHalf(body: string, left: Part, right: Part, before: Draft, decision: Decision): boolean {
  if (left.block !== right.block || right.start - left.end > tagReach) return false;
  if (before.cue === undefined || before.type === 'indirect' || before.speaker === undefined) return false;
  const gap = body.slice(left.end, right.start);
  // what goes on in small letters needs no tag of its own
  const goesOn = /^["“„«‘'`´″＂]{1,2}\s?(?:[…–—-]|\.\.\.)?\s?\p{Ll}/u.test(
    body.slice(right.start, right.start + 8),
  );
  const same = before.speaker === decision.resolved?.speaker;
  if (!same && !(goesOn && decision.resolved === undefined && decision.cue === undefined)) return false;
  const cueBetween = before.cue.span.start >= left.end && before.cue.span.end <= right.start;
  return (
    cueBetween &&
    (/[,–—-](?:["“”’‘»´″＂]|'{1,2})$/u.test(body.slice(left.end - 3, left.end)) || /^\s?[,–—-]/u.test(gap)) &&
    /[,–—-]\s*$/u.test(gap) &&
    !/[.;?!]\s/u.test(gap.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.\s/gu, ''))
  );
}

import { blocksOf } from './blocks/blocks';
import { makeBody, toBody, toFile } from './cleaning/body';
import { doubtfulIn } from './cleaning/doubtful';
import { editsOf, groupsOf } from './cleaning/edits';
import { closed } from './noise/closed';
import { createReader, findArtifactsInSteps, type NoiseReader } from './noise/findNoise';
import type { Steps } from './text/inSteps';
import type { Memory as LineMemory } from './text/memoPerLine';
import { markedQuotations, type MarkedText } from './quotations/quotations';
import type { FileFacts } from './noise/readOnce';
import { findInArticle } from './noise/recordNoise';
import type { FoundRecord } from './records/found';
import type { AnalyzeOptions } from './options';
import type { Artifact, Block, BlockKind, Body, Span } from './types';

/** The noise of a text, the body that is left, and what stands between marks in it. */
export interface MarkedCopy {
  /** As `Copy` has them. */
  readonly artifacts: readonly Artifact[];
  readonly body: Body;
  /** Body offsets. */
  readonly blocks: readonly Block[];
  /** Body offsets. */
  readonly marked: MarkedText;
}

/** To spare a piece may change what a quotation is; text in which that goes on was made to. */
const rounds = 4;

/** What is remembered while one text is read: it is read anew as it would be after cleaning, and is mostly the same. */
interface Memory {
  readonly noise: NoiseReader;
  /** Blocks and marks of a body. */
  readonly marks: (body: Body, record?: FoundRecord) => Steps<Pick<MarkedCopy, 'blocks' | 'marked'>>;
}

/**
 * Reads noise and marks of one article, in steps. Noise is found before quotations are, and so a line that only looks like noise may
 * turn out to stand in the midst of what somebody said. Such a piece is spared, and the text is read again with it.
 * `record`: what an archive tells of it; `file`: what the file does.
 */
export function* readMarks(
  text: string,
  record: FoundRecord | undefined,
  options: AnalyzeOptions,
  lines: LineMemory,
  file?: FileFacts,
): Steps<MarkedCopy> {
  const memory = createMemory(options, lines);
  const first = yield* readSparing(text, options, memory, record, file);
  // what is spared may look otherwise in the cleaned text than it does among the noise that is gone
  const again = function* (body: Body): Steps<readonly Artifact[]> {
    const found = yield* findArtifactsInSteps(body.text, options, { read: memory.noise });
    // mostly there is nothing left, and what stands between marks is no matter
    return found.length === 0 ? found : (yield* readSparing(body.text, options, memory)).artifacts;
  };
  const artifacts = yield* closed(text, first.artifacts, again);
  return artifacts === first.artifacts ? first : yield* readWith(text, artifacts, memory, record);
}

function createMemory({ marks, opinions }: AnalyzeOptions, lines: LineMemory): Memory {
  const known = new Map<string, Pick<MarkedCopy, 'blocks' | 'marked'>>();
  return {
    noise: createReader(lines, opinions),
    *marks(body, record) {
      const before = record === undefined ? known.get(body.text) : undefined;
      if (before !== undefined) return before;
      const blocks = blocksOf(body.text, kindsIn(body, record));
      yield undefined;
      const read = { blocks, marked: yield* markedQuotations(body.text, blocks, marks) };
      if (record === undefined) known.set(body.text, read);
      return read;
    },
  };
}

/** What an archive's record tells of the lines of a body, by where each begins. */
function kindsIn(body: Body, record: FoundRecord | undefined): ReadonlyMap<number, BlockKind> {
  const { from = 0, kept = [] } = record ?? {};
  return new Map(kept.map(({ kind, span }) => [toBody(body, span.start - from), kind]));
}

/** Reads a text until no piece is left whose repair would change words. */
function* readSparing(
  text: string,
  options: AnalyzeOptions,
  memory: Memory,
  record?: FoundRecord,
  file?: FileFacts,
): Steps<MarkedCopy> {
  let spared: readonly Span[] = [];
  for (let round = 0; ; round++) {
    const artifacts = yield* findInArticle(text, record, options, { file, spared, read: memory.noise });
    const copy = yield* readWith(text, artifacts, memory, record);
    const doubtful = round === rounds ? [] : doubtfulPieces(text, copy);
    if (doubtful.length === 0) return copy;
    spared = [...spared, ...doubtful].sort((a, b) => a.start - b.start);
  }
}

function* readWith(
  text: string,
  artifacts: readonly Artifact[],
  memory: Memory,
  record?: FoundRecord,
): Steps<MarkedCopy> {
  const body = makeBody(text, editsOf(text, artifacts));
  yield undefined;
  return { artifacts, body, ...(yield* memory.marks(body, record)) };
}

/** Where pieces stand whose repair would change words. */
function doubtfulPieces(text: string, { artifacts, body, marked }: MarkedCopy): readonly Span[] {
  const groups = groupsOf(text, artifacts);
  if (groups.length === 0) return [];
  const quotations = marked.quotations.map(({ parts }) => ({
    parts: parts.flatMap((part) => toFile(body, text, part)),
  }));
  return [...doubtfulIn({ text, quotations }, groups, body).keys()].map(({ span }) => span);
}

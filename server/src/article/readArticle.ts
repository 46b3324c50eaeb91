import type { Tagger } from '../nlp/tagger';
import { attribute } from './attribution/attribution';
import type { AttributedText } from './article';
import { inFile } from './inFile';
import { mapInSteps, type Steps } from './text/inSteps';
import type { Memory } from './text/memoPerLine';
import type { FileFacts } from './noise/readOnce';
import { problemsOfMarks, problemsOfSpeech } from './problems/problems';
import { readMarks } from './readMarks';
import type { FoundRecord } from './records/found';
import type { Opinions } from './opinions';
import type { AnalyzeOptions } from './options';
import type { ArchiveRecord, Block, BlockKind, Copy, Problem } from './types';

/** A text as it was read once: what does not need the tagger is known, the rest is found when it is asked for. */
export interface FirstReading {
  readonly copy: Copy;
  /** Finds who says what, anew each time, in steps. `opinions` stand in for those that the text was read with. */
  readonly attribute: (tagger: Tagger, opinions?: Opinions) => Steps<SecondReading>;
}

/** A text of which it is known who says what in it; what is worth a look is sought when it is asked for. */
export interface SecondReading {
  readonly attributed: AttributedText;
  /** Seeks all problems, those of the marks among them, anew each time, in steps. */
  readonly problems: () => Steps<readonly Problem[]>;
}

/**
 * Reads one article in steps: noise, blocks, marks; then the speakers; then what is worth a look. `text` is all of
 * the file or its part that `record` is; what is found counts from the file's start, as far before the text as `from` says. `memory` knows
 * lines that were read before; `facts`: what the file tells of all its articles.
 */
export function* readArticle(
  text: string,
  record: FoundRecord | undefined,
  options: AnalyzeOptions,
  from: number,
  memory: Memory,
  facts?: FileFacts,
): Steps<FirstReading> {
  const { artifacts, body, blocks, marked } = yield* readMarks(text, record, options, memory, facts);
  const file = inFile(body, text, from);
  const marks = { body: body.text, blocks, unbalanced: marked.unbalanced };
  const placed = blocks.map((block) => ({ ...block, span: file.one(block.span) }));
  const known = {
    text,
    artifacts: artifacts.map((artifact) => file.artifact(artifact)),
    body,
    blocks: placed,
    ...(record !== undefined && { records: [recordIn(record, placed, from)] }),
  };
  const markProblems = problemsOfMarks(marks).map((problem) => file.problem(problem));
  return {
    copy: {
      ...known,
      quotations: marked.quotations.map(({ parts }) => ({ parts: file.all(parts) })),
      problems: markProblems,
    },
    *attribute(tagger, opinions) {
      const asked = opinions === undefined ? options : { ...options, opinions };
      const found = yield* attribute(body.text, blocks, marked.quotations, tagger, asked);
      const attributed: AttributedText = {
        ...known,
        quotations: yield* mapInSteps(found.quotations, (quotation) => file.quotation(quotation)),
        attributions: yield* mapInSteps(found.quotations, (quotation, index) =>
          file.attribution(quotation, index),
        ),
        sources: yield* mapInSteps(found.sources, (source) => file.source(source)),
      };
      return {
        attributed,
        *problems() {
          const ofSpeech = yield* problemsOfSpeech({ ...marks, ...found });
          return [...markProblems, ...ofSpeech.map((problem) => file.problem(problem))];
        },
      };
    },
  };
}

/** A record as an article lists it. A headline that no label names is the one that its article shows. */
function recordIn(record: FoundRecord, blocks: readonly Block[], from: number): ArchiveRecord {
  const by = from - record.from;
  const { form, span, publication, date } = record;
  const move = (known: ArchiveRecord['span']): ArchiveRecord['span'] => ({
    start: known.start + by,
    end: known.end + by,
  });
  const shown = (kind: BlockKind): ArchiveRecord['span'] | undefined =>
    blocks.find((block) => block.kind === kind)?.span;
  const title = record.title === undefined ? shown('headline') : move(record.title);
  const byline = record.byline === undefined ? shown('byline') : move(record.byline);
  return {
    form,
    span: move(span),
    ...(title !== undefined && { title }),
    ...(publication !== undefined && { publication: move(publication) }),
    ...(date !== undefined && { date: move(date) }),
    ...(byline !== undefined && { byline }),
  };
}

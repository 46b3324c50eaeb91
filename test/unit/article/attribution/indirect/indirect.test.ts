/** Reported speech without marks: its words, its verb, its speaker; and what is none. The cases stand in cases/. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../../server/src/article/analyze';
import { defaultAnalyzeOptions } from '../../../../../server/src/article/options';
import { createTagger } from '../../../../../server/src/nlp/tagger';
import { casesOf } from '../../cases/load';
import { runCases } from '../../cases/run';

describe('indirect', () => {
  runCases('indirect');
});

it('is not sought where it is switched off, and what stands in marks is the same', () => {
  const tagger = createTagger();
  for (const { text } of casesOf('stories')) {
    const marked = (indirect: boolean): readonly string[] =>
      analyze(text, tagger, { ...defaultAnalyzeOptions, indirect })
        .quotations.filter(({ type }) => !indirect || type !== 'indirect')
        .flatMap(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)));
    expect(marked(false)).toEqual(marked(true));
  }
});

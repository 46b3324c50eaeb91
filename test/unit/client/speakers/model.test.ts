import { describe, expect, it } from 'vitest';
import { childrenOf, isSpeakersNode, treeOf, type SpeakersNode } from '../../../../client/src/speakers/model';
import type { ListedArticle } from '../../../../server/src/protocol';
import { article, resultOf, said, speaker } from './article';

const drawn = (nodes: readonly SpeakersNode[], indent = ''): readonly string[] =>
  nodes.flatMap((node) => {
    const name =
      node.type === 'article'
        ? node.title
        : node.type === 'group'
          ? node.group
          : node.type === 'speaker'
            ? node.speaker.name
            : node.quotation.excerpt;
    return [`${indent}${name}`, ...drawn(childrenOf(node), `${indent}  `)];
  });

const tree = (order: 'appearance' | 'share', ...articles: ListedArticle[]) =>
  treeOf('file:///a.txt', resultOf(...articles), order);

describe('the tree of speakers', () => {
  it('tells what may be no reported speech apart from what nobody is named for', () => {
    const [open, doubted] = [said(1, '"One."'), { ...said(2, 'that it rained'), doubted: true as const }];
    expect(drawn(tree('appearance', { speakers: [], withoutSpeaker: [open, doubted] }).roots)).toEqual([
      'none',
      '  "One."',
      'doubted',
      '  that it rained',
    ]);
  });

  it('has a group for each kind that there is, and the quotations without a speaker last', () => {
    expect(drawn(tree('appearance', article).roots)).toEqual([
      'person',
      '  Ada Brook',
      '    "One."',
      '    "Three."',
      '  Ben Cole',
      '    "Two."',
      'organisation',
      '  Ferry Board',
      '    it will pay',
      'none',
      '  "Nobody\'s."',
    ]);
  });

  it('sorts speakers by their share, and leaves their quotations in the order of the text', () => {
    const names = drawn(tree('share', article).roots).filter((line) => /^ {2}\w/u.test(line));
    expect(names.slice(0, 2)).toEqual(['  Ben Cole', '  Ada Brook']);
  });

  it('keeps the articles of an export apart', () => {
    const other = {
      title: 'Well is full',
      speakers: [speaker('s9', 'Ada Brook', said(9, '"Full."'))],
      withoutSpeaker: [],
    };
    const { roots, nodes } = tree('appearance', { ...article, title: 'Well runs dry' }, other);
    expect(roots.map((node) => node.type === 'article' && node.title)).toEqual([
      'Well runs dry',
      'Well is full',
    ]);
    expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
  });

  it('finds the way up from each node', () => {
    const { nodes, parentOf, roots } = tree('appearance', article);
    for (const node of nodes) {
      const parent = parentOf(node);
      if (parent === undefined) expect(roots).toContain(node);
      else expect(childrenOf(parent)).toContain(node);
    }
  });

  it('knows a speaker again by the name, though ids change with the text, and tells two of one name apart', () => {
    const keys = (one: ListedArticle) =>
      tree('appearance', one).nodes.flatMap((node) => (node.type === 'speaker' ? [node.key] : []));
    const renumbered = {
      ...article,
      speakers: article.speakers.map((each) => ({ ...each, id: `${each.id}0` })),
    };
    expect(keys(renumbered)).toEqual(keys(article));
    const [first] = article.speakers;
    if (first === undefined) throw new Error('a speaker is needed');
    expect(new Set(keys({ speakers: [first, { ...first, id: 's8' }], withoutSpeaker: [] })).size).toBe(2);
  });

  it('is empty where nobody speaks, and where there is no article', () => {
    expect(tree('share', { speakers: [], withoutSpeaker: [] }).roots).toEqual([]);
    expect(tree('share').roots).toEqual([]);
  });

  it('takes only its own nodes for nodes', () => {
    expect(tree('share', article).nodes.every(isSpeakersNode)).toBe(true);
    expect([undefined, null, 'speaker', {}, { type: 'speaker' }].some(isSpeakersNode)).toBe(false);
  });
});

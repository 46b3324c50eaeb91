import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/article/analyze';
import { createTagger } from '../../../server/src/nlp/tagger';
import { inlayNamesIn } from '../../../server/src/wording/inlay';
import { article as small, attributions, marta } from '../support/smallArticle';
import type { Article } from '../../../server/src/article/article';

const tagger = createTagger();
const everywhere = (article: Article) => inlayNamesIn(article, { start: 0, end: article.text.length });
/** The story with what is shown written into it. */
function shown(story: string): string {
  const article = analyze(`Ferry to stay\n\n${story}\n`, tagger);
  return everywhere(article)
    .toReversed()
    .reduce((text, { at, label }) => `${text.slice(0, at)} ${label}${text.slice(at)}`, article.text)
    .slice('Ferry to stay\n\n'.length)
    .trim();
}

describe('names behind what means them', () => {
  it('are surnames behind pronouns, and none behind names', () => {
    expect(
      shown(
        '"We need it," said Marta Oyelaran, the chairwoman. "It is old," she added. "All winter," Oyelaran said.',
      ),
    ).toBe(
      '"We need it," said Marta Oyelaran, the chairwoman. "It is old," she [Oyelaran] added. "All winter," Oyelaran said.',
    );
  });

  it('are surnames as the article has them', () => {
    expect(
      shown('"We need it," said Piet van der Meer, the deputy. "It is old," he said. Mr van der Meer left.'),
    ).toContain('he [van der Meer] said');
    expect(shown('"We need it," said Paul Ward Jr., the deputy. "It is old," he said.')).toContain(
      'he [Ward] said',
    );
  });

  it('are full names where two have the same surname', () => {
    const story =
      '"We need it," said Marta Ward, the chairwoman. "It is old," she said.\n\n"It is dear," said Piet Ward, the deputy. "It is slow," he said.';
    expect(shown(story)).toContain('she [Marta Ward] said');
    expect(shown(story)).toContain('he [Piet Ward] said');
  });

  it('stand behind a description too, unless it says the name', () => {
    const story = 'The mayor of Kells, Marta Oyelaran, came late. "We need it," the mayor said.';
    expect(shown(story)).toContain('the mayor [Oyelaran] said');
    expect(
      shown('"We need it," said the Kells Port Authority. "It is old," the port authority said.'),
    ).not.toContain('[');
  });

  it('ask where they are only the likeliest, and are none where nobody is named', () => {
    const [guess] = everywhere(small);
    expect(guess).toMatchObject({ label: '[Oyelaran?]' });
    expect(guess?.tooltip).toMatch(/^Marta Oyelaran, chair of the/u);
    const unsure = { ...small, attributions: attributions.map((one) => ({ ...one, confidence: 0.4 })) };
    expect(everywhere(unsure)).toEqual([]);
  });

  it('show no more than a line, and what a name says as it is', () => {
    const odd = { ...marta, name: `Marta\n${'x'.repeat(300)}` };
    const [hint] = everywhere({ ...small, sources: [odd] });
    expect(hint?.label.length).toBeLessThan(60);
    expect(hint?.label).not.toMatch(/\n/u);
  });
});

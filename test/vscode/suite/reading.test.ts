import { assert } from 'chai';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, codeOf, eventually, hoverText, open, outline, someProblems } from './support';

/** A passage of the article, and who said it. */
const said = [
  ['We looked at every other way', 'Maud Ellery'],
  ['Nobody wants to see the ferry queues', 'Maud Ellery'],
  ['the difference between a fresh fish', 'Ivo Brandreth'],
  // on both sides of a page break
  ['If the eastern pier had moved', 'Piers Holloway'],
  ['road the same night', 'Piers Holloway'],
] as const;

describe('reading an article', () => {
  afterEach(closeAll);

  it('names the speaker when the mouse rests on a quotation', async () => {
    const { document } = await open('bridge.txt');
    for (const [passage, speaker] of said) {
      await eventually(`${speaker} as the speaker of “${passage}”`, async () =>
        (await hoverText(document, passage)).includes(speaker),
      );
    }
  });

  it('says what a piece of noise is', async () => {
    const { document } = await open('bridge.txt');
    // the hover of the problem itself says it, and nothing says it a second time
    const messages = (await someProblems(document)).map(({ message }) => message);
    assert.ok(
      messages.some((message) => message.startsWith('Page number: “1 of 3”.')),
      messages.join('\n'),
    );
    assert.equal(await hoverText(document, '1 of 3'), '');
  });

  it('lists the noise, and nothing of the story, among the problems', async () => {
    const { document } = await open('bridge.txt');
    const listed = await someProblems(document);
    const lines = listed.flatMap(({ range }) => document.getText(range).split('\n'));
    assert.deepEqual([...new Set(lines)].filter((line) => line !== '').sort(), [
      '05/14/24, 10:03',
      '1 of 3',
      '2 of 3 05/14/24, 10:03',
      '3 of 3',
    ]);
    for (const problem of listed) {
      assert.equal(problem.severity, vscode.DiagnosticSeverity.Hint);
      assert.deepEqual(problem.tags, [vscode.DiagnosticTag.Deprecated]);
      assert.match(codeOf(problem), /^[a-z]+(-[a-z]+)*$/, 'the code is the id of a rule');
    }
  });

  it('points at what is worth a look, as hints, with the other place', async () => {
    const { document } = await open('council.txt');
    const hints = await someProblems(document);
    assert.deepEqual(hints.map(codeOf), [
      'no-speaker',
      'quoted-twice',
      'ambiguous-pronoun',
      'spelt-two-ways',
      'not-introduced',
    ]);
    for (const { severity } of hints) assert.equal(severity, vscode.DiagnosticSeverity.Hint);
    const spelt = hints.find((hint) => codeOf(hint) === 'spelt-two-ways');
    const places = spelt?.relatedInformation?.map(({ location }) => document.getText(location.range));
    assert.deepEqual(places, ['Marta Oyelaran']);
  });

  it('shows headline and quotations in the outline', async () => {
    const { document } = await open('bridge.txt');
    const names = await outline(document);
    assert.ok(
      names.some((name) => name.includes('Tarnmouth bridge to close')),
      names.join('\n'),
    );
    assert.ok(
      names.some((name) => /^[A-Z][^:]+: .*Nobody wants to see/.test(name)),
      names.join('\n'),
    );
  });
});

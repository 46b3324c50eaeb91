import { assert } from 'chai';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  activeExtension,
  closeAll,
  eventually,
  hoverText,
  open,
  outline,
  problems,
  sampleNames,
  someProblems,
} from './support';

describe('which files are read', () => {
  afterEach(closeAll);

  // the first test: nothing may have loaded the language server before it
  it('leaves a list of packages and a log alone, and starts for an article', async () => {
    const others = [await open('requirements.txt'), await open('service.txt')];
    const extension = await activeExtension();
    assert.equal(extension.started, false);

    // by the time that an article is read, these two would have been read as well
    const article = await open('bridge.txt');
    await someProblems(article.document);
    // the first problems may come a moment before it is noted
    await eventually('the server to be started', () => extension.started);
    for (const { document } of others) assert.deepEqual(problems(document), []);
  });

  it('takes every sample article for one', async () => {
    for (const name of await sampleNames()) {
      const { document } = await open(`seeds/${name}.txt`);
      await outline(document);
    }
  });

  it('reads any text when asked to, and leaves it alone again', async () => {
    const { document } = await open('note.txt');
    assert.equal(await hoverText(document, 'It rains'), '');

    await vscode.commands.executeCommand('copydesk.analyseAnyway');
    await eventually('the speaker of the note', async () =>
      (await hoverText(document, 'It rains')).includes('Ada Quill'),
    );

    await vscode.commands.executeCommand('copydesk.stopAnalysing');
    await eventually('the note to be left alone', async () => (await hoverText(document, 'It rains')) === '');
  });

  it('reads what a user calls a news article', async () => {
    const { document } = await open('note.txt');
    const article = await vscode.languages.setTextDocumentLanguage(document, 'news-article');
    await eventually('the speaker of the note', async () =>
      (await hoverText(article, 'It rains')).includes('Ada Quill'),
    );
  });
});

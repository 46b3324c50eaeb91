import { assert } from 'chai';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { actions, closeAll, eventually, open, outline, read, sampleNames, someProblems } from './support';

const quickFix = vscode.CodeActionKind.QuickFix.value;

describe('cleaning an article', () => {
  afterEach(closeAll);

  it('takes out one piece of noise with the preferred quick fix', async () => {
    const { document } = await open('bridge.txt');
    await someProblems(document);
    const [fix] = await actions(document, '1 of 3', quickFix, ({ isPreferred }) => isPreferred === true);
    await applied(fix);
    assert.notMatch(document.getText(), /^1 of 3$/m);
    assert.match(document.getText(), /^3 of 3$/m, 'the other pieces stay');
  });

  it('offers to take out all of a kind, and all noise', async () => {
    const { document } = await open('bridge.txt');
    await someProblems(document);
    const [all] = await actions(document, '1 of 3', quickFix, ({ title }) =>
      title.startsWith('Clean the article'),
    );
    await applied(all);
    assert.equal(document.getText(), await read('bridge.cleaned'));

    await vscode.commands.executeCommand('undo');
    await someProblems(document);
    const [alike] = await actions(document, '1 of 3', quickFix, ({ title }) => title.startsWith('Fix all'));
    await applied(alike);
    assert.notMatch(document.getText(), /^[13] of 3$/m);
  });

  it('cleans on save what is safe, where a user wishes so', async () => {
    const { document } = await open('bridge.txt');
    await someProblems(document);
    const [safe] = await actions(document, 'By Orla', `${vscode.CodeActionKind.SourceFixAll.value}.copydesk`);
    await applied(safe);
    assert.notMatch(document.getText(), /of 3/);
  });

  it('cleans with a command, and one undo takes it back', async () => {
    const { document } = await open('bridge.txt');
    const before = document.getText();
    await someProblems(document);

    await vscode.commands.executeCommand('copydesk.cleanArticle');
    const cleaned = await read('bridge.cleaned');
    await eventually('the cleaned text', () => document.getText() === cleaned);

    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('makes of every sample article what a careful reader made of it', async () => {
    for (const name of await sampleNames()) {
      const { document } = await open(`seeds/${name}.txt`);
      await outline(document);
      await vscode.commands.executeCommand('copydesk.cleanArticle');
      assert.equal(document.getText(), await read(`seeds/${name}.clean.txt`), name);
    }
  });

  it('shows the change before it is made', async () => {
    const { document } = await open('bridge.txt');
    const before = document.getText();
    await someProblems(document);

    await vscode.commands.executeCommand('copydesk.cleanArticleWithPreview');
    const preview = await eventually('the preview', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input;
    });
    const right = await vscode.workspace.openTextDocument(preview.modified);
    assert.equal(right.getText(), await read('bridge.cleaned'));
    assert.equal(document.getText(), before, 'the preview changes nothing');

    await vscode.commands.executeCommand('copydesk.applyCleaning');
    assert.equal(document.getText(), right.getText());
  });

  it('closes the preview without a change, and leaves the article open', async () => {
    const { document } = await open('bridge.txt');
    const before = document.getText();
    await someProblems(document);
    const inTabs = (): readonly unknown[] =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ input }) => input);
    await vscode.commands.executeCommand('copydesk.cleanArticleWithPreview');
    await eventually('the preview', () => inTabs().some((input) => input instanceof vscode.TabInputTextDiff));

    await vscode.commands.executeCommand('copydesk.closePreview');
    await eventually(
      'the preview to be closed',
      () => !inTabs().some((input) => input instanceof vscode.TabInputTextDiff),
    );
    assert.equal(document.getText(), before);
    assert.isTrue(
      inTabs().some((input) => input instanceof vscode.TabInputText),
      'the article is still open',
    );
  });
});

/** Makes the edit of a code action, as choosing it does. */
async function applied(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, 'the action has an edit');
  assert.ok(await vscode.workspace.applyEdit(action.edit), 'the edit is made');
}

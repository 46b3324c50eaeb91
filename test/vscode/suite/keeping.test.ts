import { assert } from 'chai';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  actions,
  closeAll,
  eventually,
  open,
  outline,
  problems,
  read,
  someProblems,
  workspaceFile,
} from './support';

const quickFix = vscode.CodeActionKind.QuickFix.value;

/** The passages that are listed among the problems. */
const listed = (document: vscode.TextDocument): readonly string[] =>
  problems(document).map(({ range }) => document.getText(range));

/** Chooses an entry of the menu beside a passage that runs a command; it may still wait for the user when this returns. */
async function choose(document: vscode.TextDocument, passage: string, title: string): Promise<void> {
  const [action] = await actions(document, passage, quickFix, (each) => each.title.startsWith(title));
  const { command, arguments: args = [] } = action?.command ?? {};
  assert.ok(command, `${title} runs a command`);
  void vscode.commands.executeCommand(command, ...(args as unknown[]));
}

/** Renames a file of the folder, as the explorer does. */
async function rename(from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(workspaceFile(from), workspaceFile(to));
  assert.isTrue(await vscode.workspace.applyEdit(edit), `${from} is renamed`);
}

describe('cleaning by kind of noise', () => {
  afterEach(closeAll);

  const printed = 'seeds/chrome-print.harbour-strike';

  it('changes nothing before the user has agreed, and then only what is ticked, which one undo takes back', async () => {
    const { document } = await open(`${printed}.txt`);
    const before = document.getText();
    await outline(document);
    const done = vscode.commands.executeCommand('copydesk.cleanArticleByClass');
    // what is safe is ticked at first, what is only suggested is not
    await eventually('the ticked changes', async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
      return document.getText() !== before;
    });
    await done;
    const after = document.getText();
    assert.notMatch(after, /^\d\/\d$/m, 'page numbers are gone');
    assert.include(after, 'Skip to main content', 'site blocks are still there');

    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('changes nothing where the user thinks better of it', async () => {
    const { document } = await open(`${printed}.txt`);
    const before = document.getText();
    await outline(document);
    const state = { done: false };
    void vscode.commands.executeCommand('copydesk.cleanArticleByClass').then(() => (state.done = true));
    await eventually('the preview to be closed', async () => {
      await vscode.commands.executeCommand('refactorPreview.discard');
      return state.done;
    });
    assert.equal(document.getText(), before);
    assert.isFalse(document.isDirty);
  });

  it('is offered beside a piece of noise, where there are several kinds', async () => {
    const { document } = await open(`${printed}.txt`);
    const before = document.getText();
    await outline(document);
    await choose(document, 'Skip to main content', 'Clean the article, choosing');
    await eventually('the ticked changes', async () => {
      await vscode.commands.executeCommand('refactorPreview.apply');
      return document.getText() !== before;
    });
    assert.include(document.getText(), 'Skip to main content');
  });
});

describe('noise that a user wants to keep', () => {
  afterEach(closeAll);

  it('is kept in this article, also by cleaning, until it is flagged again', async () => {
    const { document } = await open('bridge.txt');
    await someProblems(document);
    assert.include(listed(document), '1 of 3');
    await choose(document, '1 of 3', 'Keep in this article');
    await eventually('the page number to be kept', () => !listed(document).includes('1 of 3'));
    assert.include(listed(document), '3 of 3');

    await vscode.commands.executeCommand('copydesk.cleanArticle');
    const cleaned = (await read('bridge.cleaned')).replaceAll('\n', ' ');
    const kept = document.getText();
    assert.match(kept, /^1 of 3$/m);
    assert.equal(kept.replace('1 of 3\n\n', '').replaceAll('\n', ' '), cleaned);

    await vscode.commands.executeCommand('copydesk.flagKeptNoise');
    await eventually('the page number to be flagged again', async () => {
      await vscode.commands.executeCommand('copydesk.cleanArticle');
      return !document.getText().includes('1 of 3');
    });
  });

  it('goes with its file to another name', async () => {
    const { document } = await open('bridge.txt');
    await someProblems(document);
    await choose(document, '1 of 3', 'Keep in this article');
    await eventually('the page number to be kept', () => !listed(document).includes('1 of 3'));
    await rename('bridge.txt', 'crossing.txt');
    try {
      const renamed = (await open('crossing.txt')).document;
      await someProblems(renamed);
      await eventually('the page number to be kept', () => !listed(renamed).includes('1 of 3'));
      assert.include(listed(renamed), '3 of 3');
      await vscode.commands.executeCommand('copydesk.flagKeptNoise');
      await eventually('the page number to be flagged again', () => listed(renamed).includes('1 of 3'));
    } finally {
      await rename('crossing.txt', 'bridge.txt');
    }
  });

  it('is never flagged again once the settings say so', async () => {
    const { document } = await open('bridge.txt');
    await someProblems(document);
    const settings = (): vscode.WorkspaceConfiguration =>
      vscode.workspace.getConfiguration('copydesk.noise', document.uri);
    try {
      await choose(document, '1 of 3', 'Never flag this text');
      await eventually('the text to be in the settings', () => {
        const written = settings().inspect('neverFlag')?.workspaceValue;
        return Array.isArray(written) && written.includes('1 of 3');
      });
      await eventually('the text to be left alone', () => !listed(document).includes('1 of 3'));
      assert.include(listed(document), '3 of 3');

      await choose(document, '3 of 3', 'Never flag this kind');
      await eventually('the kind to be left alone', () => !listed(document).includes('3 of 3'));
      assert.deepEqual(settings().get('disabledRules'), ['page-counter']);
    } finally {
      await settings().update('neverFlag', undefined, vscode.ConfigurationTarget.Workspace);
      await settings().update('disabledRules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('all of it to be flagged again', () => listed(document).includes('1 of 3'));
  });

  it('goes for hints, too: a kind is never shown again once the settings say so', async () => {
    const { document } = await open('council.txt');
    await someProblems(document);
    const settings = (): vscode.WorkspaceConfiguration =>
      vscode.workspace.getConfiguration('copydesk.problems', document.uri);
    try {
      await choose(document, 'Oyelarin', 'Never show this kind');
      await eventually('the kind to be left alone', () => !listed(document).includes('Oyelarin'));
      assert.deepEqual(settings().get('disabled'), ['spelt-two-ways']);
    } finally {
      await settings().update('disabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('the kind to be shown again', () => listed(document).includes('Oyelarin'));
  });

  it('is only shown, or taken out on save, as the settings say for its kind', async () => {
    const { document } = await open('bridge.txt');
    await someProblems(document);
    const settings = vscode.workspace.getConfiguration('copydesk.noise', document.uri);
    const target = vscode.ConfigurationTarget.Workspace;
    const isFixed = async (): Promise<boolean> => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        problems(document).find(({ range }) => document.getText(range) === '1 of 3')?.range ??
          new vscode.Range(0, 0, 0, 0),
        quickFix,
      );
      return found.some(({ title }) => title.startsWith('Remove'));
    };
    assert.isTrue(await isFixed());
    try {
      await settings.update('applicability', { 'page-counter': 'display' }, target);
      await eventually('no fix beside what is only shown', async () => !(await isFixed()));
      await someProblems(document);
      await eventually('the page number to be listed', () => listed(document).includes('1 of 3'));
    } finally {
      await settings.update('applicability', undefined, target);
    }
    await eventually('the fix to be back', isFixed);
  });
});

import { assert } from 'chai';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, hoverText, open, outline, rangeOf, read, workspaceFile } from './support';

const sidecar = 'bridge.txt.copydesk.json';

/** Words of the article that are no quotation. */
const added = 'The repairs will cost four million pounds';

/** Runs a command at a passage; it may still wait for the user when this returns. */
function runAt(editor: vscode.TextEditor, command: string, passage: string): Thenable<unknown> {
  const range = rangeOf(editor.document, passage);
  editor.selection = new vscode.Selection(range.start, range.end);
  return vscode.commands.executeCommand(command);
}

/** Accepts what is proposed, each time that something is asked, until there is an answer. */
async function accepting<T>(what: string, ask: () => Thenable<T | undefined | false>): Promise<T> {
  return eventually(what, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return ask();
  });
}

async function contentOf(file: string): Promise<string | undefined> {
  try {
    return await read(file);
  } catch {
    return undefined;
  }
}

/** A file is written beside an article only where it lies on a disk: the folder of the browser's window does not. */
const onDisk = (): boolean => workspaceFile(sidecar).scheme === 'file';

async function removed(file: string): Promise<void> {
  if ((await contentOf(file)) !== undefined) await vscode.workspace.fs.delete(workspaceFile(file));
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
}

describe('what a person puts right', () => {
  afterEach(closeAll);
  afterEach(() => removed(sidecar));

  /** What is put right in the article of the tests, where its hover then says something else, and what its sidecar says. */
  const asked: readonly (readonly [command: string, passage: string, hovered: string, says: RegExp])[] = [
    ['copydesk.correctSpeaker', 'We looked at every', 'We looked at every', /"kind": "speaker"/u],
    ['copydesk.removeQuotation', 'We looked at every', 'We looked at every', /"kind": "no-quotation"/u],
    ['copydesk.changeQuotationType', 'We looked at every', 'We looked at every', /"kind": "quotation"/u],
    ['copydesk.splitSpeaker', 'Maud Ellery', 'We looked at every', /"kind": "different"/u],
    ['copydesk.mergeSpeakers', 'Maud Ellery', 'We looked at every', /"kind": "same"/u],
    ['copydesk.addQuotation', added, added, /"kind": "quotation"/u],
  ];
  for (const [command, passage, hovered, says] of asked) {
    it(`${command} is seen at once, remembered, and taken back`, async () => {
      const editor = await open('bridge.txt');
      const { document } = editor;
      await outline(document);
      const before = await hoverText(document, hovered);
      void runAt(editor, command, passage);
      await accepting('another hover', async () => (await hoverText(document, hovered)) !== before);
      const kept = await contentOf(sidecar);
      if (onDisk()) assert.match(kept ?? '', says);
      else assert.isUndefined(kept);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      // what is asked next may have been answered, too
      await eventually('the hover of before', async () => {
        await vscode.commands.executeCommand('copydesk.undoCorrection');
        return (await hoverText(document, hovered)) === before;
      });
      assert.isUndefined(await contentOf(sidecar));
    });
  }

  it('holds after the text was edited and the article closed, until it is taken back', async () => {
    const editor = await open('bridge.txt');
    const { document } = editor;
    await outline(document);
    await runAt(editor, 'copydesk.removeQuotation', 'Twenty minutes');
    const isGone = async (): Promise<boolean> => (await hoverText(document, 'Twenty minutes is')) === '';
    await eventually('no hover', isGone);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A first line.\n\n'));
    await eventually('no hover', isGone);
    assert.include(await hoverText(document, 'We looked at every'), 'Maud Ellery');
    await closeAll();
    const again = await open('bridge.txt');
    await eventually('no hover', async () => (await hoverText(again.document, 'Twenty minutes is')) === '');
    await vscode.commands.executeCommand('copydesk.undoCorrection');
    await eventually('the hover of before', async () =>
      (await hoverText(again.document, 'Twenty minutes is')).includes('Ivo Brandreth'),
    );
  });

  it('leaves a damaged sidecar as it is', async () => {
    const damaged = '{"type": "AnnotationPage", "items": [';
    await vscode.workspace.fs.writeFile(workspaceFile(sidecar), new TextEncoder().encode(damaged));
    const editor = await open('bridge.txt');
    await outline(editor.document);
    const isRead = async (): Promise<boolean> =>
      (await hoverText(editor.document, 'Twenty minutes is')).includes('Ivo Brandreth');
    await eventually('the article to be read', isRead);
    let isTold = false;
    void runAt(editor, 'copydesk.removeQuotation', 'Twenty minutes').then(() => (isTold = true));
    await eventually('the end of the command, once its warning is closed', async () => {
      await vscode.commands.executeCommand('notifications.clearAll');
      return isTold;
    });
    assert.isTrue(await isRead());
    assert.equal(await read(sidecar), damaged);
  });

  it('gives speakers the names that the folder knows, which a file keeps', async () => {
    const file = 'copydesk.speakers.json';
    const editor = await open('bridge.txt');
    await outline(editor.document);
    try {
      await runAt(editor, 'copydesk.rememberSpeaker', 'Maud Ellery');
      const known = await eventually(`${file} to be written`, () => contentOf(file));
      assert.include(known, '"name": "Maud Ellery"');
      const named = known
        .replace('"name": "Maud Ellery"', '"name": "Dame Maud Ellery"')
        .replace('"aliases": []', '"aliases": ["Maud Ellery"]');
      await vscode.workspace.fs.writeFile(workspaceFile(file), new TextEncoder().encode(named));
      await eventually('the name of the folder', async () =>
        (await hoverText(editor.document, 'We looked at every')).includes('Dame Maud Ellery'),
      );
      await vscode.commands.executeCommand('copydesk.openSpeakersFile');
      await eventually('the file to be open', () =>
        vscode.window.activeTextEditor?.document.uri.path.endsWith(file),
      );
    } finally {
      await removed(file);
    }
  });
});

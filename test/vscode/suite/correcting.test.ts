import { assert } from 'chai';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, hoverText, open, outline, rangeOf, read, workspaceFile } from './support';

const sidecar = 'bridge.txt.copydesk.json';

/** Runs a command at a passage; it may still wait for the user when this returns. */
function runAt(editor: vscode.TextEditor, command: string, passage: string): void {
  const range = rangeOf(editor.document, passage);
  editor.selection = new vscode.Selection(range.start, range.end);
  void vscode.commands.executeCommand(command);
}

/** Accepts what is proposed, each time that something is asked, until a file is there, or says something else than before. */
async function accepting(file: string, before?: string): Promise<string> {
  return eventually(`${file} to be written`, async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const now = await contentOf(file);
    return now !== undefined && now !== before && now;
  });
}

async function contentOf(file: string): Promise<string | undefined> {
  try {
    return await read(file);
  } catch {
    return undefined;
  }
}

async function removed(file: string): Promise<void> {
  if ((await contentOf(file)) !== undefined) await vscode.workspace.fs.delete(workspaceFile(file));
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
}

describe('what a person puts right', () => {
  afterEach(closeAll);
  afterEach(() => removed(sidecar));

  /** What is put right in the article of the tests, and what its sidecar then says. */
  const asked: readonly (readonly [command: string, passage: string, says: RegExp])[] = [
    ['copydesk.correctSpeaker', 'We looked at every', /"kind": "speaker"/u],
    ['copydesk.removeQuotation', 'We looked at every', /"kind": "no-quotation"/u],
    ['copydesk.changeQuotationType', 'We looked at every', /"kind": "quotation"/u],
    ['copydesk.splitSpeaker', 'Maud Ellery', /"kind": "different"/u],
    ['copydesk.mergeSpeakers', 'Maud Ellery', /"kind": "same"/u],
    ['copydesk.addQuotation', 'The repairs will cost four million pounds', /"kind": "quotation"/u],
  ];
  for (const [command, passage, says] of asked) {
    it(`${command} is remembered beside the article, and taken back`, async () => {
      const editor = await open('bridge.txt');
      await outline(editor.document);
      runAt(editor, command, passage);
      assert.match(await accepting(sidecar), says);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      // what is asked next may have been answered, too
      await eventually('the sidecar to be gone', async () => {
        await vscode.commands.executeCommand('copydesk.undoCorrection');
        return (await contentOf(sidecar)) === undefined;
      });
    });
  }

  it('holds in the hover, also after the text was edited, until it is taken back', async () => {
    const editor = await open('bridge.txt');
    const { document } = editor;
    await outline(document);
    runAt(editor, 'copydesk.removeQuotation', 'Twenty minutes');
    await accepting(sidecar);
    await eventually('no hover', async () => (await hoverText(document, 'Twenty minutes is')) === '');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A first line.\n\n'));
    await eventually('no hover', async () => (await hoverText(document, 'Twenty minutes is')) === '');
    assert.include(await hoverText(document, 'We looked at every'), 'Maud Ellery');
  });

  it('leaves a damaged sidecar as it is', async () => {
    const damaged = '{"type": "AnnotationPage", "items": [';
    await vscode.workspace.fs.writeFile(workspaceFile(sidecar), new TextEncoder().encode(damaged));
    const editor = await open('bridge.txt');
    await outline(editor.document);
    const isRead = async (): Promise<boolean> =>
      (await hoverText(editor.document, 'Twenty minutes is')).includes('Ivo Brandreth');
    await eventually('the article to be read', isRead);
    runAt(editor, 'copydesk.removeQuotation', 'Twenty minutes');
    assert.isTrue(await isRead());
    await vscode.commands.executeCommand('copydesk.showCorrections');
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.equal(await read(sidecar), damaged);
  });

  it('gives speakers the names that the folder knows, which a file keeps', async () => {
    const file = 'copydesk.speakers.json';
    const editor = await open('bridge.txt');
    await outline(editor.document);
    try {
      runAt(editor, 'copydesk.rememberSpeaker', 'Maud Ellery');
      const known = await accepting(file);
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

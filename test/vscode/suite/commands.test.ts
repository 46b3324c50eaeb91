import { assert } from 'chai';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, open, outline, rangeOf, read } from './support';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);

describe('going from quotation to quotation', () => {
  afterEach(closeAll);

  it('goes to the next and back to the one before, and round the end', async () => {
    const editor = await open('bridge.txt');
    const { document } = editor;
    await outline(document);
    const put = (place: vscode.Position): void => {
      editor.selection = new vscode.Selection(place, place);
    };
    /** Where the cursor stands once a command has moved it; as long as the quotations are not known, it stays. */
    const moved = async (command: string): Promise<vscode.Position> => {
      const before = editor.selection.active;
      await eventually(`the cursor to move by ${command}`, async () => {
        await run(command);
        return !editor.selection.active.isEqual(before);
      });
      return editor.selection.active;
    };
    const [first, second] = ['"We looked at every other way', '"Nobody wants to see the ferry queues'].map(
      (passage) => rangeOf(document, passage).start,
    );
    assert.ok(first && second);

    put(rangeOf(document, 'five piers.').end);
    assert.deepEqual(await moved('copydesk.nextQuotation'), first);
    assert.deepEqual(await moved('copydesk.nextQuotation'), second);
    assert.deepEqual(await moved('copydesk.previousQuotation'), first);

    // round the end: behind the last comes the first, before the first the last
    put(new vscode.Position(0, 0));
    const last = await moved('copydesk.previousQuotation');
    assert.isTrue(last.isAfter(second));
    assert.isTrue((await moved('copydesk.nextQuotation')).isBefore(first));
    assert.deepEqual(await moved('copydesk.previousQuotation'), last);
  });
});

describe('the sample article', () => {
  afterEach(closeAll);

  it('opens as a new document that is read as an article', async () => {
    await run('copydesk.openSample');
    const document = await eventually(
      'the sample in the editor',
      () => vscode.window.activeTextEditor?.document,
    );
    assert.isTrue(document.isUntitled, 'no file can be changed by cleaning it');
    const sample = await read('seeds/chrome-print.harbour-strike.txt');
    assert.equal(document.getText().replaceAll('\r\n', '\n'), sample.replaceAll('\r\n', '\n'));
    const names = await outline(document);
    assert.isTrue(
      names.some((name) => name.includes('We did not want this')),
      names.join('\n'),
    );
  });
});

describe('the log', () => {
  afterEach(async () => {
    await run('workbench.action.closePanel');
    await closeAll();
  });

  it('is shown on demand', async () => {
    const { document } = await open('bridge.txt');
    await outline(document);
    const isLog = ({ uri }: vscode.TextDocument): boolean =>
      uri.scheme === 'output' && /copydesk/iu.test(uri.path);
    await run('copydesk.showLog');
    await eventually('the output of Copydesk', () =>
      vscode.window.visibleTextEditors.some((editor) => isLog(editor.document)),
    );
  });
});

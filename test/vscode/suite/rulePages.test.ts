import { assert } from 'chai';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, codeOf, eventually, open, someProblems } from './support';

/** The address that the code of a problem leads to. */
function targetOf({ code }: vscode.Diagnostic): vscode.Uri {
  if (typeof code !== 'object') throw new Error('The code leads nowhere');
  return code.target;
}

describe('the description of a rule', () => {
  afterEach(closeAll);

  it('is where the code of each problem leads, and opens without a network', async () => {
    for (const article of ['bridge.txt', 'council.txt']) {
      const { document } = await open(article);
      for (const problem of await someProblems(document)) {
        const target = targetOf(problem);
        assert.equal(target.toString(), `copydesk-rule:/${codeOf(problem)}.md`);
        const page = await vscode.workspace.openTextDocument(target);
        assert.match(page.getText(), /^# [A-Z]/u);
        assert.equal(page.languageId, 'markdown');
      }
    }
  });

  it('says what it is called and what it finds', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('copydesk-rule:/page-counter.md'));
    assert.include(page.getText(), '# Page number');
    assert.include(page.getText(), 'A browser or printer put the number of the page here');
  });

  it('is shown as a page, and cannot be changed', async () => {
    const uri = vscode.Uri.parse('copydesk-rule:/no-speaker.md');
    await vscode.commands.executeCommand('vscode.open', uri);
    await eventually('the page in a tab', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputCustom && input.uri.toString() === uri.toString();
    });
    assert.isFalse(vscode.workspace.fs.isWritableFileSystem(uri.scheme));
  });

  it('is missing for a rule that there is not', async () => {
    const uri = vscode.Uri.parse('copydesk-rule:/no-such-rule.md');
    const failed = await vscode.workspace.fs.readFile(uri).then(
      () => false,
      () => true,
    );
    assert.isTrue(failed);
  });
});

import { assert } from 'chai';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activeExtension } from './support';

describe('the articles of a folder', () => {
  it('have commands, for the explorer and the palette', async () => {
    await activeExtension();
    const all = await vscode.commands.getCommands(true);
    for (const command of ['copydesk.cleanFolder', 'copydesk.exportFolder', 'copydesk.reportFolder'])
      assert.include(all, command);
  });
});

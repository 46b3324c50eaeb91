import * as vscode from 'vscode';

/** The sample that is packed with the extension. */
const samplePath = ['seeds', 'chrome-print.harbour-strike.txt'];

/** Opens the sample article as a new document, so that cleaning it changes no file. */
export async function openSample(extension: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, ...samplePath));
  const document = await vscode.workspace.openTextDocument({
    language: 'plaintext',
    content: new TextDecoder().decode(bytes),
  });
  await vscode.window.showTextDocument(document);
}

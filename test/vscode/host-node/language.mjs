/** Sets the display language of a VS Code server without a language pack: what VS Code says itself stays English. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes an empty language pack into the user's data, so that VS Code takes the language as installed.
 * @param {string} userDataDir
 * @param {string} language such as "de"
 * @returns {Promise<string[]>} arguments for the server
 */
export async function setLanguage(userDataDir, language) {
  const words = join(userDataDir, 'words.json');
  await writeFile(words, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'copydesk.words' }, version: '1.0.0' }];
  const pack = { hash: 'empty', extensions, translations: { vscode: words }, label: language };
  await writeFile(join(userDataDir, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
  return ['--locale', language];
}

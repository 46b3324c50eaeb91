import type { Detection } from '../article/decision';
import { detect as detectText } from '../article/detect';
import { textFor } from './options';
import { givenText } from './text';

export type { Detection };

/**
 * Tells whether a text is a news article, and why. It reads English only.
 * @param fileName the name or path of its file, if it has one: some names tell that what is in them is no article
 * @throws {TypeError} where one of them is no string
 */
export function detect(text: string, fileName = ''): Detection {
  const name = textFor('detect()', 'the name of a file', fileName);
  return detectText(name, givenText(textFor('detect()', 'a text', text)).text);
}

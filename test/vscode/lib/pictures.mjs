/** A picture of the window where a test has failed. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './workspace.mjs';

/** Takes a picture of a page where a test has failed: test-results/NAME.png. */
export async function pictureOf(page, task) {
  if (task.result?.state !== 'fail' || !page) return;
  const folder = join(root, 'test-results');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${task.name.replaceAll(/\W+/g, '-')}.png`) });
}

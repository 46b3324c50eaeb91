/** The exported page as a browser shows it: light, dark, narrow, and on paper. */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../lib/browser.mjs';
import { makeWorkspace, root } from '../lib/workspace.mjs';
import { sample } from './camera.mjs';

const wide = { width: 1400, height: 1000 };
const narrow = { width: 480, height: 1000 };

/** What a browser is told, by the name of the picture. */
const looks = {
  'exported-light': { viewport: wide, colorScheme: 'light' },
  'exported-dark': { viewport: wide, colorScheme: 'dark' },
  'exported-forced': { viewport: wide, colorScheme: 'dark', forcedColors: 'active' },
  'exported-narrow': { viewport: narrow, colorScheme: 'light' },
};

/** No scene: no window of VS Code is needed. `fileOf` gives the path of a picture. */
export const exported = {
  names: ['exported'],
  take: async (fileOf) => {
    const workspace = await makeWorkspace();
    const browser = await launchBrowser();
    try {
      const command = [join(root, 'dist/cli/copydesk.js'), 'annotate', '--format', 'html', sample];
      const file = join(workspace.parent, 'page.html');
      await writeFile(file, execFileSync(process.execPath, command, { cwd: workspace.folder }));
      for (const [name, options] of Object.entries(looks)) {
        const page = await browser.newPage(options);
        await page.goto(`file://${file}`);
        await page.screenshot({ path: fileOf(name), fullPage: true });
        await page.close();
      }
      const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
      await page.goto(`file://${file}`);
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: fileOf('exported-print'), fullPage: true });
    } finally {
      await browser.close();
      await workspace.remove();
    }
  },
};

/** Noise on its way out: the light bulb, the preview, the list of what to change. */
import { changesByKind, clickInto, patience, quickFixes, runCommand } from '../lib/drive.mjs';
import { parts, sample } from './camera.mjs';

/** The scenes in which that is seen. */
export const cleaning = [
  {
    names: ['quick-fix', 'preview', 'choose'],
    themes: ['light'],
    file: sample,
    play: async (page, take) => {
      await clickInto(page, 'Skip to main content');
      await quickFixes(page);
      await take('quick-fix', parts.editors);
      await page.keyboard.press('Escape');
      await runCommand(page, 'Copydesk: Clean Article with Preview');
      await page.locator('.editor.modified .view-line').first().waitFor({ timeout: patience });
      await take('preview', parts.editors);
      await runCommand(page, 'Copydesk: Close Preview');
      await runCommand(page, 'Copydesk: Clean Article by Kind of Noise…');
      await changesByKind(page);
      await take('choose', parts.middle);
    },
  },
];

/** The walkthrough, one picture a step. */
import { patience, startCommand } from '../lib/drive.mjs';
import { parts, sample } from './camera.mjs';

const stepCount = 5;

/** The scene in which that is seen. */
export const walkthrough = [
  {
    names: ['walkthrough'],
    // the README has none of it
    themes: [],
    file: sample,
    play: async (page, take) => {
      await startCommand(page, 'Welcome: Open Walkthrough');
      const row = page
        .locator('.quick-input-widget .monaco-list-row')
        .filter({ hasText: 'Get started with Copydesk' });
      await row.first().click();
      await page.locator('.getting-started-step.expanded').waitFor({ timeout: patience });
      for (let step = 1; step <= stepCount; step++) {
        await take(`walkthrough-${step}`, parts.editors);
        await page.keyboard.press('ArrowDown');
      }
    },
  },
];

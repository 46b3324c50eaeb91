/** An article that is only read: its marks, what is told of a quotation, whom "she" means, what the status says. */
import { hoverOver, languageStatus, moveAway } from '../lib/drive.mjs';
import { parts, sample, until } from './camera.mjs';

/** The scenes in which that is seen. */
export const reading = [
  {
    names: ['article'],
    themes: ['dark', 'high-contrast'],
    file: sample,
    play: (page, take) => take('article', parts.editors),
  },
  {
    names: ['hover', 'status'],
    themes: ['light'],
    file: sample,
    play: async (page, take) => {
      await hoverOver(page, 'and the only reason');
      await take('hover', parts.editors);
      await moveAway(page);
      await languageStatus(page);
      await take('status', parts.bottom);
    },
  },
  {
    names: ['names'],
    themes: ['light'],
    file: sample,
    settings: { 'copydesk.inlayHints.enabled': true },
    play: async (page, take) => {
      await until(
        async () => (await page.locator('.editor-instance').innerText()).includes('[Solheim]'),
        'No hint',
      );
      await take('names', parts.lastLines);
    },
  },
];

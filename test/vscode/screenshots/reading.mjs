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
    names: ['second-reading'],
    themes: ['light'],
    file: 'ferry.txt',
    painted: 'It is old, and it',
    play: async (page, take) => {
      const told = () => page.locator('.monaco-hover:not(.hidden)').innerText();
      await until(async () => {
        await hoverOver(page, 'It is old, and it');
        const isRead = (await told()).includes('has changed this');
        if (!isRead) await moveAway(page);
        return isRead;
      }, 'No second reading');
      await take('second-reading', parts.editors);
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

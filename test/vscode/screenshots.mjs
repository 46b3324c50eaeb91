/**
 * `npm run screenshots`: takes the pictures of the README in a real window and puts them into client/media.
 *
 * `npm run screenshots -- DIR` takes every picture in every theme, and more than the README has, and puts them into a folder
 * to be looked at. `--only NAME` takes only the scenes in which a picture of that name is taken.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { onWeb } from './lib/window.mjs';
import { root } from './lib/workspace.mjs';
import { inWindow, themes } from './screenshots/camera.mjs';
import { cleaning } from './screenshots/cleaning.mjs';
import { desk } from './screenshots/desk.mjs';
import { exported } from './screenshots/exported.mjs';
import { reading } from './screenshots/reading.mjs';
import { walkthrough } from './screenshots/walkthrough.mjs';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } });
const [given] = positionals;
const isToLookAt = given !== undefined;
const folder = isToLookAt ? resolve(given) : join(root, 'client', 'media');
const scenes = [...reading, ...cleaning, ...desk, ...walkthrough];
const isWanted = ({ names }) => values.only === undefined || names.includes(values.only);
/** Only a folder on the disk lets one window change its theme. */
const changesTheme = !onWeb;

await mkdir(folder, { recursive: true });
for (const scene of scenes.filter(isWanted)) {
  const inThemes = isToLookAt ? Object.keys(themes) : scene.themes;
  if (inThemes.length === 0) continue;
  // what is shown in several themes has the theme in its name
  const fileOf = (name, theme) => join(folder, `${inThemes.length > 1 ? `${name}-${theme}` : name}.png`);
  const windows = changesTheme ? [inThemes] : inThemes.map((theme) => [theme]);
  for (const some of windows) await inWindow(scene, some, fileOf);
}
if (isToLookAt && isWanted(exported)) await exported.take((name) => join(folder, `${name}.png`));

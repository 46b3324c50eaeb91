/** The pictures of the walkthrough: drawn in the colours of the theme, and told to a screen reader in the words of the manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../boundaries/modules';
import { shownManifest } from '../../docs/manifestStrings';

interface Step {
  readonly id: string;
  readonly media: { readonly svg: string; readonly altText: string };
}
const { contributes } = shownManifest<{
  readonly contributes: { readonly walkthroughs: readonly { readonly steps: readonly Step[] }[] };
}>();
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

it.each(steps)('the picture of $id tells what the manifest says of it', ({ media }) => {
  const svg = readFileSync(join(root, media.svg), 'utf8');
  expect(svg).toContain(`role="img" aria-label="${media.altText}"`);
});

it.each(steps)('the picture of $id has no colour of its own', ({ media }) => {
  const svg = readFileSync(join(root, media.svg), 'utf8');
  const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/gu)].map(([, value = '']) => value);
  expect(colours.filter((colour) => colour !== 'none' && !colour.startsWith('var(--vscode-'))).toEqual([]);
});

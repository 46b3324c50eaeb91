/** compromise's words in bundles: unpacked and inflected once, when they are built, and not whenever a server starts. */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The two modules that do so: what they give is written down in their place. */
const filter = /compromise[\\/]src[\\/]2-two[\\/]preTagger[\\/]model[\\/](?:lexicon|_expand)[\\/]index\.js$/;

/**
 * For esbuild.
 * @type {import('esbuild').Plugin}
 */
export const unpackedWords = {
  name: 'unpacked words',
  setup({ onLoad }) {
    onLoad({ filter }, async ({ path }) => {
      const module = await import(pathToFileURL(join(dirname(dirname(path)), 'index.js')).href);
      const { one, two } = module.default;
      const contents = path.includes('_expand')
        ? `export default (model) => {
  Object.assign(model.one._multiCache, ${written(one._multiCache)});
  Object.assign(model.two.uncountable, ${written(two.uncountable)});
  return model;
};`
        : `export const lexicon = ${written(one.lexicon)};
export const switches = ${written(two.switches)};
export const frozenLex = ${written(one.frozenLex)};`;
      return { contents, loader: 'js' };
    });
  },
};

/** Parsed as JSON, which is several times as fast as the same as a program. Refuses what JSON would lose. */
function written(value) {
  const lost = Object.entries(value).find(([, tag]) => tag === undefined || typeof tag === 'function');
  if (lost !== undefined) throw new Error(`compromise's word cannot be written down: ${lost[0]}`);
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/**
 * compromise in bundles: its words are unpacked and inflected once, when they are built, and it is loaded only when the first text
 * is tagged: a server starts sooner, and marks noise without it.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** compromise hands its words over one by one, each in an object of its own: 14,000 of them take longer than all the rest. */
const merging = /compromise[\\/]src[\\/]API[\\/]extend\.js$/;
const oneByOne = 'Object.assign(model, { [key]: plugin[key] })';
const atOnce = 'model[key] = plugin[key]';

/** The two modules that do so: what they give is written down in their place. */
const filter = /compromise[\\/]src[\\/]2-two[\\/]preTagger[\\/]model[\\/](?:lexicon|_expand)[\\/]index\.js$/;

/**
 * For esbuild.
 * @type {import('esbuild').Plugin}
 */
export const compromiseLater = {
  name: 'compromise later',
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /^compromise\/two$/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData === isAsked) return undefined;
      const { path: file } = await resolve(path, { kind, resolveDir, pluginData: isAsked });
      // no file of the package: of what is bundled only those are listed
      return { path: 'compromise', namespace: 'later', pluginData: file };
    });
    onLoad({ filter: /.*/, namespace: 'later' }, ({ pluginData: file }) => ({
      contents: later(file),
      resolveDir: dirname(file),
    }));
    onLoad({ filter: merging }, async ({ path }) => {
      const written = await readFile(path, 'utf8');
      if (!written.includes(oneByOne)) throw new Error(`${path} no longer hands words over one by one`);
      return { contents: written.replace(oneByOne, atOnce), loader: 'js' };
    });
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

/** Marks the question where the real one lies. */
const isAsked = Symbol('compromise');

/** What is called and asked of it goes to the real one, which is loaded by the first call. */
const later = (file) => `let loaded;
const real = () => (loaded ??= require(${JSON.stringify(file)}).default);
export default new Proxy(() => undefined, {
  apply: (_, self, args) => Reflect.apply(real(), self, args),
  get: (_, key) => real()[key],
});`;

/** Parsed as JSON, which is several times as fast as the same as a program. Refuses what JSON would lose. */
function written(value) {
  const lost = Object.entries(value).find(([, tag]) => tag === undefined || typeof tag === 'function');
  if (lost !== undefined) throw new Error(`compromise's word cannot be written down: ${lost[0]}`);
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/**
 * The bill of materials of what is packed, as CycloneDX: each package of which a bundle holds a byte, data of others, and the
 * language model. Written at packaging, from what esbuild says of the bundles.
 */
import CycloneDX from '@cyclonedx/cyclonedx-library';
import parseExpression from 'spdx-expression-parse';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledData, bundledFiles, bundledPackages } from './licences.mjs';
import { dateOfPackage, metafilesOf, productOf } from './product.mjs';

const { Contrib, Enums, Models, Serialize, Spec } = CycloneDX;

/** What it is called wherever it is packed. */
export const sbomFile = 'sbom.cdx.json';

/** The folder in which files of a bundle's own kind lie that are no bundle. */
const readerFolder = 'reader';

const licences = new Contrib.License.Factories.LicenseFactory(parseExpression);
const components = new Contrib.FromNodePackageJson.Builders.ComponentBuilder(
  new Contrib.FromNodePackageJson.Factories.ExternalReferenceFactory(),
  licences,
);

/** The bundles of the extension. */
const extensionBundles = [
  ...['client/node.js', 'client/detection.js', 'client/extension.node.js', 'client/web.js'],
  ...['server/main.node.js', 'server/main.web.js', 'reader/reader.node.js', 'reader/reader.web.js'],
  'cli/copydesk.js',
];

/**
 * The bill of materials of one package, as JSON.
 * @param {object} what
 * @param {{ name: string, version: string, purl: string, description: string, publisher: string, license: string }} what.product
 * @param {string} what.root the project's folder
 * @param {string} what.dist the folder that was built into, with what esbuild said of it
 * @param {readonly string[]} what.bundles those in the package, as paths in `dist`
 * @returns {Promise<string>}
 */
export async function sbomOf({ product, root, dist, bundles }) {
  const metafiles = await metafilesOf(dist, bundles);
  const { name, version, purl, description, publisher, license } = product;
  const whole = new Models.Component(Enums.ComponentType.Application, name, {
    ...{ bomRef: purl, version, purl, description, publisher },
    licenses: new Models.LicenseRepository([licences.makeFromString(license)]),
  });
  const bom = new Models.Bom({
    metadata: new Models.Metadata({
      timestamp: dateOfPackage(),
      component: whole,
      lifecycles: new Models.LifecycleRepository([Enums.LifecyclePhase.Build]),
      supplier: new Models.OrganizationalEntity({ name: publisher }),
      tools: new Models.Tools({
        components: new Models.ComponentRepository(
          await Promise.all(
            ['esbuild', '@cyclonedx/cyclonedx-library'].map((tool) =>
              packageIn(join(root, 'node_modules', tool)),
            ),
          ),
        ),
      }),
    }),
  });
  const folders = bundledPackages(metafiles, root).map((folder) => realpathSync(folder));
  const packages = await packagesOf(folders, root, whole);
  const materials = await materialsOf(bundledFiles(metafiles), { root, dist, version });
  for (const component of materials) whole.dependencies.add(component.bomRef);
  for (const component of [...packages, ...materials]) bom.components.add(component);
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/** Packages as components, each with those that it needs and that are bundled too; `whole` gets those that the project names. */
async function packagesOf(folders, root, whole) {
  const byFolder = new Map(
    await Promise.all(folders.map(async (folder) => [folder, await packageIn(folder)])),
  );
  for (const [folder, component] of [...byFolder, [root, whole]]) {
    const { dependencies, devDependencies } = await manifestIn(folder);
    const named = folder === root ? { ...dependencies, ...devDependencies } : dependencies;
    for (const name of Object.keys(named ?? {})) {
      const needed = byFolder.get(folderOf(name, folder));
      if (needed !== undefined) component.dependencies.add(needed.bomRef);
    }
  }
  return [...byFolder.values()];
}

/** Where Node finds a package that is asked for in a folder; undefined where it is not installed. */
function folderOf(name, from) {
  const folder = join(from, 'node_modules', name);
  // as esbuild names it where node_modules is a link
  if (existsSync(folder)) return realpathSync(folder);
  return dirname(from) === from ? undefined : folderOf(name, dirname(from));
}

/** A package as a component. */
async function packageIn(folder) {
  const manifest = await manifestIn(folder);
  const component = components.makeComponent(manifest);
  if (component === undefined) throw new Error(`${folder} holds a package without a name`);
  component.purl = npmAddress(manifest);
  component.bomRef.value = component.purl;
  return component;
}

/**
 * The address of an npm package among all packages: a package URL.
 * @param {{ name: string, version: string }} manifest
 */
export const npmAddress = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** Data and the model as components: those whose source is in a bundle or lies among the built files. */
async function materialsOf(files, { root, dist, version }) {
  const packed = bundledData
    .flatMap(({ materials }) => materials)
    .filter(({ source }) => files.includes(source) || existsSync(join(dist, readerFolder, basename(source))));
  return Promise.all(
    packed.map(async ({ type, name, description, licences: ids, website, source }) => {
      const hash = createHash('sha256')
        .update(await readFile(join(root, source)))
        .digest('hex');
      return new Models.Component(type, name, {
        ...{ bomRef: name, version, description },
        hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], hash]]),
        licenses: new Models.LicenseRepository(ids.map((id) => licences.makeDisjunctive(id))),
        externalReferences: new Models.ExternalReferenceRepository([
          new Models.ExternalReference(website, Enums.ExternalReferenceType.Website),
        ]),
      });
    }),
  );
}

async function manifestIn(folder) {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const product = await productOf(root);
  const { name, version, publisher } = product;
  const purl = `pkg:vscode-extension/${publisher}/${name}@${version}`;
  const dist = resolve(root, process.argv[2] ?? 'dist');
  const sbom = await sbomOf({ product: { ...product, purl }, root, dist, bundles: extensionBundles });
  await writeFile(join(dist, sbomFile), sbom);
}

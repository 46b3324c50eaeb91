/**
 * `npm run release:check`: whether the project says the same version everywhere and git holds all of it, then both packages,
 * made anew. It publishes nothing; CONTRIBUTING.md tells how that is done.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { npm } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What keeps a version from being released, in words; empty where nothing does.
 * @param {object} project
 * @param {string} project.version of package.json
 * @param {string} project.locked the version in package-lock.json
 * @param {string} project.changelog
 * @param {string} project.today as 2026-05-14
 * @param {string} project.changed what git says is not committed
 * @param {string} project.tags those in git with the name of the version
 * @returns {string[]}
 */
export function releaseProblems({ version, locked, changelog, today, changed, tags }) {
  // the Marketplace takes three numbers and nothing behind them
  const isPlain = /^\d+\.\d+\.\d+$/.test(version);
  const [, latest, date] = /^## \[([^\]]*)\](?: - (.*))?$/m.exec(changelog) ?? [];
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date ?? '') && !Number.isNaN(Date.parse(date));
  return [
    ...(isPlain ? [] : [`The version ${version} of package.json is not three numbers.`]),
    ...(locked === version ? [] : [`package-lock.json says ${locked}, package.json says ${version}.`]),
    ...(latest === version ? [] : [`CHANGELOG.md begins with ${latest}, package.json says ${version}.`]),
    ...(isDate ? [] : [`CHANGELOG.md says "${date ?? ''}" where the day of the release belongs.`]),
    ...(isDate && date > today ? [`CHANGELOG.md gives a day to come: ${date}.`] : []),
    ...(changed.trim() === '' ? [] : [`Not committed:\n${changed.trimEnd()}`]),
    ...(tags.trim() === '' ? [] : [`The tag ${tags.trim()} is there already.`]),
  ];
}

/** The project as it is. */
async function project() {
  const read = (name) => readFile(join(root, name), 'utf8');
  const git = async (...args) => (await promisify(execFile)('git', args, { cwd: root })).stdout;
  const { version } = JSON.parse(await read('package.json'));
  return {
    version,
    locked: JSON.parse(await read('package-lock.json')).version,
    changelog: await read('CHANGELOG.md'),
    today: new Date().toISOString().slice(0, '2026-05-14'.length),
    changed: await git('status', '--porcelain'),
    tags: await git('tag', '--list', `v${version}`),
  };
}

/** Resolves with the exit code. */
async function main() {
  const found = await project();
  const problems = releaseProblems(found);
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    return 1;
  }
  console.log('Making both packages …');
  await npm(['run', 'package'], root);
  for (const ending of ['vsix', 'tgz']) {
    const name = `copydesk-${found.version}.${ending}`;
    const bytes = await readFile(join(root, name));
    console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
  }
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();

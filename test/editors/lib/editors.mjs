/** Finds editors on the PATH, and says what to install where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { it } from 'vitest';

/** Every program of a name, in the order in which a shell would find them. */
export function programs(name) {
  const folders = [...new Set((process.env.PATH ?? '').split(delimiter))].filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).filter(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Major and minor version of a Neovim, as one number that grows with them; 0 where it does not tell. */
export function neovimVersion(program) {
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/u.exec(spawned(program, ['--version']).stdout) ?? [];
  return major === undefined ? 0 : versionNumber(Number(major), Number(minor));
}

/** As {@link neovimVersion} gives it. */
export const versionNumber = (major, minor) => major * 1000 + minor;

/** Whether a program ends well, which tells of an editor that it has what is needed. */
export const endsWell = (program, args) => spawned(program, args).status === 0;

function spawned(program, args) {
  return spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/**
 * A test in an editor; without one it is left out and says what to install. In CI, which installs it, that is a failure,
 * unless not every system has it.
 */
export function inEditor(name, program, install, test, { inCi = true } = {}) {
  if (program !== undefined) it(name, () => test(program));
  else if (process.env.CI === undefined || !inCi) it.skip(`${name}: ${install}`);
  else
    it(name, () => {
      throw new Error(install);
    });
}

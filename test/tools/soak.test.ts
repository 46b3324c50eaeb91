/** `npm run soak`, as far as it can be seen in a moment. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const soak = (...args: string[]): { readonly code: number | null; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.config/soak.mjs', ...args], {
    cwd: process.cwd(),
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
};

it('runs one round with a seed that is given, and says so', () => {
  const { code, said } = soak('--seed', '7', '--effort', '0.01', 'test/unit/wording/markup');
  expect(said).toMatch(
    /^Round 1, seed 7 …\n {2}\d+ passed, 0 failed \(\d+ s\)\nNothing failed in 1 round\.\n$/u,
  );
  expect(code).toBe(0);
});

it.each([
  ['nothing is drawn', ['test/boundaries']],
  ['a number is none', ['--seed', 'seven']],
  ['an option is unknown', ['--sed', '7']],
])('says where %s', (_, args) => {
  const { code, said } = soak(...args);
  expect(code).toBe(1);
  expect(said).not.toContain('Round');
  expect(said).not.toMatch(/ at .*soak\.mjs/u);
});

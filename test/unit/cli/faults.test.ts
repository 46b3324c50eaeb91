/** What a harder test has found: files that are more than their bytes, and arguments that a shell leaves as they are. */
import { execFileSync } from 'node:child_process';
import { linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printed, written } from './articles';
import { setDesk } from './desk';

const { folder, at, put, copydesk, shell } = setDesk();

describe('a file that is changed in place', () => {
  it('keeps its hard links: it is not written, and it is said what to do', () => {
    const path = put('a.txt', printed);
    linkSync(path, at('b.txt'));
    const run = copydesk(['clean', '--write', path]);
    expect(run.code).toBe(1);
    expect(run.err).toContain('a.txt: not written: it has 2 names (hard links)');
    expect(run.err).toContain('--out');
    expect(statSync(path).ino).toBe(statSync(at('b.txt')).ino);
    expect(readFileSync(path, 'utf8')).toBe(printed);
  });

  it.runIf(process.platform === 'linux')('keeps its extended attributes', ({ skip }) => {
    const path = put('a.txt', printed);
    const python = (script: string): string =>
      execFileSync('python3', ['-c', `import os,sys\n${script}`, path], { stdio: 'pipe' }).toString();
    try {
      python("os.setxattr(sys.argv[1], 'user.origin', b'desk')");
    } catch {
      skip('neither Python nor a disk with attributes');
    }
    expect(copydesk(['clean', '--write', path])).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(path, 'utf8')).not.toContain('1 of 2');
    expect(python("print(os.getxattr(sys.argv[1], 'user.origin').decode())")).toBe('desk\n');
  });

  it('is written beside what a killed run left, which goes; what a living one writes stays', () => {
    const path = put('a.txt', printed);
    const host = /-([\da-f]{8})-/u;
    // the name of a living run, whose number is then changed to one that no system gives
    const shape = shell(
      `node -e "const c=require('node:crypto');console.log('.copydesk-'+c.createHash('sha256').update(require('node:os').hostname()).digest('hex').slice(0,8)+'-')"`,
    ).out.trim();
    expect(shape).toMatch(host);
    const left = `${shape}999999999-0123456789abcdef.tmp`;
    const living = `${shape}${String(process.pid)}-0123456789abcdef.tmp`;
    put(left, 'half');
    put(living, 'half');
    expect(copydesk(['clean', '--write', path]).code).toBe(0);
    expect(readdirSync(folder()).sort()).toEqual([living, 'a.txt'].sort());
  });
});

describe('an output folder', () => {
  it.each([['clean'], ['annotate'], ['report']])('keeps another text unless %s is forced', (command) => {
    const path = put('in/a.txt', printed);
    const name = { clean: 'a.txt', annotate: 'a.quotations.txt', report: 'a.report.html' }[command] ?? '';
    const other = put(`out/${name}`, 'Notes of my own,\nof nothing else.\n');
    const run = copydesk([command, '--out', at('out'), path]);
    expect(run.code).toBe(1);
    expect(run.err).toContain('--force');
    expect(readFileSync(other, 'utf8')).toContain('Notes of my own');
    expect(copydesk([command, '--out', at('out'), '--force', path]).code).toBe(0);
    expect(readFileSync(other, 'utf8')).not.toContain('Notes of my own');
    writeFileSync(path, `${printed}One more line.\n`);
    expect(copydesk([command, '--out', at('out'), path]).code).toBe(0);
  });
});

describe('arguments', () => {
  it('are expanded where the shell does not: patterns, two stars and folders', () => {
    put('one/a.txt', written);
    put('one/two/b.txt', written);
    put('one/c.md', written);
    const files = (given: string): readonly string[] =>
      copydesk(['annotate', '--format', 'jsonl', given])
        .out.trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { file: string }).file);
    expect(files(at('one/*.txt'))).toEqual([at('one/a.txt')]);
    expect(files(at('one/**/*.txt'))).toEqual([at('one/a.txt'), at('one/two/b.txt')]);
    expect(files(at('one'))).toEqual([at('one/a.txt'), at('one/two/b.txt')]);
    expect(shell(`cd '${folder()}' && $COPYDESK check 'o*/*.txt' 'none/*.txt'`).err).toBe(
      'copydesk: none/*.txt: there is no such file\n',
    );
  });

  it('are a file where one has the name of a pattern', () => {
    put('a.txt', written);
    const path = put('[a].txt', printed);
    expect(copydesk(['annotate', path]).out).toContain('[a].txt: ');
  });

  it('leave a terminal alone in a usage error', () => {
    for (const args of [['--\u001b[31mred\nline'], ['fly\u001b]0;x\u0007\nerror: none']]) {
      const { code, err } = copydesk(args);
      expect(code).toBe(1);
      expect(err).not.toMatch(/[\0-\x08\x0b-\x1f]/u);
      expect(err.trimEnd().split('\n')).toHaveLength(2);
    }
  });

  it.runIf(process.platform === 'linux')('say what is wrong with a name that is not in UTF-8', () => {
    const run = shell(
      `cd '${folder()}' && name=$(printf 'caf\\351.txt') && echo x > "$name" && $COPYDESK check "$name"`,
    );
    expect(run.code).toBe(1);
    expect(run.err).toContain('its name is not in UTF-8, rename it first');
  });
});

it('a file that cannot be read is told once to whoever reads what detect says', () => {
  const run = copydesk(['detect', put('a.txt', 'a\0b'.repeat(99))]);
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.err).toMatch(/^copydesk: .*a\.txt: it is a binary file, not text\n$/u);
});

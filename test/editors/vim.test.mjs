/** An article in Vim, with ALE, which counts bytes where the protocol counts UTF-16. */
import { expect } from 'vitest';
import { endsWell, inEditor, programs } from './lib/editors.mjs';
import { configurationOf } from './lib/readme.mjs';
import { expectCommon, expectNoise, script, sessionIn } from './lib/session.mjs';

const probe =
  'if !has("channel") || !has("vim9script") | cquit | endif | try | packadd ale | catch | cquit | endtry';
const vim = programs('vim').find((program) =>
  endsWell(program, ['-N', '-u', 'NONE', '-es', '-c', probe, '-c', 'qall!']),
);

inEditor(
  'Vim with ALE: hovers, noise, cleaning, undo',
  vim,
  'install Vim with ALE: apt-get install vim vim-ale',
  async (program) => {
    const seen = await sessionIn(program, {
      configuration: configurationOf('Vim'),
      name: 'vimrc',
      argumentsFor: ({ article, configuration }) => [
        ...[
          '-N',
          '-n',
          '-i',
          'NONE',
          '--not-a-term',
          '--cmd',
          'set encoding=utf-8 nomore',
          '--cmd',
          'filetype on',
        ],
        ...['-u', configuration, article, '-S', script('vim/session.vim')],
      ],
    });
    expectCommon(seen);
    // the first stands behind letters beyond ASCII, so that ALE marks other words; it is cleaned rightly all the same
    const [first, ...others] = seen.diagnostics;
    expect(first.code).toBe('escape');
    expect(first.words).not.toBe('\\');
    const named = ({ code, words }) => (words === '' ? code : words);
    expectNoise(
      { diagnostics: [{ words: '\\' }, ...others], kept: [{ words: '\\' }, ...seen.kept.slice(1)] },
      named,
    );
    expect(seen.diagnostics.every(({ type }) => type === 'W')).toBe(true);
  },
);

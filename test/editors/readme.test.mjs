import { expect, it } from 'vitest';
import { configurationOf } from './lib/readme.mjs';

it.each(['Neovim 0.11', 'Neovim 0.7', 'Emacs', 'Vim', 'Helix'])(
  'the README says how %s starts the server',
  (editor) => {
    const code = configurationOf(editor);
    expect(code).toContain('copydesk-language-server');
    expect(code).toContain('--stdio');
  },
);

/** An article in Emacs, with Eglot. */
import { expect } from 'vitest';
import { endsWell, inEditor, programs } from './lib/editors.mjs';
import { configurationOf } from './lib/readme.mjs';
import { expectCommon, expectNoise, script, sessionIn } from './lib/session.mjs';

const emacs = programs('emacs').find((program) =>
  endsWell(program, ['--batch', '--eval', "(require 'eglot)"]),
);

inEditor(
  'Emacs with Eglot: hovers, noise struck through, cleaning, undo',
  emacs,
  'install Emacs with Eglot: apt-get install emacs-nox elpa-eglot',
  async (program) => {
    const seen = await sessionIn(program, {
      configuration: configurationOf('Emacs'),
      name: 'init.el',
      argumentsFor: ({ configuration }) => [
        ...['--batch', '--load', configuration, '--load', script('emacs/session.el')],
      ],
    });
    expectCommon(seen);
    expectNoise(seen, ({ words }) => (words.trim() === '' ? 'page-join' : words));
    for (const { message, faces } of seen.diagnostics) {
      expect(message).toMatch(/^copydesk \[[a-z-]+\]: [A-Z]/u);
      expect(faces).toContain('eglot-diagnostic-tag-deprecated-face');
    }
  },
);

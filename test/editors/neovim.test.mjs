/** An article in Neovim: the version that Debian has, which knows nothing of semantic tokens, and one of today. */
import { expect } from 'vitest';
import { inEditor, neovimVersion, programs, versionNumber } from './lib/editors.mjs';
import { configurationOf } from './lib/readme.mjs';
import { expectCommon, expectNoise, script, sessionIn } from './lib/session.mjs';

/** From here on Neovim has `vim.lsp.config`. */
const today = versionNumber(0, 11);
const found = programs('nvim').map((program) => ({ program, version: neovimVersion(program) }));
const newer = found.find(({ version }) => version >= today)?.program;
const older = found.find(({ version }) => version > 0 && version < today)?.program;

const name = 'init.lua';
const argumentsFor = ({ article, configuration }) => [
  ...['--headless', '-n', '-i', 'NONE', '-c', `luafile ${script('neovim/session.lua')}`],
  ...['-u', configuration, article],
];
const named = ({ code, words }) => (words === '' ? code : words);
/** Neovim's number for a hint. */
const hint = 4;

function expectBoth(seen) {
  expectCommon(seen);
  expectNoise(seen, named);
  expect(seen.diagnostics.every(({ severity }) => severity === hint)).toBe(true);
}

inEditor(
  'Neovim 0.11 or later: marks, names, hovers, cleaning, undo',
  newer,
  'put a Neovim of version 0.11 or later on the PATH, such as the one in test/editors/neovim/requirements.txt',
  async (program) => {
    const seen = await sessionIn(program, {
      configuration: configurationOf('Neovim 0.11'),
      name,
      argumentsFor,
    });
    expectBoth(seen);
    expect(seen.tokens).toEqual([
      'string: "We heard from the nurses and from the bakers,"',
      'type: Marta Oyelaran',
      'string: "They need this boat, at',
      'comment.deprecated: \\',
      'string: $4 a seat."',
      'comment.deprecated: 1 of 3',
      'string: "The crossing costs',
      'comment.deprecated: \\',
      'string: $9,000 a week,"',
      'type: he',
      'string: "Nobody has told us who will pay, and nobody in this',
      'comment.deprecated: 11/03/21, 09:15',
      'string: hall has asked the people on the other side of the water."',
      'comment.deprecated: 2 of 3',
      expect.stringMatching(/^type\S*: A passenger$/u),
      expect.stringMatching(/^string\.reported\S*: the boat was half empty most nights$/u),
      'comment.deprecated: 3 of 3',
    ]);
    // without a theme of one's own: two colours, and noise struck through
    const { string, type, deprecated } = seen.colours;
    expect(string.fg).toBeGreaterThan(0);
    expect(type.fg).toBeGreaterThan(0);
    expect(type.fg).not.toBe(string.fg);
    expect(deprecated.strikethrough).toBe(true);
    expect(seen.inlay).toEqual(['[Vandermolen]']);
  },
  { inCi: false },
);

inEditor(
  'Neovim 0.7 to 0.10: hovers, cleaning, undo',
  older,
  'install the Neovim of Debian 12: apt-get install neovim',
  async (program) =>
    expectBoth(
      await sessionIn(program, { configuration: configurationOf('Neovim 0.7'), name, argumentsFor }),
    ),
  { inCi: false },
);

/** The tables of the documents that are made from the program: settings, noise rules, kinds of problems, exports. */
import { noiseRules } from '../../server/src/article/noise/rules/index';
import { problemRules } from '../../server/src/article/problems/problems';
import { exportFormats } from '../../server/src/export/formats';
import { configuration } from './manifest';

const cell = (text: string): string => text.replace(/\|/gu, '\\|').replace(/\s+/gu, ' ').trim();

/** Column widths as prettier sets them, so that formatting the README changes nothing. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows].map((row) => row.map(cell));
  const widths = header.map((_, column) => Math.max(3, ...all.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => (row[column] ?? '') + ' '.repeat(width - [...(row[column] ?? '')].length)).join(' | ')} |`;
  const [first = [], ...others] = all;
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}

/** `#copydesk.noise.severity#` is a link in VS Code's settings, and only there. */
const unlinked = (markdown: string): string => markdown.replace(/`#([\w.]+)#`/gu, '`$1`');

/** Settings: key, default, what it does. */
export function settingsTable(): string {
  const rows = configuration().flatMap(({ properties }) =>
    Object.entries(properties).map(([key, setting]) => {
      const choices =
        setting.enum === undefined
          ? ''
          : ` One of ${setting.enum.map((value) => `\`${value}\``).join(', ')}.`;
      const text = unlinked(setting.markdownDescription);
      return [`\`${key}\``, `\`${JSON.stringify(setting.default)}\``, text + choices];
    }),
  );
  return table(['Setting', 'Default', 'What it does'], rows);
}

const words: Readonly<Record<string, string>> = {
  safe: 'may happen on save',
  suggested: 'when you ask for it',
  display: 'never, only shown',
};

/** Noise rules: id (an anchor that diagnostics link to), what it is, when it is repaired. */
export function rulesTable(): string {
  return table(
    ['Rule', 'What it is', 'Repaired'],
    noiseRules.map(({ id, title, why, applicability }) => [
      `<a id="${id}"></a>\`${id}\``,
      `${title}. ${why}`,
      words[applicability] ?? applicability,
    ]),
  );
}

/** Kinds of problems: id (an anchor that diagnostics link to), what it is and why it is worth a look, how it is listed. */
export function problemsTable(): string {
  return table(
    ['Problem', 'What it is', 'Listed as'],
    problemRules.map(({ id, title, why, severity }) => [
      `<a id="${id}"></a>\`${id}\``,
      `${title}. ${why}`,
      severity,
    ]),
  );
}

/** Formats of exports: what the command line calls each, what it is, and how its file ends. */
export function exportsTable(): string {
  return table(
    ['Format', 'What it is', 'File'],
    exportFormats.map(({ id, title, description, extension }) => [
      `\`${id}\``,
      `${title}. ${description}.`,
      `\`.${extension}\``,
    ]),
  );
}

/** Which table stands in which document, between `<!-- NAME -->` and `<!-- /NAME -->`. To move one, change its line. */
const places: readonly { readonly document: string; readonly name: string; readonly table: () => string }[] =
  [
    { document: 'server/README.md', name: 'settings', table: settingsTable },
    { document: 'server/README.md', name: 'rules', table: rulesTable },
    { document: 'server/README.md', name: 'problems', table: problemsTable },
    { document: 'server/README.md', name: 'exports', table: exportsTable },
  ];

/** The documents that hold a table, as paths from the project's folder. */
export const documentsWithTables: readonly string[] = [...new Set(places.map(({ document }) => document))];

/** A document with its tables made anew; throws where the place of one is missing. */
export function withTables(before: string, document: string): string {
  return places
    .filter((place) => place.document === document)
    .reduce((text, { name, table: content }) => {
      const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
      const [start, end] = [text.indexOf(open), text.indexOf(close)];
      if (start < 0 || end < start) throw new Error(`${document} has no ${open} … ${close}`);
      return `${text.slice(0, start)}${open}\n\n${content()}\n\n${text.slice(end)}`;
    }, before);
}

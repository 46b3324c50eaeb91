/** The tables of the README that are made from the program: settings from package.json, noise rules from article/noise/rules/index.ts, kinds of problems. */
import { problemRules } from '../../server/src/article/problems/problems';
import { noiseRules } from '../../server/src/article/noise/rules/index';

/** A setting as package.json contributes it. */
export interface ContributedSetting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly order?: number;
  readonly markdownDescription?: string;
  readonly description?: string;
}

/** The part of package.json that the tables are made from. */
export interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, ContributedSetting>>;
    }[];
  };
}

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
export function settingsTable(manifest: Manifest): string {
  const rows = manifest.contributes.configuration.flatMap(({ properties }) =>
    Object.entries(properties).map(([key, setting]) => {
      const choices =
        setting.enum === undefined
          ? ''
          : ` One of ${setting.enum.map((value) => `\`${value}\``).join(', ')}.`;
      const text = setting.markdownDescription ?? setting.description ?? '';
      return [`\`${key}\``, `\`${JSON.stringify(setting.default)}\``, unlinked(text) + choices];
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

/** The README with its tables made anew. A table stands between `<!-- NAME -->` and `<!-- /NAME -->`; throws where one is missing. */
export function withTables(readme: string, manifest: Manifest): string {
  const tables = { settings: settingsTable(manifest), rules: rulesTable(), problems: problemsTable() };
  return Object.entries(tables).reduce((text, [name, content]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(open), text.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`README.md has no ${open} … ${close}`);
    return `${text.slice(0, start)}${open}\n\n${content}\n\n${text.slice(end)}`;
  }, readme);
}

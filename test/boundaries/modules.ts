/** Reads the project's sources with TypeScript's parser, for the tests of boundaries. */
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Parts that know of no editor and of no Node: they run in a browser's worker. */
export const pure: readonly string[] = [
  'server/src/article',
  'server/src/rules',
  'server/src/nlp',
  'server/src/wording',
  'server/src/archive',
  'server/src/export',
  'server/src/library',
  'server/src/verification',
];

/** Whether a file lies below one of some folders. */
export const under = (path: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`));
/** Whether an import is Node's own. */
export const isNode = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name);
/** Whether an import is of VS Code or of its protocol. */
export const isEditor = (name: string): boolean => name.startsWith('vscode');

/** A source file, parsed. */
export interface Module {
  /** From the project's folder, with slashes. */
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** An import of any kind. */
export interface Import {
  /** As written: "node:fs", "../lsp/convert". */
  readonly specifier: string;
  /** A package's or built-in's name as written; for a relative import the path of the file. */
  readonly target: string;
  readonly node: ts.Node;
}

/** All sources of some folders, in order of path. */
export function modulesIn(...folders: readonly string[]): readonly Module[] {
  return globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: root, ignore: ['**/node_modules/**'] },
  )
    .sort()
    .map((path) => ({
      path,
      tree: ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true),
    }));
}

/** "server/src/article/clean.ts:12", as terminals and editors link it. */
export function place(module: Module, node: ts.Node): string {
  return `${module.path}:${module.tree.getLineAndCharacterOfPosition(node.getStart(module.tree)).line + 1}`;
}

/** Calls `visit` with every node of a file. */
export function walk(module: Module, visit: (node: ts.Node) => void): void {
  const go = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, go);
  };
  go(module.tree);
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = posix.normalize(posix.join(posix.dirname(from), specifier));
  return [`${path}.ts`, `${path}/index.ts`].find((file) => existsSync(join(root, file))) ?? path;
}

/** Every import of a file: statements, re-exports, `import()`, `require()` and `import('…')` in types. */
export function importsOf(module: Module): readonly Import[] {
  const found: Import[] = [];
  walk(module, (node) => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isExternalModuleReference(node)
            ? node.expression
            : ts.isCallExpression(node) &&
                (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
                  node.expression.getText() === 'require')
              ? node.arguments[0]
              : undefined;
    if (named !== undefined && ts.isStringLiteralLike(named))
      found.push({ specifier: named.text, target: resolve(module.path, named.text), node });
  });
  return found;
}

/** The names that a file declares outside every function, with their declarations. */
export function topLevelVariables(module: Module): readonly ts.VariableDeclaration[] {
  return module.tree.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => [...statement.declarationList.declarations]);
}

/** Whether a statement is exported where it stands. */
export function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((m) => m.kind === ts.SyntaxKind.ExportKeyword)
  );
}

/**
 * What the code may do, whichever part it is. Each test lists the places that break a rule, as file:line with what is wrong,
 * so an empty list is a pass. Decided here: `catch` is for lsp/guard.ts, and for the command line, which has to name the
 * file that failed and go on with the next.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';
import { literalsOf, madeWhile } from './expressions';
import type { Module } from './modules';
import { isExported, modulesIn, place, pure, root, topLevelVariables, under, walk } from './modules';

const server = modulesIn('server/src');
const program = [...server, ...modulesIn('client/src')];

/** "file:line TEXT" for every node that `wrong` objects to. */
function nodes(
  modules: readonly Module[],
  wrong: (node: ts.Node, module: Module) => boolean,
): readonly string[] {
  const found: string[] = [];
  for (const module of modules)
    walk(module, (node) => {
      if (wrong(node, module))
        found.push(`${place(module, node)} ${(node.getText(module.tree).split('\n')[0] ?? '').slice(0, 80)}`);
    });
  return found;
}

describe('what the code may do', () => {
  it('only lsp/ turns offsets into positions', () => {
    const turns = (node: ts.Node): boolean =>
      ts.isPropertyAccessExpression(node) &&
      (['positionAt', 'offsetAt'].includes(node.name.text) ||
        /^(?:Position|Range)\.create$/u.test(node.getText()));
    expect(nodes(server, (node, { path }) => turns(node) && !under(path, 'server/src/lsp'))).toEqual([]);
  });

  it('only guard.ts catches, the command line, and what speaks with a worker', () => {
    const catches = (node: ts.Node): boolean =>
      ts.isCatchClause(node) ||
      (ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        node.expression.name.text === 'catch');
    // what fails in a worker is told to the one who asked it, as a message
    const overMessages = ['runtime.ts', 'serveModel.ts', 'remoteModel.ts'];
    const allowed = (path: string): boolean =>
      // of an answer to garbage whose sender is gone, nobody is left to tell
      ['server/src/lsp/guard.ts', 'server/src/stdio.ts'].includes(path) ||
      under(path, 'server/src/cli') ||
      overMessages.some((name) => path === `server/src/reader/${name}`) ||
      path.startsWith('server/src/openReaderIn');
    expect(nodes(server, (node, { path }) => catches(node) && !allowed(path))).toEqual([]);
  });

  it('nothing is of type any, and no check is switched off without a reason', () => {
    const silenced = program.flatMap(({ path, tree }) =>
      tree.text
        .split('\n')
        .map((line, index) => ({ line, at: `${path}:${index + 1}` }))
        .filter(({ line }) =>
          /@ts-(?:ignore|nocheck)|eslint-disable(?!.* -- )|@ts-expect-error\s*$/u.test(line),
        )
        .map(({ line, at }) => `${at} ${line.trim()}`),
    );
    expect([...nodes(program, (node) => node.kind === ts.SyntaxKind.AnyKeyword), ...silenced]).toEqual([]);
  });

  it('every exported declaration says what it is', () => {
    const undocumented = program.flatMap((module) =>
      module.tree.statements
        .filter((statement) => isExported(statement) && ts.getJSDocCommentsAndTags(statement).length === 0)
        .map(
          (statement) =>
            `${place(module, statement)} ${(statement.getText().split('\n')[0] ?? '').slice(0, 80)}`,
        ),
    );
    expect(undocumented).toEqual([]);
  });
});

describe('no mutable state at module level, but the tagger', () => {
  const modules = program.filter(({ path }) => path !== 'server/src/nlp/tagger.ts');
  const mutators = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|delete|clear)$/u;

  it('no let, no var, no static field that is not readonly', () => {
    const variables = modules.flatMap((module) =>
      topLevelVariables(module)
        .filter((declaration) => (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0)
        .map((declaration) => `${place(module, declaration)} ${declaration.name.getText()}`),
    );
    const fields = nodes(
      modules,
      (node) =>
        ts.isPropertyDeclaration(node) &&
        (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0 &&
        (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Readonly) === 0,
    );
    expect([...variables, ...fields]).toEqual([]);
  });

  it('an exported Map or Set is typed read-only', () => {
    const open = modules.flatMap((module) =>
      topLevelVariables(module)
        .filter(
          ({ parent, type, initializer }) =>
            isExported(parent.parent) &&
            initializer !== undefined &&
            ts.isNewExpression(initializer) &&
            /^(?:Weak)?(?:Map|Set)$/u.test(initializer.expression.getText()) &&
            !/^Readonly(?:Map|Set)\b/u.test(type?.getText() ?? ''),
        )
        .map((declaration) => `${place(module, declaration)} ${declaration.name.getText()}`),
    );
    expect(open).toEqual([]);
  });

  it('nothing that stands at module level is changed', () => {
    const changes = modules.flatMap((module) => {
      const names = new Set(topLevelVariables(module).map(({ name }) => name.getText()));
      const base = (node: ts.Node): string =>
        ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
          ? base(node.expression)
          : node.getText();
      return nodes(
        [module],
        (node) =>
          (ts.isCallExpression(node) &&
            ts.isPropertyAccessExpression(node.expression) &&
            mutators.test(node.expression.name.text) &&
            names.has(base(node.expression.expression))) ||
          (ts.isBinaryExpression(node) &&
            node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
            node.operatorToken.kind <= ts.SyntaxKind.LastAssignment &&
            !ts.isIdentifier(node.left) &&
            names.has(base(node.left))) ||
          (ts.isDeleteExpression(node) && names.has(base(node.expression))),
      );
    });
    expect(changes).toEqual([]);
  });

  it('no global or sticky expression at module level is stepped through: it would remember where it was', () => {
    const stepped = modules.flatMap((module) => {
      const names = new Set(
        topLevelVariables(module)
          .filter(({ initializer }) =>
            /^(?:\/.*\/[a-z]*[gy][a-z]*|new RegExp\([^]*'[a-z]*[gy][a-z]*',?\s*\))$/u.test(
              initializer?.getText() ?? '',
            ),
          )
          .map(({ name }) => name.getText()),
      );
      return nodes(
        [module],
        (node) =>
          ts.isCallExpression(node) &&
          ts.isPropertyAccessExpression(node.expression) &&
          ['exec', 'test'].includes(node.expression.name.text) &&
          names.has(node.expression.expression.getText()),
      );
    });
    expect(stepped).toEqual([]);
  });
});

describe('every regular expression is linear', () => {
  it('no input makes one of them slow', async () => {
    const loaded = await madeWhile(async () => {
      // other tests of this worker have loaded the modules before
      vi.resetModules();
      for (const { path } of server.filter(
        ({ path }) => under(path, ...pure) || under(path, 'server/src/features'),
      ))
        await import(/* @vite-ignore */ join(root, path));
      const { analyze } = await import('../../server/src/article/analyze');
      const { createTagger } = await import('../../server/src/nlp/tagger');
      const seeds = readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.txt'));
      for (const seed of seeds) analyze(readFileSync(join(root, 'seeds', seed), 'utf8'), createTagger());
    });
    expect(loaded, 'the expressions made with new RegExp are seen').not.toEqual([]);
    const slow = [...program.flatMap(literalsOf), ...loaded].flatMap(({ source, flags, from }) => {
      const { reports } = analyse({ source, flags }, { maxReports: 1 });
      return reports.map(
        (report) =>
          `${from} /${source}/${flags}: ${report.type}, slow on many ${JSON.stringify(report.character.pick)}`,
      );
    });
    expect(slow).toEqual([]);
  });
});

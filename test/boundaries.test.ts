/**
 * Holds every part of the code to what it may import. Each test lists the places that break a rule, as file:line with what
 * is wrong, so an empty list is a pass. Which room may import which: boundaries/rooms.ts. What else must hold of the code and
 * of the project's folder: boundaries/code.test.ts and boundaries/repository.test.ts.
 */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Import, Module } from './boundaries/modules';
import { importsOf, isEditor, isNode, modulesIn, place, pure, under } from './boundaries/modules';
import type { Room } from './boundaries/rooms';
import { mayImport, roomOf, rooms } from './boundaries/rooms';

const read = (folder: string): readonly ImportingModule[] =>
  modulesIn(folder).map((module) => ({ ...module, imports: importsOf(module) }));
const server = read('server/src');
const client = read('client/src');
const training = read('server/training');
const bench = read('test/bench');
const program = [...server, ...client];

/** A file with what it imports, read once. */
interface ImportingModule extends Module {
  readonly imports: readonly Import[];
}

/** "file:line imports X" for every import that `wrong` objects to. */
function imports(
  modules: readonly ImportingModule[],
  wrong: (from: string, target: string) => boolean,
): readonly string[] {
  return modules.flatMap((module) =>
    module.imports
      .filter(({ target }) => wrong(module.path, target))
      .map(({ node, specifier }) => `${place(module, node)} imports ${specifier}`),
  );
}

/** What a file imports when it runs: types aside. */
function runtimeImports(module: ImportingModule): readonly string[] {
  return module.imports
    .filter(({ node }) => !ts.isImportTypeNode(node))
    .filter(
      ({ node }) =>
        !(ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword),
    )
    .filter(({ node }) => !(ts.isExportDeclaration(node) && node.isTypeOnly))
    .map(({ target }) => target);
}

const neededBy = new Map(program.map((module) => [module.path, runtimeImports(module)]));

/** Every file and package that a file needs when it runs, through others too. */
function reachedFrom(path: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [path];
  for (let from = open.pop(); from !== undefined; from = open.pop())
    for (const target of neededBy.get(from) ?? [])
      if (!reached.has(target)) {
        reached.add(target);
        open.push(target);
      }
  return reached;
}

it('the sources are found', () => {
  expect(server.map(({ path }) => path)).toContain('server/src/article/analyze.ts');
  expect(client.map(({ path }) => path)).toContain('client/src/extension.ts');
});

describe('the rooms', () => {
  const sources = [...program, ...training];
  /** "article/types, rules and packages compromise" */
  const allowed = ({ may, packages = [] }: Room): string => {
    const named = may.length === 0 ? 'nothing of the project' : may.join(', ');
    return packages.length === 0 ? named : `${named}; of packages ${packages.join(', ')}`;
  };

  it('every file is in one', () => {
    const homeless = sources.filter(({ path }) => roomOf(path) === undefined);
    expect(homeless.map(({ path }) => `${path}: give its folder a line in test/boundaries/rooms.ts`)).toEqual(
      [],
    );
  });

  it('import only what they may, types included', () => {
    const wrong = sources.flatMap((module) => {
      const room = roomOf(module.path);
      return room === undefined
        ? []
        : module.imports
            .filter(({ target }) => !mayImport(room, target))
            .map(
              ({ node, target }) =>
                `${place(module, node)} imports ${target}, but ${room.name} may import: ${allowed(room)}`,
            );
    });
    expect(wrong, 'test/boundaries/rooms.ts says why, and what to do').toEqual([]);
  });

  it('stand from the ground up: none may import what stands above it', () => {
    const back = rooms.flatMap(({ name, may }, index) =>
      may
        .filter((other) => !rooms.slice(0, index).some((below) => below.name === other))
        .map((other) => `${name} may not import ${other}: it stands above, or nowhere`),
    );
    expect(back).toEqual([]);
  });

  it('hold words without code at the bottom: rules/ imports nothing, not even a type', () => {
    expect(imports(server, (from) => under(from, 'server/src/rules'))).toEqual([]);
    expect(rooms.find(({ name }) => name === 'rules')).toMatchObject({ may: [] });
  });

  it('of training know the bench, and neither the bench nor what ships knows them', () => {
    expect(imports(training, (_, target) => under(target, 'test/bench'))).not.toEqual([]);
    expect(imports([...program, ...bench], (_, target) => under(target, 'server/training'))).toEqual([]);
  });
});

describe('who may import what', () => {
  it('article/, rules/, nlp/, wording/, export/, library/ and verification/ import neither vscode* nor node:*', () => {
    expect(
      imports(server, (from, target) => under(from, ...pure) && (isNode(target) || isEditor(target))),
    ).toEqual([]);
  });

  it('only nlp/tagger.ts imports compromise', () => {
    expect(
      imports(
        program,
        (from, target) => /^compromise(\/|$)/u.test(target) && from !== 'server/src/nlp/tagger.ts',
      ),
    ).toEqual([]);
  });

  it('only reader/runtime.ts imports onnxruntime-web', () => {
    expect(
      imports(
        program,
        (from, target) => /^onnxruntime-/u.test(target) && from !== 'server/src/reader/runtime.ts',
      ),
    ).toEqual([]);
  });

  it('only client/ imports vscode', () => {
    expect(imports(server, (_, target) => target === 'vscode')).toEqual([]);
  });

  it('the client takes protocol.ts and article/decision.ts from the server, and what looks at a text by detection.ts', () => {
    const allowed = (from: string, target: string): boolean =>
      ['server/src/protocol.ts', 'server/src/article/decision.ts'].includes(target) ||
      (from === 'client/src/detection.ts' && target === 'server/src/article/detect.ts');
    expect(imports(client, (from, target) => target.startsWith('server/') && !allowed(from, target))).toEqual(
      [],
    );
  });

  it('protocol.ts imports nothing but its parts', () => {
    const ofProtocol = (path: string): boolean => /^server\/src\/protocol(?:\.ts|\/)/u.test(path);
    expect(imports(server, (from, target) => ofProtocol(from) && !ofProtocol(target))).toEqual([]);
  });

  it('the server takes nothing from the client', () => {
    expect(imports(server, (_, target) => target.startsWith('client/'))).toEqual([]);
  });

  it('only the entries for a process and a thread, who starts the thread, and the command line import node:*', () => {
    const entries = ['main.node.ts', 'tuneEngine.ts', 'stdio.ts', 'reader.node.ts', 'openReaderInNode.ts'];
    const allowed = (from: string): boolean =>
      entries.some((name) => from === `server/src/${name}`) || under(from, 'server/src/cli');
    expect(imports(server, (from, target) => isNode(target) && !allowed(from))).toEqual([]);
  });

  it('the command line is built without the language server', () => {
    const reached = reachedFrom('server/src/cli/copydesk.ts');
    const parts = [
      'vscode-languageserver',
      'vscode-jsonrpc',
      'server/src/server.ts',
      'server/src/lsp/guard.ts',
    ];
    expect(
      [...reached].filter((target) => parts.some((part) => target === part || target.startsWith(`${part}/`))),
    ).toEqual([]);
  });

  it('the library is built without an editor, Node, and the command line', () => {
    const reached = reachedFrom('server/src/library.ts');
    expect([...reached]).toContain('server/src/article/analyze.ts');
    const others = [...reached].filter(
      (target) => isNode(target) || isEditor(target) || under(target, 'server/src/cli', 'server/src/lsp'),
    );
    expect(others).toEqual([]);
  });

  it('no file imports itself by way of others', () => {
    const cycles = program.filter(({ path }) => reachedFrom(path).has(path));
    expect(cycles.map(({ path }) => path)).toEqual([]);
  });
});

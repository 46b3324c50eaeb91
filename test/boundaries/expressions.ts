/** Collects every regular expression of the program: those written as literals, and those made from strings when it loads and runs. */
import ts from 'typescript';
import type { Module } from './modules';
import { place, walk } from './modules';

/** A regular expression and where it comes from. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly from: string;
}

/** The literals of a file. */
export function literalsOf(module: Module): readonly Expression[] {
  const found: Expression[] = [];
  walk(module, (node) => {
    if (!ts.isRegularExpressionLiteral(node)) return;
    const end = node.text.lastIndexOf('/');
    found.push({
      source: node.text.slice(1, end),
      flags: node.text.slice(end + 1),
      from: place(module, node),
    });
  });
  return found;
}

/** Runs something and tells which regular expressions `new RegExp` made meanwhile, each once. */
export async function madeWhile(run: () => Promise<void>): Promise<readonly Expression[]> {
  const found = new Map<string, Expression>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      // the caller of this function: an expression that a library makes for itself is not ours
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const from = /(server\/src\/\S+?\.ts)\S*:\d+:\d+/u.exec(caller)?.[1];
      if (from !== undefined)
        found.set(`${made.source}/${made.flags}`, { source: made.source, flags: made.flags, from });
      return made;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return [...found.values()];
}

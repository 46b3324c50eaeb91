import { longestText, type IgnoredHint } from '../article/ignored';
import type { Feature } from '../lsp/feature';
import { ignoreMethod, type IgnoreParams } from '../protocol';

/** So many hints are ignored in one document; of more, the newest. */
const mostHints = 1000;

function isHint(value: unknown): value is IgnoredHint {
  if (typeof value !== 'object' || value === null) return false;
  const { code, text, before, after } = value as Partial<Record<keyof IgnoredHint, unknown>>;
  return [code, text, before, after].every((part) => typeof part === 'string' && part.length <= longestText);
}

/** Takes what a client sent; `undefined` where it is none of it. */
export function ignoredIn(sent: unknown): IgnoreParams | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const { uri, hints } = sent as Partial<Record<keyof IgnoreParams, unknown>>;
  if (typeof uri !== 'string' || !Array.isArray(hints)) return undefined;
  const known = hints.filter(isHint).map(({ code, text, before, after }) => ({ code, text, before, after }));
  return { uri, hints: known.slice(-mostHints) };
}

/** No longer shows hints that a user ignores in one place; the client remembers them. */
export const ignoredHints: Feature = {
  capabilities: () => ({}),
  attach: ({ connection, desk, announce }) => {
    connection.onNotification(ignoreMethod, (sent: unknown) => {
      const ignored = ignoredIn(sent);
      if (ignored === undefined) return;
      desk.setIgnored(ignored.uri, ignored.hints);
      announce([ignored.uri]);
    });
  },
};

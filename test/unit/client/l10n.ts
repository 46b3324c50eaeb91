/** `vscode.l10n` for tests: puts the arguments in, after looking a text up in a bundle where one is given. */
export function fakeL10n(bundle: Readonly<Record<string, string>> = {}): {
  readonly t: (message: string, ...args: readonly (string | number)[]) => string;
} {
  return {
    t: (message, ...args) =>
      (bundle[message] ?? message).replace(/\{(\d+)\}/gu, (hole, index: string) =>
        String(args[Number(index)] ?? hole),
      ),
  };
}

/** The icons beside lines whose quotations are not as their source has them: told by their shape, not by their colour alone. */
import * as vscode from 'vscode';

/** A verdict that has an icon. */
export type MarkedVerdict = 'altered' | 'not-found';

/** "not equal", and a question mark; in a square of 16. */
const shapes: Readonly<Record<MarkedVerdict, string>> = {
  altered: '<path d="M3.5 6h9M3.5 10h9M10.5 3l-5 10"/>',
  'not-found': '<path d="M5.5 6a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2.9-1.2 1.8M8 12.6v.1"/>',
};
const colours = { dark: '#e2b84a', light: '#8a5300' };

/** An icon for each kind of theme, as an address that holds it. */
export function iconOf(verdict: MarkedVerdict, theme: keyof typeof colours): vscode.Uri {
  const look = `fill="none" stroke="${colours[theme]}" stroke-width="1.6" stroke-linecap="round"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" ${look}>${shapes[verdict]}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`, true);
}

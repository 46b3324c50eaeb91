/** Places as the editor has them and as the protocol has them. */
import * as vscode from 'vscode';
import type { WirePosition, WireRange } from '../../server/src/protocol';

/** A range as VS Code has it. */
export function toRange({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A position as the server takes it. */
export function toWirePosition({ line, character }: WirePosition | vscode.Position): WirePosition {
  return { line, character };
}

/** A range as the server takes it. */
export function toWireRange({ start, end }: WireRange | vscode.Range): WireRange {
  return { start: toWirePosition(start), end: toWirePosition(end) };
}

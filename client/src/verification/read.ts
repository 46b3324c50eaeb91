/** Reads the texts that a user wants to compare an article with: a file, or those of a folder. */
import * as vscode from 'vscode';
import { openDocument } from '../documents';
import { decode } from './decode';

/** A text to compare with. */
export interface Source {
  readonly uri: vscode.Uri;
  /** As users read it: the path in the workspace, else the name. */
  readonly name: string;
  readonly text: string;
}

/** What was read, and what was not. */
export interface Sources {
  readonly sources: readonly Source[];
  /** A phrase for each file, or some files, that were left out: what, and why. */
  readonly left: readonly string[];
}

const endings = /\.(?:txt|md|srt|vtt)$/iu;
/** Of a folder so many files are read, so deep, and so many bytes: more is an archive, and takes too long. */
const mostFiles = 500;
const deepest = 8;
const mostBytes = 50_000_000;
/** A larger file is no transcript. Bytes. */
const largestFile = 10_000_000;

/** Reads a file or a folder. The article itself is left out. Rejects where it is not there. */
export async function readSources(
  place: vscode.Uri,
  article: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<Sources> {
  const { type } = await vscode.workspace.fs.stat(place);
  const left: string[] = [];
  if ((type & vscode.FileType.Directory) === 0) return readAll([place], article, left, token);
  const files: vscode.Uri[] = [];
  await walk(place, deepest, files, token);
  if (files.length > mostFiles)
    left.push(vscode.l10n.t('all but the first {0} files of the folder', mostFiles));
  return readAll(files.slice(0, mostFiles), article, left, token);
}

/** The texts below a folder, in order of their names. Hidden ones are passed over, and so are links, which may go in a circle. */
async function walk(
  folder: vscode.Uri,
  depth: number,
  files: vscode.Uri[],
  token: vscode.CancellationToken,
): Promise<void> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (token.isCancellationRequested || files.length > mostFiles) return;
    if (name.startsWith('.') || name === 'node_modules') continue;
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.File && endings.test(name)) files.push(uri);
    else if (type === vscode.FileType.Directory && depth > 0) await walk(uri, depth - 1, files, token);
  }
}

async function readAll(
  files: readonly vscode.Uri[],
  article: vscode.Uri,
  left: string[],
  token: vscode.CancellationToken,
): Promise<Sources> {
  const sources: Source[] = [];
  let bytes = 0;
  for (const uri of files) {
    if (token.isCancellationRequested) break;
    const name = vscode.workspace.asRelativePath(uri);
    const read = uri.toString() === article.toString() ? itself() : await readOne(uri);
    if ('why' in read) left.push(`${name} (${read.why})`);
    else if ((bytes += read.text.length) > mostBytes) {
      left.push(vscode.l10n.t('{0} and what comes after it, as it is too much text', name));
      break;
    } else sources.push({ uri, name, text: read.text });
  }
  return { sources, left };
}

const itself = (): { readonly why: string } => ({ why: vscode.l10n.t('it is the article itself') });

async function readOne(uri: vscode.Uri): Promise<{ readonly text: string } | { readonly why: string }> {
  // what is open may have changes that are not saved
  const open = openDocument(uri.toString());
  if (open !== undefined) return { text: open.getText() };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largestFile) return { why: vscode.l10n.t('it is larger than 10 MB') };
    const decoded = decode(await vscode.workspace.fs.readFile(uri));
    if ('text' in decoded) return decoded;
    return {
      why: decoded.refused === 'empty' ? vscode.l10n.t('it is empty') : vscode.l10n.t('it is no plain text'),
    };
  } catch {
    return { why: vscode.l10n.t('it cannot be read') };
  }
}

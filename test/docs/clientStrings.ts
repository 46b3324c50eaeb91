/** The strings of the client, read off its sources: those that are translated, and those that ought to be. */
import ts from 'typescript';
import { modulesIn, place, type Module } from '../boundaries/modules';

/** What is told of a string of the client. */
export interface ClientString {
  readonly text: string;
  /** Where it stands, as terminals link it. */
  readonly at: string;
}

/** What the client's sources say. */
export interface ClientStrings {
  /** First arguments of `l10n.t`: the keys of the bundles. */
  readonly translated: readonly ClientString[];
  /** Calls of `l10n.t` whose text is not written there: no translator would find it. */
  readonly unreadable: readonly string[];
  /** What a user would see in English, whatever language the editor has. */
  readonly untranslated: readonly ClientString[];
}

/** Tables for the manifest, which package.nls.json and its translations hold. */
const tables: readonly string[] = ['client/src/commands.ts', 'client/src/colours.ts'];

/** Functions that show what they are given. */
const showing = /(?:^|\.)(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)$|^say$/u;
/** What is logged stays in English: those who read it help users of every language. */
const logging = /\.(?:error|warn|info|debug|trace|log|appendLine)$/u;
/** Properties whose value is shown. */
const shown =
  /^(?:text|detail|description|label|title|tooltip|placeHolder|placeholder|prompt|message|name|value|openLabel|saveLabel)$/u;
/** Attributes of a tag that are shown or read out. */
const shownAttribute = /\s(?:alt|title|placeholder|aria-label)="([^"]*)"/gu;

/** Reads all sources of the client, or those that are given. */
export function clientStrings(modules: readonly Module[] = modulesIn('client/src')): ClientStrings {
  const found = { translated: [], unreadable: [], untranslated: [] } as {
    translated: ClientString[];
    unreadable: string[];
    untranslated: ClientString[];
  };
  for (const module of modules.filter(({ path }) => !tables.includes(path))) {
    const visit = (node: ts.Node): void => {
      if (isTranslation(node)) {
        const text = messageOf(node.arguments[0]);
        if (text === undefined) found.unreadable.push(place(module, node));
        else found.translated.push({ text, at: place(module, node) });
        node.arguments.slice(1).forEach(visit);
        return;
      }
      const text = literalText(node);
      if (text !== undefined && isForPeople(node, text))
        found.untranslated.push({ text, at: place(module, node) });
      ts.forEachChild(node, visit);
    };
    visit(module.tree);
  }
  return found;
}

/** `vscode.l10n.t(…)` or `l10n.t(…)`. */
function isTranslation(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/u.test(node.expression.getText());
}

/** The text of a first argument: a literal, or `{ message: …, comment: … }`. */
function messageOf(argument: ts.Expression | undefined): string | undefined {
  if (argument === undefined) return undefined;
  if (ts.isStringLiteralLike(argument)) return argument.text;
  if (!ts.isObjectLiteralExpression(argument)) return undefined;
  const message = argument.properties.find((each) => each.name?.getText() === 'message');
  return message !== undefined && ts.isPropertyAssignment(message)
    ? messageOf(message.initializer)
    : undefined;
}

/** A string with its holes left out; undefined for what is no string. */
function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
}

/** Whether a string is shown: by where it stands, or as it has words with spaces between. */
function isForPeople(node: ts.Node, text: string): boolean {
  const { parent } = node;
  // types, imports, keys, what is compared or thrown away by a `typeof`
  if (ts.isLiteralTypeNode(parent) || ts.isImportDeclaration(parent) || ts.isElementAccessExpression(parent))
    return false;
  if (ts.isCallExpression(parent) && logging.test(parent.expression.getText())) return false;
  // a page's own code; its words come from the server
  if (ts.isVariableDeclaration(parent) && parent.name.getText() === 'script') return false;
  const words = wordsOf(text);
  if (!/\p{L}{2}/u.test(words.replaceAll('Copydesk', ''))) return false;
  return isShownHere(node) || /\p{L}{2,} \p{L}|\p{L}[.!?:] /u.test(words.replace(/^Copydesk: /u, ''));
}

/** A text without what is no language: symbols of VS Code, and the tags of a page or a picture but for what they show. */
function wordsOf(text: string): string {
  const words = text.replaceAll(/\$\([\w-]+\)/gu, '');
  if (!words.trimStart().startsWith('<')) return words;
  return words.replaceAll(/<[^>]*>/gu, (tag) =>
    [...tag.matchAll(shownAttribute)].map(([, value = '']) => value).join(' '),
  );
}

function isShownHere(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) {
    return parent.arguments.includes(node as ts.Expression) && showing.test(parent.expression.getText());
  }
  if (ts.isPropertyAssignment(parent)) return shown.test(parent.name.getText()) && !isId(node);
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(parent.left) &&
    shown.test(parent.left.name.text) &&
    !isId(node)
  );
}

/** "copydesk.openSample", "refactorPreview.groupByType", "$(check)": names for programs. */
function isId(node: ts.Node): boolean {
  return /^[\w$()-]+(?:[.:/-][\w$()-]+)+$|^\$\([\w-]+\)$|^[a-z]\w*$/u.test(literalText(node) ?? '');
}

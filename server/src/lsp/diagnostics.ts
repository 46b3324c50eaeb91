import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ListedNoise } from '../article/listedNoise';
import type { Problem, Span } from '../article/types';
import { ruleAddress } from '../protocol';
import type { Settings } from '../settings';
import { quotedWords, withWords } from '../wording/problemWords';
import { describeRule } from '../wording/rules';
import type { ClientProfile } from './client';
import { rangeOf } from './convert';

/** What a diagnostic names as its origin. */
export const diagnosticSource = 'copydesk';

/** How loud a user wants it. */
export type Severity = Exclude<Settings['noise.severity'], 'off'>;

/** The protocol's severity for each of a setting's words. */
export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
  warning: DiagnosticSeverity.Warning,
};

function sentence(text: string): string {
  return text === '' || /[.!?]$/u.test(text) ? text : `${text}.`;
}

function codeOf(id: string, client: ClientProfile): Pick<Diagnostic, 'source' | 'code' | 'codeDescription'> {
  const named = { source: diagnosticSource, code: id };
  return client.ruleDescriptions ? { ...named, codeDescription: { href: ruleAddress(id) } } : named;
}

/**
 * Listed noise as a diagnostic. What is not in the list of problems is struck through where the client can: one sign, not
 * a line below the words as well.
 */
export function noiseDiagnostic(
  document: TextDocument,
  listed: ListedNoise,
  severity: Severity,
  client: ClientProfile,
): Diagnostic {
  const artifact = listed.artifacts[0];
  const rule = artifact?.rule ?? '';
  const words = artifact?.repair === 'join' ? '' : document.getText(rangeOf(document, listed.span));
  const named = withWords(describeRule(rule).title, words);
  const lines =
    listed.artifacts.length > 1 ? `The paragraph is cut into ${listed.artifacts.length + 1} lines.` : '';
  return {
    range: rangeOf(document, listed.span),
    severity: severities[severity],
    ...codeOf(rule, client),
    message: `${sentence(named)} ${sentence(artifact?.evidence ?? '')} ${lines}`.trim(),
    ...(client.deprecatedTag && severity === 'hint' ? { tags: [DiagnosticTag.Deprecated] } : {}),
  };
}

/** The words of a place, to the end of its line: of a mark alone those behind it. */
function wordsAt(document: TextDocument, span: Span): string {
  const { start, end } = rangeOf(document, span);
  const words = document.getText({ start, end });
  return quotedWords(words) === ''
    ? document.getText({ start, end: { line: start.line + 1, character: 0 } })
    : words;
}

/** A problem as a diagnostic, with the other places that it has to do with where the client can show them. */
export function problemDiagnostic(
  document: TextDocument,
  { code, span, message, related = [] }: Problem,
  severity: DiagnosticSeverity,
  client: ClientProfile,
): Diagnostic {
  const { uri } = document;
  return {
    range: rangeOf(document, span),
    severity,
    ...codeOf(code, client),
    message: withWords(message, wordsAt(document, span)),
    ...(client.relatedInformation && related.length > 0
      ? {
          relatedInformation: related.map((place) => ({
            location: { uri, range: rangeOf(document, place.span) },
            message: place.message,
          })),
        }
      : {}),
  };
}

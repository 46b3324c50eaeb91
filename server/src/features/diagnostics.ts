import {
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentDiagnosticReportKind,
  type Diagnostic,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../article/types';
import type { Reading } from '../desk';
import type { ClientProfile } from '../lsp/client';
import { rangeOf } from '../lsp/convert';
import type { Settings } from '../settings';
import type { Feature, ServerContext } from './feature';
import type { Finding } from '../article/queries';
import { findingsOf } from '../article/queries';
import { hintsIn, problemsIn } from '../wording/problemsShown';
import { describeRule, ruleAddress } from '../wording/rules';

/** What a diagnostic names as its origin. */
export const diagnosticSource = 'copydesk';

type Shown = Exclude<Settings['noise.severity'], 'off'>;

const severities: Readonly<Record<Shown, DiagnosticSeverity>> = {
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
  warning: DiagnosticSeverity.Warning,
};

function sentence(text: string): string {
  return text === '' || /[.!?]$/u.test(text) ? text : `${text}.`;
}

function codeOf(id: string, client: ClientProfile): Pick<Diagnostic, 'source' | 'code' | 'codeDescription'> {
  const named = { source: diagnosticSource, code: id };
  return client.codeDescription ? { ...named, codeDescription: { href: ruleAddress(id) } } : named;
}

/** A finding as a diagnostic; faded where the client can. */
export function noiseDiagnostic(
  document: TextDocument,
  finding: Finding,
  severity: Shown,
  client: ClientProfile,
): Diagnostic {
  const artifact = finding.artifacts[0];
  const rule = artifact?.rule ?? '';
  const lines =
    finding.artifacts.length > 1 ? `The paragraph is cut into ${finding.artifacts.length + 1} lines.` : '';
  return {
    range: rangeOf(document, finding.span),
    severity: severities[severity],
    ...codeOf(rule, client),
    message: `${sentence(describeRule(rule).title)} ${sentence(artifact?.evidence ?? '')} ${lines}`.trim(),
    ...(client.unnecessaryTag ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

function problemDiagnostic(
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
    message,
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

/** Noise and unbalanced marks: what is listed without asking who says what. In the order of the text by kind. */
export function copyDiagnosticsOf(
  { document, copy, settings }: Reading,
  client: ClientProfile,
): Diagnostic[] {
  if (copy === undefined) return [];
  const severity = settings['noise.severity'];
  const noise =
    settings['noise.enabled'] && severity !== 'off'
      ? findingsOf(copy).map((finding) => noiseDiagnostic(document, finding, severity, client))
      : [];
  const problems = problemsIn(copy, settings).map((problem) =>
    problemDiagnostic(document, problem, DiagnosticSeverity.Warning, client),
  );
  return [...noise, ...problems];
}

/** What is worth a look once it is known who says what. */
function hintDiagnosticsOf(reading: Reading, client: ClientProfile): Diagnostic[] {
  const { document, settings } = reading;
  const severity = settings['problems.severity'];
  // without hints nobody asks for the article here: it takes the longest
  const article = severity === 'off' ? undefined : reading.article;
  if (severity === 'off' || article === undefined) return [];
  return hintsIn(article, settings).map((hint) =>
    problemDiagnostic(document, hint, severities[severity], client),
  );
}

/** How many hints a reading has; finds out who says what where that is not known. */
function hintDiagnosticsIn(reading: Reading | undefined, client: ClientProfile): number {
  return reading === undefined ? 0 : hintDiagnosticsOf(reading, client).length;
}

/** All that is listed among the problems. */
export function diagnosticsOf(reading: Reading, client: ClientProfile): Diagnostic[] {
  return [...copyDiagnosticsOf(reading, client), ...hintDiagnosticsOf(reading, client)];
}

/** How long a text rests before its diagnostics are pushed. */
const restMilliseconds = 300;

/**
 * For clients that do not ask: diagnostics are sent once a text has rested, those that wait for the speakers after the
 * others, and taken back when it is closed.
 */
function push({ connection, documents, desk, guard, client, onChanged }: ServerContext): void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const publish = async (uri: string): Promise<void> => {
    await desk.ready(uri, 'copy');
    const reading = desk.read(uri);
    if (reading === undefined) return;
    const { version } = reading.document;
    const diagnostics = copyDiagnosticsOf(reading, client);
    await connection.sendDiagnostics({ uri, version, diagnostics });
    if (reading.copy === undefined || reading.settings['problems.severity'] === 'off') return;
    await desk.ready(uri, 'article');
    const later = desk.read(uri);
    // a newer text has its own turn
    if (later?.document.version !== version) return;
    const hints = hintDiagnosticsOf(later, client);
    if (hints.length > 0)
      await connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics, ...hints] });
  };
  const schedule = (uri: string): void => {
    clearTimeout(timers.get(uri));
    const timer = setTimeout(() => {
      timers.delete(uri);
      void guard.attempt('textDocument/publishDiagnostics', undefined, () => publish(uri));
    }, restMilliseconds);
    timers.set(uri, timer);
  };
  // opening is a change of content, too
  documents.onDidChangeContent(({ document }) => schedule(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    void guard.attempt('textDocument/publishDiagnostics', undefined, () =>
      connection.sendDiagnostics({ uri, diagnostics: [] }),
    );
  });
  onChanged((uris) => uris.forEach(schedule));
}

/**
 * For clients that ask when they want to know. One that can be told to ask again gets at first what does not wait for
 * the speakers, and is told once they are known; another gets all in one answer.
 */
function pull({ connection, desk, guard, client, onChanged }: ServerContext): void {
  const askAgain = (): void => {
    if (!client.refreshDiagnostics) return;
    void guard.attempt('workspace/diagnostic/refresh', undefined, () =>
      connection.languages.diagnostics.refresh(),
    );
  };
  const awaited = new Set<string>();
  const readSpeakers = async (uri: string): Promise<void> => {
    awaited.add(uri);
    await desk.ready(uri, 'article');
    awaited.delete(uri);
    // what is read now is there when the client asks again
    if (hintDiagnosticsIn(desk.read(uri), client) > 0) askAgain();
  };
  connection.languages.diagnostics.on(
    guard.request({
      method: 'textDocument/diagnostic',
      fallback: { kind: DocumentDiagnosticReportKind.Full, items: [] },
      positions: false,
      wanted: client.refreshDiagnostics ? 'copy' : 'article',
      handle: (reading) => {
        const { uri } = reading.document;
        const later =
          client.refreshDiagnostics &&
          reading.articleKnown === false &&
          reading.settings['problems.severity'] !== 'off';
        if (later && !awaited.has(uri))
          void guard.attempt('textDocument/diagnostic', undefined, () => readSpeakers(uri));
        const items = later ? copyDiagnosticsOf(reading, client) : diagnosticsOf(reading, client);
        return { kind: DocumentDiagnosticReportKind.Full, items };
      },
    }),
  );
  onChanged(askAgain);
}

/** Lists noise, unbalanced marks and what is worth a look among the problems. */
export const diagnostics: Feature = {
  capabilities: (client) =>
    client.pullDiagnostics
      ? {
          diagnosticProvider: {
            identifier: diagnosticSource,
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {},
  attach: (server) => (server.client.pullDiagnostics ? pull(server) : push(server)),
};

import { DiagnosticSeverity, DocumentDiagnosticReportKind, type Diagnostic } from 'vscode-languageserver';
import { listedNoise } from '../article/listedNoise';
import type { Reading } from '../desk';
import type { ClientProfile } from '../lsp/client';
import { diagnosticSource, noiseDiagnostic, problemDiagnostic, severities } from '../lsp/diagnostics';
import type { Feature, ServerContext } from '../lsp/feature';
import { hintsIn, warningsIn } from '../wording/problemsShown';

/** Noise and unbalanced marks: what is listed without asking who says what. In the order of the text by kind. */
export function copyDiagnosticsOf(
  { document, copy, settings }: Reading,
  client: ClientProfile,
): Diagnostic[] {
  if (copy === undefined) return [];
  const severity = settings['noise.severity'];
  const noise =
    settings['noise.enabled'] && severity !== 'off'
      ? listedNoise(copy).map((listed) => noiseDiagnostic(document, listed, severity, client))
      : [];
  const problems = warningsIn(copy.problems, settings).map((problem) =>
    problemDiagnostic(document, problem, DiagnosticSeverity.Warning, client),
  );
  return [...noise, ...problems];
}

/** What is worth a look once it is known who says what; unless it is wanted, nobody seeks it: it takes the longest. */
function hintDiagnosticsOf({ document, settings, problems }: Reading, client: ClientProfile): Diagnostic[] {
  const severity = settings['problems.severity'];
  if (severity === 'off') return [];
  return hintsIn(problems, settings).map((hint) =>
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
    const { document } = reading;
    const { version } = document;
    const text = document.getText();
    const diagnostics = copyDiagnosticsOf(reading, client);
    await connection.sendDiagnostics({ uri, version, diagnostics });
    if (reading.copy === undefined || reading.settings['problems.severity'] === 'off') return;
    await desk.ready(uri, 'problems');
    const later = desk.read(uri);
    // a newer text has its own turn; one that was closed and opened anew may have the number of before
    if (later?.document.version !== version || later.document.getText() !== text) return;
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
    await desk.ready(uri, 'problems').finally(() => awaited.delete(uri));
    // what is read now is there when the client asks again
    if (hintDiagnosticsIn(desk.read(uri), client) > 0) askAgain();
  };
  connection.languages.diagnostics.on(
    guard.request({
      method: 'textDocument/diagnostic',
      fallback: { kind: DocumentDiagnosticReportKind.Full, items: [] },
      positions: false,
      wanted: client.refreshDiagnostics ? 'copy' : 'problems',
      handle: (reading) => {
        const { uri } = reading.document;
        const later =
          client.refreshDiagnostics &&
          !reading.hasProblems &&
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

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
import type { Finding } from './lookup';
import { findingsOf } from './lookup';
import { describeRule, ruleAddress } from './ruleWording';

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

function problemDiagnostic(document: TextDocument, problem: Problem, client: ClientProfile): Diagnostic {
  return {
    range: rangeOf(document, problem.span),
    severity: DiagnosticSeverity.Warning,
    ...codeOf(problem.code, client),
    message: problem.message,
  };
}

/** All that is listed among the problems: noise, unbalanced marks. In the order of the text by kind. */
export function diagnosticsOf({ document, copy, settings }: Reading, client: ClientProfile): Diagnostic[] {
  if (copy === undefined) return [];
  const severity = settings['noise.severity'];
  const noise =
    settings['noise.enabled'] && severity !== 'off'
      ? findingsOf(copy).map((finding) => noiseDiagnostic(document, finding, severity, client))
      : [];
  const problems = copy.problems
    .filter((problem) => problem.code !== 'unbalanced-mark' || settings['problems.unbalancedMarks'])
    .map((problem) => problemDiagnostic(document, problem, client));
  return [...noise, ...problems];
}

/** How long a text rests before its diagnostics are pushed. */
const restMilliseconds = 300;

/** For clients that do not ask: diagnostics are sent once a text has rested, and taken back when it is closed. */
function push({ connection, documents, desk, guard, client, onChanged }: ServerContext): void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const publish = async (uri: string): Promise<void> => {
    await desk.ready(uri, 'copy');
    const reading = desk.read(uri);
    if (reading === undefined) return;
    const { version } = reading.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(reading, client) });
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

/** For clients that ask when they want to know. */
function pull({ connection, guard, client, onChanged }: ServerContext): void {
  connection.languages.diagnostics.on(
    guard.request({
      method: 'textDocument/diagnostic',
      fallback: { kind: DocumentDiagnosticReportKind.Full, items: [] },
      positions: false,
      wanted: 'copy',
      handle: (reading) => ({
        kind: DocumentDiagnosticReportKind.Full,
        items: diagnosticsOf(reading, client),
      }),
    }),
  );
  onChanged(() => {
    if (!client.refreshDiagnostics) return;
    void guard.attempt('workspace/diagnostic/refresh', undefined, () =>
      connection.languages.diagnostics.refresh(),
    );
  });
}

/** Lists noise and unbalanced marks among the problems. */
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

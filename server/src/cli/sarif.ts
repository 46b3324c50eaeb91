/** Findings as SARIF 2.1.0 (OASIS): what services and editors read that show the findings of programs. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeRule } from '../wording/rules';
import type { Finding } from './findings';
import type { Frame } from './many/sink';
import { positionsIn } from './positions';

/** Written in by the bundler. */
declare const COPYDESK_VERSION: string;

/** What stands around the results of all files, with the rules that may be named in them. */
export function sarifFrame(rules: readonly string[]): Frame {
  const driver = {
    name: 'Copydesk',
    version: COPYDESK_VERSION,
    semanticVersion: COPYDESK_VERSION,
    rules: rules.map((id) => {
      const { title, why } = describeRule(id);
      return {
        id,
        shortDescription: { text: title },
        ...(why !== '' && { fullDescription: { text: why } }),
      };
    }),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: [] }],
  };
  const text = JSON.stringify(log);
  const end = text.lastIndexOf(']}]}');
  return { head: text.slice(0, end), between: ',\n', tail: `${text.slice(end)}\n` };
}

/** The results of one file, with commas between them; empty where nothing was found. */
export function resultsOf(file: string, text: string, findings: readonly Finding[]): string {
  const positions = positionsIn(text);
  const place = (offset: number): readonly number[] => positions(offset).split(':').map(Number);
  return findings
    .map(({ rule, span, message, applicability }) => {
      const [startLine, startColumn] = place(span.start);
      const [endLine, endColumn] = place(span.end);
      return JSON.stringify({
        ruleId: rule,
        level: applicability === undefined || applicability === 'display' ? 'note' : 'warning',
        message: { text: message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: uriOf(file) },
              region: { startLine, startColumn, endLine, endColumn },
            },
          },
        ],
      });
    })
    .join(',\n');
}

/** A path as it was given, as part of a URI; of an absolute one the whole. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/u).map(encodeURIComponent).join('/');
}

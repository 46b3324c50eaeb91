import { Command } from 'commander';
import type { Applicability, Copy, Span } from '../article/types';
import type { Article } from '../article/article';
import { problemsWithoutIgnored, putRightProblems } from '../corrections/putRight';
import { fileReading, type FileReading } from './corrections';
import type { AnalysisFlags, Format } from './options';
import { analyzeOptions, formatOption, withAnalysisOptions } from './options';
import { eachFile, labelOf, oneLine, print } from './output';
import { positionsIn } from './positions';
import { readText } from './read';
import { readerOption, withSecondReading, type ReaderFlags } from './secondReading';

interface Flags extends AnalysisFlags, ReaderFlags {
  readonly format: Format;
  readonly hints?: true;
}

/** Something that a user should look at. */
interface Finding {
  /** Id of the noise rule, or the code of the problem. */
  readonly rule: string;
  readonly span: Span;
  /** One or two plain sentences. */
  readonly message: string;
  /** Absent where nothing can be repaired. */
  readonly applicability?: Applicability;
}

/** `copydesk check`: what there is to clean or to look at. */
export function checkCommand(): Command {
  const command = new Command('check')
    .helpOption('-h, --help', 'print this help')
    .summary('list noise and unbalanced quotation marks')
    .description(
      'Lists what printing and converting left in each article, and quotation marks without their partner.\nWhat clean has no repair for, such as a lost character, is listed as only shown: a person has to put it right.\nCaptions, bylines and copyright lines are no findings. Changes nothing.',
    )
    .argument('<file...>', 'articles in plain text; - reads standard input')
    .addOption(formatOption())
    .option('--hints', 'list what is worth a look, too, such as a quotation without a speaker')
    .addOption(readerOption())
    .addHelpText(
      'after',
      `
Examples:
  copydesk check interview.txt
  copydesk check --disable page-counter archive/*.txt
  copydesk check --hints --disable not-introduced interview.txt
  copydesk check --format jsonl *.txt

Exit codes: 0 nothing found, 1 something went wrong, 2 something found, also where it is only shown.`,
    );
  return withAnalysisOptions(command).action(async (files: readonly string[], flags: Flags) => {
    const { problemIds, readCopy, ruleIds } = await import('./reader');
    const { readArticle } = await import('./speakers');
    const { describeRule } = await import('../wording/rules');
    const { jsonLine } = await import('../export/jsonl');
    const options = analyzeOptions(command, flags, [...ruleIds, ...problemIds]);
    const titleOf = (rule: string): string => describeRule(rule).title;
    await withSecondReading(flags, files.length, (again) =>
      eachFile(files, async (file) => {
        const { text, mark } = await readText(file, flags.encoding);
        const reading = await fileReading(flags, file, text, options);
        const read = flags.hints === true ? readArticle : readCopy;
        const copy = await read(file, text, reading.options, again);
        const findings = findingsIn(leftIn(copy, reading), titleOf).filter(
          ({ rule }) => !flags.disable.includes(rule),
        );
        if (flags.format === 'jsonl') await print(jsonLine(record(file, text, mark ? 1 : 0, findings)));
        else await print(listing(file, text, findings));
        return findings.length > 0;
      }),
    );
  });
}

/** What was read, less the problems that somebody has settled by hand. */
function leftIn(copy: Copy | Article, { putRight, correct }: FileReading): Copy {
  if (putRight === undefined) return copy;
  return {
    ...copy,
    problems:
      'attributions' in copy
        ? putRightProblems(copy.problems, correct(copy), putRight)
        : problemsWithoutIgnored(copy.problems, putRight),
  };
}

function sentence(text: string): string {
  return text === '' || /[.!?]$/u.test(text) ? text : `${text}.`;
}

/** Said of what no repair is known for. */
const onlyShown = 'Only shown, as clean has no repair for it.';

/** Noise, also what is only shown, and problems; in the order of the text. */
function findingsIn(copy: Copy, titleOf: (rule: string) => string): readonly Finding[] {
  const noise = copy.artifacts.map(({ rule, span, evidence, applicability }) => ({
    rule,
    span,
    message:
      `${sentence(titleOf(rule))} ${sentence(evidence)} ${applicability === 'display' ? onlyShown : ''}`.trim(),
    applicability,
  }));
  const problems = copy.problems.map(({ code, span, message }) => ({ rule: code, span, message }));
  return [...noise, ...problems].sort((a, b) => a.span.start - b.span.start);
}

function listing(file: string, text: string, findings: readonly Finding[]): string {
  const positions = positionsIn(text);
  return findings
    .map(({ rule, span, message }) => {
      const at = positions(firstVisible(text, span));
      return `${labelOf(file)}:${at} ${oneLine(message)} [${rule}]\n`;
    })
    .join('');
}

/** A span may begin with the line break before what is seen. */
function firstVisible(text: string, { start, end }: Span): number {
  const run = text.slice(start, end);
  const blank = run.length - run.trimStart().length;
  return blank === run.length ? start : start + blank;
}

function record(file: string, text: string, before: number, findings: readonly Finding[]): object {
  const positions = positionsIn(text);
  return {
    file,
    offsets: 'utf-16',
    findings: findings.map(({ rule, span, message, applicability }) => {
      const [line, column] = positions(firstVisible(text, span)).split(':').map(Number);
      return {
        rule,
        start: span.start + before,
        end: span.end + before,
        line,
        column,
        message,
        applicability: applicability ?? null,
      };
    }),
  };
}

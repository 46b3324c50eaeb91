/** What a caller of the library may say, and in plain words what is wrong with what was said. */
import * as v from 'valibot';
import type { CleanLevel } from '../article/cleaning/levels';
import { noiseRules } from '../article/noise/rules/index';
import { defaultAnalyzeOptions, type AnalyzeOptions as ReadingOptions } from '../article/options';

/** How an article is read. What is left out is as the command line has it. */
export interface AnalyzeOptions {
  /** Which marks open a quotation; `auto`, the default, decides from the article. */
  readonly marks?: 'auto' | 'double' | 'single' | undefined;
  /** Whether speech that is reported without marks ("the mayor said that …") is sought; true where nothing is said. */
  readonly indirect?: boolean | undefined;
  /** Ids of noise rules that are switched off, such as `promo`. */
  readonly disabledRules?: readonly string[] | undefined;
  /** Texts that are no noise wherever they stand. White space and case do not count; each has to be all of a piece or of a line. */
  readonly neverFlag?: readonly string[] | undefined;
}

/** How an article is cleaned. */
export interface CleanOptions extends AnalyzeOptions {
  /** What is taken out: `safe`, where there is no doubt; `suggested`, the default, also what only a reader should decide. */
  readonly level?: 'safe' | 'suggested' | undefined;
}

/** So much of what was given stands in a message, in UTF-16 code units. */
const longestShown = 40;

const text = v.string();
const reading = {
  marks: v.optional(v.picklist(['auto', 'double', 'single']), defaultAnalyzeOptions.marks),
  indirect: v.optional(v.boolean(), defaultAnalyzeOptions.indirect),
  disabledRules: v.optional(v.array(v.picklist(noiseRules.map(({ id }) => id))), []),
  neverFlag: v.optional(v.array(text), []),
};
const analyzeSchema = v.strictObject(reading);
const cleanSchema = v.strictObject({
  ...reading,
  level: v.optional(v.picklist(['safe', 'suggested']), 'suggested'),
});

/**
 * A text, where it is one. `what` names it: "the text of an article".
 * @throws {TypeError} that says what it is instead
 */
export function textFor(caller: string, what: string, given: unknown): string {
  if (v.is(text, given)) return given;
  throw new TypeError(`${caller} takes ${what} as a string, and was given ${kindOf(given)}.`);
}

/**
 * The options of an analysis.
 * @throws {TypeError} that says which option is wrong, and what it may be
 */
export function analyzeOptionsFor(caller: string, given: unknown = {}): ReadingOptions {
  return checked(caller, analyzeSchema, given);
}

/**
 * The options of a cleaning.
 * @throws {TypeError} that says which option is wrong, and what it may be
 */
export function cleanOptionsFor(
  caller: string,
  given: unknown = {},
): { readonly options: ReadingOptions; readonly level: CleanLevel } {
  const { level, ...options } = checked(caller, cleanSchema, given);
  return { options, level };
}

/** A stretch of a text. */
const spanSchema = v.object({ start: v.number(), end: v.number() });

/** Whether something is a stretch as plain data, wherever it may lie. */
export const isSpan = (given: unknown): boolean => v.is(spanSchema, given);

/** What of a cleaned article places in the original are found by. Single repairs are not looked at: there can be thousands. */
const cleanedSchema = v.object({ text, repairs: v.array(v.any()) });

/** Whether something is a cleaned article. */
export const isCleaned = (given: unknown): boolean => v.is(cleanedSchema, given);

function checked<T extends typeof analyzeSchema | typeof cleanSchema>(
  caller: string,
  schema: T,
  given: unknown,
): v.InferOutput<T> {
  const result = v.safeParse(schema, given);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new TypeError(wrongIn(caller, issue, Object.keys(schema.entries)));
}

/** The first thing that is wrong with options. */
function wrongIn(
  caller: string,
  { path, expected, input }: v.BaseIssue<unknown>,
  options: readonly string[],
): string {
  const [option] = path ?? [];
  if (option === undefined)
    return `${caller} takes its options as an object, and was given ${kindOf(input)}.`;
  const name = String(option.key);
  // to a strict object an unknown key is one that may hold nothing
  if (expected === 'never')
    return `${caller} has no option "${name}". Its options are: ${options.join(', ')}.`;
  if (name === 'disabledRules')
    return isInList(path)
      ? `There is no noise rule ${kindOf(input)}. The rules are: ${noiseRules.map(({ id }) => id).join(', ')}.`
      : `The option "disabledRules" of ${caller} takes a list of ids, such as ["promo"], and was given ${kindOf(input)}.`;
  return `The option "${name}" of ${caller} takes ${wanted(expected ?? '')}, and was given ${kindOf(input)}.`;
}

/** Whether something in the list of an option is wrong, not the option. */
const isInList = (path: v.BaseIssue<unknown>['path']): boolean => (path?.length ?? 0) > 1;

/** What a schema expects, in words: `("auto" | "double")`, `Array`, `boolean`. */
function wanted(expected: string): string {
  if (expected === 'Array') return 'a list of strings';
  if (expected === 'boolean') return 'true or false';
  if (expected === 'string') return 'strings';
  return expected.replace(/^\((.*)\)$/u, '$1').replaceAll(' | ', ' or ');
}

/** What a value is, in words. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'string') return `"${value.slice(0, longestShown)}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`;
}

/** Ids of the rules whose lines are told by their form; each has its row in noise/rules/. */
export type LabelRuleId =
  'embedded-post' | 'outlet-label' | 'live-update' | 'press-release' | 'wire-mark' | 'photo-notice';

/**
 * What must stand around a line of a weaker form: `kin`, a surer line of the same rule nearby; `story`, a paragraph of
 * the story above it; `end`, none below it; `caption`, a caption right
 * below it.
 */
export type Needs = 'kin' | 'story' | 'end' | 'caption';

/** One form of a line that is no word of the story. */
export interface LabelForm {
  /**
   * How such lines begin, as words: a line is held against the form only where its first word begins like one of them.
   * "#" stands for a digit, "*" for a line with neither near its beginning; empty where it may begin in any way.
   */
  readonly begins: string;
  /** Matched against the whole line. */
  readonly shape: RegExp;
  readonly needs?: Needs;
}

/** The forms of one rule. */
export interface LabelGroup {
  readonly rule: LabelRuleId;
  readonly evidence: string;
  /** How many lines off a surer line may stand that vouches for a weaker one. */
  readonly kinReach: number;
  readonly forms: readonly LabelForm[];
}

/** What is told of a line by its form alone. */
export interface Told {
  readonly group: LabelGroup;
  readonly needs: Needs | undefined;
}

/** Longer lines are no labels, in UTF-16 code units. */
export const longestLabel = 400;
/** So many letters of a line's first word are held against those of a form. */
const keyLength = 4;
/** The first letters or the digit of a line, behind a few marks. */
const firstWord = /^[^\p{L}\p{N}]{0,4}(\p{L}{1,4}|\p{N})?/u;

/** The first letters of a line in small letters, "#" for a digit, "*" where only marks stand there. */
function keyOf(line: string): string {
  const first = firstWord.exec(line)?.[1];
  if (first === undefined) return '*';
  return /\p{N}/u.test(first) ? '#' : first.toLowerCase();
}

type Row = readonly [LabelGroup, LabelForm];

/** The forms of some groups by how their lines begin, in their order. */
function byKey(groups: readonly LabelGroup[]): ReadonlyMap<string, readonly Row[]> {
  const out = new Map<string, Row[]>();
  for (const group of groups)
    for (const form of group.forms)
      for (const key of new Set(form.begins.split(' ').map((word) => word.slice(0, keyLength)))) {
        const rows = out.get(key) ?? [];
        rows.push([group, form]);
        out.set(key, rows);
      }
  return out;
}

/** A function that tells lines by the forms of some groups; a surer form is preferred to a weaker one. */
export function teller(groups: readonly LabelGroup[]): (line: string) => readonly Told[] {
  const forms = byKey(groups);
  const any = forms.get('') ?? [];
  const none: readonly Told[] = [];
  return (line) => {
    if (line.length > longestLabel) return none;
    const rows = forms.get(keyOf(line)) ?? [];
    const out = [...rows, ...any].filter(([, { shape }]) => shape.test(line));
    return out.length === 0 ? none : out.map(([group, { needs }]) => ({ group, needs }));
  };
}

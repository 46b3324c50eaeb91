import { CodeActionKind } from 'vscode-languageserver';
import { clean, cleanOnly, type Cleaning } from '../../article/cleaning/clean';
import { isFixable, listedNoise, listedNoiseAt, ruleOf, type ListedNoise } from '../../article/listedNoise';
import type { Copy, Span } from '../../article/types';
import { oneLine } from '../../wording/markup';
import { count } from '../../wording/names';
import { describeRule } from '../../wording/rules';

/** A fix that can be offered. */
export interface Fix {
  readonly title: string;
  readonly kind: string;
  readonly cleaning: Cleaning;
  /** What is listed of the noise that it is for, where it is for one. */
  readonly noise?: ListedNoise;
}

/** The kind of the action that repairs, on save where a user wishes so, what is safe. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`;

function titleOf({ artifacts }: ListedNoise): string {
  const artifact = artifacts[0];
  if (artifact === undefined) return '';
  const name = oneLine(describeRule(artifact.rule).title, 60);
  if (artifact.repair === 'join')
    return artifacts.length > 1
      ? `Join the ${artifacts.length + 1} lines of the paragraph: ${name}`
      : `Join the text here: ${name}`;
  if (artifact.repair === 'replace' && artifact.text !== undefined && artifact.text.trim() !== '')
    return `Replace with “${oneLine(artifact.text, 40)}”: ${name}`;
  return `Remove: ${name}`;
}

/** Of a long selection, so many pieces of noise get a fix of their own. */
const mostSingle = 10;

/** Every fix for the noise that a span touches, the single ones first. File offsets. */
export function fixesAt(copy: Copy, span: Span): readonly Fix[] {
  const listed = listedNoise(copy).filter(isFixable);
  const here = listedNoiseAt(copy, span).filter(isFixable);
  if (here.length === 0) return [];
  const kind = CodeActionKind.QuickFix;
  const single = here.slice(0, mostSingle).map((noise) => ({
    title: titleOf(noise),
    kind,
    cleaning: cleanOnly(copy, noise.artifacts),
    noise,
  }));
  const rules = [...new Set(here.map(ruleOf))];
  const byRule = rules.flatMap((rule) => {
    const alike = listed.filter((noise) => ruleOf(noise) === rule);
    if (alike.length < 2) return [];
    const title = `Fix all ${alike.length} in this article: ${oneLine(describeRule(rule).title, 60)}`;
    return [
      {
        title,
        kind,
        cleaning: cleanOnly(
          copy,
          alike.flatMap((noise) => noise.artifacts),
        ),
      },
    ];
  });
  if (listed.length < 2) return single;
  const title = `Clean the article: all ${count(listed.length, 'piece')} of noise`;
  return [...single, ...byRule, { title, kind, cleaning: clean(copy, 'suggested') }];
}

/** The fix for the whole article that may run on save. */
export function fixAllOf(copy: Copy): Fix {
  return {
    title: 'Remove the noise that is safe to remove',
    kind: fixAllKind,
    cleaning: clean(copy, 'safe'),
  };
}

import { foundIn, type Steps } from '../text/inSteps';
import type { Artifact } from '../types';
import type { Finding } from './finding';
import { inOrder } from './merge';
import type { NoiseContext, NoiseRule } from './rules/rule';
import { isKeptByUser, permits, type UserChoices } from './userChoices';

/** What rules find, each in a step, at the level that is allowed, less what a user keeps. */
export function* run(
  rules: readonly NoiseRule<string>[],
  context: NoiseContext,
  choices: UserChoices,
): Steps<readonly Artifact[]> {
  const out: Artifact[] = [];
  for (const rule of rules) {
    yield undefined;
    if (choices.off.has(rule.id)) continue;
    const findings = yield* foundIn(rule.find(context));
    out.push(...permitted(rule, findings, context, choices));
  }
  return inOrder(out);
}

/** What a rule finds, at the level that is allowed, less what a user keeps. */
export function permitted(
  rule: NoiseRule<string>,
  findings: readonly Finding[],
  context: NoiseContext,
  choices: UserChoices,
): readonly Artifact[] {
  return findings
    .map((finding) => artifactOf(rule, finding, choices))
    .filter((artifact) => !isKeptByUser(choices, artifact, context))
    .flatMap((artifact) => {
      if (choices.spares?.(artifact.span) !== true) return [artifact];
      // a break is nothing to show; with what stands in it, it stays
      return artifact.repair === 'join' ? [] : [asSpared(artifact)];
    });
}

function artifactOf(rule: NoiseRule<string>, finding: Finding, choices: UserChoices): Artifact {
  const { span, text, evidence } = finding;
  return {
    rule: rule.id,
    span: { start: span.start, end: span.end },
    repair: finding.repair ?? rule.repair,
    ...(text !== undefined && { text }),
    applicability: permits(choices, rule.id, finding.applicability ?? rule.applicability),
    effect: rule.effect,
    evidence,
  };
}

/** An artifact that is only shown, because its repair would change what somebody said. */
function asSpared(artifact: Artifact): Artifact {
  const { applicability, evidence } = artifact;
  if (applicability === 'display') return artifact;
  return {
    ...artifact,
    applicability: 'display',
    spared: applicability,
    evidence: `${evidence}; it stays, because taking it out would change words of a quotation`,
  };
}

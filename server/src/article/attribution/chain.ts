import type { Mention, Source, Span } from '../types';
import { lastAtMost } from '../text/lastAtMost';

/** A source with what its chains need. Offsets are the body's. */
interface Known {
  /** Names and descriptions, no pronouns, in order. */
  readonly named: readonly Mention[];
  /** Where it is introduced: its full name, with its role where that stands beside one. */
  readonly introduction: Mention | undefined;
  readonly isFull: (mention: Mention) => boolean;
  readonly source: Source;
}

/** Finds how the mention beside a quotation leads to the full name. */
export type Chains = (source: Source, mention: Mention, evidence: Mention | undefined) => readonly Mention[];

/** The chains of one article; each source is looked through once. `introductionOf` knows where one without a name is brought up. */
export function chainsIn(body: string, introductionOf: (source: Source) => Span | undefined): Chains {
  const known = new Map<string, Known>();
  return (source, mention, evidence) => {
    const one = known.get(source.id) ?? knownOf(body, source, introductionOf(source));
    known.set(source.id, one);
    return chain(body, one, mention, evidence);
  };
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ');

/** How far from a name its role is told, in characters. */
const roleReach = 90;

function knownOf(body: string, source: Source, described: Span | undefined): Known {
  const textOf = ({ start, end }: Span): string => folded(body.slice(start, end));
  const named = source.mentions.filter(({ kind }) => kind !== 'pronoun');
  const isFull = ({ kind, span }: Mention): boolean => kind === 'name' && textOf(span).includes(source.name);
  const full = named.filter(isFull);
  const { role } = source;
  const withRole = ({ span }: Mention): boolean =>
    role !== undefined &&
    folded(body.slice(Math.max(0, span.start - roleReach), span.end + roleReach + role.length)).includes(
      role,
    );
  const first: Mention | undefined =
    described === undefined
      ? named.find(({ kind }) => kind === 'nominal')
      : { span: described, kind: 'nominal' };
  const introduction = full.find(withRole) ?? full[0] ?? (source.kind === 'unnamed' ? first : undefined);
  return { named, introduction, isFull, source };
}

/** From the mention beside the quotation by the nearest one before it that is no pronoun to the introduction. */
function chain(
  body: string,
  known: Known,
  beside: Mention,
  evidence: Mention | undefined,
): readonly Mention[] {
  const { introduction, isFull } = known;
  const links: Mention[] = [beside];
  const push = (mention: Mention | undefined): void => {
    if (mention !== undefined && links.every(({ span }) => span.start !== mention.span.start))
      links.push(mention);
  };
  if (beside.kind === 'pronoun' || (beside.kind === 'nominal' && !isIntroducedAs(body, known, beside)))
    push(
      evidence !== undefined && evidence.kind !== 'pronoun'
        ? evidence
        : before(known.named, (evidence ?? beside).span.start - 1),
    );
  const last = links[links.length - 1];
  if (last !== undefined && !isFull(last)) push(introduction);
  return links;
}

/** Whether somebody's role, or the description of one without a name, holds the words of a mention. */
function isIntroducedAs(body: string, { source, introduction }: Known, { span }: Mention): boolean {
  if (introduction?.kind === 'nominal') return true;
  const words = folded(body.slice(span.start, span.end)).toLowerCase().split(' ');
  const role = source.role?.toLowerCase() ?? '';
  return role !== '' && words.slice(1, 3).some((word) => role.includes(word));
}

/** The last mention that starts at or before an offset. */
function before(mentions: readonly Mention[], offset: number): Mention | undefined {
  return mentions[lastAtMost(mentions.length, (at) => mentions[at]?.span.start ?? 0, offset)];
}

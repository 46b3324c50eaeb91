/** Changes as a client sends them, looked at before anything is done with them. */
import * as v from 'valibot';
import { longestPiece } from '../../article/noise/keptPieces';
import type { Span } from '../../article/types';
import type { Change } from '../../corrections/change';
import type { CorrectParams, WireChange, WireRange } from '../../protocol';

/** A name, a role or a note of more than this is no such thing. UTF-16 code units. */
const longestWords = 2000;

const words = v.pipe(v.string(), v.maxLength(longestWords));
const name = v.pipe(words, v.trim(), v.minLength(1));
const position = v.object({ line: v.number(), character: v.number() });
const range = v.object({ start: position, end: position });
const kind = v.picklist(['person', 'organisation', 'unnamed', 'document']);
const type = v.picklist(['direct', 'mixed', 'indirect', 'scare', 'title']);
const piece = v.pipe(v.string(), v.maxLength(longestPiece));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const change = v.variant('what', [
  v.object({
    what: v.literal('speaker'),
    at: range,
    scope: v.picklist(['quotation', 'mention', 'speaker']),
    speaker: v.nullable(v.object({ name, role: v.exactOptional(words), kind: v.exactOptional(kind) })),
  }),
  v.object({ what: v.literal('same'), keep: words, gone: words }),
  v.object({ what: v.literal('different'), at: range, name }),
  v.object({
    what: v.literal('details'),
    id: words,
    name: v.exactOptional(name),
    role: v.exactOptional(v.pipe(words, v.trim())),
    kind: v.exactOptional(kind),
  }),
  v.object({ what: v.literal('no-quotation'), at: range }),
  v.object({ what: v.literal('quotation'), at: range, type }),
  v.object({
    what: v.literal('keep'),
    pieces: v.array(v.object({ text: piece, before: piece, after: piece })),
  }),
  v.object({ what: v.literal('flag-again') }),
  v.object({ what: v.literal('ignore'), at: range, code: words }),
  v.object({
    what: v.literal('check'),
    checks: v.array(
      v.object({
        at: range,
        verdict: v.picklist(['verbatim', 'edited', 'altered', 'not-found']),
        place: v.exactOptional(
          v.object({ file: words, start: count, end: count, line: v.exactOptional(count) }),
        ),
        date: words,
        note: v.exactOptional(words),
      }),
    ),
  }),
  v.object({ what: v.literal('show-ignored') }),
  v.object({ what: v.literal('take-back'), ids: v.array(words) }),
  v.object({ what: v.literal('refresh') }),
]);

const correctParams = v.object({
  uri: v.string(),
  name: words,
  sidecar: v.nullable(v.string()),
  version: v.exactOptional(v.number()),
  change,
});

/** What a client asks to be put right; undefined where it is nothing of the kind. */
export function correctParamsIn(sent: unknown): CorrectParams | undefined {
  const found = v.safeParse(correctParams, sent);
  return found.success ? found.output : undefined;
}

/** A change with offsets in place of positions. */
export function changeOf(wire: WireChange, spanOf: (range: WireRange) => Span): Change {
  if (wire.what === 'check')
    return { ...wire, checks: wire.checks.map((check) => ({ ...check, at: spanOf(check.at) })) };
  return 'at' in wire ? { ...wire, at: spanOf(wire.at) } : wire;
}

/** What is somebody in the clause that mentions them? Subjects, objects and clauses told by the chunks of a sentence. */
import { cueForms } from '../../../rules/cues';
import type { Chunk, Clause } from '../../language/types';
import type { Role } from './beside';

/** What a clause does in its sentence: who-clauses, when-clauses, what is said, "Living there, …", and the rest. */
export type ClauseKind = 'main' | 'relative' | 'adverbial' | 'content' | 'participle';

/** A place in the clauses of its sentence. */
export interface Place {
  readonly role: Role;
  /** The preposition before it; empty where none is. */
  readonly preposition: string;
  /** What the whole noun phrase is that an owner stands in: "his" of "in his list". */
  readonly whole: Role;
  /** Index of the clause in its sentence. */
  readonly clause: number;
  readonly kind: ClauseKind;
  /** In the first noun phrase of the sentence. */
  readonly first: boolean;
  /** What the verb of the clause does. */
  readonly verb: 'says' | 'other' | 'none';
  /** Stands before the word that it describes: "the Durand family". */
  readonly inner: boolean;
}

/** The clauses of one sentence. */
export interface Grammar {
  readonly roles: readonly Role[];
  /** For each chunk the index of its clause. */
  readonly clauseOf: readonly number[];
  readonly kinds: readonly ClauseKind[];
  readonly verbs: readonly Place['verb'][];
  /** The first chunk that names something. */
  readonly first: number;
}

/** A clause while it is read. */
interface Part {
  readonly kind: ClauseKind;
  /** Index of the clause that holds it. */
  readonly parent: number;
  verb: Place['verb'];
  /** The chunk that may be the subject of a verb that follows. */
  pending: number | undefined;
}

const relatives = /^(?:who|which|whose|whom)$/u;

/** Reads the chunks of a sentence from left to right. Linear. */
export function grammarOf({ words, chunks }: Clause): Grammar {
  const roles: Role[] = chunks.map((_, at) => plainRole(chunks, at));
  const clauseOf: number[] = [];
  const parts: Part[] = [{ kind: 'main', parent: -1, verb: 'none', pending: undefined }];
  let own = 0;
  const open = (kind: ClauseKind): void => {
    own = parts.push({ kind, parent: own, verb: 'none', pending: undefined }) - 1;
  };
  const readVerb = (chunk: Chunk, at: number): void => {
    const word = words[chunk.from];
    const before = chunks[at - 1]?.kind;
    const loose = before === 'P' || (word?.pos === 'verb' && word.form === 'gerund');
    const part = parts[own] as Part;
    if (loose) {
      if (part.verb === 'none' && part.pending === undefined) {
        open('participle');
        (parts[own] as Part).verb = 'other';
      }
      return;
    }
    const back = parts[part.parent];
    if (
      part.verb !== 'none' &&
      part.pending === undefined &&
      back?.verb === 'none' &&
      back.pending !== undefined
    )
      own = part.parent;
    const here = parts[own] as Part;
    const subject = here.pending;
    if (subject !== undefined && here.verb !== 'none') {
      // "he said | she left", "When he came, | she left"
      here.pending = undefined;
      const { kind } = here;
      const content = chunks[subject - 1]?.kind === 'VP' || chunks[subject - 1]?.kind === 'NP';
      open(content ? 'content' : kind === 'participle' || kind === 'adverbial' ? 'main' : kind);
      for (let each = subject; each < at; each++) clauseOf[each] = own;
    }
    if (subject !== undefined) roles[subject] = 'subject';
    const now = parts[own] as Part;
    now.pending = undefined;
    if (now.verb !== 'says') now.verb = chunkSays(words, chunk) ? 'says' : 'other';
  };
  chunks.forEach((chunk, at) => {
    const part = parts[own] as Part;
    if (chunk.kind === 'W') {
      const behindNoun = chunks[at - 1]?.kind === 'NP' || chunks[at - 1]?.kind === 'X';
      if (relatives.test(chunk.text)) open('relative');
      else if (chunk.text === 'that')
        open(behindNoun && chunks[at - 1]?.kind === 'NP' ? 'relative' : 'content');
      else open('adverbial');
    } else if (chunk.kind === 'C' || chunk.kind === 'X') {
      // "met Durand, …": an object is no subject of what follows
      if (part.pending !== undefined && roles[part.pending] === 'object') part.pending = undefined;
    } else if (chunk.kind === 'NP' && !governed(chunks, at)) {
      const alone = chunks[at - 1]?.kind === 'X' && chunks[at + 1]?.kind === 'VP';
      if (part.pending === undefined || chunks[at - 1]?.kind === 'NP' || alone) part.pending = at;
    } else if (chunk.kind === 'VP') readVerb(chunk, at);
    clauseOf[at] = own;
  });
  return {
    roles,
    clauseOf,
    kinds: parts.map(({ kind }) => kind),
    verbs: parts.map(({ verb }) => verb),
    first: chunks.findIndex(({ kind }) => kind === 'NP'),
  };
}

/** Whether a preposition stands before a noun phrase, or before the one that it goes on from: "on the May 27 | episode". */
const governed = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at - 1]?.kind === 'P' ||
  (chunks[at - 1]?.kind === 'NP' && chunks[at - 2]?.kind === 'P' && chunks[at + 1]?.kind !== 'VP');

function chunkSays(words: Clause['words'], chunk: Chunk): boolean {
  for (let at = chunk.from; at < chunk.to; at++) if (cueForms.has(words[at]?.norm ?? '')) return true;
  return false;
}

/** What a noun phrase is by what stands before it, unless a verb makes it its subject. */
function plainRole(chunks: readonly Chunk[], at: number): Role {
  const before = chunks[at - 1];
  switch (before?.kind) {
    case 'P':
      return 'prep';
    case 'VP':
    case 'NP':
      return 'object';
    case 'C':
      return chunks[at - 2]?.kind === 'NP' ? 'conjunct' : 'other';
    case 'X':
      return chunks[at - 2]?.kind === 'NP' ? 'apposed' : 'other';
    default:
      return 'other';
  }
}

/** The place of the words from one index of a sentence up to another, half-open. */
export function placeIn(
  { chunks, words }: Clause,
  grammar: Grammar,
  from: number,
  to: number,
  possessive: boolean,
): Place | undefined {
  const at = chunks.findIndex((chunk) => chunk.from < to && from < chunk.to && chunk.kind !== 'X');
  const chunk = chunks[at];
  if (chunk === undefined || chunk.kind === 'Q') return undefined;
  const whole = grammar.roles[at] ?? 'other';
  const clause = grammar.clauseOf[at] ?? 0;
  const inner = !possessive && to < chunk.to && words[to]?.pos !== 'name';
  const before = chunks[at - 1];
  return {
    role: possessive ? 'possessive' : whole,
    preposition: before?.kind === 'P' && !possessive ? before.text : '',
    whole,
    clause,
    kind: grammar.kinds[clause] ?? 'main',
    first: at === grammar.first,
    verb: grammar.verbs[clause] ?? 'none',
    inner,
  };
}

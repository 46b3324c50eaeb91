import type { FoundCue } from '../language/cues';
import { accordingTo, cueOf, verbOf } from '../language/cues';
import type { Found, Shape, Speaks } from './found';
import { helpers, isMark, isTold, listens, tagAfter } from './speechTags';
import { inverted, isGerund, isNameOrPronoun, isPassive, phraseFrom, subjectOf } from '../language/clauses';
import type { Chunk, Clause, Phrase } from '../language/types';

/**
 * Whom the patterns name for the quotation at chunk `q` in its own sentence, in the order in which they are tried, each
 * once. Those that cannot speak ("the delay signals “…”, said Smith") stand behind those that can.
 */
export function candidatesIn(clause: Clause, q: number, shape: Shape, speaks: Speaks): readonly Found[] {
  const beside = besideBefore(clause, q, shape);
  // a fragment with its verb before it ("called it “a mess”, Smith said …") belongs to that verb
  const fragment = !shape.startsSentence && beside?.pattern === 'speaker-verb-quote';
  const whole = beside === undefined ? undefined : outer(clause, beside);
  const governed = governing(clause, q, shape, speaks);
  const all = [
    fragment ? whole : undefined,
    tagAfter(clause, q, shape),
    whole,
    fromAccording(clause),
    governed === undefined ? undefined : outer(clause, governed),
    nounBefore(clause, q),
    looseAfter(clause, q),
    beside,
    governed,
  ].filter((found) => found !== undefined);
  const once = all.filter(
    ({ phrase }, at) => all.findIndex((each) => each.phrase?.from === phrase?.from) === at,
  );
  const first = ({ phrase }: Found): boolean => phrase === undefined || speaks(phrase);
  return [...once.filter(first), ...once.filter((found) => !first(found))];
}

const complementizers = new Set(['that', 'how', 'as', 'whether', 'why', 'if', 'what', 'like']);

/** Smith said, "…" / Smith called it "…": the verb right before the quotation. */
function besideBefore(clause: Clause, q: number, shape: Shape): Found | undefined {
  const { chunks, words } = clause;
  let at = q - 1;
  let colon = false;
  let mark = false;
  for (let steps = 0; at >= 0 && steps < 3; at--, steps++) {
    const chunk = chunks[at];
    if (isMark(clause, at, ',-:')) mark = true;
    else if (
      chunk?.kind !== 'A' &&
      chunk?.kind !== 'O' &&
      !(chunk?.kind === 'W' && complementizers.has(chunk.text))
    )
      break;
    if (isMark(clause, at, ':')) colon = true;
  }
  // "as she put it, “…”"
  const puts =
    chunks[at - 1]?.kind === 'VP' && /^puts?$/u.test(clause.words[(chunks[at - 1]?.to ?? 0) - 1]?.norm ?? '');
  if (puts && chunks[at]?.text === 'it') {
    const phrase = subjectOf(clause, at - 1);
    const cue = verbOf(clause, at - 1);
    if (phrase !== undefined && cue !== undefined)
      return { pattern: 'as-speaker-put-it', phrase, cue: { ...cue, lemma: 'put' } };
  }
  const verb = chunks[at];
  if (verb?.kind === 'VP') {
    const cue = cueOf(clause, at);
    const quoted = mark || shape.startsSentence;
    // "Szabo reflected, “…”"
    const any =
      cue === undefined && mark && !colon && shape.startsSentence && shape.words > 3
        ? verbOf(clause, at)
        : undefined;
    const subject =
      any === undefined || helpers.test(words[any.word]?.norm ?? '') ? undefined : subjectOf(clause, at);
    if (
      subject !== undefined &&
      subject.to === at &&
      isNameOrPronoun(clause, subject.from) &&
      any !== undefined
    )
      return { pattern: 'verb-beside', phrase: subject, cue: any };
    if (cue !== undefined && (cue.kind !== 'beside' || quoted || shape.words > 3)) {
      const passive = isPassive(clause, verb);
      const phrase = passive ? agent(clause, at) : (quotedAs(clause, at) ?? subjectOf(clause, at));
      if (phrase !== undefined)
        return { pattern: passive ? 'passive-by' : 'speaker-verb-quote', phrase, cue };
    }
  }
  return colon ? beforeColon(clause, at) : undefined;
}

/** "The paper quoted Smith as saying “…”": the one between. */
function quotedAs(clause: Clause, verb: number): Phrase | undefined {
  const { chunks, words } = clause;
  if (chunks[verb - 1]?.text !== 'as' || chunks[verb - 2]?.kind !== 'NP') return undefined;
  const quoted = chunks[verb - 3];
  if (
    quoted?.kind !== 'VP' ||
    !/^(?:quoted|quotes|quoting|cited|cites|citing)$/u.test(words[quoted.to - 1]?.norm ?? '')
  )
    return undefined;
  return { from: verb - 2, to: verb - 1 };
}

/** "Smith said he hoped it would be “…”": a pronoun's verb inside what somebody else is said to have said is that one's. */
function outer(clause: Clause, found: Found): Found {
  const { chunks, words } = clause;
  const phrase = found.phrase;
  const first = phrase === undefined ? undefined : chunks[phrase.from];
  const word = first === undefined ? undefined : words[first.from];
  if (phrase === undefined || found.cue === undefined || word === undefined) return found;
  const pronoun = word.pos === 'pronoun' && first !== undefined && first.to - first.from === 1;
  const weak = found.cue.kind !== 'speech' && !isNaming(clause, found.cue);
  if (!pronoun && !weak) return found;
  for (let at = phrase.from - 1; at >= 0; at--) {
    if (chunks[at]?.kind === 'X' && chunks[at]?.text === ';') break;
    if (chunks[at]?.kind === 'Q') break;
    const cue = cueOf(clause, at);
    if (chunks[at]?.kind !== 'VP' || cue?.kind !== 'speech' || isPassive(clause, chunks[at] as Chunk))
      continue;
    const whole = subjectOf(clause, at);
    if (whole !== undefined && whole.from < phrase.from)
      return { pattern: 'speaker-verb-embedded', phrase: whole, cue };
  }
  return found;
}

/** Verbs that give a thing a name: what they introduce is the subject's own word, however it is embedded. */
const naming = new Set(
  'call describe label dub term deem characterize characterise brand refer denounce accuse criticize criticise blast praise dismiss slam deride decry mock ridicule hail tout liken compare'.split(
    ' ',
  ),
);

/** "Called it …" names; "called for it", "called on them" demand. */
export function isNaming(clause: Clause, cue: FoundCue): boolean {
  return (
    naming.has(cue.lemma) &&
    !(cue.lemma === 'call' && /^(?:for|on)$/u.test(clause.words[cue.word + 1]?.norm ?? ''))
  );
}

/** "by Smith" after a passive verb. */
function agent(clause: Clause, verb: number): Phrase | undefined {
  const { chunks } = clause;
  for (let at = verb + 1; at < Math.min(chunks.length, verb + 6); at++) {
    if (chunks[at]?.kind === 'P' && chunks[at]?.text === 'by' && chunks[at + 1]?.kind === 'NP')
      return phraseFrom(clause, at + 1);
    if (chunks[at]?.kind === 'VP') break;
  }
  return undefined;
}

/** The speaker of what follows a colon; `last` is the chunk before it. */
export function beforeColon(clause: Clause, last: number): Found | undefined {
  const { chunks } = clause;
  // NAME: "…"
  if (
    chunks[last]?.kind === 'NP' &&
    last <= 2 &&
    !chunks.slice(0, last).some((chunk) => chunk.kind === 'VP')
  ) {
    const start = chunks.findIndex((chunk) => chunk.kind === 'NP');
    return { pattern: 'name-colon', phrase: phraseFrom(clause, start) };
  }
  let any: number | undefined;
  for (let at = last; at >= 0; at--) {
    const chunk = chunks[at];
    if (chunk?.kind === 'Q') break;
    if (chunk?.kind !== 'VP') continue;
    const cue = cueOf(clause, at);
    any = at;
    if (cue === undefined || cue.kind === 'beside') continue;
    const phrase = isPassive(clause, chunk)
      ? agent(clause, at)
      : (quotedAs(clause, at) ?? subjectOf(clause, at));
    if (phrase !== undefined) return outer(clause, { pattern: 'speaker-verb-words-quote', phrase, cue });
  }
  const phrase = any === undefined ? undefined : subjectOf(clause, any);
  return phrase === undefined ? undefined : { pattern: 'colon-sentence', phrase };
}

/** according to Smith, anywhere in the sentence. */
function fromAccording(clause: Clause): Found | undefined {
  const found = accordingTo(clause);
  return found === undefined
    ? undefined
    : { pattern: 'according-to', phrase: phraseFrom(clause, found.chunk), cue: found.cue };
}

/** "Smith grumbled to a crowd that …": any verb with "that" soon after it reports. */
function introduces(clause: Clause, verb: number, q: number): boolean {
  for (let at = verb + 1; at < Math.min(q, verb + 6); at++) {
    const chunk = clause.chunks[at];
    if (chunk?.kind === 'VP') return false;
    if (chunk?.kind === 'W') return chunk.text === 'that';
  }
  return false;
}

/** The verb that governs the quotation from further left: "Smith told reporters in Ohio that the plan was “…”". */
function governing(clause: Clause, q: number, shape: Shape, speaks: Speaks): Found | undefined {
  const { chunks } = clause;
  let weak: Found | undefined;
  /** Somebody was told, and nobody is named who told. */
  let listener = false;
  for (let at = q - 1; at >= 0; at--) {
    const chunk = chunks[at];
    if (chunk?.kind === 'X' && chunk.text === ';') break;
    if (chunk?.kind !== 'VP') continue;
    const cue = cueOf(clause, at);
    if (cue === undefined || (cue.kind === 'beside' && !introduces(clause, at, q))) continue;
    const passive = isPassive(clause, chunk);
    const phrase = passive ? agent(clause, at) : (quotedAs(clause, at) ?? subjectOf(clause, at));
    if ((passive && phrase === undefined) || listens(clause, cue, phrase)) {
      // "the court was told", "the inquiry heard": it is not said who spoke
      listener = true;
      continue;
    }
    if (phrase === undefined || phrase.from > q) continue;
    const embedded = chunks.slice(at + 1, q).some((each) => each.kind === 'VP');
    const pattern = passive ? 'passive-by' : embedded ? 'speaker-verb-embedded' : 'speaker-verb-words-quote';
    const found: Found = { pattern, phrase, cue };
    if ((cue.kind === 'speech' || (isNaming(clause, cue) && !embedded)) && speaks(phrase)) return found;
    if (!embedded || shape.words > 2 || isNaming(clause, cue)) weak ??= found;
  }
  if (weak !== undefined) return weak;
  return listener ? { pattern: 'none' } : undefined;
}

/** "Smith's claim that the plan was “…”": a noun of saying with its owner. */
function nounBefore(clause: Clause, q: number): Found | undefined {
  const { chunks, words } = clause;
  for (let at = q - 1; at >= 0; at--) {
    const chunk = chunks[at];
    if (chunk?.kind === 'X' && chunk.text === ';') break;
    if (chunk?.kind !== 'NP') continue;
    const noun = words[chunk.to - 1];
    if (noun === undefined || !sayingNouns.has(noun.norm.replace(/s$/u, ''))) continue;
    // "the claim by Smith that …"
    if (chunks[at + 1]?.text === 'by' && chunks[at + 2]?.kind === 'NP' && chunks[at + 3]?.kind === 'W')
      return {
        pattern: 'speaker-noun-quote',
        phrase: { from: at + 2, to: at + 3 },
        cue: { word: chunk.to - 1, lemma: noun.norm, kind: 'report' },
      };
    let owner = chunk.to - 2;
    while (owner >= chunk.from && !words[owner]?.possessive && words[owner]?.pos !== 'pronoun') owner--;
    const word = words[owner];
    if (word === undefined || owner < chunk.from) continue;
    const cue: FoundCue = { word: chunk.to - 1, lemma: noun.norm, kind: 'report' };
    if (word.pos === 'pronoun') {
      // "Smith stood by his claim that …": whose it is, the verb's subject tells
      let verb = at - 1;
      while (verb >= 0 && chunks[verb]?.kind !== 'VP') verb--;
      const phrase = verb < 0 ? undefined : subjectOf(clause, verb);
      if (phrase !== undefined) return { pattern: 'speaker-noun-quote', phrase, cue };
      // "Her promise that …": nobody but the one whom the sentence before is about
      if (verb < 0 && at === 0 && chunks[1]?.kind === 'W')
        return { pattern: 'speaker-noun-quote', phrase: { from: at, to: at + 1, owner }, cue };
    } else if (word.capital || word.pos === 'noun')
      return { pattern: 'speaker-noun-quote', phrase: { from: at, to: at + 1, owner }, cue };
  }
  return undefined;
}

const sayingNouns: ReadonlySet<string> = new Set(
  'claim comment statement remark assertion suggestion promise pledge vow description warning accusation argument contention insistence declaration quote line tweet question announcement answer response criticism allegation admission complaint boast declaration characterization characterisation speech post letter email memo ad op-ed'.split(
    ' ',
  ),
);

/** "The plan was “a mess”, Smith said": the tag stands at the end of the sentence. */
function looseAfter(clause: Clause, q: number): Found | undefined {
  const { chunks } = clause;
  for (let at = q + 1; at < chunks.length; at++) {
    const chunk = chunks[at];
    if (chunk?.kind !== 'VP' || isGerund(clause, chunk) || isPassive(clause, chunk)) continue;
    const cue = cueOf(clause, at);
    if (cue?.kind !== 'speech' || !chunks.slice(q + 1, at).some((each) => each.kind === 'X')) continue;
    if (isTold(clause, chunk, cue)) continue;
    const phrase = subjectOf(clause, at);
    const found =
      phrase !== undefined && phrase.from > q && phrase.via === undefined ? phrase : inverted(clause, at);
    if (found !== undefined) return { pattern: 'quote-speaker-verb', phrase: found, cue };
  }
  return undefined;
}

/**
 * Cue verbs: the words that introduce what somebody said. Chosen by how often a word is marked as a cue among all its
 * uses in PolNeAR's training articles (Newell et al. 2018) and from the lists of the Gender Gap Tracker's paper.
 *
 * To add one, write it into the list of its kind below, in its dictionary form. A verb whose forms are not spelt by the rules
 * ("tell": told; "nod": nodded, nodding) has a line of its own, with a colon and those forms. A test looks at every row.
 *
 * `speech`: a cue wherever it has a subject and something said; `report`: a cue with a quotation or a that-clause;
 * `beside`: a cue only next to a quotation's mark.
 */
export type CueKind = 'speech' | 'report' | 'beside';

/** A verb's dictionary form, its kind, and the forms that spelling rules do not make. Lower case. */
export interface CueRow {
  readonly lemma: string;
  readonly kind: CueKind;
  /** Past, past participle, or any form that the rules would spell wrong; empty where they make all. */
  readonly forms: readonly string[];
}

const verbs: Readonly<Record<CueKind, string>> = {
  speech: `
  add announce argue assert claim comment complain conclude confirm contend declare deny explain insist note
  observe recall remark reply report respond state suggest testify tweet warn ask acknowledge concede advise
  affirm allege assure caution charge counter emphasize emphasise joke maintain mention opine predict promise
  propose proclaim pledge point reiterate remind retort reveal stress vow urge recount reason lament boast quote
  tout disclose deadpan muse marvel echo summarize summarise retweet post text caption chant shout exclaim
  interject sneer scoff
  say: said sayin
  tell: told
  write: wrote written
  admit: admitted admitting
  quip: quipped quipping
  swear: swore sworn
  concur: concurred concurring
  email: e-mailed
  `,

  report: `
  accuse agree applaud assail attack believe blame blast call challenge characterize characterise cite compare
  condemn credit criticize criticise decry defend demand denounce deride describe determine discuss dismiss
  dispute doubt encourage endorse estimate expect express fear forecast hail highlight hint hope imply indicate
  inform instruct invite invoke learn liken mock name object offer order outline ponder portray praise preach
  press project question read rebuff recommend reject release request rule speculate stipulate threaten thank
  underscore underline voice welcome wonder worry ridicule brand term deem specify teach decide vote tease laud
  ruminate bemoan clarify elaborate chide scold admonish apologize apologise conjecture detail divulge enthuse
  exhort fret groan grumble intone inquire enquire rail relate repeat restate second theorize theorise volunteer
  publish issue plan refuse decline seek advocate
  feel: felt
  find: found
  foresee: foresaw foreseen
  know: knew known
  label: labelled labelling
  rebut: rebutted rebutting
  refer: referred referring
  rip: ripped ripping
  show: shown
  signal: signalled signalling
  slam: slammed slamming
  speak: spoke spoken
  think: thought
  understand: understood
  dub: dubbed dubbing
  plead: pled
  hear: heard
  bet: betting
  submit: submitted submitting
  `,

  beside: `
  fire push punch continue laugh sigh yell cry scream whisper start finish close open interrupt mutter murmur
  smile chuckle bark roar bellow holler answer crow gush fume crack pause query try greet introduce chime
  pronounce sum thunder wail whine type scrawl jeer heckle correct persist proceed venture implore rant rave
  recite stammer sniff swoon mouth growl grouse gripe gasp croak coo hiss howl snarl snort vent toast riff allow
  remember blurt wink drawl deflect declaim confess confide gesture pray protest attest avow bluster bristle
  commend decree dish drone expound extol fault hazard hedge lecture lie list mumble narrate parry posit pout
  preface profess prompt quaver quibble reassure reckon rejoin relay reprimand rhapsodize shriek simper spout
  squeal stutter surmise sympathize sympathise tally taunt trill utter yelp
  shoot: shot
  hit: hitting
  strike: struck
  clap: clapped clapping
  bite: bit bitten
  come: came
  begin: began begun beginning
  go: went gone
  sing: sang sung
  shrug: shrugged shrugging
  snap: snapped snapping
  grin: grinned grinning
  nod: nodded nodding
  quiz: quizzed quizzing
  chip: chipped chipping
  sob: sobbed sobbing
  blog: blogged blogging
  jab: jabbed jabbing
  prod: prodded prodding
  retell: retold
  beg: begged begging
  ring: rang
  pen: penned penning
  demur: demurred demurring
  brag: bragged bragging
  chat: chatted chatting
  spit: spat spitting
  `,
};

/** A line is one verb with its forms behind a colon, or any number of verbs that are spelt by the rules. */
function rowsOf(kind: CueKind): readonly CueRow[] {
  const lines = verbs[kind].trim().split('\n');
  return lines.flatMap((line): readonly CueRow[] => {
    const [left = '', right] = line.split(':');
    const words = left.trim().split(/\s+/u);
    return words.map((lemma) => ({
      lemma,
      kind,
      forms: right === undefined ? [] : right.trim().split(/\s+/u),
    }));
  });
}

/** Every cue verb, once. */
export const cueRows: readonly CueRow[] = [...rowsOf('speech'), ...rowsOf('report'), ...rowsOf('beside')];

/** The forms of a regular verb, base form included. */
export function regularForms(lemma: string): readonly string[] {
  const stemE = lemma.endsWith('e');
  const stemY = /[^aeiou]y$/u.test(lemma);
  const third = stemY
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z|o)$/u.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  const past = stemE ? `${lemma}d` : stemY ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
  const gerund = lemma.endsWith('ie')
    ? `${lemma.slice(0, -2)}ying`
    : stemE && !lemma.endsWith('ee')
      ? `${lemma.slice(0, -1)}ing`
      : `${lemma}ing`;
  return [lemma, third, past, gerund];
}

/** Form (lower case) → its row; where two verbs share a form, the first one's. */
export const cueForms: ReadonlyMap<string, CueRow> = formTable(cueRows);

function formTable(all: readonly CueRow[]): ReadonlyMap<string, CueRow> {
  const table = new Map<string, CueRow>();
  for (const row of all)
    for (const form of [...regularForms(row.lemma), ...row.forms]) if (!table.has(form)) table.set(form, row);
  return table;
}

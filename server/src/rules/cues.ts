/**
 * Cue verbs: the words that introduce what somebody said. Chosen by how often a word is marked as a cue among all its
 * uses in PolNeAR's training articles (Newell et al. 2018) and from the lists of the Gender Gap Tracker's paper.
 *
 * `speech`: a cue wherever it has a subject and something said; `report`: a cue with a quotation or a that-clause;
 * `beside`: a cue only next to a quotation's mark.
 */
export type CueKind = 'speech' | 'report' | 'beside';

/** A verb's dictionary form, its kind, and the forms that spelling rules do not make. */
export interface CueRow {
  readonly lemma: string;
  readonly kind: CueKind;
  /** Past, past participle, or any form that the rules would spell wrong. */
  readonly forms?: readonly string[];
}

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'says', 'sayin'],
  tell: ['told'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  think: ['thought'],
  find: ['found'],
  read: ['read'],
  show: ['shown', 'showed'],
  begin: ['began', 'begun', 'beginning'],
  go: ['went', 'gone', 'goes'],
  hold: ['held'],
  make: ['made'],
  put: ['put', 'putting'],
  feel: ['felt'],
  know: ['knew', 'known'],
  see: ['saw', 'seen'],
  hear: ['heard'],
  forecast: ['forecast'],
  swear: ['swore', 'sworn'],
  understand: ['understood'],
  foresee: ['foresaw', 'foreseen'],
  quip: ['quipped', 'quipping'],
  admit: ['admitted', 'admitting'],
  submit: ['submitted', 'submitting'],
  rebut: ['rebutted', 'rebutting'],
  sing: ['sang', 'sung'],
  shoot: ['shot'],
  strike: ['struck'],
  bite: ['bit', 'bitten'],
  come: ['came'],
  ring: ['rang'],
  counter: ['countered', 'countering'],
  mean: ['meant'],
  retell: ['retold'],
  foretell: ['foretold'],
  sob: ['sobbed', 'sobbing'],
  blog: ['blogged', 'blogging'],
  jab: ['jabbed', 'jabbing'],
  snap: ['snapped', 'snapping'],
  concur: ['concurred', 'concurring'],
  infer: ['inferred', 'inferring'],
  refer: ['referred', 'referring'],
  plead: ['pled', 'pleaded'],
  signal: ['signaled', 'signalled', 'signaling', 'signalling'],
  label: ['labeled', 'labelled', 'labeling', 'labelling'],
  rap: ['rapped', 'rapping'],
  rip: ['ripped', 'ripping'],
  slam: ['slammed', 'slamming'],
  pan: ['panned', 'panning'],
  dub: ['dubbed', 'dubbing'],
  hit: ['hit', 'hitting'],
  chat: ['chatted', 'chatting'],
  send: ['sent'],
  bet: ['bet', 'betting'],
  bellow: ['bellowed'],
  text: ['texted', 'texting'],
  email: ['emailed', 'e-mailed', 'emailing'],
  beg: ['begged', 'begging'],
  nod: ['nodded', 'nodding'],
  clap: ['clapped', 'clapping'],
  chip: ['chipped', 'chipping'],
  grin: ['grinned', 'grinning'],
  brag: ['bragged', 'bragging'],
  shrug: ['shrugged', 'shrugging'],
  prod: ['prodded', 'prodding'],
  pen: ['penned', 'penning'],
  demur: ['demurred', 'demurring'],
  quiz: ['quizzed', 'quizzing'],
  spit: ['spat', 'spitting'],
  lie: ['lied', 'lying'],
  give: ['gave', 'given'],
  get: ['got', 'getting'],
};

const speech = `say tell add announce argue assert claim comment complain conclude confirm contend declare deny explain
insist note observe recall remark reply report respond state suggest testify tweet warn write ask acknowledge concede
admit advise affirm allege assure caution charge counter emphasize emphasise joke maintain mention opine predict
promise propose proclaim pledge point quip reiterate remind retort reveal stress swear vow urge recount reason lament
boast quote tout disclose deadpan muse marvel concur echo summarize summarise retweet post email text caption
chant shout exclaim interject sneer scoff joke vow deadpan`;

const report = `accuse agree applaud assail attack believe blame blast call challenge characterize characterise cite
compare condemn credit criticize criticise decry defend demand denounce deride describe determine discuss dismiss
dispute doubt encourage endorse estimate expect express fear feel find forecast foresee hail highlight hint hope
imply indicate inform instruct invite invoke know label learn liken mock name object offer order outline ponder
portray praise preach press project question read rebuff rebut recommend refer reject release request rule rip
show signal slam speculate speak stipulate think threaten thank underscore understand underline voice welcome
wonder worry ridicule dub brand term deem specify teach decide vote plead hear tease laud ruminate bemoan
clarify elaborate interject chide scold admonish apologize apologise bet conjecture declare detail divulge enthuse
exhort fret groan grumble intone inquire enquire rail relate repeat restate second theorize theorise volunteer
publish issue submit plan refuse decline seek explain advocate`;

const beside = `fire shoot hit push strike clap punch bite come begin continue go laugh sigh shout yell cry scream whisper chant sing start finish close open interrupt
exclaim mutter murmur shrug smile snap sneer chuckle grin nod fire bark roar bellow holler answer crow gush fume
crack pause quiz query try greet introduce chime chip pronounce offer sum thunder sob wail whine blog type scrawl
shoot jab jeer heckle correct persist proceed prod retell venture sigh beg implore plead rant rave recite ring
stammer sniff swoon mouth growl grouse gripe gasp croak coo hiss howl snarl snort vent toast joke riff pen allow
remember blurt wink drawl demur deflect declaim confess confide gesture pray protest advise agree attest avow bluster brag bristle
chat commend crow decree dish drone expound extol fault hazard hedge lecture lie list mumble narrate note
opine order parry posit pout preface profess prompt quaver quibble reassure reckon recommend rejoin relay report
reprimand rhapsodize scoff shriek simper spit spout squeal stutter surmise sympathize sympathise tally taunt
testify trill urge utter yelp implore argue`;

const rows = (words: string, kind: CueKind): readonly CueRow[] =>
  words
    .trim()
    .split(/\s+/u)
    .map((lemma) => ({
      lemma,
      kind,
      ...(irregular[lemma] === undefined ? {} : { forms: irregular[lemma] }),
    }));

/** Every cue verb; where a lemma stands twice, the first row counts. */
export const cueRows: readonly CueRow[] = [
  ...rows(speech, 'speech'),
  ...rows(report, 'report'),
  ...rows(beside, 'beside'),
];

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

/** Form (lower case) → its row. */
export const cueForms: ReadonlyMap<string, CueRow> = formTable(cueRows);

function formTable(all: readonly CueRow[]): ReadonlyMap<string, CueRow> {
  const table = new Map<string, CueRow>();
  for (const row of all)
    for (const form of [...regularForms(row.lemma), ...(row.forms ?? [])])
      if (!table.has(form)) table.set(form, row);
  return table;
}

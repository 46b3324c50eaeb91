/** Words as they are spoken and taken down: what a transcript holds that nobody would quote, and numbers in words. */

/** Sounds that are no words: to leave them out changes nothing. */
export const hesitations: ReadonlySet<string> = new Set(
  'um umm uh uhh uhm er err erm hm hmm mm mmm mhm'.split(' '),
);

/** What stands in round brackets where a transcript tells of a sound: "(laughter)", "(inaudible)". */
export const stageDirections: ReadonlySet<string> = new Set(
  `applause laughter laughs laughing chuckles chuckle crosstalk inaudible unintelligible indiscernible pause pauses
   silence sighs coughs music phonetic sic cheers cheering overlapping`.split(/\s+/u),
);

/** Numbers below one hundred in words. */
export const smallNumbers: ReadonlyMap<string, number> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
   eighteen nineteen`
    .split(/\s+/u)
    .map((word, value) => [word, value] as const)
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, at) => [word, (at + 2) * 10] as const),
    ),
);

/** What numbers are multiplied by. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Ordinals in words, and how they are written with figures. */
export const ordinals: ReadonlyMap<string, string> = new Map(
  'first 1st second 2nd third 3rd fourth 4th fifth 5th sixth 6th seventh 7th eighth 8th ninth 9th tenth 10th'
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? word] as const] : [])),
);

/** Signs that are read out as a word. */
export const signWords: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['&', 'and'],
  ['$', 'dollars'],
  ['£', 'pounds'],
  ['€', 'euros'],
]);

/** Words that stand in any sentence, whatever it is about: that two sentences share them says nothing. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those there here it its i me my mine we us our you your he him his she her they them their
   who whom whose which what when where why how as at by for from in into of off on onto out over to up with without
   about after before than then so and but or nor if because while though although is am are was were be been being do
   does did done have has had having will would shall should can could may might must not no yes all any some just
   very only also too even it's i'm we're you're they're that's there's don't didn't doesn't isn't wasn't can't won't
   i've we've you've they've i'll we'll he's she's what's let's`.split(/\s+/u),
);

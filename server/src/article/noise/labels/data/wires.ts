import type { LabelGroup } from '../form';

const take = '(?:\\d{1,2}(?:st|nd|rd|th) )';

/** Slugs, takes, desk notes and end marks with which agencies send their stories (AP and Reuters style, ANPA-1312). */
export const wires: LabelGroup = {
  rule: 'wire-mark',
  evidence: 'It has the form in which agencies mark what they send',
  kinReach: Infinity,
  forms: [
    // "BC-EU--Ferry Talks,2nd Ld-Writethru, 0512", with a service code and a priority before it
    {
      begins: 'bc am pm ap a b d e f h i k n o p r s u v w z',
      shape:
        /^(?:[a-z]{1,2}\d{3,4} )?(?:[a-z] ){0,3}(?:BC|AM|PM|AP)-{1,2}(?=[^a-z]{0,30}[A-Z])[\p{L}\d.&'’/_ -]{2,60}(?:,[^.!?]{0,80})?$/u,
    },
    {
      begins: '#',
      shape: new RegExp(
        `^${take}(?:ld|lead|add|sub|graf|takes?)(?:[-– ]?(?:writethru|add|sub|pickup|\\d{4})|[,.] ?|[-– ]|\\d{1,4}|\\p{Lu}[\\p{L}-]{0,20}|:){0,8}$`,
        'iu',
      ),
    },
    {
      begins: '#',
      shape: /^\d{1,2}(?:st|nd|rd|th) ?add\b[^.!?]{0,40}$/iu,
    },
    { begins: 'add firs', shape: /^(?:add \d{1,2}|first add|\d ?add)\b[^.!?]{0,40}$/iu },
    // "AP-WF-03-04-24 1210GMT"
    { begins: 'ap', shape: /^AP-[A-Z]{2}-\d\d-\d\d-\d\d \d{4} ?[A-Z]{2,4}[<=]?$/u },
    { begins: 'eds edit', shape: /^\((?:eds|editors?)[:.] [^()]{3,300}\)$/iu },
    { begins: 'eds', shape: /^eds[:.] .{3,300}$/iu },
    {
      begins: 'adds reca upda corr writ refi rewr remo repe fixe inse deta rpts',
      shape:
        /^\((?:adds|recasts|updates|corrects|writes (?:through|thru)|refiles|rewrites|removes|repeats|fixes|inserts|rpts)\b[^()]{3,240}\)$/iu,
    },
    {
      begins: 'eds with',
      shape:
        /^with (?:AP|EPA|AFP|Reuters) (?:photos?|video|graphics?|audio|interactive)(?:[,.]| and| \p{L}+){0,6}$/iu,
    },
    {
      begins: 'ap epa afp',
      shape:
        /^\(?(?:AP|EPA|AFP) (?:photos?|video|graphics?|audio)(?: [A-Z]{2,8}\d{1,4}(?:-\d+)?,?){0,6}\)?\.?$/u,
    },
    { begins: 'urge bull flas snap', shape: /^\(?(?:URGENT|BULLETIN|FLASH|SNAP|BUST)\)?$/u },
    { begins: 'nnnn zczc', shape: /^(?:NNNN|ZCZC(?: .{1,40})?)$/u },
    { begins: 'end', shape: /^\(END\)(?: (?:Dow Jones Newswires|Dow Jones|Newswires).{0,60})?$/u },
    {
      begins: 'janu febr marc apri may june july augu sept octo nove dece',
      shape:
        /^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4} \d{1,2}:\d\d E[SD]?T(?: \(\d{1,2}:\d\d GMT\))?$/u,
      needs: 'kin',
    },
    { begins: 'more tk tktk', shape: /^(?:more to (?:come|follow)|TK(?:TK)*)\.?$/u },
    { begins: 'mtf', shape: /^mtf(?:\/\p{L}{2,4}){0,3}$/u },
    { begins: 'xxx', shape: /^xxx$/iu },
    { begins: '#', shape: /^[*<=]{0,2}-0-$/u },
    { begins: 'keyw', shape: /^Keywords?: [A-Z][A-Z \d-]{1,60}\/.{0,40}$/u },
    // "((name@agency.example; +44 20 1234; Messaging: …))"
    { begins: '', shape: /^\(\([^()]{3,300}\)\)$/u },
    // the initials of desk and reporter: "kh/jj", "dpa kh jj"
    {
      begins: '',
      shape: /^(?!(?:and|his|her|he|she|km|either|on|is|its|by|to|up|in)\/)[a-z]{2,4}(?:\/[a-z]{2,4}){1,3}$/u,
      needs: 'end',
    },
    { begins: 'dpa afp', shape: /^(?:dpa|afp|apa|ansa)(?: [a-z]{2,4}){1,6}$/u, needs: 'end' },
  ],
};

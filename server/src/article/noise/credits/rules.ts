import { copyrightLine } from '../../../rules/copyright';

/** A line of an article that looks unlike the story and yet belongs to it: who made it, when, what a picture shows. */
export type CreditKind = 'byline' | 'dateline' | 'caption' | 'contributor' | 'copyright';

/** A form of such a line: one that has it is never taken out and never joined to another. */
export interface CreditRule {
  readonly kind: CreditKind;
  readonly why: string;
  /** Longest line that can be one. */
  readonly longest: number;
  readonly shape: RegExp;
  readonly examples: { readonly hit: readonly string[]; readonly miss: readonly string[] };
}

const name = "\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:de|van|von|der|al|bin|el|la|le|\\p{Lu}[\\p{L}.'’-]*)){1,4}";
const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?';

/** Every form of such a line, in the order in which they are tried; a kind may have several. */
export const creditRules: readonly CreditRule[] = [
  {
    kind: 'copyright',
    why: 'Terms of use forbid to take it out.',
    longest: 400,
    shape: copyrightLine,
    examples: {
      hit: ['Copyright Millbrook Echo 2022. All rights reserved.', '© 2022 Echo Media'],
      miss: ['The copyright of the song is his, she said.'],
    },
  },
  {
    kind: 'contributor',
    why: 'It says who worked on the story.',
    longest: 160,
    shape:
      /^\(?(?:additional|further|extra) (?:reporting|research|writing)\b|^\(?(?:reporting|editing|writing|compiled) by\b|^source: .{0,40}\b(?:agencies|al jazeera|reuters|afp)\W?$|\bcontributed (?:to this|reporting)\b/iu,
    examples: {
      hit: [
        'Additional reporting by Tomas Reed',
        '(Reporting by Ada Morrow; Editing by Ines Ward)',
        'Ines Ward contributed to this report.',
      ],
      miss: ['He contributed 5,000 crowns to the bridge.'],
    },
  },
  {
    kind: 'caption',
    why: 'The words below a picture hold facts of the story, and its label says that they are one.',
    longest: 600,
    shape:
      /^(?:(?:image|media|picture|photo|video) (?:source|caption|credit)\s?[,:.]|credit\s?(?:\.\.\.|…|:)|file(?: (?:photo|image|picture|video))?\s?[-–—:]\s?\p{Lu}|(?:pictured|above|below|inset|main (?:image|picture))(?: (?:left|right|above|below|centre|center))?:\s|.{0,300}?credit(?:\.\.\.|…)\s?\p{Lu}|(?:clockwise|from left|left to right)\b[^.:]{0,30}[:,]\s?\p{Lu})/iu,
    examples: {
      hit: [
        'Image source, Getty Images',
        'Image caption, The mayor at the bridge',
        'Credit...Tomas Reed for the Echo',
        'The bridge of Millbrook in May.Credit...Tomas Reed for the Echo',
        'FILE - The bridge of Millbrook is seen in May.',
        'Pictured: Ada Morrow at the mill',
        'From left: Ada Morrow, Tomas Reed and Ines Ward',
      ],
      miss: ['The file - 300 pages - lay on the desk.', 'Above all: patience', 'Credit is due to the mayor.'],
    },
  },
  {
    kind: 'caption',
    why: 'The words below a picture hold facts of the story.',
    longest: 400,
    shape:
      /(?<![\p{L}\p{M}])(?:©|\(c\))\s?\p{Lu}|^(?:photo|photograph|picture|image|illustration|graphic|file photo|caption|credit)s?\s?(?:[:/|]|by\b|credit)|(?:[([|]\s?|[.!?]["'”’)]?\s)(?:photo|photograph|picture|image|illustration|credit)s?\s?(?:by|:|courtesy|credit)/iu,
    examples: {
      hit: [
        'The bridge of Millbrook in May © Echo Pictures',
        'Photo: Tomas Reed',
        'The mayor at the bridge. (photo by Tomas Reed)',
      ],
      miss: [
        'The picture of the bridge hangs in the hall.',
        'A picture by his aunt hangs there.',
        'a rÃ©sumÃ© of two pages',
      ],
    },
  },
  {
    kind: 'caption',
    why: 'The words below a picture hold facts of the story, and it is told who took it.',
    longest: 400,
    shape:
      /\b(?:Photo|Photograph|Picture|Image|Illustration)s?\s?(?:by\s\p{Lu}|:|[Cc]ourtesy)|[|/(]\s?(?:getty(?: images)?|reuters|afp|ap|epa|alamy|shutterstock|bloomberg|xinhua|pa|GETTY(?: IMAGES)?|REUTERS|AFP|AP|EPA|ALAMY|XINHUA|PA|Getty(?: Images)?|Reuters|Alamy|Shutterstock|Bloomberg|Xinhua)\b(?!\)?\s?[-–—])[^.]{0,40}$|Getty Images|(?:AP|AFP) [Pp]hoto|(?:REUTERS|Reuters)\/(?!Ipsos|IPSOS)\p{Lu}[^.]{1,40}\W{0,3}$|\bvia (?:Reuters|REUTERS|AFP|AP|Getty|GETTY)\b[^.]{0,30}\W{0,3}$/u,
    examples: {
      hit: [
        'The mayor at the bridge. Ada Morrow/Getty Images',
        'The bridge in May. REUTERS/Ada Morrow',
        'The bridge in May Photo: Tomas Reed',
      ],
      miss: [
        'The agency Reuters reported it first.',
        'A Reuters/Ipsos poll found that most of the town wanted a bridge.',
        'MILLBROOK (AP) — The bridge is shut',
        'The town told the world via AP that it had no bridge any more.',
      ],
    },
  },
  {
    kind: 'byline',
    why: 'It says who wrote the story.',
    longest: 160,
    shape: new RegExp(
      `^(?:[Bb][Yy]|[Ww]ords by|[Ss]tory by|[Ww]ritten by)\\s(?:${name}|\\p{Lu}[\\p{Lu}.'’-])`,
      'u',
    ),
    examples: {
      hit: ['By Ada Morrow', 'BY TOMAS REED', 'Words by Ines de Ward'],
      miss: ['By the bridge stood a mill'],
    },
  },
  {
    kind: 'byline',
    why: 'It says who wrote the story and where.',
    longest: 160,
    shape: new RegExp(`^${name}(?:(?:,| and| &) ${name}){0,5},? in \\p{Lu}[^.]{0,80}$`, 'u'),
    examples: {
      hit: ['Ada Morrow in Millbrook and Tomas Reed in Ayle YESTERDAY', 'Ines Ward in Port Ayle'],
      miss: ['Ines Ward, the mayor, was in Millbrook.', 'Fire in Millbrook'],
    },
  },
  {
    kind: 'byline',
    why: 'It says who wrote the story.',
    longest: 120,
    shape: new RegExp(`^${name}(?:,| and) ${name}(?:,? (?:in|for|staff|reporters?)\\b[^.]{0,60})?$`, 'u'),
    examples: { hit: ['Ada Morrow and Tomas Reed'], miss: ['Ada Morrow and Tomas Reed left the town.'] },
  },
  {
    kind: 'byline',
    why: 'It says who wrote the story, and as what.',
    longest: 90,
    shape:
      /^[^.!?"“”:]{0,60}\b(?:(?:editor|reporter|correspondent|columnist|critic)s?(?: in [^.!?]{3,40})?|staff writers?)$/iu,
    examples: {
      hit: ['Ada Morrow, science editor', 'Court reporter', 'From our correspondent in Millbrook'],
      miss: ['The editor of the paper left', 'She asked the reporter.'],
    },
  },
  {
    kind: 'byline',
    why: 'It says who wrote the story; an archive or an agency put a label before the name.',
    longest: 160,
    shape:
      /^(?:BY-?LINE|[Bb]y-?line|AUTHORS?|[Aa]uthors?|AUTHOR\/BYLINE|[Aa]uthor\/[Bb]yline):\s{1,8}(?:[Bb][Yy]\s)?[\p{Lu}\d][^"“”!?]{0,140}$/u,
    examples: {
      hit: ['BYLINE: Ada Morrow', 'Byline:  By TOMAS REED', 'Author: Morrow, Ada; Reed, Tomas'],
      miss: ['Author: “I never saw the bridge.”', 'The byline: nobody knew whose it was'],
    },
  },
  {
    kind: 'dateline',
    why: 'It says where the story was written; an archive put a label before the place.',
    longest: 120,
    shape: /^(?:DATELINE|[Dd]ateline):\s{1,8}\p{Lu}[^"“”!?]{0,100}$/u,
    examples: { hit: ['DATELINE: MILLBROOK, May 14'], miss: ['Dateline: “Millbrook”'] },
  },
  {
    kind: 'dateline',
    why: 'It says when the story was published.',
    longest: 120,
    shape: new RegExp(
      `^(?:published|updated|posted|last (?:updated|modified)|first published|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s(?:\\d|(?:${months})\\b)|\\d{1,2}\\s(?:${months})\\s\\d|(?:${months})\\s\\d{1,2},? \\d)[^"“”]{0,70}$`,
      'iu',
    ),
    examples: {
      hit: ['Published 14 May 2022, 10:03', 'May 14, 2022', 'Saturday, May 14', 'Updated at 5pm on Friday'],
      miss: [
        'May was wet this year',
        'The report was published on Monday',
        'Tuesday, closing the bridge and the road to the mill',
      ],
    },
  },
  {
    kind: 'dateline',
    why: 'It says when a post of a live report was written.',
    longest: 20,
    shape:
      /^\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)? ?(?:GMT|BST|CES?T|EES?T|UTC|[ECMP][SD]?T|IST|A[EWC][SD]T|SAST|HKT|JST|NZ[SD]T)$/iu,
    examples: { hit: ['9.37 GMT', '10:42 am ET'], miss: ['9.37 seconds', '10.42 met'] },
  },
];

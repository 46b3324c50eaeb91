/** Words that stand before a name and are no part of it. Lower case, without a full stop. */

/** Forms of address, with the gender they tell. */
export const honorifics: ReadonlyMap<string, 'male' | 'female' | 'either'> = new Map([
  ['mr', 'male'],
  ['mister', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['mme', 'female'],
  ['madame', 'female'],
  ['dr', 'either'],
  ['sir', 'male'],
  ['dame', 'female'],
  ['lord', 'male'],
  ['lady', 'female'],
  ['baroness', 'female'],
  ['baron', 'male'],
  ['prof', 'either'],
  ['rev', 'either'],
  ['fr', 'male'],
  ['sr', 'female'],
  ['sheikh', 'male'],
  ['herr', 'male'],
  ['frau', 'female'],
  ['monsieur', 'male'],
  ['señor', 'male'],
  ['señora', 'female'],
  ['hon', 'either'],
  ['king', 'male'],
  ['queen', 'female'],
  ['prince', 'male'],
  ['princess', 'female'],
  ['duke', 'male'],
  ['duchess', 'female'],
  ['pope', 'male'],
  ['imam', 'male'],
  ['rabbi', 'either'],
]);

/** Offices, ranks and trades that are set before a name with a capital letter or without. */
export const titles: ReadonlySet<string> = new Set(
  `president det insp supt pc gp inspector-general surgeon-general grandmother grandfather dci cllr exchequer vice-president vice chairman chairwoman chair chairperson chief executive ceo cfo coo secretary undersecretary
  secretary-general director director-general manager minister consul consul-general vicar warden headmaster headmistress
  bailiff ombudsman archdeacon coroner commandant abbot abbess trooper ranger premier chancellor ambassador envoy governor gov
  lieutenant-governor senator sen sens representative rep reps congressman congresswoman delegate del dels assemblyman assemblywoman
  councilman councilwoman councillor councilor alderman mayor sheriff commissioner superintendent attorney solicitor
  prosecutor judge justice magistrate detective inspector constable officer sergeant sgt corporal cpl private captain
  capt lieutenant lt major maj colonel col general gen brigadier admiral adm commander cmdr marshal commodore
  professor reverend bishop archbishop cardinal father sister brother monsignor pastor preacher spokesman spokeswoman
  spokesperson strategist pollster adviser advisor aide analyst economist historian author novelist actor actress
  singer rapper comedian host anchor moderator columnist correspondent reporter journalist editor publisher blogger
  coach striker midfielder defender goalkeeper quarterback forward manager owner founder co-founder partner lawyer
  barrister surgeon scientist researcher activist organizer organiser campaigner operative lobbyist consultant donor
  billionaire businessman businesswoman tycoon magnate mogul investor entrepreneur leader co-leader head deputy whip
  speaker nominee candidate contender frontrunner front-runner rival incumbent challenger democrat republican
  conservative liberal labour tory lawmaker legislator mp msp mep td tribune trustee principal provost dean rector
  headteacher teacher farmer fisherman baker driver resident witness neighbour neighbor veteran student graduate
  psychologist psychiatrist physician engineer architect photographer filmmaker producer playwright poet star legend
  ex-president ex-governor ex-mayor ex-wife ex-husband wife husband son daughter mother father brother sister uncle
  aunt cousin widow attorney-general treasurer comptroller auditor clerk registrar curator archivist librarian
  asst amb ald pvt pfc cpt brig comdr comm dep dist ofc secy treas msgr atty pres gens sgts
  dictator strongman warlord king queen ally critic supporter spokesmen co-chair co-host vice-chair chairmen emir sultan
  ayatollah supreme party opposition press`
    .trim()
    .split(/\s+/u),
);

const women = `woman spokeswoman girl mother wife daughter sister actress congresswoman chairwoman businesswoman queen princess
  widow aunt grandmother niece girlfriend councilwoman assemblywoman policewoman heroine waitress nun`;
const men = `man spokesman boy father husband son brother congressman chairman businessman king prince uncle fisherman
  grandfather nephew boyfriend councilman assemblyman policeman waiter monk widower`;

/** Nouns that tell the sex of the one whom they describe. */
export const kin: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...women.split(/\s+/u).map((noun) => [noun, 'female'] as const),
  ...men.split(/\s+/u).map((noun) => [noun, 'male'] as const),
]);

/** Titles that are written short before a name, in full elsewhere. */
export const shortTitles: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['prof', 'professor'],
  ['gen', 'general'],
  ['capt', 'captain'],
  ['lt', 'lieutenant'],
  ['sgt', 'sergeant'],
  ['supt', 'superintendent'],
  ['pres', 'president'],
  ['rev', 'reverend'],
  ['col', 'colonel'],
]);

/** The last word of an organisation's name, or a word that only organisations have. */
export const organisationWords: ReadonlySet<string> = new Set(
  `party committee university college institute institution department ministry times post news journal gazette herald tribune
  telegraph guardian observer magazine center centre association council court senate house congress parliament bank inc corp
  co ltd llc plc group agency union pac bureau commission foundation police army navy force company network press
  reuters cnn msnbc fox nbc abc cbs bbc npr pbs politico bloomberg breitbart fund society federation league club
  campaign coalition alliance movement service services board office administration authority cabinet
  embassy assembly legislature chamber caucus conference convention church school hospital clinic museum library
  airlines airways railways motors industries holdings partners associates enterprises technologies systems
  solutions media studios entertainment records trust charity organization organisation corporation
  government orchestra choir ensemble theatre theater opera ballet radio rádio tv television
  guild syndicate team front brigade corps guard command pentagon kremlin vatican nato un eu fbi cia nsa irs dnc rnc
  nypd lapd doj epa fda cdc aclu nra naacp afl-cio seiu gop twitter facebook google microsoft apple amazon`
    .trim()
    .split(/\s+/u),
);

/** Nouns that stand for a person who can be a source without a name. */
export const roleNouns: ReadonlySet<string> = new Set(
  `official officials guard guards aide aides source sources spokesman spokeswoman spokesperson spokesmen representative man woman
  boy girl person people mother father parent parents wife husband son daughter brother sister friend friends neighbor
  neighbour neighbors neighbours resident residents witness witnesses expert experts analyst analysts economist
  economists scientist scientists researcher researchers doctor doctors nurse nurses teacher teachers student
  students voter voters supporter supporters critic critics activist activists protester protesters demonstrator
  demonstrators lawmaker lawmakers senator senators congressman congresswoman representative president chancellor
  minister secretary governor mayor judge justice prosecutor prosecutors lawyer lawyers attorney attorneys police
  author authors keeper officer officers sheriff commander soldier soldiers diplomat diplomats ambassador envoy candidate candidates
  nominee contender rival rivals opponent opponents strategist strategists pollster pollsters adviser advisers advisor
  advisors operative operatives donor donors executive executives director chief head leader leaders chairman
  chairwoman chair founder owner manager employee employees worker workers staffer staffers colleague colleagues
  journalist journalists reporter reporters columnist editor host anchor moderator writer historian professor
  academic academics coach player players captain billionaire businessman businesswoman mogul tycoon democrat
  democrats republican republicans conservative conservatives liberal liberals ally allies insider insiders veteran
  veterans driver farmer farmers victim victims survivor survivors caller commenter user users customer customers
  patient patients couple pair duo trio family crowd participant participants attendee attendees delegate delegates organizer
  organizers organiser organisers lobbyist consultant investor investors trader traders dealer dealers pastor priest
  counsel headman conductor mechanic fisherman fishermen clerk engineer engineers inspector inspectors technician
  pilot pilots captain ranger rangers curator gardener runner front-runner frontrunner tycoon magnate congresswoman native
  boss bosses landlord landlady champion neurologist psychologist psychiatrist therapist grandmother grandfather widow
  widower boyfriend girlfriend novelist poet playwright filmmaker photographer dentist veterinarian chef waiter waitress
  bartender plumber electrician carpenter firefighter firefighters paramedic paramedics trooper troopers superintendent
  councilman councilwoman councilor councillor assemblyman assemblywoman commissioner legislator legislators treasurer
  comptroller publisher blogger retiree retirees aunt uncle cousin niece nephew hacker millionaire entrepreneur
  demonstrator parishioner parishioners juror jurors bystander bystanders passenger passengers bishop pope king queen prince princess actor actress singer star comedian rapper artist fan fans`
    .trim()
    .split(/\s+/u),
);

/** Things that speak in writing: a poll, a report, a letter. */
export const documentNouns: ReadonlySet<string> = new Set(
  `statement report study survey poll letter memo email e-mail tweet post message note notice document documents filing
  complaint lawsuit indictment ruling opinion order affidavit transcript article story editorial column book memoir
  blog website site page ad advertisement commercial video sign banner poster headline caption bill law act resolution
  amendment constitution treaty agreement release paper analysis review text script speech slogan motto email poem
  song invitation petition form label manifesto platform pamphlet leaflet brochure plaque inscription tape recording`
    .trim()
    .split(/\s+/u),
);

/** Nouns, in the singular, that stand for any organisation named before: "the airline". */
export const anyOrganisation: ReadonlySet<string> = new Set(
  `airline carrier retailer maker company firm group organisation organization charity union newspaper network agency club
  bank ministry department authority association council commission federation institute university party campaign
  board committee court paper magazine station broadcaster church hospital school trust foundation society`
    .trim()
    .split(/\s+/u),
);

/** Words with a capital letter at the start of a sentence that begin no name. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  `a an the this that these those he she it they we you i his her its their our your my in on at by for from with to of as if but
  and or nor so yet when where while who what which why how whether because although though since unless until after
  before during despite among between against about above below under over through throughout within without into
  onto upon toward towards according also then there here now later earlier today yesterday tomorrow meanwhile
  however moreover furthermore nevertheless still even only just not no yes both either neither each every all some
  many most more much few several such other another one two three four five six seven eight nine ten last next
  first second third once again asked speaking writing citing noting adding saying calling being having given
  like unlike instead rather indeed perhaps maybe well oh ok okay please thanks thank good great let let's don't it's
  he's she's they're we're i'm you're that's there's what's here's i've i'll i'd can could would should may might
  said says told wrote added explained argued
  must will shall do does did is are was were be been has have had additional copyright`
    .trim()
    .split(/\s+/u),
);

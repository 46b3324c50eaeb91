/** Words of transcripts and interviews. Lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Nouns that stand before a turn in place of a name, alone or in "the president", "audience member", "male voice". */
export const speakerLabels =
  words(`interviewer interviewee moderator host cohost co-host presenter anchor announcer narrator
  reporter journalist correspondent audience crowd panelist panellist operator president chairman chairwoman chairperson
  chair speaker clerk court judge juror foreman foreperson prosecutor defendant defence defense counsel lawyer attorney
  barrister witness magistrate coroner mayor minister secretary governor senator spokesman spokeswoman spokesperson
  caller listener voice male female man woman boy girl protester officer dispatcher pilot copilot co-pilot controller
  tower doctor nurse patient teacher pupil student translator interpreter all`);

/** Nouns that stand with a number or a letter before a turn, where a machine or a researcher has no names. */
export const countedSpeakers =
  'speaker|spk|spkr|interviewer|interviewee|participant|respondent|informant|moderator|facilitator|panelist|panellist|host|guest|caller|juror|witness|voice|male|female|man|woman|person|student|resident|unknown speaker|unidentified speaker|male speaker|female speaker|male voice|female voice|audience member';

/** Labels that look like a name and begin a line that nobody says. */
export const otherLabels =
  words(`note notes update updates updated correction clarification photo photos picture pictures video image
  audio source sources credit caption map graphic chart figure table myth fact facts reality claim verdict rating analysis
  context background summary result results score scores pros cons pro con where when what why who how cost price prices
  tickets ticket venue date time times duration length address contact phone tel email web website online info information
  details read more related watch listen share follow tags tag topics topic ingredients method serves preparation
  directions instructions step tip tips advice warning caution starter starters main mains dessert wine drink breakfast
  lunch dinner today tomorrow tonight yesterday morning afternoon evening weather high low home away teams team subs
  substitutes substitute booked goals goal attendance referee man-of-the-match winner winners loser losers north south
  east west cast director producer writer author editor publisher pages genre label certificate rated born died
  age height weight education occupation residence party experience family website hometown favourite favorite best worst
  first second third round quarter half final total total overall headline subject from to cc re via by edited written
  compiled reporting example examples key issue issues question-time quote quotes opinion editorial letter letters
  review verdict exclusive breaking live blog recap timeline poll survey`);

/** What a bracket in a transcript begins with that tells what happens, not what is said. */
export const stageWords =
  words(`laughs laughing laughter laugh chuckles chuckling chuckle giggles smiles smiling grins applause applauds cheers cheering
  cheer boos booing crosstalk cross-talk inaudible unintelligible indiscernible silence pause pauses long sighs sighing
  sobs sobbing cries crying weeps nods nodding shrugs shakes points pointing gestures gesturing music video audio clip
  film begin end start speaking speaks translated through via off-camera off-mic off-screen on-screen voiceover voice-over
  commercial break ph sic phonetic foreign technical interruption interrupts interrupting coughs whispers whispering
  shouts shouting yells raises turns looks stands sits reads reading quietly softly loudly sarcastically jokingly
  overlapping multiple bell phone gasps groans murmurs moans recess adjourned`);

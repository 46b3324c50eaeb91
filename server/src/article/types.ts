/**
 * The nouns of Copydesk: readonly data, no methods.
 * Every offset is in UTF-16 code units, half-open, and counts from the start of the file as it was given,
 * unless a comment says that it counts from the start of the body.
 */

/** A stretch of text, half-open, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where two versions of a text differ: in one stretch. UTF-16 code units. */
export interface TextChange {
  /** Everything before is the same. */
  readonly start: number;
  /** In the older text: everything from here on is the same. */
  readonly end: number;
  /** What has to be added to an offset behind the change. */
  readonly by: number;
}

/** A change of the file's text: `span` (file offsets) becomes `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What is done to an artifact's span when it is repaired. */
export type Repair = 'delete-line' | 'delete' | 'join' | 'replace';

/**
 * What a repair does to the story. `furniture` never was part of it; `markup` holds no words; `mend` gives the words
 * that were meant; `space` touches only the white space between words. A quotation may hold the last three.
 */
export type NoiseEffect = 'furniture' | 'markup' | 'mend' | 'space';

/** `safe`: may be repaired on save; `suggested`: only when asked for; `display`: shown, never repaired. */
export type Applicability = 'safe' | 'suggested' | 'display';

/** What a user allows for a class of noise: as much as an artifact may, or `off`, where the class is no noise at all. */
export type NoiseLevel = Applicability | 'off';

/** A piece that looks like noise and that a user keeps in one article. White space in it is folded. */
export interface KeptPiece {
  /** What it says; of a piece without a word, its marks; empty for a break between two lines. */
  readonly text: string;
  /** The last letters and digits before a piece without a word; else empty. */
  readonly before: string;
  /** The first letters and digits after a piece without a word; else empty. */
  readonly after: string;
}

/** Something that printing, converting or exporting left in the text. */
export interface Artifact {
  /** Id of the row in article/noise/rules/index.ts; the diagnostic's code. */
  readonly rule: string;
  readonly span: Span;
  readonly repair: Repair;
  /** The replacement, for `replace` (and for `join`, where it is not one space). */
  readonly text?: string;
  readonly applicability: Applicability;
  /** As its rule has it; absent of what somebody else made, which is taken for furniture. */
  readonly effect?: NoiseEffect;
  /** Why this stretch is thought to be noise, one plain sentence without a full stop. Holds no text of the article. */
  readonly evidence: string;
  /** How far it would be repaired, where it is only shown because that would change words of a quotation. */
  readonly spared?: Exclude<Applicability, 'display'>;
  /** What is safe to mend inside of a line that is only suggested to go: mended where the line stays. In order. */
  readonly within?: readonly Artifact[];
}

/** What part a block plays in the article. */
export type BlockKind =
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'subhead'
  | 'paragraph'
  | 'credit';

/**
 * The archive that wrote a record around an article. `cleaned`: cleaning has taken the record away, and the line that it
 * left between two articles tells them apart.
 */
export type ArchiveForm = 'lexisnexis' | 'nexis-uni' | 'factiva' | 'proquest' | 'newsbank' | 'cleaned';

/** One article of a file that an archive exported, with what the archive wrote around it. File offsets. */
export interface ArchiveRecord {
  readonly form: ArchiveForm;
  /** From its first visible character to its last; records stand in order and do not overlap. */
  readonly span: Span;
  /** The headline; absent where none was told from the rest. */
  readonly title?: Span;
  /** The newspaper or agency. */
  readonly publication?: Span;
  /** The day of publication, as the archive writes it. */
  readonly date?: Span;
  readonly byline?: Span;
}

/** A line of the body with its part in the article. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** `direct`: a sentence of its own in marks; `mixed`: marked words inside the reporter's sentence; `indirect`: reported without marks; `scare`: a word set off; `title`: the name of a work. */
export type QuotationType = 'direct' | 'mixed' | 'indirect' | 'scare' | 'title';

/** Words that are someone's, or set off as if they were. */
export interface Quotation {
  readonly type: QuotationType;
  /** Marks included. More than one where a tag ("she said"), a paragraph break or page furniture splits it. */
  readonly parts: readonly Span[];
  /** False where the closing mark is missing and nothing explains it. */
  readonly closed: boolean;
  /** A person said that it is one, or of this type. */
  readonly byHand?: true;
}

/** The words that introduce speech: "said", "according to". */
export interface Cue {
  readonly span: Span;
  /** Dictionary form, lower case: "say". */
  readonly lemma: string;
}

/** How a mention points to its source. */
export type MentionKind = 'name' | 'pronoun' | 'nominal';

/** A place in the text that names or points to a source. */
export interface Mention {
  readonly span: Span;
  readonly kind: MentionKind;
}

/** `unnamed`: a person or group that is only described. */
export type SourceKind = 'person' | 'organisation' | 'unnamed' | 'document';

/** Who speaks in the article: "speaker" in what users read. */
export interface Source {
  /** Unique in the article: "s1", in order of the first mention. */
  readonly id: string;
  /** Full name without titles ("Anne Durand"), or the description of an unnamed source ("senior harbour official"). */
  readonly name: string;
  /** Title or appositive at the first full mention ("Harbour spokesperson"). */
  readonly role?: string;
  /** The role is taken from a description ("the nurse") that is thought to be theirs, not from a place that names them with it. */
  readonly guessedRole?: true;
  readonly kind: SourceKind;
  /** A person put the name, the role or the kind right, or said who is meant by which mention. */
  readonly byHand?: true;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

// wording/attribution.ts has the words
/** Why somebody who was considered for a quotation was not chosen. */
export type LossReason =
  | 'further'
  | 'weaker-cue'
  | 'within'
  | 'other-part'
  | 'further-back'
  | 'in-passing'
  | 'not-quoted'
  | 'off-topic'
  | 'earlier-speaker'
  | 'other-gender'
  | 'earlier-paragraph'
  | 'other-description';

/** Somebody else who was considered for a quotation. */
export interface RunnerUp {
  /** Full name without titles, or a description. */
  readonly name: string;
  /** Where the text brings them up. */
  readonly mention: Mention;
  /** Id of the source, where they are quoted elsewhere in the article. */
  readonly source?: string;
  readonly reason: LossReason;
  /** 0 to 1: how much spoke for them, against 1 for the one who was chosen. 0 for one who was ruled out. */
  readonly weight: number;
}

/** What tells a speaker's words from others'; wording/attribution.ts has the words. */
export type TellKind = 'words' | 'around' | 'verb' | 'place' | 'way' | 'others';

/** Something that weighed much where the candidates of a sentence were compared. */
export interface Tell {
  readonly kind: TellKind;
  /** Whether it spoke for the likeliest of them. */
  readonly speaksFor: boolean;
}

/** The diagnostic's code: the id of a file in problems/, which the table there lists. */
export type ProblemCode = string;

/** Another place that a problem has to do with. */
export interface RelatedPlace {
  readonly span: Span;
  /** A few plain words. */
  readonly message: string;
}

/** Something that a reader should look at. */
export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
  /** Plain words, one or two sentences with a full stop. */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
}

/** A run of the body that comes from one place of the file. */
export interface BodyRun {
  /** In the body. */
  readonly start: number;
  /** In the body. */
  readonly end: number;
  /** In the file. Equal in length to the body's run where `verbatim`. */
  readonly file: Span;
  /** True where the characters are the file's own; false for a join's space or a replacement. */
  readonly verbatim: boolean;
}

/** The clean text with the way back to the file. */
export interface Body {
  readonly text: string;
  /** Without gaps in the body, in order. */
  readonly runs: readonly BodyRun[];
  /** Length of the file's text that it was made from. */
  readonly fileLength: number;
}

/** What is known of a text before it is asked who speaks in it. */
export interface Copy {
  readonly text: string;
  /** In order of start, not overlapping. */
  readonly artifacts: readonly Artifact[];
  /** The text less every artifact that is safe or suggested. */
  readonly body: Body;
  readonly blocks: readonly Block[];
  /** What stands between quotation marks, whatever it is. */
  readonly quotations: readonly Pick<Quotation, 'parts'>[];
  /** What the marks alone tell. */
  readonly problems: readonly Problem[];
  /** The articles of an archive's export, each read by itself; absent where no archive wrote the text. */
  readonly records?: readonly ArchiveRecord[];
}

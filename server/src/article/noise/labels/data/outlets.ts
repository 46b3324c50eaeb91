import type { LabelForm, LabelGroup } from '../form';

const unit = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)';

/** Times that are told by how long ago they were: true on the day that the page was saved only. */
const times: readonly LabelForm[] = [
  {
    begins: 'publ upda post last firs',
    shape: new RegExp(
      `^(?:first |last )?(?:published|updated|posted|modified):? ?(?:an?|\\d{1,3}) ?${unit} ago(?: ?(?:updated|published):? ?\\d{1,3} ?${unit} ago)?$`,
      'iu',
    ),
  },
  { begins: '#', shape: new RegExp(`^\\d{1,3} ${unit} ago$`, 'iu') },
  { begins: 'publ upda', shape: /^(?:published|updated):?$/iu, needs: 'kin' },
  {
    begins: 'this',
    shape: /^this (?:article|story|content) is more than \d{1,2} (?:days?|weeks?|months?|years?) old\.?$/iu,
  },
];

/** BBC. */
const bbc: readonly LabelForm[] = [
  {
    begins: 'shar abou copy view play clos more thes read to medi this',
    shape:
      /^(?:share page|about sharing|share this with|close share panel|read more about sharing\.?|these are external links and will open in a new window\.?|this video can(?:no| no)?t? be played\.?|to play this (?:video|audio) you need to enable javascript.{0,40}|media playback is (?:not supported|unsupported) on (?:this|your) device\.?|play (?:video|audio)(?:,? .{3,120})?)$/iu,
  },
  {
    begins: 'the bbc',
    shape:
      /^(?:the )?bbc is not responsible for the content of external (?:internet )?(?:web)?sites\.?(?: read about our approach to external linking\.?)?$/iu,
  },
  {
    begins: 'foll send',
    shape:
      /^(?:follow (?:us|bbc) [^.!?]{2,60} on (?:facebook|x|twitter|instagram|whatsapp)\b.{0,200}|(?:send|share) (?:us )?(?:your )?story ideas to:? ?\S{5,60})$/iu,
  },
  {
    begins: 'list foll',
    shape:
      /^(?:listen to (?:the )?(?:highlights|best|latest)\b.{0,80}\bon bbc sounds\b.{0,200}|follow bbc [^.!?]{2,60} on bbc sounds\b.{0,200})$/iu,
  },
  { begins: 'top', shape: /^top stories$/iu, needs: 'end' },
];

/** The New York Times, the Washington Post, the Wall Street Journal. */
const american: readonly LabelForm[] = [
  {
    begins: 'adve skip',
    shape:
      /^(?:advertise?ment ?)?(?:skip (?:advertise?ment|ad|ads|past ad(?:vertisement)?)|story continues below advertise?ment|article continues below(?: (?:this ad|advertise?ment))?|advertise?ment ?[·•] ?scroll to continue)\.?$/iu,
  },
  { begins: 'adve', shape: /^advertise?ment$/iu, needs: 'kin' },
  {
    begins: 'a an',
    shape:
      /^an? (?:version|earlier version) of this (?:article|story|column|essay|review|obituary) (?:appears|appeared|ran|was published) in (?:print|the print)\b.{0,300}$/iu,
  },
  {
    begins: 'orde toda',
    shape:
      /^(?:order reprints|today[’']s paper|subscribe)(?: ?[|·•] ?(?:order reprints|today[’']s paper|subscribe)){0,3}$/iu,
    needs: 'kin',
  },
  { begins: 'orde', shape: /^order reprints?(?: ?[|·•].{0,40})?$/iu },
  {
    begins: 'list',
    shape:
      /^listen(?: to this (?:article|story|episode|column))? ?[·•(|] ?\d{1,3}(?::\d\d)? ?(?:min(?:ute)?s?|sec)\.?\)?(?: ?learn more)?$/iu,
  },
  {
    begins: 'cont give shar gift than alre want we supp skip',
    shape:
      /^(?:continue reading the main story|(?:give|gift|share) (?:this |full |unlocked )?(?:article|story)(?: free)?|thank you for your patience while we verify access\..{0,160}|already a subscriber\? log in\.?|want all of the times\? subscribe\.?|we are having trouble retrieving the article content\.?|skip to end of carousel)$/iu,
  },
  {
    begins: 'foll sign read get list here like see watc want find more join for catc have',
    shape:
      /^\[(?:follow|sign up|read|get|listen|here(?:[’']s| are| is)|see|watch|want|find|more on|join|for more|catch up|have)\b[^[\]]{4,240}\]$/iu,
  },
  { begins: 'imag', shape: /^image$/iu, needs: 'caption' },
  { begins: 'end', shape: /^end of (?:carousel|list|advertise?ment)$/iu },
  { begins: 'make', shape: /^make us preferred on google$/iu },
  { begins: 'what', shape: /^what to read next$/iu, needs: 'end' },
];

/** Agencies: Reuters, AP, AFP. */
const agencies: readonly LabelForm[] = [
  {
    begins: 'our',
    shape:
      /^our standards: the thomson reuters trust principles\.?(?:,? ?opens (?:in )?(?:a )?new tab)?\.?$/iu,
  },
  {
    begins: 'purc acqu lice',
    shape: /^(?:purchase|acquire|buy) licensing rights(?:,? ?opens (?:in )?(?:a )?new tab)?\.?$/iu,
  },
  {
    begins: 'regi repo sugg',
    shape:
      /^(?:register now for free unlimited access to .{4,40}|report this ad|suggested topics:?.{0,120})$/iu,
  },
  { begins: 'open', shape: /^,? ?\(?opens (?:in )?(?:a )?new (?:tab|window)\)?$/iu },
  {
    begins: 'foll find more full see read ap catc for',
    shape:
      /^(?:(?:follow|find|read|see|get|catch up on) (?:all |full |more |the )*(?:of )?(?:the )?(?:ap|associated press|reuters|afp)(?:[’']s)? .{3,120}(?:coverage|stories|news|reporting|here)\b.{0,120}|(?:full |more )?(?:ap|afp) [\p{L} ]{2,40}: ?(?:and |@\w+ ?|,? ?https?:\/\/\S+ ?){1,4})$/iu,
    needs: 'story',
  },
  { begins: 'clic', shape: /^click to copy$/iu },
];

/** The Guardian, the Independent, the Telegraph, the Mail, Sky. */
const british: readonly LabelForm[] = [
  {
    begins: 'view expl reus afte skip show priv do',
    shape:
      /^(?:view image in full ?screen|explore more on these topics|reuse this content|after newsletter promotion|skip past newsletter promotion|skip past newsletter|do you have an opinion on the issues raised in this article\?.{0,300}|privacy notice: newsletters may contain.{0,400})$/iu,
  },
  {
    begins: 'find arti remo i join',
    shape:
      /^(?:find your bookmarks in your .{5,80}|article bookmarked|removed from bookmarks|i would like to be emailed about offers, events.{0,160}|join our commenting forum|join thought-provoking conversations.{0,140})$/iu,
  },
  {
    begins: 'the lice show',
    shape:
      /^(?:the telegraph values your comments but.{10,200}|licen[cs]e this content|show comments|show conversation ?\(?\d{0,6}\)?)$/iu,
  },
  {
    begins: 'shar rela prev scro #',
    shape:
      /^(?:share this (?:article|story)|share or comment on this article.{0,160}|related articles|scroll down for (?:the )?videos?(?: and more photos)?|\+?\d{1,6} ?(?:shares?|(?:view|read) comments?|view gallery)|(?:\+\d{1,3} ?)?view gallery|prev(?:ious)?(?: \d){0,9} next)\.?$/iu,
  },
  {
    begins: 'why plea foll spre',
    shape:
      /^(?:why you can trust sky news ?>?|please use chrome browser for a more accessible video player|follow sky news on .{2,60}|read more from sky news:?)$/iu,
  },
  { begins: 'e emai shar #', shape: /^(?:e-?mail|share|\d{1,6} ?(?:shares?|comments?))$/iu, needs: 'kin' },
];

/** Broadcasters and the rest: CNN, Fox, NPR, Al Jazeera, Yahoo, Bloomberg, the FT. */
const others: readonly LabelForm[] = [
  {
    begins: 'vide ad now see must just repl link sour',
    shape:
      /^(?:(?:video )?ad feedback|now playing(?: ?[-–•] ?source:? .{2,30})?|[•·]? ?source:? cnn(?: business)?|see more videos|must watch|just watched|replay(?: more videos.{0,10})?|link copied!?|video player is loading\.?)$/iu,
  },
  {
    begins: 'clic new newy fox',
    shape:
      /^(?:click here (?:to|for) .{4,100}|new ?you can now listen to .{4,60} articles!?|fox news flash top headlines are here\..{0,80})$/iu,
  },
  { begins: 'togg hide enla', shape: /^(?:(?:hide|toggle) caption ?){1,2}$|^enlarge this image$/iu },
  {
    begins: 'list end reco save clic',
    shape:
      /^(?:list \d{1,2} of \d{1,2}|end of list|recommended stories|save articles to read later and create your own reading list\.?|click here to share on social media)$/iu,
  },
  {
    begins: 'stor read oops more',
    shape:
      /^(?:story continues(?: below)?|read full article|more content below|oops,? something went wrong\.?.{0,60})$/iu,
  },
  {
    begins: 'cont site befo conf have take',
    shape:
      /^(?:contact us: ?provide news feedback or report an error|provide news feedback or report an error|site feedback: ?take our survey(?: ?new window)?|take our survey|before it[’']s here, it[’']s on the bloomberg terminal\.?(?: ?learn more)?|(?:have a )?confidential tip(?: for our reporters)?\?.{0,60})$/iu,
  },
  {
    begins: 'roul simp unlo jump stay',
    shape:
      /^(?:roula khalaf, editor of the ft, selects.{10,80}|simply sign up to the .{3,60} myft digest.{0,60}|unlock the editor[’']s digest for free\.?|jump to comments section|stay informed with free updates\.?)$/iu,
  },
  { begins: 'go', shape: /^go ad-free\b.{0,60}$/iu },
];

/** The buttons, labels and notices of well-known news sites that stand between the paragraphs of a saved page. */
export const outlets: LabelGroup = {
  rule: 'outlet-label',
  evidence: 'A label, a button or a notice of a news site',
  kinReach: 2,
  forms: [...times, ...bbc, ...american, ...agencies, ...british, ...others],
};

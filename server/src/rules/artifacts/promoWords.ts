/**
 * What the furniture of news sites is about. Weighed, not decisive: a line needs several signs, or a neighbour.
 * The words are those that any site needs for the thing (a newsletter, an account, a share button), not the
 * wording of one site.
 */
export interface PromoCue {
  readonly weight: number;
  /** Matched against the line in small letters. */
  readonly words: RegExp;
}

/** Verbs with which a site asks its reader to do something; they count at the start of a line. */
export const askingVerbs: ReadonlySet<string> = new Set(
  `get stay sign join subscribe follow read watch listen discover explore try start unlock share click tap download
   register log login see view browse find learn enjoy become support donate manage accept reject buy shop upgrade
   choose receive keep catch check save print show hide load skip tell submit comment continue hear install activate
   add allow enable disable customise customize personalise personalize turn switch open close copy email send report
   bookmark gift give play sponsor renew claim redeem opt help don't never access scroll jump go return back swipe
   explore follow like rate review update pick select dismiss agree decline order write post mail visit meet enter fill complete confirm finish request nominate vote win apply book
   chip top-up`.split(/\s+/u),
);

/** Whole lines that are buttons, menus and counters. */
export const labels =
  /^(?:share(?: this)?|save|saved|print|e-?mail|copy(?: link)?|link copied|menu|search|home(?:page)?|close|dismiss|more|comments?|comment now|reply|like|follow(?:ing)?|facebook|twitter|whats ?app|linked ?in|telegram|reddit|pinterest|instagram|tik ?tok|you ?tube|threads|bluesky|mastodon|rss|flipboard|messenger|sms|pocket|advert(?:isement|isment|ising)?s?|ad(?: feedback)?|sponsored(?: content)?|promoted(?: content)?|paid post|partner content|newsletters?|podcasts?|videos?|live|latest|trending(?: now)?|most (?:read|popular|viewed|shared)|popular|recommended(?: for you)?|related(?: (?:articles?|stories|content|topics|coverage|news|links))?|read (?:more|next|also)|see (?:also|more)|also read|more (?:stories|news)|top stories|editor'?s'? (?:picks?|choice)|topics?|tags?|sections?|sign ?in|sign ?up|log ?in|log ?out|register|subscribe(?: now)?|donate(?: now)?|yes|no|spotify|apple podcasts|google podcasts|my account|account|settings|skip|next|previous|prev|back|back to top|top|continue|accept(?: all)?|reject(?: all)?|decline|ok|okay|got it|manage|preferences|listen|play|pause|mute|unmute|loading|show (?:more|less|all)|view (?:all|more|comments)|load more|hide|report(?: this)?|feedback|contact(?: us)?|about(?: us)?|help|faq|terms|privacy|cookies?|sitemap|careers|\d{1,5} ?(?:comments?|shares?|likes?|views?|min(?:ute)?s?(?: read)?|reads?)|\d{1,3} min(?:ute)?s? (?:read|listen)|new|breaking|exclusive|premium|subscribers? only|members? only|gift(?: this)? article|print this|font size|aa|image \d+ of \d+|photo \d+ of \d+|gallery|slideshow|article continues below|story continues below)[:!›»>→]*$/iu;

/** Labels after which the titles of other stories follow. */
export const relatedLabels =
  /^(?:related(?: (?:articles?|stories|content|topics|coverage|news|links|reading))?|read (?:more|next|also)|see also|also read|more (?:stories|news|like this|from [^.,]{2,40}|on (?:this|the) [^.,]{2,40}|in [^.,]{2,30})|top stories|most (?:read|popular|viewed|shared)|trending(?: now)?|recommended(?: for you)?|you (?:may|might)(?: also)? (?:like|enjoy|be interested in)|editor'?s'? (?:picks?|choice)|popular|latest (?:news|stories|headlines|videos?)|don'?t miss|what to read next|elsewhere|our picks|further reading|in other news|also (?:in|on|from) .{3,30}|earlier(?: today| this week)?|from (?:around )?(?:the|our) (?:web|archives?|newsroom|partners|site|network)|promoted stories|up next|next(?: up)?)[:.]?$/iu;

/** Phrases and what they say for furniture (above zero) or for the story (below). */
export const promoCues: readonly PromoCue[] = [
  {
    weight: 3,
    words:
      /^(?:read(?: more| also| next| on)?|see also|related(?: \p{L}{4,8})?|also read|more(?: on this| from .{2,30})?|watch(?: now| more)?|listen(?: now)?|don[’']?t miss|recommended|further reading|in (?:pictures|photos|video)|gallery|video|podcast|analysis|explainer|quiz|timeline|factbox|poll|live(?: blog| updates)?|(?:next|previous)(?: story| article| up)?|up next|now read|tags?|topics?|filed under|categor(?:y|ies)|keywords|in this (?:article|story)|on this page) ?[:»›|] /u,
  },
  {
    weight: 2.5,
    words:
      /\b(?:e-?mail|instant|breaking|push|news|text|mobile|browser|desktop|price)[ -](?:news )?(?:alerts?|notifications?)\b/u,
  },
  {
    weight: 2,
    words:
      /\b(?:newsletters?|inbox|mailing list|daily (?:briefing|digest|email|brief)|morning briefing|weekly (?:round-?up|digest|email))\b/u,
  },
  {
    weight: 2,
    words:
      /\b(?:subscribe|subscribers?|subscriptions?|membership|free trial|paywall|unlimited access|full access|digital access|cancel any ?time|per (?:month|week)|billed)\b/u,
  },
  {
    weight: 2,
    words:
      /\b(?:sign(?:ed|ing)?[ -]?(?:up|in)|log(?:ged)?[ -]?(?:in|out)|create an? (?:free )?account|register(?:ed)? (?:now|for|to)|your (?:free )?account|already (?:a|have|registered|subscribed))\b/u,
  },
  {
    weight: 2.5,
    words:
      /\b(?:cookies?|consent|gdpr|personali[sz]ed (?:ads?|content)|(?:ad|third|our)[ -]?part(?:ners?|y|ies)|data (?:protection|processing)|privacy (?:policy|notice|settings|cent(?:re|er))|terms (?:of (?:use|service)|and conditions|apply))\b/u,
  },
  {
    weight: 2.5,
    words:
      /\b(?:advert(?:s|isements?)?|ads? (?:by|choices|blocker)|sponsored|paid (?:content|post|promotion|partnership)|promoted|in partnership with|affiliate|commission)\b/u,
  },
  {
    weight: 2,
    words:
      /\b(?:latest|breaking|live|top|daily|more|full|our|all the|exclusive|best) (?:[\p{L}’'-]+ ){0,3}(?:news|headlines|stories|updates?|coverage|reporting|journalism|analysis|videos?|podcasts?|live ?blog)\b/u,
  },
  {
    weight: 2,
    words:
      /\b(?:follow|like|find|join|add) (?:us|our|me|this (?:topic|author|story)|the (?:author|reporter))\b|\bon (?:facebook|twitter|instagram|whats ?app|telegram|tik ?tok|you ?tube|linked ?in|x|google news|apple news|flipboard|threads|bluesky)\b/u,
  },
  {
    weight: 2,
    words:
      /\b(?:share|save|print|bookmark|gift|copy|e-?mail) (?:this|the|article|story|link|page|with|on|via|to)\b|\bshare\b.{0,20}\bsave\b|\bcopy link\b/u,
  },
  { weight: 2, words: /\b(?:click|tap|swipe|scroll|press) (?:here|to|on|below|down|up|for|through|the)\b/u },
  {
    weight: 2,
    words:
      /\b(?:read|see|view|show|watch|load|hear|explore|discover|listen to) (?:more|next|also|all|now|full|the full|our|this|live|comments?)\b/u,
  },
  {
    weight: 2,
    words:
      /\b(?:download|get|install|open|try|use) (?:the|our|it in the) (?:\p{L}+ ){0,2}app\b|\bapp store\b|\bgoogle play\b|\bin the app\b/u,
  },
  {
    weight: 2,
    words:
      /\b(?:support|fund|back|power|donate to|contribute to) (?:our|independent|quality|local|free|us|the) ?(?:\p{L}+ )?(?:journalism|reporting|newsroom|work|reporters)?\b/u,
  },
  {
    weight: 2,
    words:
      /\b(?:continues?|keep|carry on|resumes?) (?:reading|below|after)\b|\bto (?:continue|keep|go on) reading\b|\bto read on\b|\bfinish reading\b|\bread the rest\b/u,
  },
  {
    weight: 2,
    words:
      /\b(?:join|start|have your say|leave|post|view|read|add|write|see) (?:in )?(?:the |a |all |your )?(?:\d+ )?(?:comments?|conversation|discussion|debate)\b|\bcomments? (?:are\b|\(\d+\)|section\b)|\bhave your say\b/u,
  },
  {
    weight: 2,
    words:
      /\b\d{1,2}[ -]min(?:ute)?s?[ -](?:read|listen|watch)\b|\breading time\b|\blisten to (?:this|the) (?:article|story)\b|\btext to speech\b/u,
  },
  {
    weight: 2,
    words:
      /\b(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested)|recommended for you|related (?:articles?|stories|topics|content|coverage|links)|more (?:on|from) (?:this|the|our|\p{L})|most (?:read|popular|viewed|shared)|editor'?s'? picks?|trending|skip to|back to (?:top|home)|jump to|table of contents)\b/u,
  },
  {
    weight: 1.5,
    words: /\b(?:straight|direct|delivered|sent) (?:in)?to (?:your|you)\b|\bin your (?:inbox|ears?|feed)\b/u,
  },
  {
    weight: 1.5,
    words:
      /\b(?:stay|keep|be) (?:up[ -]to[ -]date|informed|connected|ahead|across|on top|in the know|tuned|updated|safe)\b|\bnever miss\b|\bdon[’']?t miss\b|\bkeep up with\b|\bcatch up\b/u,
  },
  { weight: 1, words: /\b(?:you|your|yours|you're|you’re)\b/u },
  {
    weight: 0.7,
    words:
      /\b(?:now|today|free|here|offer|deal|off|only|exclusive|unlock|limited|instantly?|alerts?|notifications?|updates?|app|topics?|myft|feed|profile|password|browser|javascript|devices?)\b/u,
  },
  { weight: 0.7, words: /\b(?:us|our|we)\b/u },
  { weight: -3, words: /^[qa][:.] /u },
  {
    weight: 4,
    words:
      /\b(?:was|did you find|how useful was|rate) this (?:article|page|story|content)\b|\breport an? (?:mistake|error|typo|problem|correction)\b|\b(?:got|have|send us|share) (?:an? |any |your )?(?:tips?|news tip|story idea|question|feedback|correction|photos?)\b|\b(?:write to|contact|e-?mail|call|message|reach) (?:us|our|the (?:newsroom|editor|news desk))\b/u,
  },
  {
    weight: 1.3,
    words: /\bplease\b|\b(?:tell|send|give|show|let|help|ask|write|email|call|support) us\b|\blet us know\b/u,
  },
  {
    weight: 1.5,
    words:
      /\b(?:from|for|only|just) (?:just |only |as little as )?[$£€]? ?\d+(?:[.,]\d+)? (?:a|per|every) (?:week|month|year|day)\b|\b\d+ (?:days?|weeks?|months?) (?:for|free)\b|\b(?:half|special|introductory|limited)[ -](?:price|offer|time)\b/u,
  },
  { weight: 3, words: /\b(?:paid for|brought to you|presented|powered|supported|funded|sponsored) by\b/u },
  {
    weight: 3,
    words:
      /\b\d+ (?:people|readers|others|users) (?:are|have|like|shared|read)\b|\b(?:enjoying|enjoyed|liked?|loved?) (?:this|what you|our)\b|\b(?:found|spotted|seen|noticed) (?:an?|any) (?:error|mistake|typo)\b/u,
  },
  { weight: 1.5, words: /^(?:yes|no|ok(?:ay)?|sure)(?:[,!]| please| thanks)|\bfor later\b/u },
  {
    weight: 1.5,
    words:
      /^[\d.,]+ ?[km]? (?:views?|reactions?|likes?|shares?|replies|responses|posts?|followers?|contributions?|votes?)$/u,
  },
  { weight: 1.5, words: /^\d{1,3} ?(?:min|minutes?|sec|seconds?|hrs?|hours?)\b/u },
  {
    weight: 1,
    words: /\b(?:free|premium|exclusive|unlimited)\b.*\b(?:minute|account|access|plan|content|trial|now)\b/u,
  },
  // the voice of the story
  {
    weight: -3,
    words:
      /\b(?:said|says|told(?! about)|added|according to|announced|argued|warned|asked|insisted|replied|reported|denied|confirmed|claimed)\b/u,
  },
  { weight: -2.5, words: /["“”„«»]|(?:^|\s)[‘'][\p{L}[]/u },
  { weight: -1.5, words: /\b(?:he|she|they|his|her|their|was|were|had|who|whose)\b/u },
  {
    weight: -1,
    words:
      /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|mr|mrs|ms|dr)\b/u,
  },
];

/**
 * The stems that every cue above zero needs one of: a line without any of them is not weighed further, which is most
 * lines of a story. A test holds it to the cues.
 */
export const promoStems =
  /(?<![a-z])(?:account|add|ads?(?![a-z])|advert|affiliate|ahead|alerts?|already|also|app(?![a-z])|apple|back|billed|bluesky|brief|browser|cancel|catch|click|comment|commission|connected|consent|continue|contribute|cookie|copy|create|data|deal|debate|delivered|devices?|digest|direct|discussion|donate|download|e-?mail|editor|enjoy|exclusive|facebook|feed|find|finish|flipboard|follow|free|full|fund|gdpr|get|gift|google|have|here|home|in (?:partnership|your|the)|inbox|informed|install|instagram|instant|javascript|join|jump|keep|know|latest|leave|like|limited|linked|listen|live|load|log|mailing|member|might|min(?:ute)?s?(?![a-z])|morning|most|myft|never|news|now|off|offer|on x|only|open|our|ours|paid|partner|password|paywall|per (?:month|week)|personali|post|power|press|price|print|privacy|profile|promot|push|read|quiz|timeline|factbox|poll|was|did|how|rate|report|got|call|message|reach|tip|question|explainer|further|in (?:pictures|photos|video)|gallery|video|podcast|analysis|recommend|regist|related|resume|save|scroll|see|sent|share|show|sign|skip|sponsor|start|stay|straight|subscri|support|swipe|table|tap|telegram|terms|text|threads|tik|today|top|topics?|trending|tuned|twitter|unlimited|unlock|updat|us(?![a-z])|use|view|watch|we(?![a-z])|weekly|whats|write|you|don|please|yes|no|ok|sure|to read|tell|send|give|show|let|help|ask|\d|half|special|introductory|brought|presented|powered|sponsor|enjoying|liked|loved|found|spotted|seen|noticed|premium|up next|previous|filed|categor|keywords|tags|on this)/u;

/** What sites are made of: each such word in a short line speaks for furniture. */
export const siteWords: ReadonlySet<string> = new Set(
  `account profile login password member members membership subscriber subscribers subscription premium plan plans offer
   offers discount deal trial register registration archive archives newsletter newsletters inbox mailbox e-mail email
   app apps ios android alerts notifications podcast podcasts episode episodes audio video videos gallery slideshow
   photos forum comments comment editor imprint legal privacy cookie cookies terms conditions policy policies consent
   partners preferences settings advertise advertising advertisement sponsored promoted jobs careers vacancies contact
   feedback faq accessibility navigation menu search content section sections topics tags edition homepage page print
   share bookmark link links url copy reader readers reading font unavailable offline loading browser javascript device
   devices screen click tap swipe scroll story stories article articles headlines updates latest trending popular
   recommended related sponsor shop store crossword crosswords puzzles quiz horoscope obituaries classifieds e-paper
   epaper rss feed facebook twitter instagram tiktok youtube linkedin whatsapp telegram reddit pinterest journalism
   newsroom register imprint letters rules house piece author authors donate contribute contribution site website online digital user users image images picture pictures carousel
   playlist stream livestream subtitle captions transcript translate language download downloads pdf mobile tablet
   desktop log sign logged signed cart checkout payment billing faqs sitemap webmaster disclaimer copyright
   licensing reprints permissions syndication corrections ombudsman`.split(/\s+/u),
);

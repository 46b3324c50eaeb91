/** Labels after which the titles of other stories follow. */
const relatedLabels =
  /^(?:related(?: (?:articles?|stories|videos?|posts?|items?|content|topics|coverage|news|links|reading|reads))?|(?:now )?read (?:more|next|also|this next)|see also|also read|more (?:stories|news|videos|like this|from [^.,]{2,40}|on (?:this|the) [^.,]{2,40}|in [^.,]{2,30}|about [^.,]{2,40}|to read|top stories|headlines)|top (?:stories|news|reads|picks)|(?:the )?most[ -](?:read|popular|viewed|shared|watched|commented|discussed|emailed)(?: .{2,30})?|trending(?: (?:now|today|stories|on .{2,30}))?|(?:recommended|suggested)(?: (?:articles?|content|posts?|reads?|reading|stories|videos?))?(?: for you)?|you (?:may|might)(?: also)? (?:like|enjoy|be interested in|have missed)|editor['’]?s['’]? (?:picks?|choice)|popular(?: (?:now|stories|reads))?|latest (?:news|stories|headlines|videos?|from .{2,30})|don['’]?t miss|what (?:to read next|others are reading|readers are reading)|others are reading|elsewhere(?: .{2,30})?|our picks|further reading|in other news|also (?:in|on|from|interesting) ?.{0,30}|earlier(?: today| this week| coverage)?|from (?:around )?(?:the|our) (?:web|archives?|newsroom|partners|site|network)|promoted stories|(?:up )?next(?: up)?|keep reading|in this (?:series|section)|must reads?|essential reads?|just in|headlines)(?:[:.…]|\.{3})?$/iu;

/** Longer lines are none of these labels, whatever stands where they leave it open. */
const longestRelated = 160;

/** Whether a line is a label after which the titles of other stories follow. */
export function announcesOthers(line: string): boolean {
  return line.length <= longestRelated && relatedLabels.test(line);
}

/** Whole lines that are buttons, menus, counters and labels of a site, whatever the site. */
export const siteLabels =
  /^(?:[▶►🔊] ?(?:listen|watch|play)\b.{0,20}|share(?: this)?|save|saved|print|e-?mail|copy(?: link)?|link copied|menu|search|home(?:page)?|close|dismiss|more|comments?|comment now|reply|like|follow(?:ing)?|facebook|twitter|whats ?app|linked ?in|telegram|reddit|pinterest|instagram|tik ?tok|you ?tube|threads|bluesky|mastodon|rss|flipboard|messenger|sms|pocket|advert(?:isement|isment|ising)?s?|ad(?: feedback)?|sponsored(?: content)?|promoted(?: content)?|paid post|partner content|newsletters?|podcasts?|videos?|live|latest|trending(?: now)?|most (?:read|popular|viewed|shared)|popular|recommended(?: for you)?|related(?: (?:articles?|stories|content|topics|coverage|news|links))?|read (?:more|next|also)|see (?:also|more)|also read|more (?:stories|news)|top stories|editor'?s'? (?:picks?|choice)|topics?|tags?|sections?|sign ?in|sign ?up|log ?in|log ?out|register|subscribe(?: now)?|donate(?: now)?|yes|no|spotify|apple podcasts|google podcasts|my account|account|settings|skip|next|previous|prev|back|back to top|top|continue|accept(?: all)?|reject(?: all)?|decline|ok|okay|got it|manage|preferences|listen|play|pause|mute|unmute|loading|show (?:more|less|all)|view (?:all|more|comments)|load more|hide|report(?: this)?|feedback|contact(?: us)?|about(?: us)?|help|faq|terms|privacy|cookies?|sitemap|careers|\d{1,5} ?(?:comments?|shares?|likes?|views?|min(?:ute)?s?(?: read)?|reads?)|\d{1,3} min(?:ute)?s? (?:read|listen)|new|breaking|exclusive|premium|subscribers? only|members? only|gift(?: this)? article|print this|font size|aa|image \d+ of \d+|photo \d+ of \d+|gallery|slideshow|article continues below|story continues below)[:!›»>→]*$/iu;

/** A phrase of sites. */
export interface SitePhrase {
  /**
   * Words of which every match has one, or one that begins with the same four letters: a line without them is not held
   * against the phrase.
   */
  readonly words: string;
  readonly shape: RegExp;
}

/** Phrases of sites, each for one thing that they ask or offer; matched against a line in small letters. */
export const sitePhrases: readonly SitePhrase[] = [
  {
    words:
      'read see related also more watch listen don miss recommended further in gallery video podcast analysis explainer quiz timeline factbox poll live next previous up now tag tags topic filed categories category keywords on',
    shape:
      /^(?:read(?: more| also| next| on)?|see also|related(?: \p{L}{4,8})?|also read|more(?: on this| from .{2,30})?|watch(?: now| more)?|listen(?: now)?|don[’']?t miss|recommended|further reading|in (?:pictures|photos|video)|gallery|video|podcast|analysis|explainer|quiz|timeline|factbox|poll|live(?: blog| updates)?|(?:next|previous)(?: story| article| up)?|up next|now read|tags?|topics?|filed under|categor(?:y|ies)|keywords|in this (?:article|story)|on this page) ?[:»›|] /u,
  },
  {
    words: 'alert notification',
    shape:
      /\b(?:e-?mail|instant|breaking|push|news|text|mobile|browser|desktop|price)[ -](?:news )?(?:alerts?|notifications?)\b/u,
  },
  {
    words: 'newsletter inbox mailing daily morning weekly',
    shape:
      /\b(?:newsletters?|inbox|mailing list|daily (?:briefing|digest|email|brief)|morning briefing|weekly (?:round-?up|digest|email))\b/u,
  },
  {
    words: 'subscribe membership trial access cancel month week paywall billed',
    shape:
      /\b(?:subscribe|subscribers?|subscriptions?|membership|free trial|paywall|unlimited access|full access|digital access|cancel any ?time|per (?:month|week)|billed)\b/u,
  },
  {
    words: 'sign log logged logging login logout register account already',
    shape:
      /\b(?:sign(?:ed|ing)?[ -]?(?:up|in)|log(?:ged)?[ -]?(?:in|out)|create an? (?:free )?account|register(?:ed)? (?:now|for|to)|your (?:free )?account|already (?:a|have|registered|subscribed))\b/u,
  },
  {
    words: 'cookie consent gdpr personalised ad adpartner third our ourpartner data privacy terms',
    shape:
      /\b(?:cookies?|consent|gdpr|personali[sz]ed (?:ads?|content)|(?:ad|third|our)[ -]?part(?:ners?|y|ies)|data (?:protection|processing)|privacy (?:policy|notice|settings|cent(?:re|er))|terms (?:of (?:use|service)|and conditions|apply))\b/u,
  },
  {
    words: 'advert ad ads sponsored paid promoted partnership affiliate commission',
    shape:
      /\b(?:advert(?:s|isements?)?|ads? (?:by|choices|blocker)|sponsored|paid (?:content|post|promotion|partnership)|promoted|in partnership with|affiliate|commission)\b/u,
  },
  {
    words: 'news headlines stories update coverage reporting journalism analysis video podcast live',
    shape:
      /\b(?:latest|breaking|live|top|daily|more|full|our|all the|exclusive|best) (?:[\p{L}’'-]+ ){0,3}(?:news|headlines|stories|updates?|coverage|reporting|journalism|analysis|videos?|podcasts?|live ?blog)\b/u,
  },
  {
    words:
      'follow like find join add facebook twitter instagram whatsapp whats telegram tiktok tik youtube you linkedin linked x google apple flipboard threads bluesky',
    shape:
      /\b(?:follow|like|find|join|add) (?:us|our|me|this (?:topic|author|story)|the (?:author|reporter))\b|\bon (?:facebook|twitter|instagram|whats ?app|telegram|tik ?tok|you ?tube|linked ?in|x|google news|apple news|flipboard|threads|bluesky)\b/u,
  },
  {
    words: 'share save print bookmark gift copy email mail',
    shape:
      /\b(?:share|save|print|bookmark|gift|copy|e-?mail) (?:this|the|article|story|link|page|with|on|via|to)\b|\bshare\b.{0,20}\bsave\b|\bcopy link\b/u,
  },
  {
    words: 'click tap swipe scroll press',
    shape: /\b(?:click|tap|swipe|scroll|press) (?:here|to|on|below|down|up|for|through|the)\b/u,
  },
  {
    words: 'read see view show watch load hear explore discover listen',
    shape:
      /\b(?:read|see|view|show|watch|load|hear|explore|discover|listen to) (?:more|next|also|all|now|full|the full|our|this|live|comments?)\b/u,
  },
  {
    words: 'app google',
    shape:
      /\b(?:download|get|install|open|try|use) (?:the|our|it in the) (?:\p{L}+ ){0,2}app\b|\bapp store\b|\bgoogle play\b|\bin the app\b/u,
  },
  {
    words: 'support fund back power donate contribute',
    shape:
      /\b(?:support|fund|back|power|donate to|contribute to) (?:our|independent|quality|local|free|us|the) ?(?:\p{L}+ )?(?:journalism|reporting|newsroom|work|reporters)?\b/u,
  },
  {
    words: 'continue keep carry resume read',
    shape:
      /\b(?:continues?|keep|carry on|resumes?) (?:reading|below|after)\b|\bto (?:continue|keep|go on) reading\b|\bto read on\b|\bfinish reading\b|\bread the rest\b/u,
  },
  {
    words: 'comment conversation discussion debate say',
    shape:
      /\b(?:join|start|have your say|leave|post|view|read|add|write|see) (?:in )?(?:the |a |all |your )?(?:\d+ )?(?:comments?|conversation|discussion|debate)\b|\bcomments? (?:are\b|\(\d+\)|section\b)|\bhave your say\b/u,
  },
  {
    words: 'min mins minute reading listen text',
    shape:
      /\b\d{1,2}[ -]min(?:ute)?s?[ -](?:read|listen|watch)\b|\breading time\b|\blisten to (?:this|the) (?:article|story)\b|\btext to speech\b/u,
  },
  {
    words: 'like enjoy interested recommended related more most editor trending skip back jump table',
    shape:
      /\b(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested)|recommended (?:\p{L}{5,8} )?for you|related (?:articles?|stories|videos?|topics|content|coverage|links)|more (?:on|from) (?:this|the|our|\p{L})|most (?:read|popular|viewed|shared)|editor'?s'? picks?|trending|skip to|back to (?:top|home)|jump to|table of contents)\b/u,
  },
  {
    words: 'straight direct delivered sent inbox ear ears feed',
    shape: /\b(?:straight|direct|delivered|sent) (?:in)?to (?:your|you)\b|\bin your (?:inbox|ears?|feed)\b/u,
  },
  {
    words: 'date informed connected ahead across top know tuned updated safe miss keep catch',
    shape:
      /\b(?:stay|keep|be) (?:up[ -]to[ -]date|informed|connected|ahead|across|on top|in the know|tuned|updated|safe)\b|\bnever miss\b|\bdon[’']?t miss\b|\bkeep up with\b|\bcatch up\b/u,
  },
  {
    words:
      'article page story content report tip tips news question feedback correction photo write contact email mail call message reach',
    shape:
      /\b(?:was|did you find|how useful was|rate) this (?:article|page|story|content)\b|\breport an? (?:mistake|error|typo|problem|correction)\b|\b(?:got|have|send us|share) (?:an? |any |your )?(?:tips?|news tip|story idea|question|feedback|correction|photos?)\b|\b(?:write to|contact|e-?mail|call|message|reach) (?:us|our|the (?:newsroom|editor|news desk))\b/u,
  },
  {
    words: 'week month year day days half special introductory limited',
    shape:
      /\b(?:from|for|only|just) (?:just |only |as little as )?[$£€]? ?\d+(?:[.,]\d+)? (?:a|per|every) (?:week|month|year|day)\b|\b\d+ (?:days?|weeks?|months?) (?:for|free)\b|\b(?:half|special|introductory|limited)[ -](?:price|offer|time)\b/u,
  },
  {
    words: 'paid brought presented powered supported funded sponsored',
    shape: /\b(?:paid for|brought to you|presented|powered|supported|funded|sponsored) by\b/u,
  },
  {
    words: 'people readers others users enjoy like love error mistake typo',
    shape:
      /\b\d+ (?:people|readers|others|users) (?:are|have|like|shared|read)\b|\b(?:enjoying|enjoyed|liked?|loved?) (?:this|what you|our)\b|\b(?:found|spotted|seen|noticed) (?:an?|any) (?:error|mistake|typo)\b/u,
  },
  {
    words: 'yes no ok okay sure later',
    shape: /^(?:yes|no|ok(?:ay)?|sure)(?:[,!]| please| thanks)|\bfor later\b/u,
  },
  {
    words: 'view reaction like share repl response post follower contribution vote',
    shape:
      /^[\d.,]+ ?[km]? (?:views?|reactions?|likes?|shares?|replies|responses|posts?|followers?|contributions?|votes?)$/u,
  },
  {
    words: 'min mins minute sec secs second hr hrs hour',
    shape: /^\d{1,3} ?(?:min|minutes?|sec|seconds?|hrs?|hours?)\b/u,
  },
];

import type { LabelGroup } from '../form';

const network =
  '(?:x|twitter|facebook|instagram|threads|bluesky|mastodon|tik ?tok|you ?tube|vimeo|truth social|linked ?in|reddit|telegram|snapchat|social media|social)';
const date =
  '(?:\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}|\\d{1,2} \\p{L}{3,9}\\.?,? \\d{4}|\\d{1,2}/\\d{1,2}/\\d{2,4})';
const clock = '\\d{1,2}[:.]\\d\\d ?(?:[ap]\\.?m\\.?)?';
const counted =
  '(?:re-?tweets?|re-?posts?|quote tweets?|quote posts?|quotes?|likes?|bookmarks?|views?|repl(?:y|ies)|comments?|shares?|favou?rites?|reactions?)';

/** What X, Instagram and their like, and the sites that show their posts, put around the words of a post. */
export const posts: LabelGroup = {
  rule: 'embedded-post',
  evidence: 'What a network puts around a post that is shown in an article',
  kinReach: 3,
  forms: [
    {
      // alone in a line only: within a line they stand among the words of a post
      begins: 'pic http t',
      shape: /^(?:(?:https?:\/\/)?(?:pic\.(?:twitter|x)\.com|t\.co)\/\w{4,20}…?\s{0,3}){1,4}$/iu,
    },
    {
      begins: '# last',
      shape: new RegExp(`^(?:last edited )?${clock} ?[·•⋅] ?${date}(?: ?[·•⋅].{1,60})?$`, 'iu'),
      needs: 'story',
    },
    { begins: '#', shape: new RegExp(`^${clock} [-–—|] ${date}(?: ?[·•⋅|].{1,60})?$`, 'iu'), needs: 'kin' },
    { begins: '#', shape: new RegExp(`^(?:[\\d.,]{1,9} ?[kmb]? ?${counted}[\\s·•,|]{0,3}){2,8}$`, 'iu') },
    { begins: '#', shape: /^[\d.,]{1,9} ?[kmb]? ?(?:re-?tweets?|re-?posts?|quote tweets?|bookmarks?)$/iu },
    { begins: '#', shape: new RegExp(`^[\\d.,]{1,9} ?[kmb]? ?${counted}$`, 'iu'), needs: 'kin' },
    { begins: '#', shape: /^[\d.,]{1,9} ?[km]? (?:people are talking about this|people like this)\.?$/iu },
    {
      begins: 'view see watch read open',
      shape: new RegExp(
        `^(?:view|see|watch|read|open)(?: (?:this|the|more|it|full|original|other|profile|post|posts|tweet|tweets|video|photo|reel|thread|replies|conversation|comments)){0,4}(?: (?:by|from) [^.!?]{1,40})? on ${network}(?:[.:…]| ?\\(opens [^)]{3,30}\\))?$`,
        'iu',
      ),
    },
    {
      begins: 'a',
      shape:
        /^a (?:post|photo|video|reel|thread|tweet|story) (?:shared|posted) by [^.!?()]{0,60}\(?@[\w.-]{1,40}\)?(?: on .{4,50})?$/iu,
    },
    {
      begins: 'a',
      shape: /^a (?:post|photo|video|reel|thread|story) (?:shared|posted) by [^.!?]{2,50}$/iu,
      needs: 'kin',
    },
    {
      begins: 'show read',
      shape:
        /^(?:show (?:this (?:thread|poll)|more replies|replies|additional replies)|read [\d.,]{1,7}k? (?:more )?repl(?:y|ies))[.:…]?$/iu,
    },
    {
      begins: 'repl',
      shape: /^replying to @\w{1,30}(?:,? (?:and )?(?:@\w{1,30}|\d{1,3} (?:others?|more)))*$/iu,
    },
    {
      begins: 'copy tran see expl twit embe read ment orig',
      shape:
        /^(?:copy link to (?:tweet|post)|translate (?:tweet|post|bio)|translated from \p{L}{4,20}(?: by .{3,20})?|see translation|see [^.!?]{1,40}[’']s other (?:tweets|posts)|see the latest [^.!?]{3,40} information on (?:twitter|x)|explore what[’']s happening on (?:twitter|x)|twitter ads info(?:rmation)? and privacy|embedded (?:tweet|post|content|video)|readers added context.{0,80})[.…]?$/iu,
    },
    {
      begins: 'skip end',
      shape: new RegExp(
        `^(?:skip|end of)(?: past)? ${network} (?:posts?|content|videos?|embeds?|tweets?)(?:,? \\d{1,3})?(?: by .{1,60})?$`,
        'iu',
      ),
    },
    { begins: 'allo', shape: new RegExp(`^allow ${network} content\\??$`, 'iu') },
    {
      begins: 'this warn to you unfo view twit cont inst face tikt yout acce enab allo',
      shape:
        /^(?:this (?:article|page|story|content) (?:contains content|is) provided by [^.]{1,40}[.,] (?:we ask for your|which may be using).{0,400}|warning:? (?:the bbc is not responsible|third[ -]party content may).{0,120}|(?:twitter|x|facebook|instagram|youtube|tiktok) content (?:is )?not available|to (?:show you this content, we need|view this content(?: choose|,? you can use|,? you[’']ll need to)).{3,200}|you can (?:use the buttons below to amend|change your settings at any time).{3,300}|unfortunately we have been unable to verify if you have consented.{3,100}|view original (?:tweet|post|content|article) ?(?:on .{1,20})?)$/iu,
    },
    {
      begins: 'acce enab allo',
      shape: /^(?:accept and continue|enable cookies|allow cookies once)$/iu,
      needs: 'kin',
    },
    { begins: 'if', shape: /^if playback doesn[’']t begin shortly, try restarting your device\.?$/iu },
    { begins: 'orig *', shape: /^♬ .{3,80}$/u },
    {
      begins: 'foll repl retw repo like shar copy copi show veri twit tran quot view',
      shape:
        /^(?:follow|reply|retweet|repost|like|share|quote|copy link|copied!?|show more|verified(?: account)?|twitter for (?:iphone|ipad|android|mac)|twitter web (?:app|client)|translate)$/iu,
      needs: 'kin',
    },
    { begins: '', shape: /^@\w{1,30}$/u, needs: 'kin' },
    { begins: '*', shape: /^[·•⋅…]$/u, needs: 'kin' },
    {
      begins: '*',
      shape: new RegExp(`^[·•⋅] ?(?:follow|${date}|\\p{L}{3} \\d{1,2}|\\d{1,2}[hmd])$`, 'iu'),
      needs: 'kin',
    },
  ],
};

import type { LabelGroup } from '../form';

/** What a live report has around its posts. */
export const live: LabelGroup = {
  rule: 'live-update',
  evidence: 'A label or a time that a live report puts around its posts',
  kinReach: 4,
  forms: [
    {
      begins: 'show plea ther auto jump load newe olde',
      shape:
        /^(?:show key events only|please turn on javascript to use this feature\.?|there are no new alerts at this time\.?|(?:show|view) \d{1,3} (?:new|more) (?:posts?|updates?)|load (?:newer|older|more|earlier) (?:posts|updates)|auto(?:matic)? ?-?(?:updates?|refresh)(?: (?:is )?(?:on|off))?|jump to (?:the )?latest(?: (?:post|update))?|(?:newest|oldest|latest) (?:posts? )?first)$/iu,
    },
    { begins: 'key', shape: /^key events?(?: ?\(\d{1,3}\))?:?$/iu, needs: 'kin' },
    { begins: '# from', shape: /^(?:from )?\d{1,3} ?(?:s|m|mins?|h|hrs?|d) ago$/iu },
    {
      begins: 'upda last',
      shape: /^(?:last )?updated at \d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)? ?(?:\p{Lu}{2,4})?$/iu,
      needs: 'story',
    },
    { begins: '#', shape: /^\d{1,3} new (?:posts?|updates?)$/iu },
    {
      begins: 'shar filt live copy pinn refr newe olde',
      shape:
        /^(?:share(?: (?:post|this post|this))?|filters?(?: ?beta)?|live feed|copy link|refresh(?: page)?|newest|oldest|live reporting)$/iu,
      needs: 'kin',
    },
  ],
};

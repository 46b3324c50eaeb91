import type { LabelGroup } from '../form';

const contactWords = '(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office|relations)';
const phone = '\\+?\\(?\\d[\\d ()./-]{6,20}';
const mail = '[\\w.+-]{1,64}@[\\w.-]{3,80}';

/** What stands around the story of a press release. */
export const releases: LabelGroup = {
  rule: 'press-release',
  evidence: 'It stands around the text of a press release and is meant for editors',
  kinReach: Infinity,
  forms: [
    { begins: 'for imme', shape: /^\W{0,3}(?:for )?immediate release\b[^.!?]{0,60}$/iu },
    {
      begins: 'emba',
      shape: /^\W{0,3}(?:strictly )?embargo(?:ed)?(?: (?:until|for|till)\b|:)[^.!?]{3,80}$/iu,
    },
    { begins: 'stri', shape: /^strictly embargoed\b[^.!?]{3,80}$/iu },
    { begins: 'not', shape: /^not for (?:immediate )?release (?:before|until)\b[^!?]{3,80}$/iu },
    { begins: 'note', shape: /^notes? (?:to|for) (?:the )?editors?:?$/iu },
    {
      begins: 'medi pres news inve publ',
      shape: new RegExp(
        `^(?:media|press|news|investor|public)(?: (?:and|&) (?:media|press|investor))?(?: relations)? ${contactWords}(?: details)?:?(?: .{0,120})?$`,
        'iu',
      ),
      needs: 'story',
    },
    { begins: 'view', shape: /^view (?:source version|original content)\b.{0,60}https?:\/\/\S{5,200}$/iu },
    {
      begins: 'logo phot vide info',
      shape: /^(?:logo|photo|video|infographic|multimedia) ?[-–:] ?https?:\/\/\S{5,200}$/iu,
    },
    {
      begins: 'pres news medi',
      shape: /^(?:press|news|media) release(?: ?[-–:|] ?[^.!?]{2,60})?$/iu,
      needs: 'kin',
    },
    {
      begins: 'cont',
      shape: /^contacts?(?: details| information| us)?:(?: .{0,120})?$|^contacts?$/iu,
      needs: 'kin',
    },
    {
      begins: 'for',
      shape:
        /^for (?:more|further|additional|media) (?:information|details|enquiries|inquiries|press information)\b[^!?]{0,40}\b(?:contact|visit|call|email|e-mail|see|please)\b.{0,200}$/iu,
      needs: 'kin',
    },
    {
      begins: 'tel tele phon mob mobi emai e t m p offi cell fax web webs call',
      shape: new RegExp(
        `^(?:tel(?:ephone)?|phone|mobile|mob|e-?mail|[etmp]|office|cell|fax|web(?:site)?|call)\\.?[:.]? ?(?:${phone}|${mail}|(?:https?://|www\\.)\\S{3,100})(?:.{0,40})?$`,
        'iu',
      ),
      needs: 'kin',
    },
    { begins: '# *', shape: new RegExp(`^${phone}$`, 'u'), needs: 'kin' },
    { begins: '', shape: new RegExp(`^${mail}$`, 'u'), needs: 'kin' },
    { begins: 'sour', shape: /^SOURCE:? \p{Lu}[^.!?]{1,60}$/u, needs: 'kin' },
  ],
};

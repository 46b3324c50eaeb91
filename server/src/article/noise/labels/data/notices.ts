import type { LabelGroup } from '../form';

/** What agencies tell the editors who buy a picture, in capitals, alone in a line. */
export const notices: LabelGroup = {
  rule: 'photo-notice',
  evidence: 'An agency tells editors here how a picture may be used',
  kinReach: 2,
  forms: [
    {
      begins: 'for edit no hand atte not rest tpx this best',
      shape:
        /^(?:(?:FOR |RESTRICTED TO )?EDITORIAL USE(?: ONLY)?|NO (?:RESALES?|ARCHIVES?|SALES|MARKETING|ADVERTISING|COMMERCIAL|THIRD PARTY|USE|CROPPING|ALTERATIONS?)|HANDOUT|NOT FOR (?:SALE|USE)|ATTENTION EDITORS|TPX IMAGES OF THE DAY|BEST QUALITY AVAILABLE|THIS (?:IMAGE|PICTURE|PHOTO)[A-Z ]* WAS (?:PROVIDED|SUPPLIED|TAKEN))[^a-z]*$/u,
    },
  ],
};

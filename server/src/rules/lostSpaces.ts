/** Words beside a stop that has no space behind it. Data only. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words that begin a sentence and are no name, no ending of an address and no file's. With their capital letter. */
export const sentenceOpeners =
  words(`The It He She They But And In An A We There This That These Those His Her Its Their Our My I You When While
  After Before At On For From As If So Not No Now Then One Some Many Most Who What How Why Where By With Also However
  Meanwhile Although Because Since Until Under Over During Despite Instead Last Next Both Each Every All Another Other Only
  Even Still Yet Such Here Once Two Three Several Police Officials Earlier Later About Among Between Like Unlike More Nor Or`);

/** What follows a stop in an address, in a file's name or in a program's, and begins no sentence. Lower case. */
export const otherEndings =
  words(`com net org edu gov mil int info biz io co uk us ca de fr eu tv app dev ai ie au nz ru cn jp es nl ch pdf doc docx
  txt rtf jpg jpeg png gif svg html htm php asp aspx js ts jsx css xml json csv xls xlsx ppt exe zip mp3 mp4 mov avi md py
  sh java net's com's org's`);

/** Short forms with a stop that do not end a sentence. Lower case, without the stop. */
export const shortForms =
  words(`mr mrs ms dr st prof gen sen rep gov lt col capt cpt sgt rev hon maj cmdr adm supt insp jr sr esq inc ltd corp co
  no nos vol art fig pp pg sec ch ed eds vs approx est dept ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec mon
  tue tues wed thu thur thurs fri sat sun mt ft op cf al ca`);

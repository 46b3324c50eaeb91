/** Given names that the tagger's list does not have or has for both sexes, lower case. Names from many countries. */
const male = `abdul alejandro alexei alvaro amir anders andrei anwar arjun arnav ashok bashar benedikt beto bjarne bob boris chuck cillian
  dashiell deepak deshawn diarmuid dmitri dmitry emeka enda esteban fabrizio fyodor gaurav giorgos gustavo hamish hamza
  hiroshi ibrahim igor ilya imran isaias jack jamal javier jean-claude jeb jens joaquin jürgen kareem karim kenji kofi krzysztof kwame lance
  leo leif mahmoud mark matteo matthias max mitt mustafa narendra newt nick nikolai obadiah olaf oleg ousmane pavel pawel
  piotr raj rajesh ravi reince rob rod rohan sanjay sergei sergey shinzo slavko sunil tariq tendai tomasz vikram viktor vlad volodymyr
  wade wolfgang xavier yusuf zoltan barack hakeem kent mason grant jair thabo babajide olusegun musa odongo tunde dara ruairi`;
const female = `adaeze aileen aisling aiko amina anjali anneliese ansa asha aylin bronwyn chiamaka ciara deepa ebba eilidh fatou
  fumiko funmilayo gudrun guadalupe hanne huma ilhan imogen ingeborg ivanka jadwiga kamala kavita kellyanne lakshmi latoya leila
  lindiwe lupita mairead malgorzata maren meera mei ngozi niamh nkechi omarosa oksana parvati priya reshma rona roisin saoirse
  shirin sinead siobhan solveig sunita svetlana tamika tulsi ursula wangari yasmin yuki zainab zeynep dakota hope faith grace
  jade holly hazel ivy ruby pearl olive violet daisy lily rose joy april june autumn summer`;

/** Given name → the sex of nearly all who bear it. */
export const givenNames: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...male.split(/\s+/u).map((name) => [name, 'male'] as const),
  ...female.split(/\s+/u).map((name) => [name, 'female'] as const),
]);

/** Names that are words of everyday language too: they tell a sex, but not that something is a name. */
export const everydayNames: ReadonlySet<string> = new Set(
  'hope faith grace jade holly hazel ivy ruby pearl olive violet daisy lily rose joy april june autumn summer grant mark lance rob nick jack mason wade rod newt dakota'.split(
    ' ',
  ),
);

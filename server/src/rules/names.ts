/** Words inside names and around them. Data only. Lower case and without a full stop where nothing else is said. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Small words inside the name of a person: "van den Broek", "bin Laden". */
export const nameParticles = words('de la van von der den bin al el di da dos du le ibn ben y e zu ter ap');

/** Small words inside the name of an office or an organisation: "Department of Health". */
export const nameJoins = words('of for and');

/** What stands behind a family name and is no part of it that names are compared by: "Max Pell Jr." */
export const nameSuffixes = words('jr sr ii iii iv');

/** Letters behind a name that are no part of it. Written as they stand. */
export const postnominals = words('SC QC KC MP MEP MSP TD OBE MBE CBE PhD MD DPhil FRS RN USN ret Esq');

/** Short forms with a full stop behind which the sentence goes on. */
export const dottedTitles = words(
  `mr mrs ms dr det insp sen sens rep reps gov gen col lt sgt capt prof rev st jr sr hon adm cmdr maj cpl pres
  atty del dels supt asst amb ald pvt pfc cpt cllr brig comdr comm dep dist ofc secy treas msgr cmsr cpo chf gens sgts`,
);

/** Months in full. */
export const months = words(
  'january february march april may june july august september october november december',
);

/** Words that are in no name, although a headline may give them a capital: "Premier On Taxes". */
export const headlineWords = words(
  `on in at by for with from to as but is are was were says said vs and or if when after before about over into than
  that this not his her its their he she it they`,
);

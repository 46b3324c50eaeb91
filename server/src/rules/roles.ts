/** Words of roles: what somebody is called who is no title. Lower case. Data only. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Nouns for persons beside titles and those who speak without a name, that no ending tells. */
export const personNouns =
  words(`advocate ally alumna alumnus apprentice aristocrat associate baby backbencher baritone bassist blogger
  broadcaster captive caretaker celebrity ceo chieftain child churchwarden cmo co-host commentator coo cook
  cop counsel counsellor counselor cto czar dad defendant diva dj drummer elder emeritus exile expert fellow
  fiance fiancee fighter figure foe freshman frontbencher frontman general genius gentleman granddaughter
  grandson guard guide guru heir heiress hero heroine hopeful host hostage hostess icon influencer insider
  intern knight lady laureate loyalist maestro mate mc member midwife migrant militant mom mum newcomer
  newsreader noble nun outsider painter pal partner peer philanthropist pioneer plaintiff premier presenter
  prodigy pundit rebel refugee scholar scribe sculptor sexton sibling sniper socialite sophomore
  soprano spouse spy statesman stepdaughter stepfather stepmother stepson steward stewardess superdelegate
  surrogate suspect teen teenager tenor thief trainee tsar twin vet vicar violinist virtuoso vlogger vocalist
  vp watchdog whistleblower chaplain`);

/** Nouns with the ending of one who does something that are nobody. */
export const noPersons =
  words(`accident account agreement amendment amount announcement another argument ban border caravan cent center
  centre chamber chapter character clan coffee color colour committee component computer content continent
  corner cost counter cover danger day december degree department dinner document easter elephant
  employee-benefit error european event extent factor feather fee fever filter finger fire flower gender giant
  government grant guarantee hammer harbor harbour human-being hunger incident infant-formula intent
  investment knee labor labour ladder layer letter lever liver loan management matter meter
  metre mirror moment monster month motor movement murder newsletter newspaper november number ocean october
  offer order other paper parent-company percent plan plant power present put quarter rather referee-call
  restaurant river scan sector september settlement shelter shoulder silver sister-ship slogan span statement
  student-body suffer summer supper target tenant-law tender theater theatre three thunder tie tiger timber
  time tournament tower trailer transfer tree trigger tumor van vapor vector victor vision war water weather
  week weekend winter wonder year`);

/** Forms of verbs, and words that look like them, that stand in roles: "running mate", "retired judge". */
export const roleParticiples =
  words(`accused acting advertising appointed assistant banking beloved broadcasting budget building campaign casting
  celebrated chief coaching commanding consulting contributing convicted decorated defeated defence defense
  deputy design disgraced distinguished education elect elected embattled engineering executive exiled failed
  farming field finance finishing firm fishing foreign founding fundraising head health home house housing
  incoming intelligence interior jailed labor labour law lead leading lending managing marketing mining noted
  nursing operating opposing organising organizing ousted outgoing party planning police policy polling
  practicing practising presiding press publishing registered renowned research respected retired rights
  rising ruling running sales self-described self-proclaimed shipping sitting staff state supervising trade
  training undecided unnamed visiting voting`);

/** Words that begin a description without an article: "then a deputy", "now head of the museum". */
export const opensRole = words('then now later formerly once');

/** Words of four letters and more that stand in texts about anything: two texts that share them need not be about the same. */
export const commonWords: ReadonlySet<string> = new Set(
  `able about above according across added after afternoon again against ages agree ahead allow almost alone
   along already also although always among amount announced another answer anyone anything appear area around
   asked away back based became because become been before began begin behind being believe below best better
   between beyond biggest both bring brought called came cannot case cause century certain chance change children
   claim clear close come coming company could country course current daily days dear decade decided despite
   different does doing done down during each earlier early either else enough even evening event ever every
   everyone everything example expect face fact family feel felt find first five following food form former
   found four free friday from front full further future gave getting give given goes going gone good great group
   grow half hand happen hard have having head hear heard held help here high himself history home hope hour
   house however huge hundred idea important include including increase indeed inside instead into issue itself
   join just keep kept kind knew know known large last late later latest lead leading least leave left less life
   like likely line little live local long longer look lost made main make making many maybe mean means meet
   member might mile million mind minute moment monday money month more morning most move much must name national
   nearly need never news next night nine nothing number offer office often once only open order other others
   ought outside over page paid part past people percent perhaps person place plan play please point possible
   probably problem public question quite rather reach read ready real really reason receive recent record remain
   report result right room rule same saturday saying says second seem seen sent service seven several shall short
   should show shown side since site small some someone something sometimes soon spend spent stand start started
   state still stop story such sunday support sure take taken talk tell text than that their them themselves then
   there therefore these they thing think third this those though thought thousand three through thursday time
   today together told tomorrow tonight took toward towards tried true trying tuesday turn twice under understand
   until upon used user using usual very video view visit wait walk want watch wednesday week weekend well went
   were what when where whether which while whole whom whose will with within without woman women word work world
   would write year years yesterday young your yourself`.split(/\s+/u),
);

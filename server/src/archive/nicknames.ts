/** Short forms of given names, each line the names that one person may bear. Without accents, lower case. */
const forms = `abigail abby; albert al bert; alexander alex sandy; alexandra alex sandra; alfred alf fred; andrew andy drew; anthony tony;
  benjamin ben; catherine cathy kate katie; katherine kathy kate katie; charles charlie chuck; christopher chris; christine chris;
  daniel dan danny; david dave; deborah deb debbie; donald don; dorothy dot; douglas doug; edward ed eddie ted ned; elizabeth liz beth
  betty lizzie; francis frank; frederick fred; gerald gerry jerry; gregory greg; harold harry; henry harry hank; jacob jake; james jim
  jimmy jamie; jennifer jen jenny; jessica jess; john jack johnny; jonathan jon; joseph joe; joshua josh; judith judy; kenneth ken;
  lawrence larry; leonard len; margaret maggie meg peggy; matthew matt; michael mike mick; nathaniel nate; nicholas nick; pamela pam;
  patricia pat patty; patrick pat paddy; peter pete; philip phil; raymond ray; rebecca becky; richard rick dick rich; robert bob rob
  bobby; ronald ron; samuel sam; samantha sam; stephen steve; steven steve; susan sue; terence terry; theodore ted; thomas tom;
  timothy tim; victoria vicky; vincent vince; walter walt; william bill will billy; zachary zach`;

const sets: ReadonlyMap<string, ReadonlySet<number>> = index();

function index(): ReadonlyMap<string, ReadonlySet<number>> {
  const byName = new Map<string, Set<number>>();
  for (const [row, line] of forms.split(';').entries())
    for (const name of line.trim().split(/\s+/u)) byName.set(name, (byName.get(name) ?? new Set()).add(row));
  return byName;
}

/** Whether one person may bear both of two given names; lower case, without accents. */
export function areNicknames(one: string, other: string): boolean {
  const rows = sets.get(other);
  return rows !== undefined && [...(sets.get(one) ?? [])].some((row) => rows.has(row));
}

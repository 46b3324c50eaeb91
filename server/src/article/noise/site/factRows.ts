/** Rows of a list of facts have the same marks in each: "Kells (Group A): third". */

/** So many rows in a row make a list. */
const fewestRows = 4;
/** So many marks in each row. */
const fewestMarks = 3;
/** Longer rows are sentences, in UTF-16 code units. */
const longestRow = 120;
const notMarks = /[\p{L}\p{N}\p{M}\s'’.,-]+/gu;
/** Marks that part links, and those of addresses. */
const ofSites = /[|»›→·•#@/]/u;

/** The marks of a row, in order; empty where it is no row of such a list. */
function marksOf(text: string): string {
  if (text.length > longestRow) return '';
  const marks = text.replace(notMarks, '');
  return marks.length < fewestMarks || ofSites.test(marks) ? '' : marks;
}

/** Which of these lines are rows of a list of facts. */
export function factRows(texts: readonly string[]): readonly boolean[] {
  const marks = texts.map(marksOf);
  const out = texts.map(() => false);
  for (let from = 0; from < marks.length;) {
    let to = from + 1;
    while (to < marks.length && marks[to] === marks[from]) to++;
    if (marks[from] !== '' && to - from >= fewestRows) out.fill(true, from, to);
    from = to;
  }
  return out;
}

/** The line that cleaning leaves between two articles of an export, and by which they are told apart again. */
const division = /^={5} Record \d{1,6} of \d{1,6} ={5}$/u;

/** The line above the article that is number `number` of `count`, without a line break. */
export function divisionLine(number: number, count: number): string {
  return `===== Record ${String(number)} of ${String(count)} =====`;
}

/** Whether a line without the white space around it is such a line. */
export function isDivision(line: string): boolean {
  return line.startsWith('=====') && division.test(line);
}

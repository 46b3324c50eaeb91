/** Plain tables for a terminal. */

/** Rows of text below a heading, columns as wide as their widest cell; numbers, and what looks like one, to the right. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const right = heading.map((_, column) =>
    rows.every((row) => /^(?:[-+±≤≥<>]?\s?[\d.,]+(?:\s?%|\s?MB|\s?ms|x)?|[-–]?)$/u.test(row[column] ?? '')),
  );
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        return right[column] === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(heading), rule, ...rows.map(line)].join('\n');
}

/** A share with three decimals, "–" for a share of nothing. */
export function share(part: number, of: number): string {
  return of === 0 ? '–' : (part / of).toFixed(3);
}

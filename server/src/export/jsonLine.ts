/** A line of JSON Lines, that every program takes for one. */

/** JSON without what some programs end a line at, too; outside of strings it has none of that. */
export function withoutLineEnds(json: string): string {
  return json.replace(
    /[\x85\u2028\u2029]/gu,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An object as one line of JSON Lines, with its line break. */
export function jsonLine(record: object): string {
  return `${withoutLineEnds(JSON.stringify(record))}\n`;
}

/** Article text is hostile: whatever of it a user is shown goes through here. */

/**
 * Everything that breaks a line, is invisible or turns the direction of writing: controls, line and paragraph
 * separators, zero-width marks, bidirectional controls, variation tags, and halves of surrogate pairs.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]+/gu;

/** What Markdown, HTML, autolinks, theme icons and `command:` links are made of. */
const special = /[!#$&()*+\-.:<=>@[\\\]^_`{|}~]/gu;

/** One visible line of at most `limit` UTF-16 code units: controls and line breaks become one space, a cut shows as "…". */
export function oneLine(text: string, limit = 200): string {
  // the cut comes first, so that a huge passage costs no more than a small one
  const head = text.slice(0, limit * 4);
  const line = head.replace(hidden, ' ').replace(/\s+/gu, ' ').trim();
  if (line.length <= limit && head.length === text.length) return line;
  return `${wellFormed(line.slice(0, limit - 1)).trimEnd()}…`;
}

/** Drops half of a surrogate pair that a cut left. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '');
}

/** One line as Markdown that shows exactly that line: nothing of it is a link, a tag, code, an icon or a heading. */
export function escapeMarkdown(text: string, limit = 200): string {
  return oneLine(text, limit).replace(special, (character) =>
    character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
  );
}

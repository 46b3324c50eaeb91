/** Widths of characters as in the usual print fonts, in thousandths of the type size. */
function widthOf(code: number): number {
  if (code < 0x80) return asciiWidths[code] ?? 500;
  if (code >= 0x2e80 && code < 0xff00) return 1000;
  if (code === 0x2014 || code === 0x2026) return 1000;
  if (code === 0x2018 || code === 0x2019) return 270;
  if (code === 0x201c || code === 0x201d) return 430;
  return 500;
}

const asciiWidths = widths();

function widths(): Uint16Array {
  const table = new Uint16Array(128).fill(510);
  const set = (characters: string, width: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = width;
  };
  set(" ,.;:!|'ijl", 268);
  set('ft()[]/\\-rI', 330);
  set('szcJ"?', 430);
  set('ABCDEFGHKLNOPQRSTUVXYZ&', 690);
  set('mwMW', 800);
  set('%@', 860);
  return table;
}

/** How wide a text is when printed; thousandths of the type size. */
export function printedWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += widthOf(text.charCodeAt(at));
  return width;
}

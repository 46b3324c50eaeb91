import { expect } from 'vitest';

/** Fails where a document's elements do not nest, an attribute has no quotes, or "<" or "&" stands where it may not. */
export function expectWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml
    .replace(/^\s*<\?xml [^?]*\?>/u, '')
    .replace(
      /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+(?:="[^"<]*")?)*)\s*(\/?)>/gu,
      (_, close: string, name: string, _attributes, empty: string) => {
        if (close !== '') expect(name).toBe(open.pop());
        else if (empty === '') open.push(name);
        return '';
      },
    );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/u);
  expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu);
}

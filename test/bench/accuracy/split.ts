/** Which articles may be looked at: K of N parts, by a hash of the file's name. The others are only scored. */
export interface Split {
  readonly look: number;
  readonly of: number;
}

/** Reads "1/2". Throws where it is no such share. */
export function splitFrom(text: string): Split {
  const [look = NaN, of = NaN] = text.split('/').map(Number);
  if (!Number.isInteger(look) || !Number.isInteger(of) || look < 0 || of < 1 || look > of)
    throw new Error(`--split wants K/N, such as 1/2, not ${text}`);
  return { look, of };
}

/** Whether an article may be looked at. */
export function mayLook(name: string, { look, of }: Split): boolean {
  return hash(name) % of < look;
}

/** FNV-1a, then mixed, so that the last bits depend on every letter. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

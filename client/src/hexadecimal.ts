/** Bytes as hexadecimal digits, two each. */
export function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of some bytes, in hexadecimal digits. */
export async function digest(bytes: Uint8Array): Promise<string> {
  return hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))));
}

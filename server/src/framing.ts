/** Whether bytes keep to the protocol's framing: a header with the length of a body, then the body. */

/** Takes the next bytes; says why they cannot be the protocol, in plain words without full stop, or undefined. */
export type Framing = (chunk: Uint8Array) => string | undefined;

/** No header of the protocol is nearly as long. In bytes. */
const longestHeader = 4096;
/** No text that is longer can be held. In bytes. */
const longestBody = 2 ** 29;
/** What is shown of bytes that are no header. */
const shown = 40;
/** Both header fields that there are begin so. */
const fieldStart = 'content-';
const headerEnd = '\r\n\r\n';

/** A check that has seen nothing yet. */
export function createFraming(): Framing {
  let header = '';
  let left = 0;
  return (chunk) => {
    for (let at = 0; at < chunk.length;) {
      if (left > 0) {
        const taken = Math.min(left, chunk.length - at);
        left -= taken;
        at += taken;
        continue;
      }
      const before = header.length;
      header += new TextDecoder('latin1').decode(chunk.subarray(at, at + longestHeader));
      const end = header.indexOf(headerEnd);
      if (end < 0) return whyNoHeader(header);
      const length = lengthIn(header.slice(0, end));
      if (typeof length === 'string') return length;
      left = length;
      at += end + headerEnd.length - before;
      header = '';
    }
    return undefined;
  };
}

/** Of a header that has not ended. */
function whyNoHeader(header: string): string | undefined {
  const start = header.slice(0, fieldStart.length).toLowerCase();
  if (!fieldStart.startsWith(start)) return `it goes on with ${inMarks(header)}`;
  return header.length > longestHeader ? 'a header has no end' : undefined;
}

/** The length of a body in bytes, or why its header tells none. */
function lengthIn(header: string): number | string {
  const wrong = header.split('\r\n').find((line) => !line.toLowerCase().startsWith(fieldStart));
  if (wrong !== undefined) return `it goes on with ${inMarks(wrong)}`;
  const value = /^content-length:[ \t]*(\d{1,15})[ \t]*$/imu.exec(header)?.[1];
  if (value === undefined) return 'a header tells no length';
  const length = Number(value);
  return length > longestBody ? `a message of ${value} bytes is too long` : length;
}

/** The start of a text in marks, in letters that do nothing to a terminal. */
function inMarks(text: string): string {
  return JSON.stringify(text.slice(0, shown)).replace(/[^ -~]/gu, '?');
}

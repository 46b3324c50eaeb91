const known: { readonly charCodeAt: (this: string, at: number) => number } = String.prototype;

/**
 * A UTF-16 code unit of a text; `at` must lie inside it. For loops that look at every character of many lines: an
 * engine finds the methods of a string by how it is held (by itself, as a part of another, as two put together), and
 * gives up where one loop meets them all. This one is known. The length of a line is best read once, too.
 */
export const codeAt: (text: string, at: number) => number = Function.prototype.call.bind(known.charCodeAt);

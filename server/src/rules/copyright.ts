/** A notice of copyright, as a line: terms of use forbid to take it out. */
export const copyrightLine = /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b/iu;

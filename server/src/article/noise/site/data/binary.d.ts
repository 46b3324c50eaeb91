/** A file of numbers, put into the bundle. */
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}

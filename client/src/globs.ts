/**
 * A glob as a document filter wants it: without a slash it names files at any depth, else it counts from the workspace
 * folder, or from the root where the file lies in none.
 */
export function anchored(glob: string, inFolder: boolean): string {
  const path = glob.replace(/^\.?\//u, '');
  if (!path.includes('/')) return `**/${path}`;
  return inFolder || path.startsWith('**/') ? path : `/${path}`;
}

import { reservedName, shoutedName } from '../../rules/fileNames';

/** Why a file of this name, path or URI is no article, whatever is in it; undefined where the name tells nothing. */
export function whyByName(path: string): string | undefined {
  const name = path.split(/[\\/]/).pop() ?? '';
  return reservedName.test(name) || shoutedName.test(name)
    ? 'Its name is one that programs and projects use'
    : undefined;
}

import { keptRules } from '../../rules/artifacts/kept';
import type { KeptKind } from '../../rules/artifacts/kept';

/** Marks without which no line is kept: most lines of a story have none, and need no closer look. */
const signs =
  /©|\(c\)|copyright|all rights|report|editor|writer|correspond|columnist|critic|research|writing|editing|compiled|photo|picture|image|illustration|graphic|caption|credit|getty|reuters|afp|\bap\b|\bepa\b|alamy|shutterstock|bloomberg|xinhua|\bpa\b|\bby\b|\bin\b|\band\b|,|publish|updated|posted|modified|day|\d/iu;

/** What a line is kept as; undefined for a line like any other. */
export function keptKind(line: string): KeptKind | undefined {
  if (
    line.length > 400 ||
    (line.length > 160 && !/[©/|(:]|copyright|rights|getty|photo|image|\bby\b|via/iu.test(line))
  )
    return undefined;
  if (!signs.test(line)) return undefined;
  for (const { kind, longest, shape } of keptRules)
    if (line.length <= longest && shape.test(line)) return kind;
  return undefined;
}

import { isNamed } from '../article/queries';
import type { AttributedText, Attribution } from '../article/article';
import type { Source } from '../article/types';
import { counted, labelOf, oneLine } from './output';
import { positionsIn } from './positions';

/**
 * The article's quotations to be read: a line of counts, then one line a quotation; where an archive put several articles
 * into the file, those of each below a line with its headline.
 */
export function listing(file: string, article: AttributedText): string {
  const noise = article.artifacts.filter((artifact) => artifact.applicability !== 'display').length;
  const counts = [
    counted(article.quotations.length, 'quotation'),
    counted(article.sources.length, 'speaker'),
    counted(noise, 'piece of noise', 'pieces of noise'),
  ];
  const sources = new Map(article.sources.map((source) => [source.id, source]));
  const attributions = new Map(article.attributions.map((one) => [one.quotation, one]));
  const positions = positionsIn(article.text);
  const said = article.quotations.map(({ parts, type }, index) => {
    const attribution = attributions.get(index);
    const source = sources.get(attribution?.source ?? '');
    const sure = attribution !== undefined && isNamed(attribution);
    const words = parts.map(({ start, end }) => article.text.slice(start, end)).join(' … ');
    return `${labelOf(file)}:${positions(parts[0]?.start ?? 0)} ${oneLine(speakerWords(source, sure))}: ${oneLine(words)} [${type}${chainWords(article.text, attribution)}]`;
  });
  const { records = [] } = article;
  if (records.length > 1) counts.unshift(counted(records.length, 'record'));
  const lines = withRecords(article, said, (start) => `${labelOf(file)}:${positions(start)}`);
  return [`${labelOf(file)}: ${counts.join(', ')}`, ...lines].map((line) => `${line}\n`).join('');
}

/** The lines of quotations with one above those of each record. */
function withRecords(
  { text, quotations, records = [] }: AttributedText,
  said: readonly string[],
  placeOf: (start: number) => string,
): readonly string[] {
  if (records.length < 2) return said;
  const out: string[] = [];
  let next = 0;
  records.forEach(({ span, title }, k) => {
    const words = title === undefined ? '' : `: ${oneLine(text.slice(title.start, title.end))}`;
    out.push(`${placeOf(title?.start ?? span.start)} record ${k + 1} of ${records.length}${words}`);
    const end = records[k + 1]?.span.start ?? Infinity;
    for (; next < said.length && (quotations[next]?.parts[0]?.start ?? 0) < end; next++)
      out.push(said[next] ?? '');
  });
  return out;
}

function speakerWords(source: Source | undefined, sure: boolean): string {
  if (source === undefined) return 'nobody';
  return `${sure ? '' : 'nobody, perhaps '}${source.name}${source.role === undefined ? '' : ` (${source.role})`}`;
}

/** ", he → Kirby → John Kirby"; nothing where the speaker's full name stands beside the quotation. */
function chainWords(text: string, attribution: Attribution | undefined): string {
  const links = (attribution?.chain ?? []).map(({ span }) => oneLine(text.slice(span.start, span.end)));
  return links.length < 2 ? '' : `, ${links.join(' → ')}`;
}

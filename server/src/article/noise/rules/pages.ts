import type { NoiseContext } from '../context';
import type { NoiseRule } from './rule';
import type { Finding } from '../lines/contentLines';
import type { PageRule } from '../lines/contentLines';

/** The lines that the page model gives to a rule. */
function ofPages(rule: PageRule): NoiseRule['find'] {
  return ({ lines, pages }: NoiseContext): readonly Finding[] => {
    const out: Finding[] = [];
    for (const furniture of pages.lines) {
      const line = lines[furniture.line];
      if (furniture.rule !== rule || line === undefined) continue;
      out.push({
        span: { start: line.start, end: line.end },
        applicability: furniture.applicability,
        evidence: furniture.evidence,
      });
    }
    return out;
  };
}

const paragraph =
  'The council of Millbrook met on Monday to talk about the bridge. It was closed after the flood and has been closed since then, and nobody could say when it would be opened again.';

const continued =
  /^(?:\(?(?:continued|cont[’']?d|turn|please turn|more|story continues|jump)\.? (?:on|to|from|in|at) (?:page|pg\.?|p\.) ?[A-Z]{0,2}-?\d{1,3}\)?|(?:see|from) \p{Lu}{2,20},? (?:page )?[A-Z]{0,2}-?\d{1,3}|\(more\)|-{1,2} ?(?:30|more) ?-{1,2}|#{3}|\(ends?\))\.?$/iu;

/** What a browser or printer put on every page. */
export const pageRules: readonly NoiseRule[] = [
  {
    id: 'page-counter',
    title: 'Page number',
    why: 'A browser or printer put the number of the page here.',
    repair: 'delete-line',
    applicability: 'safe',
    effect: 'furniture',
    find: ofPages('page-counter'),
    examples: {
      hit: [
        `${paragraph}\n\n⟦1 of 3⟧\n\n${paragraph}\n\n⟦2 of 3⟧`,
        `${paragraph}\n\n⟦3 of 4 11/03/21, 09:15⟧\n\n${paragraph}`,
        `${paragraph}\n\n⟦Seite 2 von 5⟧\n\n${paragraph}`,
        `${paragraph}\n${paragraph}\n${paragraph}\n\n⟦1/2⟧\n\n${paragraph}\n${paragraph}\n${paragraph}\n\n⟦2/2⟧`,
        `${paragraph}\n\n⟦- 1 -⟧\n\n${paragraph}\n${paragraph}\n${paragraph}\n\n⟦- 2 -⟧`,
      ],
      miss: [
        `${paragraph}\n\nIt won with a score of only\n3 of 4\npossible points.`,
        `${paragraph}\n\n9/11\n\n${paragraph}`,
        `${paragraph}\n\n24/7\n\n${paragraph}`,
        'Film: The Lake\n\n3/5\n\nFilm: The Road\n\n2/5\n\nFilm: The Wood\n\n4/5',
        `${paragraph} Three of four voters agreed, 3 of 4 in the north.`,
      ],
    },
  },
  {
    id: 'print-stamp',
    title: 'Time of printing',
    why: 'A browser put the date and time of printing here.',
    repair: 'delete-line',
    applicability: 'safe',
    effect: 'furniture',
    find: (context) => [
      ...ofPages('print-stamp')(context),
      ...context.pages.woven.map((finding) => ({ ...finding, repair: 'delete' as const })),
    ],
    examples: {
      hit: [
        `${paragraph}\n\n⟦11/03/21, 09:15⟧\n\n${paragraph}\n\n⟦11/03/21, 09:15⟧`,
        `⟦14.05.2022, 10:03⟧\n\n1/2\n\n${paragraph}`,
        `The bridge was ⟦2 of 4 11/03/21, 09:15 ⟧closed after the flood.`,
      ],
      miss: [
        `The bridge fails\n\n14/05/2022, 10:03\n\n${paragraph}`,
        `${paragraph} The call came on 11/03/21, 09:15 in the morning.`,
        '10:03\n\nThe mayor speaks.\n\n10:17\n\nThe mayor leaves.',
      ],
    },
  },
  {
    id: 'url-line',
    title: 'Web address of the page',
    why: 'A browser put the address of the page here when it was printed.',
    repair: 'delete-line',
    applicability: 'safe',
    effect: 'furniture',
    find: ofPages('url-line'),
    examples: {
      hit: [
        `${paragraph}\n\n⟦https://news.example/bridge-closed-af…   1/2⟧\n\n${paragraph}`,
        `${paragraph}\n\n⟦https://news.example/bridge⟧\n\n${paragraph}\n\n⟦https://news.example/bridge⟧`,
      ],
      miss: [
        `${paragraph} See https://news.example/bridge for the plan.`,
        `${paragraph}\n\nThe plan is here:\n\nhttps://council.example/plan\n\n${paragraph}`,
      ],
    },
  },
  {
    id: 'running-title',
    title: 'Headline in a page header',
    why: 'The headline stands here again because every printed page begins or ends with it.',
    repair: 'delete-line',
    applicability: 'safe',
    effect: 'furniture',
    find: ofPages('running-title'),
    examples: {
      hit: [
        `The bridge that nobody opens\n\n${paragraph}\n\n⟦The bridge that nobody opens⟧\n\n${paragraph}`,
        `The bridge that nobody opens\n\n${paragraph}\n\n⟦The bridge that nobody opens | Millbrook Echo⟧\n\n${paragraph}`,
      ],
      miss: [
        `The bridge that nobody opens\n\n${paragraph}\n\nNobody opens the bridge\n\n${paragraph}`,
        `Bridge\n\n${paragraph}\n\nBridge\n\n${paragraph}`,
      ],
    },
  },
  {
    id: 'jump-line',
    title: 'Continuation line',
    why: 'A newspaper or news agency says here where the story goes on or that it ends.',
    repair: 'delete-line',
    applicability: 'suggested',
    effect: 'furniture',
    find: ({ text, lines }) => {
      const out: Finding[] = [];
      for (const { start, end } of lines)
        if (end - start <= 48 && continued.test(text.slice(start, end)))
          out.push({
            span: { start, end },
            evidence: 'It has the form in which papers send their readers to another page',
          });
      return out;
    },
    examples: {
      hit: [
        `${paragraph}\n\n⟦Continued on page A4⟧\n\n${paragraph}`,
        `${paragraph}\n\n⟦See BRIDGE, A6⟧`,
        `${paragraph}\n\n⟦-30-⟧`,
        `${paragraph}\n\n⟦(more)⟧`,
      ],
      miss: [`${paragraph}\n\nMore on this later, the mayor said.`, `${paragraph}\n\nSee you on May 6`],
    },
  },
];

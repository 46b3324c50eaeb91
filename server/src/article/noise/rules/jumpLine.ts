import type { Finding } from '../finding';
import { begun, ending, paragraph } from './exampleText';
import type { NoiseRule } from './rule';

const jump =
  /^(?:\(?(?:continued|cont[’']?d|turn|please turn|more|story continues|jump)\.? (?:on|to|from|in|at) (?:page|pg\.?|p\.) ?[A-Z]{0,2}-?\d{1,3}\)?|(?:see|from) \p{Lu}{2,20},? (?:page )?[A-Z]{0,2}-?\d{1,3}|\(more\)|[-–—]{1,3} ?(?:30|more|ends?) ?[-–—]{1,3}|(?:# ?){3,5}|\(ends?\))\.?$/iu;
/** The same in capitals, where small letters would be a heading of the story. */
const capitals = /^(?:ENDS?|MORE)[.:]?$/u;

/** The same with the name of the story, a page that is named in words, or nothing but "(continued)". */
const turned =
  /^[●•»▶►*([]{0,2}\s?(?:(?:continued|cont[’']?d|cont\.|turn|please turn|story continues|jump|please see|see)(?: [\p{L}’']{2,20}){0,2},? (?:(?:on|to|from|in|at|of) )?(?:the )?(?:front page|page one|(?:next|previous|following|preceding) page|(?:page|pg\.?|p\.) ?[A-Z]{0,2}-?\d{1,3}|[A-F]-?\d{1,2})|from (?:the front page|page (?:one|[A-Z]{0,2}-?\d{1,3})|[A-F]-?\d{1,2})|[\p{L}’' ]{2,24}(?:,|\/| [–—-]) ?from (?:(?:page ?|pg\. ?)[A-Z]{0,2}-?\d{1,3}|[A-F]-?\d{1,2})|(?:[([]|[–—-]{1,2} ?)?(?:story )?continue[sd](?: below| above)?(?:\.{3}|…)?)[)\]]?\.?$/iu;

/** Longer lines are text, in characters. */
const longest = 48;

function isJump(line: string): boolean {
  return jump.test(line) || turned.test(line) || capitals.test(line);
}

/** "Continued on page A4", "(more)", "-30-". */
export const jumpLine: NoiseRule<'jump-line'> = {
  id: 'jump-line',
  title: 'Continuation line',
  why: 'A newspaper or news agency says here where the story goes on or that it ends.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: ({ text, lines }) => {
    const out: Finding[] = [];
    for (const { start, end } of lines)
      if (end - start <= longest && isJump(text.slice(start, end)))
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
      `${paragraph}\n\n⟦See BRIDGE on Page 6⟧`,
      `${paragraph}\n\n⟦(Continued from page one)⟧\n\n${paragraph}`,
      `${begun}\n⟦CONTINUED ON A4⟧\n⟦BRIDGE, from A1⟧\n${ending}`,
      `${begun}\n⟦(continued)⟧\n${ending}`,
      `${paragraph}\n\n⟦—MORE—⟧\n\n${paragraph}\n\n⟦ENDS⟧`,
      `${paragraph}\n\n⟦# # #⟧`,
    ],
    miss: [
      `${paragraph}\n\nMore on this later, the mayor said.`,
      `${paragraph}\n\nSee you on May 6`,
      `${paragraph}\n\nHe continued to page 6`,
      `${paragraph}\n\nRain, from 6`,
      `${paragraph}\n\nEnds\n\n${paragraph}`,
    ],
  },
};

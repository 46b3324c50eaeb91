import { isSpace } from '../../text/whiteSpace';
import type { Finding } from '../finding';
import type { ContentLine } from '../lines/contentLines';
import { paragraph } from './exampleText';
import type { NoiseRule } from './rule';

/** Fields of a mail's header (RFC 5322) that programs show or leave in what they forward. */
const field =
  /^\*?(?:From|Sent|To|Cc|Bcc|Date|Subject|Reply-To|Return-Path|Received|Message-ID|In-Reply-To|References|MIME-Version|Content-(?:Type|Transfer-Encoding|Disposition|Language)|Importance|Priority|Attachments?|Sender|Thread-Topic|Thread-Index|Delivered-To|User-Agent|X-[A-Za-z-]{2,30}):\*?(?:\s|$)/iu;
/** What nearly only a mail has. */
const named = /^\*?(?:From|Subject|To|Message-ID):/iu;
/** How a program says that a mail was forwarded or answered. */
const forwarded =
  /^(?:-{2,40} ?(?:Forwarded (?:message|by .{3,120})|Original (?:message|appointment)) ?-{0,40}|Begin forwarded message:|(?:On|Am) .{6,140} (?:wrote|schrieb):|-{8,80})$/iu;
const ruleAlone = /^-{8,80}$/u;
/** What a program puts below a mail. */
const sentFrom =
  /^(?:Sent (?:from|via) (?:my |the )?(?:i?(?:Phone|Pad|Pod)|BlackBerry|Samsung|Android|Galaxy|Outlook|Mail for|Yahoo|Huawei|mobile|smartphone|Proton)\b.{0,60}|Get (?:Outlook|BlueMail) for \w{2,12}(?: <?\S{0,80})?)\.?$/iu;
/** The mark between a mail and a signature (RFC 3676, 4.3). */
const signature = /^--$/u;

/** Longer lines are text, in characters; a list of addresses may be long. */
const longest = 400;
/** Fewer fields may be words of the story. */
const fewest = 2;

/** The header of a mail that was forwarded with the story, and what mail programs put around it. */
export const mailHeader: NoiseRule<'mail-header'> = {
  id: 'mail-header',
  title: 'Header of a mail',
  why: 'The story came by mail: this line says who sent it to whom, and when.',
  repair: 'delete-line',
  applicability: 'suggested',
  effect: 'furniture',
  find: ({ text, lines }) => findHeaders(text, lines),
  examples: {
    hit: [
      `⟦---------- Forwarded message ---------⟧\n⟦From: Ann Pell <ann@news.example>⟧\n⟦Date: Tue, Mar 15, 2011 at 9:12 AM⟧\n⟦Subject: Fwd: The bridge⟧\n⟦To: Desk <desk@news.example>⟧\n\n${paragraph}`,
      `⟦Begin forwarded message:⟧\n\n⟦From: Ann Pell⟧\n⟦Subject: The bridge⟧\n⟦Date: 3 May 2011 09:12:44 BST⟧\n\n${paragraph}\n\n⟦Sent from my iPhone⟧`,
      `⟦-----Original Message-----⟧\n⟦From: Pell, Ann⟧\n⟦Sent: Tuesday, May 03, 2011 9:12 AM⟧\n⟦To: Desk⟧\n⟦Subject: The bridge⟧\n\n${paragraph}`,
      `⟦On Tue, May 3, 2011 at 9:12 AM, Ann Pell <ann@news.example> wrote:⟧\n\n> ${paragraph}`,
    ],
    miss: [
      `Subject: a bridge\n\n${paragraph}`,
      `${paragraph}\n\nOn the wall somebody wrote:\n\n${paragraph}`,
      `From: a poem by Ann Pell\n\n${paragraph}`,
      `${paragraph}\n\n--------------------\n\n${paragraph}`,
    ],
  },
};

function findHeaders(text: string, lines: readonly ContentLine[]): readonly Finding[] {
  const contentOf = (k: number): string => {
    const line = lines[k];
    return line === undefined || line.end - line.start > longest ? '' : text.slice(line.start, line.end);
  };
  const taken = new Set<number>();
  for (let k = 0; k < lines.length; k++) {
    if (!field.test(contentOf(k))) continue;
    const block = blockFrom(text, lines, contentOf, k);
    if (isHeader(block.map(contentOf))) for (const line of block) taken.add(line);
    k = Math.max(k, block.at(-1) ?? k);
  }
  const isMail = taken.size > 0;
  lines.forEach((_, k) => {
    const content = contentOf(k);
    const sure = forwarded.test(content) && !ruleAlone.test(content) && isAddressed(content);
    if (sure || (ruleAlone.test(content) && taken.has(k + 1)) || (isMail && sentFrom.test(content)))
      taken.add(k);
  });
  // the mark above a signature says nothing by itself
  lines.forEach((_, k) => {
    if (signature.test(contentOf(k)) && taken.size > 0 && (k === lines.length - 1 || taken.has(k + 1)))
      taken.add(k);
  });
  return [...taken]
    .sort((a, b) => a - b)
    .flatMap((k) => {
      const line = lines[k];
      const evidence = 'It has the form of the header of a mail, or of what a mail program puts around one';
      return line === undefined ? [] : [{ span: { start: line.start, end: line.end }, evidence }];
    });
}

/** The lines of fields from the k-th on; one that begins with a space goes on with the field above (RFC 5322, 2.2.3). */
function blockFrom(
  text: string,
  lines: readonly ContentLine[],
  contentOf: (k: number) => string,
  k: number,
): readonly number[] {
  const out = [k];
  for (let next = k + 1; next < lines.length; next++) {
    const line = lines[next];
    if (line === undefined || line.blankBefore > 1) break;
    const folded = line.blankBefore === 0 && line.start > 0 && isIndent(text, line.start);
    if (!field.test(contentOf(next)) && !folded) break;
    out.push(next);
  }
  return out;
}

function isIndent(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before === 9 || (before === 32 && isSpace(text.charCodeAt(start - 2)));
}

/** Whether fields are a header: several, two of which only mails have, or one with an address. */
function isHeader(fields: readonly string[]): boolean {
  if (fields.length < fewest) return false;
  const names = new Set(fields.filter((one) => named.test(one)).map((one) => one.slice(0, one.indexOf(':'))));
  return (
    names.size > 1 || (names.size === 1 && fields.length > fewest) || fields.some((one) => /\S@\S/u.test(one))
  );
}

/** "On … wrote:" is a mail's where a date or an address stands in it. */
function isAddressed(content: string): boolean {
  return !/^(?:On|Am) /u.test(content) || /\d{1,2}[:.]\d\d|@|\b(?:19|20)\d\d\b/u.test(content);
}

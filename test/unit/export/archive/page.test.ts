import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { archiveBody } from '../../../../server/src/export/archive/body';
import { archivePage, archiveStyle, archiveStyleHash } from '../../../../server/src/export/archive/page';
import { archiveJson } from '../../../../server/src/export/archive/record';
import type { ArchiveReport } from '../../../../server/src/export/archive/run';
import { createGatherer } from '../../../../server/src/archive/gather';
import { gathered, invented } from '../../archive/support';

const bad = '"><script>alert(1)</script><img src=x onerror=alert(1)> \u202e=1+1';
const crane = 'We have asked for a new crane three times and were told to wait';
const run = { version: '1.2.3', date: '2026-11-29', settings: [{ name: 'Marks', value: bad }] };

function report(): ArchiveReport {
  const gatherer = createGatherer();
  gatherer.add(
    invented(
      `${bad}.txt`,
      [{ name: bad, role: bad, says: `${crane} ${bad}` }, { name: `J. ${bad}` }, { name: 'Smith' }],
      { date: { iso: '2024-03', from: 'text' } },
    ),
  );
  gatherer.add(
    invented('b.txt', [
      { name: bad, role: 'mayor', says: crane.replace('three', 'four') },
      { name: `x${bad}`, kind: 'unnamed' },
    ]),
  );
  gatherer.add({
    ...invented('c.txt', [{ name: 'Ann Smith', says: crane }]),
    noise: [{ rule: 'page-counter', found: 3, stays: 1 }],
  });
  gatherer.leaveOut({ file: bad, kind: 'failed', reason: bad });
  return { title: bad, run, summary: gatherer.summary() };
}

describe('the page', () => {
  it('lets through none of what names, texts and files hold', () => {
    const html = archivePage(report());
    expect(html).not.toMatch(/<script|<img|<[^>]* on[a-z]+=|<[^>]* style=/iu);
    expect(html).toContain('&lt;script&gt;');
  });

  it('allows nothing but its own style', () => {
    expect(archiveStyleHash).toBe(createHash('sha256').update(archiveStyle).digest('base64'));
    expect(archivePage(report())).toContain(
      `default-src 'none'; style-src 'sha256-${archiveStyleHash}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('says version, day, settings, what was measured and what was not', () => {
    const html = archivePage(report());
    for (const words of ['1.2.3', '2026-11-29', 'Marks', '93.7%', 'Not measured', 'test/bench/README.md'])
      expect(html).toContain(words);
  });

  it('marks the words that differ, side by side, and says where they stand', () => {
    const html = archivePage(report());
    expect(html).toContain('<mark>three</mark>');
    expect(html).toContain('<mark>four</mark>');
    expect(html).toMatch(/b\.txt<\/bdi>, line 3/u);
  });

  it('puts between quotation marks what each of the two articles has, to the mark', () => {
    const says = ['We have – after <all> – asked for seventeen,', 'we have after <all> asked for sixteen.'];
    const html = archivePage({
      title: 'desk',
      run,
      summary: gathered(
        says.map((one, k) => invented(`${String(k)}.txt`, [{ name: 'Ida Kvist', says: one }])),
      ),
    });
    expect(html).toContain('<bdi>“We have – after &lt;all&gt; – asked for <mark>seventeen,”</mark></bdi>');
    expect(html).toContain('<bdi>“we have after &lt;all&gt; asked for <mark>sixteen.”</mark></bdi>');
  });

  it('leads to places where whoever shows it can', () => {
    const body = archiveBody(report(), ({ line }) => `href="#" data-line="${String(line)}"`);
    expect(body).toContain('data-line="3"');
    expect(archivePage(report())).not.toContain('data-line');
  });

  it('has the numbers of each drawing in a table', () => {
    const html = archivePage(report());
    expect(html).toMatch(/<svg role="img" aria-label="Quotations by month, 2024-03 to 2024-03/u);
    expect(html).toContain('Articles and quotations by month');
  });

  it('is written of a folder without articles', () => {
    const html = archivePage({ title: 'empty', run, summary: gathered([]) });
    expect(html).toContain('Nobody is named for any quotation.');
    expect(html).toContain('No article tells its date.');
  });

  it('leads to no section that it does not have', () => {
    for (const html of [archivePage(report()), archivePage({ title: 'empty', run, summary: gathered([]) })])
      for (const [, id] of html.matchAll(/href="#([^"]+)"/gu)) expect(html).toContain(`id="${id ?? ''}"`);
  });
});

describe('the data', () => {
  it('has the summary as it is, with what is needed to cite it', () => {
    const source = report();
    const read: unknown = JSON.parse(archiveJson(source));
    expect(read).toMatchObject({ title: bad, copydesk: { version: '1.2.3', date: '2026-11-29' } });
    expect(read).toHaveProperty('summary', JSON.parse(JSON.stringify(source.summary)));
    expect(read).toHaveProperty('measured.0.figure', 'Quotations in marks');
  });

  it('is the same twice', () => {
    expect(archiveJson(report())).toBe(archiveJson(report()));
  });
});

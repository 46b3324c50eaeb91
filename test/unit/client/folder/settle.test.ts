/** What the buttons of a folder's report write, and what the report says after it. */
import { describe, expect, it, vi } from 'vitest';
import { summarised } from '../../../../server/src/features/archive';
import type { ArchiveSummaryResult } from '../../../../server/src/protocol';
import { invented, type Said } from '../../archive/support';
import { fakeL10n } from '../l10n';

vi.mock('vscode', () => ({ l10n: fakeL10n() }));
const { decisionOf, withoutDecision } = await import('../../../../client/src/folder/settle');

type File = string | undefined;
interface Summary {
  readonly speakers: readonly { name: string; role: string | null; joined: string; reason?: string }[];
}

/** The report on articles, of which each gives some speakers a quotation. */
function reportOn(articles: readonly (readonly Said[])[], content?: File): ArchiveSummaryResult {
  const digests = articles.map((said, k) => invented(`${String(k)}.txt`, said));
  const names = content === undefined ? [] : [content];
  const params = { archive: 'a', title: 'desk', version: '1', date: '2026-11-29', names, unread: [] };
  return summarised(digests, params);
}
const articlesOf = (name: string, ...roles: readonly (string | null)[]): readonly (readonly Said[])[] =>
  roles.map((role) => [{ name, role }]);
const who = ({ json }: ArchiveSummaryResult): readonly string[] =>
  (JSON.parse(json) as { summary: Summary }).summary.speakers.map(
    ({ name, role, joined, reason }) => `${name}, ${role ?? '-'}: ${reason ?? joined}`,
  );
/** What the file becomes by a button, and what is told of it. */
function pressed(
  report: ArchiveSummaryResult,
  message: object,
  content?: File,
): { file: File; said: string } {
  const decision = decisionOf(message, report);
  return { file: decision?.change(content), said: decision?.said ?? '' };
}
const one = { speaker: 0, one: true };
const several = { speaker: 0, one: false };
const entries = (file: File): unknown => (JSON.parse(file ?? '{}') as { speakers?: unknown }).speakers;

describe('a speaker whose roles differ', () => {
  const articles = articlesOf('James Smith', 'mayor', 'mayor', 'mayor of Ardle', null, 'striker', 'then');

  it('is one person where that is said', () => {
    const before = reportOn(articles);
    expect(who(before)).toEqual(['James Smith, mayor: roles-differ']);
    const { file, said } = pressed(before, one);
    expect(said).toBe('James Smith counts as one person.');
    expect(entries(file)).toEqual([{ name: 'James Smith', aliases: [] }]);
    const after = reportOn(articles, file);
    expect(who(after)).toEqual(['James Smith, mayor: by-hand']);
    expect(after.unsure).toEqual([]);
    expect(after.body).not.toContain('You decide');
    expect(pressed(before, one, file).file).toBe(file);
  });

  it('is two where that is said, and whoever has no role stays with the first', () => {
    const before = reportOn(articles);
    const { file, said } = pressed(before, several);
    expect(said).toBe('James Smith counts as several people.');
    expect(entries(file)).toEqual([
      { name: 'James Smith', aliases: [], role: 'mayor', apart: ['James Smith, striker'] },
    ]);
    const after = reportOn(articles, file);
    expect(who(after)).toEqual(['James Smith, mayor: by-hand', 'James Smith, striker: sure']);
    expect(after.pairs).toEqual([]);
    expect(after.unsure).toEqual([]);
    expect(pressed(before, several, file).file).toBe(file);
  });

  it('has the role that tells something, where a commoner one does not', () => {
    const { file } = pressed(
      reportOn(articlesOf('James Smith', 'then', 'then', 'mayor', 'striker')),
      several,
    );
    expect(entries(file)).toMatchObject([{ role: 'mayor', apart: ['James Smith, striker'] }]);
  });

  it('who may be three is asked about until all are settled, each by an entry of their own', () => {
    const three = [...articles, ...articlesOf('James Smith', 'bishop', 'bishop', 'bishop', 'bishop')];
    const first = pressed(reportOn(three), several).file;
    const second = reportOn(three, first);
    expect(who(second)).toEqual(['James Smith, bishop: by-hand', 'James Smith, mayor: roles-differ']);
    const joined = pressed(second, one, first).file;
    expect(who(reportOn(three, joined))).toEqual([
      'James Smith, bishop: by-hand',
      'James Smith, mayor: by-hand',
    ]);
    const split = pressed(second, several, first).file;
    const last = reportOn(three, split);
    expect([...who(last)].sort()).toEqual([
      'James Smith, bishop: by-hand',
      'James Smith, mayor: by-hand',
      'James Smith, striker: sure',
    ]);
    expect([last.unsure, last.pairs]).toEqual([[], []]);
  });

  it('of whom many roles are told is told apart by all of them', () => {
    const roles = Array.from({ length: 20 }, (_, k) => `${String.fromCharCode(97 + k)}smith`);
    const many = articlesOf('James Smith', 'mayor', 'mayor', ...roles);
    const before = reportOn(many);
    expect(before.unsure[0]?.apart).toHaveLength(roles.length);
    expect(before.body).toContain('12 more.');
    const after = reportOn(many, pressed(before, several).file);
    expect(who(after)[0]).toBe(`James Smith, asmith: roles-differ`);
    expect(who(after)[1]).toBe('James Smith, mayor: by-hand');
  });

  it('keeps what the file says of others, in its order, and a damaged file is left alone', () => {
    const content = '{"note":1,"speakers":[{"name":"Ada Rao","apart":["Ada Rao, pilot"]}]}';
    const { file } = pressed(reportOn(articles, content), several, content);
    expect(JSON.parse(file ?? '')).toMatchObject({
      note: 1,
      speakers: [{ name: 'Ada Rao', apart: ['Ada Rao, pilot'] }, { name: 'James Smith' }],
    });
    expect(pressed(reportOn(articles), one, '{"speakers":').file).toBeUndefined();
  });
});

describe('a speaker who is only', () => {
  it.each([
    ['a surname', [{ name: 'Kvist', role: 'mayor' }], 'One Person', 'Kvist counts as one person.'],
    [
      'described',
      [{ name: 'the ministry', kind: 'organisation' as const }],
      'One Speaker',
      'the ministry counts as one speaker.',
    ],
  ])('%s in several articles can be said to be one, but not several', (_what, said, title, told) => {
    const articles = [said, said];
    const before = reportOn(articles);
    expect(before.body).toContain(`>${title}</button>`);
    expect(before.body).not.toContain('data-several');
    const decided = pressed(before, one);
    expect(decided.said).toBe(told);
    const after = reportOn(articles, decided.file);
    expect(who(after)).toEqual([expect.stringContaining('by-hand')]);
    expect(after.unsure).toEqual([]);
  });
});

describe('no button is there', () => {
  it('where an entry would claim somebody of another kind, too', () => {
    const namesake = { name: 'Morgan Hale', kind: 'organisation' as const };
    const articles = [...articlesOf('Morgan Hale', 'mayor', 'striker'), [namesake]];
    expect(who(reportOn(articles))).toContain('Morgan Hale, mayor: roles-differ');
    expect(reportOn(articles).unsure).toEqual([]);
    const [pair] = reportOn(articles).pairs;
    expect(pair?.other).toEqual({ name: 'Morgan Hale', role: null });
    expect(reportOn(articles).body).not.toContain('data-apart');
  });

  it('where an entry would claim those who are called so by another one', () => {
    const content = JSON.stringify({
      speakers: [
        {
          name: 'Ida Kvist',
          aliases: ['Kvist'],
          apart: ['Kvist, striker', 'Kvist, bishop'],
        },
      ],
    });
    const report = reportOn(articlesOf('Kvist', 'mayor', 'striker', 'bishop'), content);
    expect(who(report)).toContain('Kvist, bishop: roles-differ');
    expect(report.unsure).toEqual([]);
  });

  it('for what a page sends that it does not have', () => {
    const report = reportOn(articlesOf('James Smith', 'mayor', 'striker'));
    for (const message of [{}, { speaker: 1 }, { speaker: -1 }, { speaker: '0' }, { pair: 0, same: true }])
      expect(decisionOf(message, report)).toBeUndefined();
  });
});

describe('the buttons', () => {
  it('tell whom they mean, and let through nothing of names and roles', () => {
    const bad = '"><script>alert(1)</script>\u202e';
    const report = reportOn(articlesOf(`Ida ${bad}`, 'mayor', `striker ${bad}`));
    expect(report.body).not.toMatch(/<script/u);
    expect(report.body).toMatch(/data-one="0" aria-label="One person: Ida [^"<>]*">One Person</u);
    expect(report.body).toMatch(/data-several="0" aria-label="Several people: Ida [^"<>]*">Several People</u);
    const after = reportOn(
      articlesOf(`Ida ${bad}`, 'mayor', `striker ${bad}`),
      pressed(report, several).file,
    );
    expect(after.unsure).toEqual([]);
    expect(who(after)).toHaveLength(2);
    expect(report.page).not.toContain('<button');
  });
});

describe('of two who may be one', () => {
  it('the one whom the file keeps apart from a namesake has an entry of their own', () => {
    const articles = [
      ...articlesOf('James Smith', 'mayor', 'mayor', 'mayor', 'striker', 'striker'),
      ...articlesOf('J. Smith', 'striker'),
    ];
    const split = pressed(reportOn(articles), several).file;
    const report = reportOn(articles, split);
    const pair = report.pairs.findIndex(({ keep }) => keep.role === 'striker');
    const { file } = pressed(report, { pair, same: true }, split);
    expect(entries(file)).toMatchObject([
      { name: 'James Smith', role: 'mayor', aliases: [] },
      { name: 'James Smith', role: 'striker', aliases: ['J. Smith'] },
    ]);
    expect(who(reportOn(articles, file))).toEqual([
      'James Smith, mayor: by-hand',
      'James Smith, striker: by-hand',
    ]);
  });
});

describe('several decisions', () => {
  it('are taken back one by one, in whatever order', () => {
    const report = reportOn([
      ...articlesOf('James Smith', 'mayor', 'striker'),
      ...articlesOf('Rosa Lind', 'coach', 'judge'),
    ]);
    const said = [0, 1].map((speaker) => decisionOf({ speaker, one: true }, report));
    let content: File;
    const decided = said.map((decision) => {
      if (decision === undefined) throw new Error('no button');
      const before = content;
      content = decision.change(before);
      return { before, after: content, change: decision.change };
    });
    const [first, second] = decided;
    if (first === undefined || second === undefined) throw new Error('two were made');
    const without = withoutDecision(decided, first);
    expect(entries(without)).toEqual([{ name: 'Rosa Lind', aliases: [] }]);
    expect(decided.at(-1)?.after).toBe(without);
    expect(withoutDecision(decided, second)).toBeUndefined();
    expect(decided).toEqual([]);
  });
});

describe('a pair of whom one may be several', () => {
  it('is asked about when that is settled: an answer would say that they are one', () => {
    const articles = [
      ...articlesOf('Kate Moran', 'headteacher', 'headteacher', 'librarian'),
      ...articlesOf('K. Moran', 'librarian'),
    ];
    const before = reportOn(articles);
    expect([before.pairs, before.unsure.length]).toEqual([[], 1]);
    const { file } = pressed(before, several);
    expect(reportOn(articles, file).pairs.length).toBeGreaterThan(0);
    expect(pressed(before, { speaker: 0, one: true }).said).toBe('Kate Moran counts as one person.');
  });
});

describe('many questions', () => {
  it('leave room for the figures, and begin with those whom roles tell apart', () => {
    const surnames = ['Holm', 'Lind', 'Berg', 'Dahl'].flatMap((name) => articlesOf(name, null, null, null));
    const report = reportOn([...surnames, ...articlesOf('James Smith', 'mayor', 'striker')]);
    expect(report.unsure.map(({ name }) => name)).toEqual(['James Smith', 'Berg', 'Dahl', 'Holm', 'Lind']);
    const [seen = '', rest = ''] = report.body.split('<summary>4 more questions</summary>');
    expect(seen.match(/data-one=/gu)).toHaveLength(1);
    expect(rest.match(/data-one=/gu)).toHaveLength(4);
  });
});

import { describe, expect, it } from 'vitest';
import { dateIn, dateInPath } from '../../../server/src/archive/dates';
import { bucketsBetween, unitFor } from '../../../server/src/archive/timeline';
import { digested } from './support';

describe('a date in a text', () => {
  it.each([
    ['Published March 5, 2024 at noon', '2024-03-05'],
    ['5 March 2024', '2024-03-05'],
    ['Tuesday, Sept. 3rd, 2019', '2019-09-03'],
    ['1st of nothing, May 2021', '2021-05'],
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['25/12/2023', '2023-12-25'],
    ['12/25/2023', '2023-12-25'],
    ['04.04.2022', '2022-04-04'],
  ])('%s is %s', (text, iso) => {
    expect(dateIn(text)?.iso).toBe(iso);
  });

  it.each(['03/04/2024', '3.4.2024', '25/12/23'])('%s can be read in two ways and is not guessed', (text) => {
    expect(dateIn(text)).toMatchObject({ written: text, iso: undefined });
  });

  it.each(['31 February 2024', '45/67/2024', 'room 2024', '1-2', 'May they rest', '2024-13-01'])(
    '%s is none',
    (text) => {
      expect(dateIn(text)).toBeUndefined();
    },
  );

  it('of two digits for the year is one where a browser wrote it', () => {
    expect(dateIn('11/23/21, 9:15 AM', { shortYears: true })?.iso).toBe('2021-11-23');
  });
});

describe('a date in a path', () => {
  it.each([
    ['a/2024-03-05.txt', '2024-03-05'],
    ['20240305 strike.txt', '2024-03-05'],
    ['strike_2024_03.txt', '2024-03'],
    ['2024/03/05/strike.txt', '2024-03-05'],
    ['archive\\2024\\strike.txt', '2024'],
    ['strike-5-march-2024.txt', '2024-03-05'],
  ])('%s tells %s', (path, iso) => {
    expect(dateInPath(path)).toBe(iso);
  });

  it.each(['strike.txt', 'strike-03-04-2024.txt', '20249999.txt', '123456789012.txt'])(
    '%s tells none',
    (path) => {
      expect(dateInPath(path)).toBeUndefined();
    },
  );
});

const story = (head: string): string =>
  `Ferry to stay in Ardle\n\n${head}\n\nThe ferry will run all winter, the council said on Tuesday after a long debate.\n\n"We need it," said Ida Kvist, the mayor. "All of us do."\n`;

describe('when an article was published', () => {
  it('is told by a line below the headline before its file’s name', () => {
    expect(
      digested(story('Published March 9, 2024 at 4:12 p.m.'), '2020-01-01.txt').articles[0]?.date,
    ).toEqual({
      iso: '2024-03-09',
      from: 'text',
    });
  });

  it('is told by the file’s name where the text tells nothing', () => {
    expect(digested(story('By Lena Farrow'), '2020-01-01.txt').articles[0]?.date).toEqual({
      iso: '2020-01-01',
      from: 'file-name',
    });
  });

  it('is no day that the story speaks of', () => {
    const text = story('By Lena Farrow').replace('on Tuesday', 'on March 5, 2019,');
    expect(digested(text).articles[0]).toMatchObject({ date: null, unclearDate: null });
  });

  it('is left open, and said so, where it can be read in two ways', () => {
    expect(digested(story('Published 03/04/2024')).articles[0]).toMatchObject({
      date: null,
      unclearDate: '03/04/2024',
    });
  });
});

describe('the buckets of a timeline', () => {
  it.each([
    [['2024-03-05', '2024-03-20'], 'day'],
    [['2024-03-05', '2024-11-20'], 'month'],
    [['2004-03-05', '2024-11-20'], 'year'],
    [['2024', '2024'], 'year'],
    [[], 'year'],
  ] as const)('of %j are told by the %s', (dates, unit) => {
    expect(unitFor(dates)).toBe(unit);
  });

  it('have no gaps, not over a new year or a leap day either', () => {
    expect(bucketsBetween(['2023-11', '2024-02'], 'month')).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
    expect(bucketsBetween(['2024-02-28', '2024-03-01'], 'day')).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
  });

  it('are those that hold something where a wrong year would make thousands', () => {
    expect(bucketsBetween(['1650', '2024'], 'year')).toEqual(['1650', '2024']);
  });
});

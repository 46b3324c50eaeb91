/** Small articles of our own, as plain data: what exports of archives are made from in tests. */

/** An article with what an archive knows of it. */
export interface SmallArticle {
  readonly title: string;
  readonly paper: string;
  /** Such as "March 14, 2011". */
  readonly day: {
    readonly month: string;
    readonly date: number;
    readonly year: number;
    readonly weekday: string;
  };
  readonly byline: string;
  readonly section: string;
  readonly paragraphs: readonly string[];
  readonly owner: string;
  /** Who speaks in it, and what each says. */
  readonly said: readonly (readonly [name: string, words: string])[];
}

/** Two people of one surname, one man of the same name as another, briefs and longer stories. */
export const articles: readonly SmallArticle[] = [
  {
    title: 'Lighthouse keeper retires after forty years',
    paper: 'The Orrin Gazette',
    day: { month: 'May', date: 4, year: 2015, weekday: 'Monday' },
    byline: 'Tilda Crane',
    section: 'NEWS',
    owner: 'Orrin Newspapers Ltd',
    paragraphs: [
      'The last keeper of the lighthouse at Orrin Point climbed its stairs for the last time on Sunday evening, forty years after she first did.',
      '"My knees will thank me," said Marit Smith, 64, who has lived beside the lamp since 1975.',
      'Smith said that nobody would take her place. A machine in the harbour office has watched the lamp since March.',
      '"It does not make coffee," she said.',
    ],
    said: [
      ['Marit Smith', '"My knees will thank me,"'],
      ['Marit Smith', '"It does not make coffee,"'],
    ],
  },
  {
    title: 'Council sells town hall clock',
    paper: 'Vell Evening Courier',
    day: { month: 'May', date: 5, year: 2015, weekday: 'Tuesday' },
    byline: 'Jonas Pryde',
    section: 'LOCAL',
    owner: 'Courier Press',
    paragraphs: [
      'The clock of the town hall in Vell has been sold to a collector, because nobody could be found who would wind it.',
      '"It was right twice a day," said Osbert Smith, the treasurer. "That is more than I can say of the council."',
      'Smith added that the money would go to the library.',
    ],
    said: [
      ['Osbert Smith', '"It was right twice a day,"'],
      ['Osbert Smith', '"That is more than I can say of the council."'],
    ],
  },
  {
    title: 'Bakers strike over early ovens',
    paper: 'Harrow Vale Mercury',
    day: { month: 'June', date: 12, year: 2016, weekday: 'Sunday' },
    byline: 'Wendeline Oakes and Pavel Drury',
    section: 'BUSINESS; Pg. 3',
    owner: 'Mercury Group plc',
    paragraphs: [
      'Bakers in Harrow Vale put down their trays on Saturday, in a quarrel about who has to light the ovens at two in the morning.',
      'Hedda Lorne, who speaks for the bakers, said her members were tired. "We are asked to sleep at noon," Lorne said.',
      'The owners of the bakeries called the strike "a storm in a bread bin".',
      '"Nobody has ever died of an early night," said Cuthbert Vane, who owns four of them.',
      'Both sides will meet again on Tuesday.',
    ],
    said: [
      ['Hedda Lorne', '"We are asked to sleep at noon,"'],
      ['Cuthbert Vane', '"Nobody has ever died of an early night,"'],
    ],
  },
  {
    title: 'Ferry runs again',
    paper: 'The Sound Tribune',
    day: { month: 'January', date: 30, year: 2018, weekday: 'Tuesday' },
    byline: 'Arlo Finch',
    section: 'METRO',
    owner: 'Tribune Publishing',
    paragraphs: [
      'The ferry to Little Sound runs again after three weeks of ice, and its captain is glad of it.',
      '"I have read every book on board," said Ned Lorne, who has steered it for nine winters. He said the ice was the thickest since 1987.',
    ],
    said: [['Ned Lorne', '"I have read every book on board,"']],
  },
];

/** So many words an article has. */
export function wordsOf({ paragraphs }: SmallArticle): number {
  return paragraphs.join(' ').split(' ').length;
}

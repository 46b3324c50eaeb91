import { findLostSpaces } from '../characters/lostSpaces';
import type { NoiseRule } from './rule';

/** No space between two sentences, or beside a quotation mark. */
export const lostSpace: NoiseRule<'lost-space'> = {
  id: 'lost-space',
  title: 'Lost space',
  why: 'Where paragraphs or pieces of a page are put together by a program, the space between two sentences gets lost.',
  repair: 'replace',
  applicability: 'safe',
  effect: 'space',
  find: ({ text }) => findLostSpaces(text),
  examples: {
    hit: [
      'The bridge was shut after the flood⟦.⟧The mayor left.',
      'Nobody could say when⟦.⟧Traders were angry.',
      'It was built in Millbrook⟦.⟧It was shut in 2019⟦.⟧The mayor left.',
      'Was it shut⟦?⟧The mayor left.',
      'The mayor said, "It is shut.⟦"⟧He left.',
      '“It is shut,⟦”⟧said the mayor. “It leaks.⟦”⟧She left.',
      'The mayor said:⟦"⟧It is shut."',
      'The mayor called it⟦“⟧a sieve⟦”⟧and left.',
      '‘It is shut.⟦’⟧The mayor left.',
    ],
    miss: [
      'See www.Millbrook.Org or write to the.Mayor@millbrook.example today.',
      'The firm Booking.Com and the file report.Pdf are not theirs.',
      'The U.S.The E.U. and J.K.Rowe met A.M.Best at 9 a.m.Then',
      'Mr.Pell met Dr.No of Yahoo!Inc and of Jeopardy!The',
      'He has a Ph.D. from St.Andrews, No.The',
      'It rose by 2.5 points. Node.Js is a program.',
      '{"name":"Pell","town":"Millbrook"} and <a href="The">',
      'The pipe is 12"wide and 6"deep.',
      'The “Pell”s and the “Rowe”-likes left.',
      'She said, "It is shut." He left.',
      'and then...The end',
    ],
  },
};

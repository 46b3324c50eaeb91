/** News in the kinds and states in which it arrives. All written for this purpose. */

const ferry = `Night ferry to sail through the winter

By Nora Lindqvist

The harbour council voted on Tuesday to keep the night ferry running through the winter, after three hours of debate.

"We heard from the nurses and from the bakers," said Marta Oyelaran, who leads the council. "They need this boat."

Her deputy, Piet Vandermolen, said that nobody had told him who would pay for it. The company that runs the ferry expects a loss of €2 million.

Residents of the northern quays had collected 4,100 signatures since August.`;

const menu = `Skip to content
Home
Local
Politics
Sport
Football
Rugby
Weather
Your pictures
Jobs
Sign in
Subscribe
Most read
Ten walks for a wet weekend
Where to eat mussels
`.repeat(60);

const unreadable = '\ufffd';

/** By what each is. */
export const articles: Readonly<Record<string, string>> = {
  'a page that begins with a long menu': `${menu}\n${ferry}\n\n${menu}`,
  'a page whose story comes after 100,000 characters': `${menu.repeat(5)}\n${ferry}\n${ferry}\n${menu}`,
  'an article on one line': ferry.replace(/\s+/g, ' '),
  'an article whose paragraphs are glued': ferry.replace(/\n+/g, ''),
  'an article that lost the spaces behind its full stops': ferry
    .replace(/([.,]"?) /g, '$1')
    .replace(/\n+/g, ''),
  'an article in narrow columns': ferry
    .split('\n')
    .map((line) => line.replace(/(.{1,28})(?: |$)/g, '$1\n').trimEnd())
    .join('\n'),
  'an article with lone carriage returns': ferry.replaceAll('\n', '\r'),
  'an article in a forwarded mail': `From: Ada Marsh <ada@marsh.example>\nTo: Bruno Olin <bruno@olin.example>\nDate: Mon, 3 Jun 2024 10:22:01 +0000\nSubject: Fwd: the ferry\n\n${ferry.replace(/^/gm, '> ')}`,
  'an article in quoted-printable': ferry
    .replace(/"([^"]*)"/g, '=E2=80=9C$1=E2=80=9D')
    .replaceAll('€', '=E2=82=AC')
    .replace(/(.{60})/g, '$1=\n'),
  'an article as text recognition leaves it': ferry.replace(/^(?=.)/gm, '| ').replaceAll('rn', 'm'),
  'an article with lost accents and marks': ferry.replace(/["€]/g, unreadable),
  'a brief of two sentences': `Man rescued from chimney

A man was pulled from a chimney in Saltby on Friday after four hours. "I only wanted my ball," he told firefighters.`,
  'a column': `The case for the umbrella

By Hedda Strand

I have lost eleven umbrellas in this city, and I know the people who have them now. They are the same people who say on the radio that it never rains here.

My sister says that I should buy a coat. I say that a coat is a surrender. Every autumn the council promises shelters at the stops, and every autumn the council builds a fountain.

The mayor could learn from the umbrella. She will not.`,
  'an interview with names': `"I was never afraid of the ice"

Agnete Brodal has crossed the Skarvik glacier 30 times. An interview by Femi Adair.

Adair: You turned back in March. Why?

Brodal: Because of the wind. We had food for four days and the forecast said six. I have buried a friend up there, and I do not want to be buried by one.

Adair: Your sponsors were angry.

Brodal: They were. One of them wrote to me that a summit is a summit. I told him that he was welcome to it.`,
  'a transcript of the radio': `ANCHOR: Good evening. The harbour council has voted to keep the night ferry. Our reporter Femi Adair was there.

ADAIR: It took them three hours, and it was loud. Nurses from the hospital had come to speak. Council leader Marta Oyelaran said the city needs the boat.

OYELARAN: We heard from the nurses and from the bakers.

ADAIR: The company that runs it expects to lose two million euros. Its chief executive told me on Tuesday that the city will have to pay.

ANCHOR: Femi Adair, reporting from the quay.`,
  'a press release': `FOR IMMEDIATE RELEASE

Norvane Systems opens office in Saltby

SALTBY, March 3, 2023 – Norvane Systems, which makes software for hospitals, today announced that it will open an office in Saltby and hire 40 people by the end of the year.

"Saltby has the engineers that we need," said Rowena Tash, chief executive of Norvane Systems. The company reported sales of $61 million last year, up 12%.

Contact: Piet Lund, press@norvane.example
###`,
  'an obituary': `Albert Finching, who rang the bells of Saltby for 70 years, has died. He was 91.

Born above his father's smithy in 1931, Mr. Finching climbed the tower for the first time at 12. He rang for the end of two wars and for the weddings of four of the town's mayors. "He said that a bell is the only honest politician," his daughter, Agnes Ridley, recalled.

He is survived by his daughter and three grandchildren. A service will be held on Saturday.`,
  'a review': `Film review: The Lodger's Spoon

Nobody in Ida Okafor's second film says what they want, and that is its joy. Set in a boarding house in the last week of a strike, it follows a widow (Lena Ostrander, superb) who counts the cutlery each night because she cannot count her debts.

Okafor, who won the jury prize at the Skarvik festival in 2019, shoots the house as if it were a ship. The third act is too long, and the band's score is too fond of its cellos. But the final scene, played in one take, is among the best of the year.

In cinemas from Friday.`,
  'a market report': `Shares in London closed lower on Wednesday as oil prices fell and banks came under pressure. The index of leading companies lost 0.8% to 7,412 points. Norvane fell 4% after analysts at Pellard cut their rating. The pound was little changed at $1.27. Traders said they were waiting for figures on jobs on Friday.`,
  'a live blog': `Storm live: schools closed in three counties

Last updated: 14:22

14:22
The bridge at Ludberg is closed, police say. Traffic is being sent over the ring road.

13:50
Power is back in Brockley Vale, the company says, after 9,000 homes were cut off this morning.

12:05
"Stay at home," the mayor of Saltby, Rowena Tash, has told residents. Two people were taken to hospital after a tree fell on their car.`,
};

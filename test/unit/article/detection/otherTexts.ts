/** Texts that are no news articles, one of each kind. All written for this purpose. */

const say = (count: number, line: (k: number) => string): string =>
  Array.from({ length: count }, (_, k) => line(k)).join('\n');

/** By what each is. */
export const otherTexts: Readonly<Record<string, string>> = {
  'a quiz in GIFT': `// question: 7 name: Rivers
::Rivers 1:: Who said "The river is a strong brown god"? {
=A poet
~A sailor
~"Nobody," said the ferryman
}

::Rivers 2:: The minister announced on Tuesday that the dam would be {~raised ~lowered =removed} next year.

::Rivers 3:: The longest river of the county is {=the Tamber ~the Oske}.`,
  'a quiz in GIFT without titles': `The council met in {=1974 ~1981 ~1990}.

The first mayor of Wexcombe was a woman. {TRUE}

"The vote is lost," said the chairman of the {=Labour ~Liberal} party in the debate on Monday.`,
  'a quiz in Aiken': `Which minister said that the ferry would sail on Sunday?
A. Ines Varga
B. Oswin Pellard
C. Marta Quillfeather
D. None of these
ANSWER: B

In what year did police find the painting?
A) 1994
B) 2001
C) 2014
ANSWER: C`,
  'a test with boxes to tick': `Reading test, class 8

1. What did the president say about the harbour?
a) that it was too small
b) that it was closed
c) that it was for sale

2. Who told the reporters that the bridge was safe?
a) the mayor
b) an engineer
c) nobody

Answer key
1 b
2 a`,
  "a novel's chapter": `CHAPTER SEVEN

The lamp had burned down to a blue bead before Mr. Harcastle spoke again, and when he did it was to the fire.

"You will not go to Ludberg," he said.

"I shall go where I am wanted," said his daughter.

He laughed, softly, and put another log on. She looked at his hands, which had grown old since Tuesday, and felt sorry, and was angry that she did.

"Nobody is wanted in Ludberg," he said. "They have enough of everything there but sense."

She turned to the window. Snow lay on the sill and on the wall beyond it.`,
  'a chapter with a title only': `2

The Lodger

Edda woke to the sound of somebody counting. She lay still. The voice went up to forty, stopped, sighed and began again.

"Is that you, Mr. Brandt?" she called through the wall.

"It is nobody," the lodger replied. "Go back to sleep, my dear. I have lost a spoon."

She pulled her coat over her nightgown and went down to him. He stood at the table with his back to her, and his shoulders shook. She had never seen a man cry over a spoon before, and she did not know where to look.`,
  'a thriller in the first person': `I knew the car was his before I saw the plates. Nobody else parks across two places in a town where there is nothing else to steal.

"You're late," Kessler said when I opened the door.

"I'm never late. You're early."

He grinned at me and threw the bag onto my knees. It was heavier than I had thought, and it was wet. My heart went like a hammer. I looked at him, and he looked at the road.

"Don't open it," he whispered. "Whatever they told you, don't open it here."

I opened it.`,
  'a fairy tale': `Once upon a time there was a miller who had three daughters and one spoon. "Whoever eats last," he told them, "shall wash it." So the girls ate slowly, and slower still, until winter came and the soup froze in the bowl. Then the youngest stood up. "I will go and look for a second spoon," she said, and she kissed her father and walked out into the snow.`,
  'the minutes of a meeting': `Allotment society of Brockley Vale
Minutes of the annual general meeting, 11 May 2023

Present: R. Tash (chair), F. Adair, I. Varga, P. Lund
Apologies: A. Finching

1. Matters arising
The chair said that the water had been turned on again in March. Mr Lund asked who had paid for the tap.

2. Treasurer's report
F. Adair reported that the society had £412 in the bank. "We are rich," she said.

Action: P. Lund to write to the council by Friday.

3. Any other business
There was none. Next meeting: 9 November.`,
  'minutes with motions': `REGULAR MEETING OF THE LIBRARY BOARD
Call to order: 7:02 p.m.
Attendees: Moss, Ridley, Okafor, Stein
Absent: Pruitt

Motion by Ridley to approve the budget of $41,300 for the year. Seconded by Stein. Carried.
Motion by Okafor to close on Mondays. Ms. Moss said that the residents would object. Tabled.

Old business
The director announced that the roof was repaired in April.

New business
None.

Adjournment at 8:15 p.m.`,
  'a play': `ACT II

SCENE 1. A kitchen in Ludberg. Night.

[Enter the BAKER and his WIFE]

BAKER. They have taken the flour, and said that it was the law.
WIFE. Which law?
BAKER. The one that they took it by.

[Exit BAKER]

WIFE. He told the minister so to her face on Monday, and she laughed at him.`,
  'a screenplay': `FADE IN:

INT. NEWSROOM - NIGHT

A clock. Half past two. MARA, 40, types with two fingers.

MARA
(without looking up)
The minister said no. Again.

EXT. HARBOUR - DAWN

Gulls. POLICE cars. An OFFICIAL lifts the tape.

OFFICIAL
Nobody told reporters. Who told you?

CUT TO:`,
  'a song': `I took the last train out of Wexcombe
With a ticket I had found
And the night was like an ocean
And my heart was going down

Oh the mayor said he loved me
And the judge had said the same
But the train went on to Saltby
And it never knew my name

So I'm leaving on a Sunday
When the bells are in the air
And I'm going to the city
For there's nobody I care`,
  'a poem without punctuation': `The heron on the broken pier
Has read the news of yesterday
And folded it and put it by
And will not tell us what they say

The tide that came to hear it told
Went out again without a word
And left upon the sand a line
That none but we two ever heard`,
  subtitles: say(
    30,
    (k) =>
      `${k + 1}\n00:00:${10 + k},000 --> 00:00:${10 + k},900\nThe mayor said on Monday that the bridge was safe.\n`,
  ),
  'subtitles of the web': `WEBVTT\n\n${say(12, (k) => `00:${10 + k}.000 --> 00:${10 + k}.900\nPolice said that the two men had been released on Friday.\n`)}`,
  'a song with times': say(20, (k) => `[00:${10 + k}.40] And the judge said that I could go home on Friday`),
  'a contract': `THIS AGREEMENT is made on 3 March 2021 between Norvane Systems Ltd (the "Supplier") and the Elmbury Hospital Trust (the "Customer").

1. The Supplier shall deliver the services described in Annex A and shall perform them with reasonable care. The Customer shall pay the charges set out in clause 4 within thirty days of the invoice.

2. Neither party shall be liable for any loss of profit arising out of this agreement, save as provided herein.

3. Either party may terminate this agreement by giving ninety days' notice in writing to the other party. Any notice under this clause shall be deemed to have been received on the second day after posting.`,
  'a statute': `(1) A person shall not keep more than four geese within the limits of a borough, except under a licence granted pursuant to section 3 of this Act.
(2) A person who contravenes subsection (1) shall be liable on conviction to a fine not exceeding level 2.
(3) The council shall keep a register of the licences granted under this section, and shall make it available for inspection.
(4) In this section "goose" includes a gander, and "borough" has the meaning given to it in the Local Government Act 1972.`,
  'a will': `I, Albert Finching, of 4 Quay Street, Saltby, being of sound mind, declare this to be my last will and testament, and I hereby revoke all former wills made by me. I appoint my sister Agnes to be the executor of this will. I give and bequeath to my nephew Femi my boat and all that belongs thereto. I direct that my debts shall be paid, and that the residue shall be divided equally between my said sister and the issue of my brother.`,
  'a CV': `Marta Quillfeather
14 Quay Street, Tamber

Profile
Engineer of bridges with twelve years of experience in the public service.

Experience
2015-2023 Head of structures, Tamber County Council. I led a team of nine and was responsible for a budget of £14 million.
2011-2015 Engineer, Pellard and Sons

Education
University of Skarvik, MSc in engineering, 2011

Skills
Welding, German, Norwegian

References
On request.`,
  'a private mail without headers': `Hi Bruno,

thanks for your letter. I was so happy that you will come on Friday! The children have asked every day when you will be here. I told them that you have to work, like me, and that you will bring the kite if they are good.

Could you bring your tent as well? Mine has a hole, and I can't find the needle.

Love,
Ada`,
  'a letter to a customer': `Dear Ms Varga,

Thank you for your order of 3 March. We are sorry to tell you that the oven is out of stock until April. You can wait, choose another colour, or have your money back: please let us know what you would like us to do by Friday.

Yours sincerely,
Oswin Pellard`,
  'a post in a forum': `Re: Re: which tent for the winter??
Posted by gullfan77

I had the same problem with mine last year, lol. I called the shop and they told me to seal the seams myself. I'd say don't buy the cheap one, you will hate it the first night it rains. My brother has the big one and he says it's fine, but he never goes out in the snow, so what does he know.

Anyway, if you find one that works, tell me!`,
  'an abstract': `Abstract. We propose a method for the classification of mosses from photographs. Our approach combines a convolutional baseline with a hierarchical loss and is evaluated on a dataset of 12,400 images [3]. We show that the proposed method significantly outperforms previous work (Brodal et al., 2019; Skar 2021). Furthermore, an ablation suggests that the hierarchical loss accounts for most of the gain. Keywords: bryophytes, classification, deep learning.`,
  'a textbook': `Photosynthesis takes place in two stages. In the first, light is absorbed by chlorophyll and its energy is used to split water; in the second, carbon dioxide is fixed and sugar is formed. Thus the rate of the whole process depends on light, on temperature and on the supply of carbon dioxide (see Fig. 4.2). What would happen if you doubled the light? Copy the diagram into your notebook and label the parts of the leaf.`,
  'an entry of an encyclopaedia': `Agnete Brodal

Agnete Brodal (12 March 1871 – 3 May 1940) was a Norwegian botanist who studied the mosses of the far north. Born in Skarvik to a family of fishermen, she was the second woman to graduate from the university there. From 1899 to 1907 she travelled on the whaler Havfru and collected more than 4,000 plants, many of which are kept in the museum of the town.

Early life

Brodal was the third of seven children. Her father, Nils Brodal, taught her the names of the lichens.`,
  'entries of a dictionary': `mizzle (n.) Very fine rain, finer than drizzle. Also as a verb: it mizzled all day.
moil (v.) To work hard, mostly in the phrase "to toil and moil".
mump (v.) To beg with a whine; to sulk.
muckle (adj.) Great, large. Many a little makes a muckle, as the Scots say.`,
  'a product': `Trail tent for two, green

Add to basket
In stock. Free delivery on orders over £40.

Light enough to carry all day and strong enough for a gale, this tent goes up in four minutes. You can choose between three colours. Pegs, poles and a bag for your boots are included, and you get a guarantee of ten years.

Weight: 1.9 kg
Colour: green
Customers also bought: stove, mat, lamp`,
  'a recipe that tells a story': `Leek and potato soup

Serves 4
Preparation time: 20 minutes

3 leeks
500 g potatoes
1 litre stock
2 tbsp butter
100 ml cream

My grandmother said that a soup is a promise. Melt the butter in a large pot, add the leeks and cook them until they are soft. Add the potatoes and the stock, bring it to the boil and let it cook for 20 minutes. Blend it, stir in the cream and serve.`,
  'a speech': `My friends, I thank you for this honour. When I was a child in Saltby, my mother used to tell me that the sea gives nothing back. I have thought of her words every day of my life. And I say to you tonight: we can prove her wrong! We will build the wall, and we will build it together. I ask you for your hands, and I ask you for your patience. Thank you, and good night.`,
  'notes of a reporter': `ring o. pellard back after 4
- says bridge "patched for years"
- cost 14m?? check w/ county
- quote: "paint will not hold iron"
- bakery woman: ines v. (spelling?)

TODO pic of quay
ask council abt detour`,
  'a diary': `3 March. Rain again. I walked to the quay with the dog and saw nobody. In the afternoon I wrote to my sister, but I did not send it. My knee hurts. I have to stop thinking about the boat.

4 March. Slept badly. Mrs Tash came with a cake and stayed for two hours. She told me about her son, whom I have never liked. I gave her the blue jug.`,
};

/** A story with what a browser's print and a converter leave in it. All names and events are invented. */
export const ferry = `Harbour council keeps the night ferry

By Nora Lindqvist

The harbour council voted on Tuesday to keep the night ferry running through the winter, after three hours of debate in a hall that was too small for everybody who came.

"We heard from the nurses and from the bakers," said Marta Oyelaran, the council's chairwoman. "They need this boat."

1 of 3

Her deputy, Piet Vandermolen, disagreed. "The crossing costs \\$9,000 a week," he said. "Nobody has told us who will pay."

11/03/21, 09:15

The <u>ferry</u> has run since 1931. It carried about forty people a night last winter, most of them on their way to the hospital.

2 of 3

A passenger said that the boat was half empty most nights.

3 of 3

The council meets again in March.
`;

/** The passages of `ferry` that were never part of the story. */
export const ferryNoise = ['1 of 3', '11/03/21, 09:15', '2 of 3', '3 of 3', '<u>', '</u>', '\\'];

/** An article that tries to be more than text where it is shown. */
export const hostile = `Mayor answers critics

The mayor of Brill answered her critics on Monday in a long speech to the town's traders.

"Press [here](command:workbench.action.terminal.new) or <img src=x onerror=alert(1)> at https://evil.example," said Ada [Holm](https://evil.example), the mayor. "It is all there."
`;

/** Not an article. */
export const packageList = 'vitest==4.1.0\nrequests>=2.31\nnumpy\nscipy\n';

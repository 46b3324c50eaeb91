/** Articles of our own for the tests of the command line. */

/** A browser's print of two pages: a stamp and a counter at each end of a page, a tag in the text. */
export const printed = `Harbour bridge to close for a year

By Marta Quillfeather

The old swing bridge over the Tamber estuary will close to <u>traffic</u> for a year from September, the council announced on Tuesday.

"We have patched her up for as long as we could," said Oswin Pellard, who leads the council's roads committee.

4/2/24, 9:15 AM

1 of 2

4/2/24, 9:15 AM

Shopkeepers on the quay fear for their trade. Ines Varga, who has run a bakery beside the bridge for 22 years, said two in three of her customers walk across it.

"If they have to go round by the ring road, they will not come for a loaf of bread," Ms Varga said.

2 of 2
`;

/** The same as it was written. */
export const written = `Harbour bridge to close for a year

By Marta Quillfeather

The old swing bridge over the Tamber estuary will close to traffic for a year from September, the council announced on Tuesday.

"We have patched her up for as long as we could," said Oswin Pellard, who leads the council's roads committee.

Shopkeepers on the quay fear for their trade. Ines Varga, who has run a bakery beside the bridge for 22 years, said two in three of her customers walk across it.

"If they have to go round by the ring road, they will not come for a loaf of bread," Ms Varga said.
`;

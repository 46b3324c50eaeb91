/** An article of which the rules leave three quotations open, one in each paragraph. All names and events are invented. */
export const openArticle = `Harbour council keeps the ferry

Marta Oyelaran, the chairwoman, met Piet Aalders on the pier on Tuesday and showed him the boat. “It is old,” and nobody on the pier was surprised.

Aalders told Oyelaran of the bakers, who had shouted at Ada Brook. “They need us,” it was heard.

The plan that Brook gave Aalders called it “a bridge that swims”.
`;

/** What stands between its marks, as a fake reader notes it down, in the order of the text. */
export const openWindows = ['“ it is old , ”', '“ they need us , ”', '“ a bridge that swims ”'];

/** An article of which the rules leave nothing open: so short that no site's lines are sought in it. */
export const sureArticle = `Ferry to stay

“The boat is old,” said Marta Oyelaran.
`;

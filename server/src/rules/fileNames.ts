/** File names that tell by themselves that no article is in the file. Data only; every pattern is linear. */

/** Names that programs and projects give to their files, whatever is in them. */
export const reservedName =
  /^(?:(?:[a-z]+[_-])?(?:requirements?|requires|constraints)(?:[._-][\w.-]{0,30})?|cmake(?:lists|cache)|robots|humans|security|(?:app-)?ads|llms(?:-full)?|read[ _-]?me(?:[._ -][\w. -]{0,40})?|change[ _-]?log(?:[._-][\w.-]{0,30})?|release[ _-]?notes?(?:[._-][\w.-]{0,30})?|(?:licen[sc]es?|copying|copyright|notices?|third-?party-?notices?)(?:[._-](?:[a-z]{2,6}|\d[\d.]{0,7})){0,1}(?:-\d[\d.]{0,7})?|authors|contributors|maintainers|todo|top_level|entry_points|dependency_links|namespace_packages|sources|installed-files)\.te?xt$/i;

/** The same in capitals beside other words: FONT-LICENSE.txt. An article's name is not shouted. */
export const shoutedName = /(?:^|[-_. ])(?:LICEN[SC]ES?|COPYING|README|NOTICES?|CHANGELOG)(?:[-_. ]|$)/;

/** Sentences from which the examples of several rules are built. They are made up; so is Millbrook. */

/** A paragraph of a story, long enough to be one beyond doubt. */
export const paragraph =
  'The council of Millbrook met on Monday to talk about the bridge. It was closed after the flood and has been closed since then, and nobody could say when it would be opened again.';

/** A paragraph of one sentence. */
export const story =
  'The council of Millbrook met on Monday to talk about the bridge, which has been closed since the flood in March.';

/** The first part of a paragraph, up to a break in the midst of its sentence. */
export const begun =
  'The council of Millbrook met on Monday to talk about the bridge, and nobody could say when';

/** How the paragraph goes on behind the break. */
export const ending = 'it would be opened again. The mayor left before the end of the meeting.';

/** A paragraph that was wrapped at the width of a page, line by line. */
export const wrappedLines: readonly string[] = [
  'The council of Millbrook met on Monday to talk',
  'about the bridge. It was closed after the flood',
  'and has been closed since then, and nobody in the',
  'town could say when it would be opened again. The',
  'mayor left before the end.',
];

/**
 * How long is waited before something counts as hung, in milliseconds. A busy machine may be ten times slower than an idle
 * one and must not fail a test, so each limit is far above what is usual, and above the limit of what it is made of.
 */

/** For one thing to appear in a window of VS Code: usually a second or two. */
export const appearing = 3 * 60_000;

/** For one test, or what is set up for some: usually under ten seconds, at most half a minute. */
export const oneTest = 10 * 60_000;

/** For any sign of life of a run: something printed, a test begun or ended. */
export const silence = 15 * 60_000;

/** What Vitest is told. */
export const vitestLimits = { testTimeout: oneTest, hookTimeout: oneTest, teardownTimeout: 60_000 };

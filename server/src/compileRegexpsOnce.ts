import { setFlagsFromString } from 'node:v8';

/**
 * Has Node compile each regular expression to machine code when it is first used. By default V8 compiles it twice, first to
 * a bytecode of its own, and the rules have hundreds of long ones: in a fresh process that is more than half of what an
 * article's noise costs. Not every engine has the switch; one that does not goes on as before.
 */
export function compileRegexpsOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}

/** Stands in for the package in the web bundle: mocha's build for browsers, which leaves its class in the global scope. */
import 'mocha/mocha.js';
import type MochaClass from 'mocha';

const { Mocha } = globalThis as typeof globalThis & { readonly Mocha: typeof MochaClass };

export default Mocha;
export const { describe, it, beforeEach, afterEach } = Mocha;

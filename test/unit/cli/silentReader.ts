/** In place of the reader that is shipped: one that is as ready as that, and leans to nothing. */
import type { OpenReader } from '../../../server/src/cli/secondReading';
import { createFakeReader } from '../support/fakeReader';

/** Opens it. */
export const openShipped: OpenReader = () => {
  const { vocabulary, model } = createFakeReader();
  const nothing = (length: number): Float32Array => new Float32Array(length);
  const read: typeof model.read = ({ ids }) =>
    Promise.resolve({ who: nothing(ids.length), noise: nothing(ids.length) });
  return Promise.resolve({ vocabulary, model: { ...model, read } });
};

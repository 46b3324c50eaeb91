/** In place of the reader that is shipped: one that draws its opinions from what it reads. */
import type { OpenReader } from '../../../server/src/cli/secondReading';
import { createFakeReader } from '../support/fakeReader';

/** Opens it; each time is told, so that a test can count. */
export const openShipped: OpenReader = () => {
  process.stderr.write('the reader is opened\n');
  const { vocabulary, model } = createFakeReader();
  const close = (): Promise<void> => {
    process.stderr.write('the reader is closed\n');
    return model.close();
  };
  return Promise.resolve({ vocabulary, model: { ...model, close } });
};

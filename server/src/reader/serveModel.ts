import type { Answer, Port, ReadRequest } from './messages';
import { reasonOf } from './messages';
import type { Model } from './model';

/** The worker's side: opens the model at once and reads what it is asked for, in the order in which it is asked. */
export async function serveModel(port: Port<Answer, ReadRequest>, open: () => Promise<Model>): Promise<void> {
  const model = open();
  port.listen((request) => void answer(port, model, request));
  try {
    await model;
    port.send({ kind: 'ready' }, []);
  } catch (error) {
    port.send({ kind: 'unready', reason: reasonOf(error) }, []);
  }
}

async function answer(
  port: Port<Answer, ReadRequest>,
  model: Promise<Model>,
  { call, ids, segments }: ReadRequest,
): Promise<void> {
  try {
    const scores = await (await model).read({ ids: [...ids], segments: [...segments] });
    const who = new Float32Array(scores.who);
    const noise = new Float32Array(scores.noise);
    port.send({ kind: 'scores', call, who, noise }, [who.buffer, noise.buffer]);
  } catch (error) {
    port.send({ kind: 'failed', call, reason: reasonOf(error) }, []);
  }
}

/** The weights by which it is told whom a pronoun means. */
import { weightsOf } from '../../text/weightRows';
import { antecedentWeights } from './rows';

/** The weights that ship. */
export const shippedWeights: ReadonlyMap<string, number> = weightsOf(antecedentWeights);

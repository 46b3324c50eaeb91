import type { Archive } from './archive';
import { factiva } from './factiva';
import { lexis } from './lexis';
import { newsbank } from './newsbank';
import { proquest } from './proquest';

/** Every archive whose records are known. The first of two that explain a text equally well has it. */
export const archives: readonly Archive[] = [lexis, factiva, proquest, newsbank];

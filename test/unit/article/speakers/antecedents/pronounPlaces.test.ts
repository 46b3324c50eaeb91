/** Where a text says "he" and "she", and what the pronoun does there. */
import { finish } from '../../../../../server/src/article/text/inSteps';
import { describe, expect, it } from 'vitest';
import { pronounMap } from '../../../../../server/src/article/speakers/antecedents/pronounPlaces';
import { besideOf } from '../../../../../server/src/article/speakers/antecedents/beside';

const outside = () => false;
const usesIn = (body: string) => finish(pronounMap(body, outside)).pronouns.map(({ use }) => use);

describe('pronouns', () => {
  it.each([
    ['She shut her gate.', ['subject', 'possessive']],
    ['Pell told her that he knew.', ['object', 'subject']],
    ['Pell waited for her and his boat.', ['object', 'possessive']],
    ['Durand herself saw him.', ['reflexive', 'object']],
    ['The heron hid; there is no pronoun here.', []],
  ])('in %s', (body, uses) => {
    expect(usesIn(body)).toEqual(uses);
  });

  it('tells which begin a sentence', () => {
    const body = 'Mr. Pell slept. He snored, and he woke.';
    expect(finish(pronounMap(body, outside)).pronouns.map(({ opens }) => opens)).toEqual([true, false]);
  });
});

describe('sentences', () => {
  it('end neither behind a short form nor inside a quotation', () => {
    const body = 'Mr. Pell came. “It broke. It sank,” he said. It was gone.';
    const { start, end } = { start: body.indexOf('“'), end: body.indexOf('”') + 1 };
    const { sentenceAt } = finish(pronounMap(body, (offset) => start <= offset && offset < end));
    expect(sentenceAt(body.indexOf('Pell'))).toBe(0);
    expect(sentenceAt(body.indexOf('he said'))).toBe(1);
    expect(sentenceAt(body.indexOf('It was gone'))).toBe(2);
  });
});

describe('what somebody is in a clause', () => {
  it.each([
    ['Durand opened the gate.', 'Durand', 'subject'],
    ['In May 2010 Durand opened the gate.', 'Durand', 'subject'],
    ['Pell praised Durand.', 'Durand', 'object'],
    ['Pell sat with the harbour pilot Durand.', 'Durand', 'prep'],
    ['Pell and Durand.', 'Durand', 'conjunct'],
    ["Durand's gate.", 'Durand', 'possessive'],
    ['The pilot, Durand, slept.', 'Durand', 'apposed'],
  ])('%s', (body, name, role) => {
    const start = body.indexOf(name);
    const end = start + name.length;
    expect(besideOf(body, start, end, body.startsWith("'s", end)).role).toBe(role);
  });
});

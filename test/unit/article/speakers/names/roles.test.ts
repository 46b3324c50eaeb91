/** What stands as a role beside a name, and what never does. */
import { finish } from '../../../../../server/src/article/text/inSteps';
import { describe, expect, it } from 'vitest';
import { registryOf } from '../../../../../server/src/article/speakers/names/entities';
import { nameMentions } from '../../../../../server/src/article/speakers/names/names';

/** The role of somebody whom a text names; undefined where it tells none. */
function roleOf(body: string, name: string): string | undefined {
  const { entities } = finish(registryOf(body, finish(nameMentions(body, () => false))));
  return entities.find((entity) => entity.name === name)?.role;
}

describe('roles', () => {
  it.each([
    ['Mark Ormel, a senior adviser to Mr. Sand, said no.', 'Mark Ormel', 'senior adviser to Mr. Sand'],
    [
      'Later that day the order was read aloud by U.S. District Judge Emmet Sull.',
      'Emmet Sull',
      'U.S. District Judge',
    ],
    ['“It leaks,” said the mill’s chief executive, John Ferrel.', 'John Ferrel', 'mill’s chief executive'],
    ['“It leaks,” said the vicar, Hilda Orne.', 'Hilda Orne', 'vicar'],
    [
      'Harriet Loom, senior analyst at Keel Research: It is.',
      'Harriet Loom',
      'senior analyst at Keel Research',
    ],
    ['Hugo Farrel, a consultant at Orne Labs, left.', 'Hugo Farrel', 'consultant at Orne Labs'],
    ['The action follows Chancellor Anton Weissel’s promise.', 'Anton Weissel', 'Chancellor'],
    ['It was an endorsement of Senator Anton Weissel.', 'Anton Weissel', 'Senator'],
    ['Greymouth (ABC) – Mayor Max Orrel came to us.', 'Max Orrel', 'Mayor'],
  ])('%s', (body, name, role) => {
    expect(roleOf(body, name)).toBe(role);
  });

  it.each([
    ['They urged critics to put Ms Odell’s words aside.', 'Odell'],
    ['The club must replace Mr Falkner soon.', 'Falkner'],
    ['It was a long week, Anne Durand said.', 'Anne Durand'],
    ["''It leaks.'' Matt Bennel left.", 'Matt Bennel'],
  ])('%s: none', (body, name) => {
    expect(roleOf(body, name)).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { describeRule } from '../../../server/src/wording/rules';

it('describes a rule by its id where nothing is known of it', () => {
  expect(describeRule('no-such-rule')).toEqual({ title: 'no-such-rule', why: '' });
});

import { expect, test } from 'vitest';
import type { Application } from './application.ts';
import { courseOf, isLate } from './course-rules.ts';

const none = { correctionFrom: null, completeAt: null };

test.each<[string, Pick<Application, 'state' | 'correctionFrom' | 'completeAt'>, string]>([
  ['just sent', { ...none, state: 'completeness' }, 'sent✓ check• review sign issued'],
  ['at the technical office', { ...none, state: 'technical' }, 'sent✓ check✓ review• sign issued'],
  ['before the head', { ...none, state: 'signing' }, 'sent✓ check✓ review✓ sign• issued'],
  ['issued', { ...none, state: 'issued' }, 'sent✓ check✓ review✓ sign✓ issued✓'],
  [
    'handed back by the front desk',
    { ...none, state: 'correction', correctionFrom: 'completeness' },
    'sent✓ check• review sign issued',
  ],
  [
    'handed back by the technical office',
    { ...none, state: 'correction', correctionFrom: 'technical' },
    'sent✓ check✓ review• sign issued',
  ],
  ['with a bill to pay', { ...none, state: 'payment', correctionFrom: 'technical' }, 'sent✓ check✓ review• sign issued'],
  ['refused at once', { ...none, state: 'refused' }, 'sent✓ refused✓'],
  ['taken back when it was complete', { ...none, state: 'withdrawn', completeAt: new Date(0) }, 'sent✓ check✓ withdrawn✓'],
])('%s', (_, application, course) => {
  const marks = { done: '✓', now: '•', later: '' };
  const drawn = courseOf(application).map(({ step, state }) => `${step}${marks[state]}`);
  expect(drawn.join(' ')).toBe(course);
});

test.each<[Application['state'], string | null, boolean]>([
  ['completeness', '2026-11-23', true],
  ['technical', '2026-11-24', false],
  ['signing', '2026-11-25', false],
  ['correction', '2026-11-01', false],
  ['payment', '2026-11-01', false],
  ['issued', '2026-11-01', false],
  ['technical', null, false],
])('in %s, promised for %s: late on 24 November is %s', (state, dueOn, late) => {
  expect(isLate({ state, dueOn }, '2026-11-24')).toBe(late);
});

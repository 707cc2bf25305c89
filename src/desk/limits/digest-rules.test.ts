import { expect, test } from 'vitest';
import type { LimitCount } from '../../applications/store-queue.ts';
import { digestFor } from './digest-rules.ts';

const counts: LimitCount[] = [
  { desk: 'front_desk', technicalOffice: 'Dinas A', assignedTo: null, late: 1, urgent: 2 },
  { desk: 'front_desk', technicalOffice: null, assignedTo: 'dewi', late: 4, urgent: 0 },
  { desk: 'technical', technicalOffice: 'Dinas A', assignedTo: null, late: 2, urgent: 1 },
  { desk: 'technical', technicalOffice: 'Dinas B', assignedTo: null, late: 8, urgent: 0 },
  { desk: 'shared', technicalOffice: 'Dinas A', assignedTo: null, late: 0, urgent: 1 },
  { desk: 'head', technicalOffice: 'Dinas A', assignedTo: null, late: 1, urgent: 0 },
];
const officer = (id: string, role: 'front_desk' | 'technical' | 'head' | 'publisher', technicalOffice: string | null = null) => ({
  id,
  role,
  technicalOffice,
});

test.each([
  ['the front desk, without what a colleague has in hand', officer('rahmat', 'front_desk'), { late: 1, urgent: 3, elsewhere: 0 }],
  ['who has it in hand', officer('dewi', 'front_desk'), { late: 5, urgent: 3, elsewhere: 0 }],
  ['a reviewing office, of its own', officer('yusuf', 'technical', 'Dinas A'), { late: 2, urgent: 2, elsewhere: 0 }],
  ['the head, of all desks', officer('nurbaiti', 'head'), { late: 1, urgent: 0, elsewhere: 15 }],
])('%s', (_, who, digest) => {
  expect(digestFor(who, counts)).toEqual(digest);
});

test('nobody is written to about nothing', () => {
  expect(digestFor(officer('x', 'technical', 'Dinas C'), counts)).toBeNull();
  expect(digestFor(officer('x', 'technical', null), counts)).toBeNull();
  expect(digestFor(officer('x', 'publisher'), counts)).toBeNull();
  expect(digestFor(officer('x', 'head'), [])).toBeNull();
});

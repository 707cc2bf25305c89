import { expect, test } from 'vitest';
import { elements } from './elements.ts';
import { kioskStep, oneBack } from './kiosk-rules.ts';

const all = Object.fromEntries(elements.map((element) => [element, '4']));

test('the first question comes first, and each answer leads to the next', () => {
  expect(kioskStep({})).toEqual({ given: {}, element: 'requirements', at: 1, last: false });
  expect(kioskStep({ requirements: '3' })).toMatchObject({ given: { requirements: '3' }, element: 'procedure', at: 2 });
});

test('the last question is known as such, also when nine answers stand in the address', () => {
  const { facilities: _, ...eight } = all;
  expect(kioskStep(eight)).toMatchObject({ given: eight, element: 'facilities', at: 9, last: true });
  expect(kioskStep(all)).toMatchObject({ given: eight, element: 'facilities', last: true });
});

test('a word that is no answer, or one that does not follow on, counts for nothing', () => {
  expect(kioskStep({ requirements: '5', procedure: '2' })).toMatchObject({ given: {}, at: 1 });
  expect(kioskStep({ procedure: '2' })).toMatchObject({ given: {}, at: 1 });
});

test('the way back takes the last answer away', () => {
  expect(oneBack({ requirements: '3', procedure: '2' })).toEqual({ requirements: '3' });
  expect(oneBack({})).toEqual({});
});

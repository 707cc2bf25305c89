import { expect, test } from 'vitest';
import { deskTabs } from './desk-tabs.ts';
import { paths } from './paths.ts';

const active = (...given: Parameters<typeof deskTabs>) =>
  deskTabs(...given)
    .filter((each) => each.active)
    .map(({ tab }) => tab);

test('each role sees the tabs of its own work', () => {
  expect(deskTabs('front_desk', '/petugas').map(({ tab }) => tab)).toEqual(['queue', 'appointments', 'permits']);
  expect(deskTabs('head', '/petugas').map(({ tab }) => tab)).toEqual(['queue', 'signing', 'permits', 'effects']);
  expect(deskTabs('publisher', '/petugas').map(({ tab }) => tab)).toEqual(['tutorials', 'effects', 'services']);
  expect(deskTabs('applicant', '/petugas')).toEqual([]);
});

test('a page belongs to the tab under which it is reached', () => {
  expect(active('head', paths.desk)).toEqual(['queue']);
  expect(active('head', paths.deskCase('SMR-2026-000123'))).toEqual(['queue']);
  expect(active('head', paths.signing)).toEqual(['signing']);
  expect(active('publisher', paths.film('abc'))).toEqual(['tutorials']);
  expect(active('administrator', paths.faultyServices)).toEqual(['faulty']);
  expect(active('administrator', paths.designed('sip-perawat'))).toEqual(['services']);
});

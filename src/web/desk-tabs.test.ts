import { expect, test } from 'vitest';
import { deskTabs } from './desk-tabs.ts';
import { paths } from './paths.ts';

const active = (...given: Parameters<typeof deskTabs>) =>
  deskTabs(...given)
    .filter((each) => each.active)
    .map(({ tab }) => tab);

test('each role sees the tabs of its own work', () => {
  expect(deskTabs('front_desk', '/petugas').map(({ tab }) => tab)).toEqual([
    'queue',
    'counter',
    'appointments',
    'permits',
    'hurdles',
  ]);
  expect(deskTabs('head', '/petugas').map(({ tab }) => tab)).toEqual([
    'queue',
    'signing',
    'permits',
    'hurdles',
    'reports',
    'office',
  ]);
  expect(deskTabs('publisher', '/petugas').map(({ tab }) => tab)).toEqual(['tutorials', 'hurdles', 'services', 'reports']);
  expect(deskTabs('applicant', '/petugas')).toEqual([]);
});

test('a page belongs to the tab under which it is reached', () => {
  expect(active('head', paths.desk)).toEqual(['queue']);
  expect(active('head', paths.deskCase('SMR-2026-000123'))).toEqual(['queue']);
  expect(active('head', paths.signing)).toEqual(['signing']);
  expect(active('publisher', paths.film('abc'))).toEqual(['tutorials']);
  expect(active('head', paths.deskSurvey)).toEqual(['reports']);
  expect(active('publisher', paths.deskUsageOf('2026-11').split('?')[0] ?? '')).toEqual(['reports']);
  expect(active('head', paths.deskReport('2026-11'))).toEqual(['reports']);
  expect(active('administrator', paths.faultyServices)).toEqual(['office']);
  expect(active('administrator', paths.designed('sip-perawat'))).toEqual(['services']);
});

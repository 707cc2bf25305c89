import { expect, test } from 'vitest';
import type { Requirement } from '../../catalogue/service.ts';
import { groupRequirements } from './group-requirements.ts';

const requirement = (id: string, whenLabel: string | null): Requirement => ({
  id,
  name: id,
  help: '',
  mandatory: true,
  when: null,
  whenInWords: whenLabel === null ? null : `Bila ${whenLabel}`,
  whenLabel,
  whereToGet: null,
  uncertain: false,
  checks: [],
});

test('documents of one condition stand together, in the order of the definition', () => {
  const given = [
    requirement('ktp', null),
    requirement('denah', 'mandiri'),
    requirement('sip-lama', 'perpanjangan'),
    requirement('alat', 'mandiri'),
    requirement('foto', null),
  ];
  const { always, groups } = groupRequirements(given);
  expect(always.map(({ id }) => id)).toEqual(['ktp', 'foto']);
  expect(groups.map(({ words, requirements }) => [words, requirements.map(({ id }) => id)])).toEqual([
    ['Bila mandiri', ['denah', 'alat']],
    ['Bila perpanjangan', ['sip-lama']],
  ]);
});

test('without conditions there are no groups', () => {
  expect(groupRequirements([requirement('ktp', null)]).groups).toEqual([]);
});

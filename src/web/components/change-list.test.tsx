import { expect, test } from 'vitest';
import { compiled, definition, document, field } from '../../../tests/definitions.ts';
import { changesBetween } from '../../catalogue/changes.ts';
import { textsEn, textsId } from '../texts/texts.ts';
import { ChangeList, changeInWords } from './change-list.tsx';

const before = compiled(definition({ form_fields: [field('lama', 'text')], requirements: [document('ktp')] }));
const after = compiled(
  definition({
    form_fields: [field('baru', 'text')],
    requirements: [document('ktp', { name_id: 'KTP-el' })],
    working_days: null,
  }),
);
const changes = changesBetween(before, after);

const drawn = (element: unknown): string => String(element);

test('changes stand in three groups, what asks something first', () => {
  const html = drawn(<ChangeList changes={changes} level="h3" />);
  const places = ['Perlu diisi', 'Isian baru', 'Tidak diminta lagi', 'Isian lama', 'Perlu diketahui', 'KTP-el'].map((words) =>
    html.indexOf(words),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(html).toContain('<h3>');
});

test('no changes are said as such', () => {
  expect(drawn(<ChangeList changes={[]} />)).toContain('Tidak ada yang berubah');
});

test('each change is said in both languages, with what was and what is', () => {
  expect(changes.map((change) => changeInWords(textsId.changes, change))).toContainEqual({
    kind: null,
    name: 'Lama proses',
    lines: ['Dahulu: 3 hari kerja', 'Sekarang: belum ditentukan'],
  });
  expect(changes.map((change) => changeInWords(textsEn.changes, change))).toContainEqual({
    kind: 'This document has changed',
    name: 'KTP-el',
    lines: ['It used to be called: Dokumen ktp'],
  });
});

import { describe, expect, test } from 'vitest';
import { definition, field } from '../../../tests/definitions.ts';
import { afterFault, holdsPersonalData, placeOfText, secondsToWait, textsToAsk } from './asking-rules.ts';

const words = new Map([['apabila', 'jika']]);
const record = definition({
  who: 'Siapa saja yang memelihara hewan di rumah',
  fee: 'Gratis apabila pemohon mengajukan sendiri',
  form_fields: [
    field('a', 'text', { label_id: 'Nama', help_id: 'Isi nama seperti pada kartu.' }),
    field('b', 'text', { label_id: 'Isi apabila ada', help_id: 'Hubungi 0812 3456 7890 lalu isi.' }),
  ],
});
const paths = (within: string) => textsToAsk(record, words, within).map(({ path }) => path.join('.'));

describe('a model is asked about', () => {
  test('what citizens read and what could be plainer, not what the portal counts from', () => {
    expect(paths('')).toEqual(['who', 'form_fields.0.help_id', 'form_fields.1.label_id', 'form_fields.1.help_id']);
  });

  test('one part alone, not its neighbours', () => {
    expect(paths('form_fields[1]')).toEqual(['form_fields.1.label_id', 'form_fields.1.help_id']);
    expect(paths('form_fields[1].label_id')).toEqual(['form_fields.1.label_id']);
    expect(paths('form_fields[')).toEqual([]);
  });

  test('and what looks like somebody’s number stays here', () => {
    expect(textsToAsk(record, words, 'form_fields[1]').map(({ held }) => held)).toEqual([false, true]);
  });
});

test.each([
  ['NIK 6472051204900003 di kartu', true],
  ['Telepon 0541-7777123', true],
  ['WhatsApp +62 812 3456 7890', true],
  ['Kirim ke budi@contoh.id', true],
  ['Bayar Rp50.000.000 atau 250.000 orang', false],
  ['Pasal 12 ayat (3) UU 17 Tahun 2023', false],
  ['24-11-2026 sampai 24-11-2031', false],
  ['NIK 16 angka di KTP', false],
])('"%s" holds somebody’s number or address: %s', (text, held) => {
  expect(holdsPersonalData(text)).toBe(held);
});

describe('a text that was asked about', () => {
  const path = ['form_fields', 0, 'help_id'];
  const before = 'Isi nama seperti pada kartu.';
  test('is found where it stood, or where it moved to', () => {
    expect(placeOfText(record, path, before)).toEqual(path);
    const moved = { ...record, form_fields: [...(record['form_fields'] as unknown[])].toReversed() };
    expect(placeOfText(moved, path, before)).toEqual(['form_fields', 1, 'help_id']);
  });

  test('is not found when it was changed, or stands there twice by now', () => {
    expect(placeOfText(definition(), path, before)).toBeNull();
    const twice = {
      form_fields: [field('x', 'text'), field('y', 'text', { help_id: before }), field('z', 'text', { help_id: before })],
    };
    expect(placeOfText(twice, path, before)).toBeNull();
  });
});

describe('when the endpoint gives no answer', () => {
  test.each([
    [{ kind: 'rate-limited', afterSeconds: 30 } as const, 0, { kind: 'again', afterSeconds: 30 }],
    [{ kind: 'rate-limited', afterSeconds: 0 } as const, 0, { kind: 'again', afterSeconds: 1 }],
    [{ kind: 'rate-limited', afterSeconds: 999_999 } as const, 0, { kind: 'again', afterSeconds: 3600 }],
    [{ kind: 'rate-limited', afterSeconds: null } as const, 2, { kind: 'again', afterSeconds: 60 }],
    [{ kind: 'rate-limited', afterSeconds: 1 } as const, 8, { kind: 'given-up' }],
    [{ kind: 'timed-out' } as const, 0, { kind: 'again', afterSeconds: 5 }],
    [{ kind: 'server' } as const, 2, { kind: 'again', afterSeconds: 45 }],
    [{ kind: 'unreachable' } as const, 3, { kind: 'given-up' }],
    [{ kind: 'key' } as const, 0, { kind: 'given-up' }],
    [{ kind: 'no-chat' } as const, 0, { kind: 'given-up' }],
  ])('%o after %i failures', (fault, failures, next) => {
    expect(afterFault(fault, failures)).toEqual(next);
  });

  test.each([
    ['30', null, 30],
    [' 5 ', null, 5],
    [null, null, null],
    ['soon', 'Tue, 24 Nov 2026 02:00:00 GMT', null],
    ['Tue, 24 Nov 2026 02:01:00 GMT', 'Tue, 24 Nov 2026 02:00:00 GMT', 60],
    ['Tue, 24 Nov 2026 01:00:00 GMT', 'Tue, 24 Nov 2026 02:00:00 GMT', 1],
    ['Tue, 24 Nov 2026 02:01:00 GMT', null, null],
  ])('"retry-after: %s", sent %s, is %s s', (header, sent, seconds) => {
    expect(secondsToWait(header, sent)).toBe(seconds);
  });
});

import { expect, test } from 'vitest';
import { Breakable } from './breakable.tsx';
import { Checkbox } from './checkbox.tsx';
import { DateField } from './date-field.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FileField } from './file-field.tsx';
import { RadioGroup } from './radio-group.tsx';
import { Select } from './select.tsx';
import { TextField } from './text-field.tsx';
import { textsId } from '../texts/texts.ts';

const drawn = (element: unknown): string => String(element);

/** The value of an attribute of the first tag that holds `within`. */
function attribute(html: string, within: string, name: string): string | undefined {
  const tag = html.match(/<[^>]+>/g)?.find((each) => each.includes(within));
  return tag?.match(new RegExp(`${name}="([^"]*)"`))?.[1];
}

test('a field’s label is its whole name; hint, "boleh dikosongkan" and error describe it', () => {
  const html = drawn(<TextField name="nama" label="Nama" hint="Seperti di KTP." error="Nama belum diisi." optional />);
  expect(html).toContain('<label for="f-nama">Nama</label>');
  expect(attribute(html, '<input', 'id')).toBe('f-nama');
  expect(attribute(html, '<input', 'aria-describedby')).toBe('o-nama h-nama e-nama');
  for (const id of ['o-nama', 'h-nama', 'e-nama']) expect(html).toContain(`id="${id}"`);
  expect(attribute(html, '<input', 'aria-invalid')).toBe('true');
});

test('several faults at a field are a list, and describe it together', () => {
  const html = drawn(<TextField name="isi" label="Isi" error={'Isi terlalu panjang.\nTanda <b> tidak boleh dipakai.'} />);
  expect(html).toMatch(/id="e-isi".*<ul><li>Isi terlalu panjang\.<\/li><li>Tanda &lt;b&gt; tidak boleh dipakai\.<\/li><\/ul>/);
  expect(attribute(html, '<input', 'aria-describedby')).toBe('e-isi');
});

test('a line may end after each slash of a name, and nowhere else', () => {
  expect(drawn(<Breakable>data SISDMK/SATUSEHAT SDMK</Breakable>)).toBe('data SISDMK/<wbr/>SATUSEHAT SDMK');
  expect(drawn(<Breakable>Ijazah</Breakable>)).toBe('Ijazah');
});

test('a field without hint and error is tied to nothing', () => {
  const html = drawn(<TextField name="nama" label="Nama" hint="" value={null} />);
  expect(html).not.toContain('aria-describedby');
  expect(html).not.toContain('aria-invalid');
  expect(attribute(html, '<input', 'value')).toBe('');
});

test('what a person typed comes back escaped', () => {
  const html = drawn(<TextField name="nama" label="Nama" value={'"><script>'} />);
  expect(html).not.toContain('<script>');
});

test('the error summary leads to the first choice, the first part of a date, the list and the file', () => {
  const groups = [
    drawn(<RadioGroup name="x" legend="Jenis" options={[{ value: 'a', label: 'A' }]} />),
    drawn(<DateField name="x" legend="Tanggal" />),
    drawn(<Select name="x" label="Kelurahan" options={[]} empty="Pilih" />),
    drawn(<FileField name="x" label="Pilih file: KTP" button="Pilih file" accept=".pdf" />),
    drawn(<Checkbox name="x" label="Benar" />),
  ];
  for (const html of groups) expect(html.match(/id="f-x"/g)).toHaveLength(1);
});

test('every choice has a label of its own, and the one that was chosen stays chosen', () => {
  const options = [
    { value: 'a', label: 'Rumah sakit' },
    { value: 'b', label: 'Sendiri', hint: 'Praktik mandiri' },
  ];
  const html = drawn(<RadioGroup name="tempat" legend="Di mana?" options={options} value="b" error="Belum dipilih." />);
  expect(html).toContain('<label for="f-tempat">Rumah sakit</label>');
  expect(html).toContain('<label for="f-tempat-2">Sendiri</label>');
  expect(attribute(html, 'value="a"', 'checked')).toBeUndefined();
  expect(html).toMatch(/value="b" checked/);
  expect(attribute(html, '<fieldset', 'aria-describedby')).toBe('e-tempat');
});

const names = (html: string) => [...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name);

test('a date is three fields of numbers, a moment five', () => {
  expect(names(drawn(<DateField name="lahir" legend="Tanggal lahir" />))).toEqual(['lahir-hari', 'lahir-bulan', 'lahir-tahun']);
  expect(names(drawn(<DateField name="mulai" legend="Mulai" time={{}} />))).toEqual([
    'mulai-hari',
    'mulai-bulan',
    'mulai-tahun',
    'mulai-jam',
    'mulai-menit',
  ]);
});

test('a month may be written as a word, the longest too', () => {
  const html = drawn(<DateField name="lahir" legend="Tanggal lahir" month="September" />);
  expect(Number(attribute(html, 'name="lahir-bulan"', 'maxlength'))).toBeGreaterThanOrEqual('September'.length);
});

test('a list keeps what was chosen, in a group too', () => {
  const groups = [{ label: 'Kecamatan', options: [{ value: '2', label: 'Dua' }] }];
  const html = drawn(
    <Select name="k" label="K" options={[{ value: '1', label: 'Satu' }]} groups={groups} empty="Pilih" value="2" />,
  );
  expect(html).toMatch(/<option value="2" selected/);
  expect(html.match(/selected/g)).toHaveLength(1);
});

test('the error summary says how many, links to each field and can be focused', () => {
  const html = drawn(
    <ErrorSummary
      t={textsId}
      faults={[
        { field: 'f-nik', message: 'NIK belum diisi.' },
        { field: 'f-nama', message: 'Nama belum diisi.' },
      ]}
    />,
  );
  expect(html).toContain('Ada 2 isian yang perlu diperbaiki');
  expect(html).toContain('<a href="#f-nik">NIK belum diisi.</a>');
  expect(attribute(html, 'role="alert"', 'tabindex')).toBe('-1');
});

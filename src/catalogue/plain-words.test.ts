import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { definition, field, office } from '../../tests/definitions.ts';
import { packageRoot } from '../package-root.ts';
import { textsId } from '../web/texts/texts.ts';
import { checkPlainWords } from './check.ts';
import { plainHints } from './plain-words.ts';
import type { RawRecord } from './record.ts';

const words = new Map([
  ['apabila', 'jika'],
  ['sebagaimana', 'seperti'],
  ['sebagaimana dimaksud', 'yang disebut'],
  ['upload', 'unggah'],
]);
const inHelp = (help: string) => plainHints({ form_fields: [field('x', 'text', { help_id: help })] }, words);
const pairs = (help: string) => inHelp(help).map((hint) => (hint.kind === 'word' ? [hint.found, hint.instead] : [hint.kind]));

test.each([
  ['Isi apabila perlu.', [['apabila', 'jika']]],
  ['Apabila perlu, isi.', [['Apabila', 'jika']]],
  ['Isi jika perlu.', []],
  ['Isi sebagaimana dimaksud di atas.', [['sebagaimana dimaksud', 'yang disebut']]],
  [
    'Isi sebagaimana biasa, sebagaimana dimaksud.',
    [
      ['sebagaimana dimaksud', 'yang disebut'],
      ['sebagaimana', 'seperti'],
    ],
  ],
  ['Reupload dan uploader tidak sama.', []],
  ['Upload fotonya, lalu upload lagi.', [['Upload', 'unggah']]],
])('%j', (help, found) => {
  expect(pairs(help)).toEqual(found);
});

test('a sentence of more than 20 words is told with its count, shorter ones are not', () => {
  const twenty = Array.from({ length: 20 }, () => 'kata').join(' ');
  expect(inHelp(`${twenty}. ${twenty}.`)).toEqual([]);
  expect(inHelp(`Pendek. ${twenty} lagi.`)).toEqual([
    { kind: 'long-sentence', path: 'form_fields[0].help_id', text: `${twenty} lagi.`, words: 21 },
  ]);
});

test('names of documents and permits, rules, the permit and what officers read are left alone', () => {
  const record: RawRecord = definition({
    name_id: 'Izin apabila',
    legal_basis: ['UU apabila'],
    note: 'apabila',
    permit: { terms: ['apabila'] },
    requirements: [{ id: 'a', name_id: 'Surat apabila', help_id: 'Isi apabila perlu.', mandatory: true, checks: ['apabila'] }],
    eligibility: [{ id: 'b', ask_id: 'Apabila?', why_id: 'x', instead_id: 'x' }],
    messages: { issued: 'Ambil apabila sempat.' },
  });
  expect(plainHints(record, words).map(({ path }) => path)).toEqual([
    'requirements[0].help_id',
    'eligibility[0].ask_id',
    'messages.issued',
  ]);
});

test('marks for the office are no words', () => {
  expect(inHelp('Isi apabila perlu [?].')[0]).toMatchObject({ text: 'Isi apabila perlu.' });
});

test('no proposal of the office’s list is itself a word of the list', async () => {
  const file = await readFile(join(packageRoot, 'office/plain-words.yaml'), 'utf8');
  expect(office.plainWords.size).toBeGreaterThan(40);
  for (const [found, instead] of office.plainWords) {
    expect(file).toContain(found);
    const again = plainHints({ who: instead }, office.plainWords);
    expect(again, `${found} → ${instead}`).toEqual([]);
  }
});

test('the check of definitions names them by file and path, and the desk in words', async () => {
  const lines = await checkPlainWords(join(packageRoot, 'services'), join(packageRoot, 'office'));
  expect(lines).toContain('services/surat-keterangan-penelitian: form_fields[6].help_id: "OPD" could be "dinas"');
  const hint = { kind: 'word', path: 'who', text: 'x', found: 'OPD', instead: 'dinas' } as const;
  expect(textsId.desk.plainWords.hint(hint)).toBe('“OPD” bisa diganti “dinas”.');
});

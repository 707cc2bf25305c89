import { describe, expect, test } from 'vitest';
import { readServices } from '../../../tests/letters.ts';
import { filmPerson } from '../../world/people.ts';
import { makeScript } from '../script/make-script.ts';
import { guideSentences, sentenceParts } from './sentences.ts';

const marked = (text: string, label: string | null) =>
  sentenceParts(text, label)
    .map((part) => (part.strong ? `[${part.text}]` : part.text))
    .join('');

describe('a sentence with its label set apart', () => {
  test.each([
    ['Di kolom Nomor HP, ketik nomor Anda.', 'Nomor HP', 'Di kolom [Nomor HP], ketik nomor Anda.'],
    ['Setelah itu, tekan Masuk.', 'Masuk', 'Setelah itu, tekan [Masuk].'],
    ['Nama sesuai KTP sudah terisi.', 'Nama sesuai KTP', '[Nama sesuai KTP] sudah terisi.'],
    [
      'Tekan Pilih file: KTP-el pemohon, lalu pilih fotonya.',
      'Pilih file: KTP-el pemohon',
      'Tekan [Pilih file: KTP-el pemohon], lalu pilih fotonya.',
    ],
    ['Isi nomor hp Anda.', 'Nomor HP', 'Isi [nomor hp] Anda.'],
    ['Lalu tekan tombolnya.', 'Kirim', 'Lalu tekan tombolnya.'],
    ['Jangan beri tahu siapa pun.', null, 'Jangan beri tahu siapa pun.'],
  ])('given %s', (text, label, expected) => {
    expect(marked(text, label)).toBe(expected);
    expect(
      sentenceParts(text, label)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});

describe('the sentences of a guide', async () => {
  const { office, services } = await readServices();
  const service = services.get('sip-perawat')!;
  const script = makeScript({ service, person: filmPerson, office });
  const sentences = guideSentences(script);

  test('are those that are said while the portal is seen, in the order of the film', () => {
    expect(new Set(sentences.map(({ stage }) => stage))).toEqual(new Set([3, 4, 5, 6, 7]));
    expect(sentences.map(({ scene }) => scene)).not.toContain('review');
    const spoken = script.stages.flatMap(({ scenes }) => scenes.flatMap(({ beats }) => beats.map(({ line }) => line?.text)));
    const places = sentences.map(({ text }) => spoken.indexOf(text));
    expect(places).not.toContain(-1);
  });

  test('know which label they say', () => {
    expect(sentences.find(({ text }) => text.includes('Nomor HP'))?.label).toBe('Nomor HP');
    expect(sentences.find(({ text }) => text.startsWith('Jangan beri tahu'))?.label).toBeNull();
  });
});

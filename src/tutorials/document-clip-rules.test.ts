import { describe, expect, test } from 'vitest';
import { clipOf, secondsOf } from './document-clip-rules.ts';
import { setWithUpload } from './sample-upload.ts';

const set = setWithUpload();
const phone = set.cuts.find(({ shape }) => shape === 'phone')!;
const clip = (document: string, broken: string[] = []) => clipOf(set, phone, { document, broken });
const said = (found: ReturnType<typeof clip>) =>
  found?.stages.flatMap(({ scenes }) => scenes.flatMap(({ lines }) => lines.map(({ text }) => text)));

describe('what a film says of one document', () => {
  test('the first is named, then handed in by sentences of its own', () => {
    expect(said(clip('KTP-el pemohon'))).toEqual([
      'Pertama, KTP-el pemohon.',
      'Tekan Pilih file untuk KTP-el pemohon, lalu pilih fotonya.',
      'Tanda Sudah ada berarti berhasil.',
    ]);
  });

  test('another is named, then handed in with the others', () => {
    expect(said(clip('STR'))).toEqual(['Kedua, STR.', 'Lalu unggah STR dengan cara yang sama.']);
  });

  test('begins at its first sentence, and each part ends before the next sentence of the film', () => {
    const found = clip('KTP-el pemohon')!;
    const lines = phone.stages.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.lines));
    expect(lines[found.firstLine - 1]?.text).toBe('Pertama, KTP-el pemohon.');
    expect(found.spans[0]?.startMs).toBe(lines[found.firstLine - 1]?.startMs);
    for (const { startMs, endMs } of found.spans) {
      expect(endMs).toBeGreaterThan(startMs);
      const next = lines.find((line) => line.startMs > startMs && !said(found)?.includes(line.text));
      expect(endMs).toBeLessThan(next?.startMs ?? Infinity);
    }
    expect(found.spans).toHaveLength(2);
    expect(found.stages.map(({ startMs, endMs }) => ({ startMs, endMs }))).toEqual(found.spans);
    expect(secondsOf(found.spans)).toBeLessThanOrEqual(40);
  });

  test('what does not play any more is left out', () => {
    expect(said(clip('STR', ['upload']))).toEqual(['Kedua, STR.']);
    expect(clip('STR', ['upload', 'documents'])).toBeNull();
  });

  test('of a document that the film does not know there is none', () => {
    expect(clip('Ijazah')).toBeNull();
  });

  test('a paper that is told only together with others is not named by itself', () => {
    const documents = ['a', 'b', 'c'].map((name) => ({ name, help: '' }));
    expect(said(clipOf({ documents }, phone, { document: 'c', broken: ['upload'] }))).toBeUndefined();
  });
});

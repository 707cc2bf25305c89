import { describe, expect, test } from 'vitest';
import type { Scene } from '../../script/script.ts';
import { tutorials } from '../../../web/texts/id/tutorials.ts';
import { documentsAt, rowsPerCard } from '../card-states.ts';
import { CAPTIONS, SAFE } from '../frame-layout.ts';
import { placeTag } from '../keyword.ts';
import { sampleBrand, sampleCover, sampleDocuments, sampleReview, timedBeat, timedScene } from '../sample-timeline.ts';
import { paintCover } from './cover.ts';
import { documentSprite, paintDocuments, rowBox } from './documents.ts';
import { paintFrame } from './easel.ts';
import { secretSprite, tagSprite, tagWidth } from './marks.ts';
import type { PaintedText } from './painted-texts.ts';
import { paintedTexts } from './painted-texts.ts';
import { pickerSprite } from './picker.ts';
import { closingSprite, paintReview, tickPlace } from './review.ts';
import { paintStrip } from './strip.ts';
import { paintWindow } from './window.ts';

const texts = tutorials.film;
const kindOf = <Kind extends Scene['kind']>(scene: Scene, kind: Kind) => {
  if (scene.kind !== kind) throw new Error(`a ${scene.kind}`);
  return scene as Extract<Scene, { kind: Kind }>;
};

const short = 'Izin Reklame';
const usual = 'Surat Izin Praktik Perawat';
const long = 'Surat Izin Praktik Tenaga Teknis Kefarmasian di Fasilitas Pelayanan Kesehatan';
const endless = `${long} dan Surat Keterangan Kelayakan Penyelenggaraan Kegiatan Pertunjukan Keliling di Ruang Terbuka untuk Umum`;
const names = [short, usual, long, endless];

const touches = ({ box: a }: PaintedText, { box: b }: PaintedText) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Letters stand whole on their canvas and on no other text. */
function expectLegible(painted: readonly PaintedText[]): void {
  expect(painted.length).toBeGreaterThan(0);
  for (const [at, one] of painted.entries()) {
    const { text, box, canvas } = one;
    expect([text, box.x >= 0, box.y >= 0, box.x + box.width <= canvas.width, box.y + box.height <= canvas.height]).toEqual([
      text,
      true,
      true,
      true,
      true,
    ]);
    expect([
      text,
      painted
        .slice(at + 1)
        .filter((other) => touches(one, other))
        .map((other) => other.text),
    ]).toEqual([text, []]);
  }
}

const lowest = (painted: readonly PaintedText[]) => Math.max(...painted.map(({ box }) => box.y + box.height));

describe('the cover', () => {
  test.each(names)('of "%s" is whole, left of the door and above the captions', (name) => {
    const painted = paintedTexts(() =>
      paintFrame((pen) =>
        paintCover(pen, kindOf(sampleCover(name), 'cover'), name, ['3 menit 20 detik', '7 langkah', 'Gratis'], sampleBrand),
      ),
    );
    expectLegible(painted);
    expect(lowest(painted)).toBeLessThanOrEqual(CAPTIONS.y);
    expect(Math.max(...painted.map(({ box }) => box.x + box.width))).toBeLessThan(757);
  });

  test('of a usual name says it in full', () => {
    for (const name of names.slice(0, 3)) {
      const painted = paintedTexts(() =>
        paintFrame((pen) => paintCover(pen, kindOf(sampleCover(name), 'cover'), name, ['3 menit'], sampleBrand)),
      );
      expect(
        painted
          .map(({ text }) => text)
          .join(' ')
          .replaceAll('\u00A0', ' '),
      ).toContain(`Cara mengurus ${name}`);
    }
  });
});

describe('the list of documents', () => {
  test.each([1, 3, 5, 6, 7, 8, 12, 15])('of %i is legible, with its rows above the captions', (count) => {
    const scene = kindOf(sampleDocuments(Array.from({ length: count }, (_, at) => `Berkas ${at + 1}`)), 'documents');
    const cards = Math.ceil(count / rowsPerCard(count));
    for (let card = 0; card < cards; card++) {
      const painted = paintedTexts(() => paintFrame((pen) => paintDocuments(pen, scene, card, cards)));
      expectLegible(painted);
      expect(lowest(painted)).toBeLessThanOrEqual(CAPTIONS.y);
      for (const { box } of painted) expect(box.x + box.width).toBeLessThan(rowBox(0, count).x);
    }
    const last = rowBox(rowsPerCard(count) - 1, count);
    expect(last.y + last.height).toBeLessThanOrEqual(CAPTIONS.y);
    expect(documentsAt(timedScene(scene, [timedBeat(0, 1000)]), count, 0).cards).toBe(cards);
  });

  test.each(names)('keeps "%s" within its row, named or not', (name) => {
    for (const count of [3, 7]) {
      for (const named of [true, false]) {
        const painted = paintedTexts(() =>
          documentSprite({ name, help: `Foto ${name}. Tulisan harus terbaca.` }, rowBox(0, count), named, sampleBrand),
        );
        expectLegible(painted);
        expect(painted[0]!.text.startsWith(name.split(' ')[0]!)).toBe(true);
      }
    }
  });
});

describe('the review', () => {
  test.each([3, 7, 8])('of %i long steps is legible, and no tick covers a word', (count) => {
    const rows = Array.from({ length: count }, (_, at) => names[at % 4]!);
    const painted = paintedTexts(() =>
      paintFrame((pen) => paintReview(pen, { ...kindOf(sampleReview, 'review'), heading: `Ingat ${count} langkah ini`, rows })),
    );
    expectLegible(painted);
    expect(lowest(painted)).toBeLessThan(462);
    for (const [row] of rows.entries()) {
      const { x, y } = tickPlace(row, count);
      const tick: PaintedText = { text: 'tick', box: { x, y, width: 46, height: 46 }, canvas: { width: 0, height: 0 } };
      expect(painted.filter((text) => touches(text, tick))).toEqual([]);
    }
  });

  test.each(names)('says where to begin with "%s"', (name) => {
    const painted = paintedTexts(() => closingSprite(name, sampleBrand, texts));
    expectLegible(painted);
    expect(painted.map(({ text }) => text).join(' ')).toContain(sampleBrand.address);
  });
});

describe('the strip', () => {
  test.each(names)('has room for step, title and "%s"', (name) => {
    for (const stage of [1, 4, 7]) {
      const painted = paintedTexts(() =>
        paintFrame((pen) =>
          paintStrip(
            pen,
            { stage, title: 'Unggah berkas dan kirim permohonan', finished: false, filled: 0 },
            name,
            sampleBrand,
            texts,
          ),
        ),
      );
      expectLegible(painted);
      expect(painted[0]!.text).toBe(`Langkah ${stage} dari 7`);
      expect(lowest(painted)).toBeLessThan(55);
    }
  });
});

test('the window shows its address and that its data are samples', () => {
  const painted = paintedTexts(() => paintFrame((pen) => paintWindow(pen, sampleBrand, texts)));
  expectLegible(painted);
  expect(painted.map(({ text }) => text)).toEqual([sampleBrand.address, texts.sampleData]);
});

test.each(['KTP-el', 'STR', 'Pas foto berwarna 4x6', long])(
  'the picker for "%s" says what is chosen and that it is a picture only',
  (name) => {
    const painted = paintedTexts(() => pickerSprite(name, sampleBrand, texts));
    expectLegible(painted);
    expect(painted.map(({ text }) => text)).toContain(texts.pickerNote);
  },
);

test.each(['Simpan', 'Nomor aktif', 'Sesuai KTP Anda'])('the key word "%s" stands whole on its tag', (word) => {
  for (const ring of [
    { x: 100, y: 300, width: 400, height: 100 },
    { x: 60, y: 300, width: 1150, height: 100 },
    { x: 60, y: SAFE.y + 6, width: 1150, height: 100 },
  ]) {
    const place = placeTag(ring, tagWidth(word))!;
    const [painted] = paintedTexts(() => tagSprite(word, place, sampleBrand));
    expectLegible([painted!]);
    expect(painted!.box.width).toBeLessThanOrEqual(place.box.width - 30);
  }
});

test('the plate over a secret says so at every zoom', () => {
  for (const zoom of [1, 1.5, 1.8]) {
    const scale = 1.1875 * zoom;
    const painted = paintedTexts(() => secretSprite(400 * scale, 48 * scale, scale, texts.notFilmed));
    expectLegible(painted);
    expect(painted.map(({ text }) => text)).toEqual([texts.notFilmed]);
  }
});

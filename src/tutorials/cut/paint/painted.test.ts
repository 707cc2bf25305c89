import { describe, expect, test } from 'vitest';
import type { Scene } from '../../script/script.ts';
import type { Box } from '../../stage/take.ts';
import { tutorials } from '../../../web/texts/id/tutorials.ts';
import { documentsAt, rowsPerCard } from '../card-states.ts';
import type { Layout } from '../frame-layout.ts';
import { layoutOf } from '../frame-layout.ts';
import { placeTag } from '../keyword.ts';
import { sampleBrand, sampleCover, sampleDocuments, sampleReview, timedBeat, timedScene } from '../sample-timeline.ts';
import { captionSprite } from './caption.ts';
import { closingBox, closingSprite } from './closing.ts';
import { coverArch } from './cover-door.ts';
import { paintCover } from './cover.ts';
import { documentSprite } from './document-row.ts';
import { paintDocuments, rowBox } from './documents.ts';
import { paintFrame } from './easel.ts';
import { secretSprite, tagSprite, tagWidth } from './marks.ts';
import type { PaintedText } from './painted-texts.ts';
import { paintedTexts } from './painted-texts.ts';
import { pickerSprite } from './picker.ts';
import { paintReview, tickPlace, tickSprite } from './review.ts';
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

const meets = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Letters stand whole on their canvas and on no other text. */
function expectLegible(painted: readonly PaintedText[]): void {
  expect(painted.length).toBeGreaterThan(0);
  for (const [at, { text, box, canvas }] of painted.entries()) {
    const isWhole = box.x >= 0 && box.y >= 0 && box.x + box.width <= canvas.width && box.y + box.height <= canvas.height;
    expect([text, isWhole]).toEqual([text, true]);
    const others = painted.slice(at + 1).filter((other) => meets(box, other.box));
    expect([text, others.map((other) => other.text)]).toEqual([text, []]);
  }
}

const bottomOf = ({ y, height }: Box) => y + height;
const lowest = (painted: readonly PaintedText[]) => Math.max(...painted.map(({ box }) => bottomOf(box)));
const rightmost = (painted: readonly PaintedText[]) => Math.max(...painted.map(({ box }) => box.x + box.width));
const wordsOf = (painted: readonly PaintedText[]) =>
  painted
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00A0', ' ');

const paintedCover = (layout: Layout, name: string, facts: string[]): PaintedText[] =>
  paintedTexts(() =>
    paintFrame(layout.frame, (pen) =>
      paintCover(layout, pen, { scene: kindOf(sampleCover(name), 'cover'), permitName: name, facts }, sampleBrand, texts),
    ),
  );

describe.each(['landscape', 'phone'] as const)('in %s', (shape) => {
  const layout = layoutOf(shape);
  const { frame, captions, strip } = layout;

  describe('the cover', () => {
    test.each(names)('of "%s" is whole, and stands beside or above the door, clear of the captions', (name) => {
      const painted = paintedCover(layout, name, ['3 menit 20 detik', '7 langkah', 'Gratis']);
      expectLegible(painted);
      const { middle, half, top, thickness } = coverArch(layout);
      if (shape === 'phone') expect(lowest(painted)).toBeLessThan(top - thickness);
      else expect(rightmost(painted)).toBeLessThan(middle - half - thickness);
      expect(lowest(painted)).toBeLessThanOrEqual(captions.y);
    });

    test('of a usual name says it in full, with every fact', () => {
      for (const name of names.slice(0, 3)) {
        const words = wordsOf(paintedCover(layout, name, ['3 menit 20 detik', '7 langkah', 'Gratis']));
        expect(words).toContain(`Cara mengurus ${name}`);
        expect(words).toContain('3 menit 20 detik 7 langkah Gratis');
      }
    });
  });

  describe('the list of documents', () => {
    test.each([0, 1, 3, 5, 6, 7, 8, 12, 15])('of %i is legible, with its rows above the captions', (count) => {
      const scene = kindOf(sampleDocuments(Array.from({ length: count }, (_, at) => `Berkas ${at + 1}`)), 'documents');
      const cards = Math.max(1, Math.ceil(count / rowsPerCard(layout, count)));
      const top = rowBox(layout, 0, count);
      for (const note of [
        scene.note,
        'Foto dengan HP sudah cukup. Simpan di HP Anda.',
        `Foto ${usual}. Simpan semua di HP Anda.`,
      ])
        for (let card = 0; card < cards; card++) {
          const painted = paintedTexts(() =>
            paintFrame(frame, (pen) => paintDocuments(layout, pen, { ...scene, note }, card, cards)),
          );
          expectLegible(painted);
          expect(wordsOf(painted)).toContain(note);
          for (const { box } of painted) expect(meets(box, { ...top, height: 2000 })).toBe(false);
          expect(lowest(painted)).toBeLessThanOrEqual(captions.y);
        }
      expect(bottomOf(rowBox(layout, rowsPerCard(layout, count) - 1, count))).toBeLessThanOrEqual(captions.y);
      expect(documentsAt(layout, 'full', timedScene(scene, [timedBeat(0, 1000)]), count, 0).cards).toBe(cards);
    });

    test.each(names)('keeps "%s" within its row, named or not', (name) => {
      for (const count of [3, 7]) {
        for (const named of [true, false]) {
          const painted = paintedTexts(() =>
            documentSprite({ name, help: `Foto ${name}. Tulisan harus terbaca.` }, rowBox(layout, 0, count), named, sampleBrand),
          );
          expectLegible(painted);
          if (name !== endless) expect(wordsOf(painted)).toContain(name);
        }
      }
    });
  });

  test.each([
    ['whole', 'Tulisan harus terbaca.', 'Tulisan harus terbaca.'],
    ['in two lines when one is too short for it', 'Foto terbaru, latar merah, wajah dan telinga tampak jelas.', null],
    ['as far as whole sentences go', 'Foto KTP asli. Tulisan, foto dan cap pada kartu harus terbaca, lalu simpan.', null],
  ])('the help of a document is shown %s', (_, help, wanted) => {
    const row = { name: 'Pas foto berwarna 4x6', help };
    const painted = paintedTexts(() => documentSprite(row, rowBox(layout, 0, 3), true, sampleBrand));
    expectLegible(painted);
    const words = wordsOf(painted);
    expect(words).not.toContain('…');
    expect(help.startsWith(words.replace(`${row.name} `, ''))).toBe(true);
    if (wanted !== null) expect(words).toContain(wanted);
  });

  describe('the review', () => {
    test.each([3, 7, 8])('of %i long steps is legible above its closing card, and no tick covers a word', (count) => {
      const rows = Array.from({ length: count }, (_, at) => ({ name: names[at % 4]!, said: '' }));
      const scene = { ...sampleReview, heading: `Ingat ${count} langkah ini`, rows };
      const painted = paintedTexts(() => paintFrame(frame, (pen) => paintReview(layout, pen, scene)));
      expectLegible(painted);
      expect(lowest(painted)).toBeLessThan(closingBox(layout).y);
      const { width, height } = tickSprite(layout, 1);
      for (const [row] of rows.entries()) {
        const tick = { ...tickPlace(layout, row, count), width, height };
        expect(painted.filter(({ box }) => meets(box, tick))).toEqual([]);
        expect(bottomOf(tick)).toBeLessThan(closingBox(layout).y);
      }
    });

    test.each(['izin.contoh.go.id', 'perizinan.kabupatenhulusungaiselatan.go.id'])(
      'says where to begin, %s, above the captions',
      (address) => {
        const { startHeading: heading, startAt } = texts;
        const painted = paintedTexts(() => closingSprite(layout, { heading, text: startAt(address) }, sampleBrand));
        expectLegible(painted);
        expect(wordsOf(painted)).toContain(heading);
        expect(wordsOf(painted)).toContain(address);
        expect(bottomOf(closingBox(layout))).toBeLessThanOrEqual(captions.y);
      },
    );
  });

  test.each(names)('the strip has room for step, title and "%s"', (name) => {
    for (const stage of [1, 4, 7]) {
      const state = { stage, title: 'Unggah berkas dan kirim permohonan', finished: false, filled: 0 };
      const painted = paintedTexts(() =>
        paintFrame({ width: frame.width, height: strip.height }, (pen) =>
          paintStrip(layout, pen, state, name, sampleBrand, texts),
        ),
      );
      expectLegible(painted);
      expect(painted[0]!.text).toBe(`Langkah ${stage} dari 7`);
      expect(wordsOf(painted)).toContain(state.title);
      expect(lowest(painted)).toBeLessThan(strip.segmentTop);
    }
  });

  test('the window shows its address and that its data are samples; a long address alone', () => {
    const paint = (address: string) =>
      paintedTexts(() => paintFrame(frame, (pen) => paintWindow(layout, pen, { ...sampleBrand, address }, texts)));
    const painted = paint(sampleBrand.address);
    expectLegible(painted);
    expect(painted.map(({ text }) => text)).toEqual([sampleBrand.address, texts.sampleData]);
    expect(lowest(painted)).toBeLessThan(layout.view.y);
    expectLegible(paint('perizinan.dinas-penanaman-modal.kabupaten-contoh.go.id'));
  });

  test.each(['KTP-el', 'STR', 'Pas foto berwarna 4x6', long])(
    'the picker for "%s" says what is chosen and that it is a picture only',
    (name) => {
      const painted = paintedTexts(() => pickerSprite(layout, name, sampleBrand, texts));
      expectLegible(painted);
      expect(wordsOf(painted)).toContain(texts.pickerNote);
    },
  );

  test.each(['Simpan', 'Nomor aktif', 'Sesuai KTP Anda'])('the key word "%s" stands whole on its tag', (word) => {
    const { safe } = layout;
    for (const ring of [
      { x: 60, y: 400, width: 280, height: 100 },
      { x: 60, y: 300, width: safe.width - 60, height: 100 },
      { x: 60, y: safe.y + 6, width: safe.width - 60, height: 100 },
    ]) {
      const place = placeTag(layout, ring, tagWidth(layout, word))!;
      const [painted] = paintedTexts(() => tagSprite(layout, word, place, sampleBrand));
      expectLegible([painted!]);
      expect(painted!.box.width).toBeLessThanOrEqual(place.box.width - 30);
      expect(painted!.box.height).toBeLessThanOrEqual(place.box.height - 10);
    }
  });

  test('the plate over a secret says so at every zoom', () => {
    for (const zoom of shape === 'phone' ? [1] : [1, 1.5, 1.8]) {
      const scale = layout.baseScale * zoom;
      const painted = paintedTexts(() => secretSprite(320 * scale, 48 * scale, scale, texts.notFilmed));
      expectLegible(painted);
      expect(painted.map(({ text }) => text)).toEqual([texts.notFilmed]);
    }
  });

  describe('a burned caption', () => {
    test.each([
      ['a short row', ['Pilih Masuk.']],
      ['two rows', ['Di kolom Nomor HP,', 'ketik nomor Anda.']],
      ['two rows of the widest letters', ['MMMMMMMMMMMMMMMMMMMMMMMM', 'WWWWWWWWWWWWWWWWWWWWWWWW']],
    ])('of %s hugs its words and stays in its place', (_, rows) => {
      const painted = paintedTexts(() => captionSprite(layout, rows, false));
      expectLegible(painted);
      const plate = captionSprite(layout, rows, false);
      const widest = Math.max(...painted.map(({ box }) => box.width));
      expect(plate.width - widest).toBeGreaterThanOrEqual(2 * 20);
      expect(plate.width - widest).toBeLessThanOrEqual(2 * 28);
      expect(plate.left).toBeCloseTo((frame.width - plate.width) / 2, 5);
      expect(plate.left).toBeGreaterThanOrEqual(captions.x);
      expect(plate.top).toBeGreaterThanOrEqual(captions.y);
      expect(plate.top + plate.height).toBe(shape === 'phone' ? 1208 : 692);
    });

    test('stands at the top where the shape has such a place', () => {
      const { top, height } = captionSprite(layout, ['Pilih Masuk.'], true);
      expect(top).toBe(layout.captionsTop ?? 692 - height);
    });
  });
});

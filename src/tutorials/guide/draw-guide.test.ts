import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readServices } from '../../../tests/letters.ts';
import type { GuideStep } from '../film-report.ts';
import { drawGuide } from './draw-guide.ts';
import { sampleOrder, samplePage } from './sample-guide.ts';

const { office, services } = await readServices();

let folder: string;
let steps: GuideStep[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-drawn-'));
  steps = await drawGuide(await sampleOrder(services.get('sip-perawat')!, office, folder));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const stepOf = (words: string) => steps.find(({ text }) => text.includes(words))!;

/** Red, green and blue of one pixel of a picture. */
async function colourAt(file: string, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(join(folder, file)).raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + 3)];
}

const rgb = (hex: string) => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
const closeTo = (expected: number[], by = 14) => ({
  asymmetricMatch: (found: number[]) => found.every((tone, at) => Math.abs(tone - expected[at]!) <= by),
  toString: () => `close to ${expected.join(',')}`,
});

/** A place in the field of the sample page where something is written, px of the picture. */
const fieldIn = (mark: { x: number; y: number; height: number }): [number, number] => [mark.x + 396, mark.y + mark.height - 68];

describe('the pictures of a guide', () => {
  test('are small WebP files, at most 720 px wide, of the size that is told of them', async () => {
    const pictures = steps.flatMap(({ picture }) => picture ?? []);
    expect(pictures.length).toBeGreaterThan(20);
    for (const { file, width, height, mark } of pictures) {
      const told = await sharp(join(folder, file)).metadata();
      expect([told.format, told.width, told.height]).toEqual(['webp', width, height]);
      expect(width).toBeLessThanOrEqual(720);
      expect((await stat(join(folder, file))).size).toBeLessThan(25_000);
      expect(mark.y + mark.height).toBeLessThan(height);
    }
  });

  test('ring their target, leave it as it is, and darken the rest by 28 %', async () => {
    const { file, mark } = stepOf('Nama lengkap').picture!;
    const page = rgb(samplePage);
    const darker = page.map((tone, at) => tone * 0.72 + rgb('#0C2B2C')[at]! * 0.28);
    expect(await colourAt(file, mark.x + mark.width - 20, mark.y + mark.height - 16)).toEqual(closeTo(page));
    expect(await colourAt(file, 4, 4)).toEqual(closeTo(darker));
    expect(await colourAt(file, mark.x + Math.round(mark.width / 2), mark.y - 3)).toEqual(
      closeTo(rgb(office.colours.accent), 40),
    );
  });

  test('hide what is typed in secret behind its plate', async () => {
    const [secret, open] = [stepOf('Sandi').picture!, stepOf('Nama lengkap').picture!];
    expect(await colourAt(open.file, ...fieldIn(open.mark))).toEqual(closeTo(rgb('#1B1F23'), 40));
    expect(await colourAt(secret.file, ...fieldIn(secret.mark))).toEqual(closeTo(rgb('#F0EEE7'), 20));
  });

  test('are drawn once where they are the same', async () => {
    const used = new Set(steps.flatMap(({ picture }) => picture?.file ?? []));
    expect((await readdir(join(folder, 'panduan'))).toSorted()).toEqual(
      [...used].map((file) => file.replace('panduan/', '')).toSorted(),
    );
    expect(used.size).toBeLessThan(steps.filter(({ picture }) => picture !== null).length);
  });
});

describe('a step of a guide', () => {
  test.each([
    ['Di kolom Nomor HP', 'Di kolom Nomor HP, ketik nomor yang aktif. Kolom itu ditandai kotak.'],
    ['Lalu tekan Kirim kode', 'Lalu tekan Kirim kode. Tombol itu ditandai kotak.'],
    ['Centang:', 'Centang: Isian dan dokumen ini benar, dan milik saya sendiri. Kotak centang itu ditandai kotak.'],
    ['dokumen lain', 'Lalu unggah STR. Untuk 3 dokumen lain, caranya sama. Tombol Pilih file: STR ditandai kotak.'],
  ])('says in words what is shown: %s', (words, alt) => {
    expect(stepOf(words).picture?.alt).toBe(alt);
  });

  test('without a target has no picture', () => {
    expect(stepOf('Jangan beri tahu').picture).toBeNull();
  });

  test('knows when its sentence is said', () => {
    for (const { startMs, endMs } of steps) expect(endMs).toBeGreaterThan(startMs);
    expect(steps.map(({ startMs }) => startMs)).toEqual(steps.map(({ startMs }) => startMs).toSorted((a, b) => a - b));
  });
});

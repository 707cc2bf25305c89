import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { documentFor } from '../world/documents/document-for.ts';
import { filmPerson } from '../world/people.ts';
import { isCutOff } from './cut-edge-rules.ts';
import { lookOfPicture } from './photo-look.ts';

const sheets = [
  { id: 'ktp', name: 'KTP' },
  { id: 'str', name: 'STR' },
  { id: 'ijazah', name: 'Ijazah terakhir' },
  { id: 'denah', name: 'Denah lokasi' },
  { id: 'sehat', name: 'Surat keterangan sehat' },
  { id: 'ket_fasyankes', name: 'Surat keterangan tempat praktik' },
];
const noSheets = [
  { id: 'pasfoto', name: 'Pas foto' },
  { id: 'foto_lokasi', name: 'Foto lokasi' },
];

const drawn = async (asked: { id: string; name: string }) => Buffer.from((await documentFor(asked, filmPerson)).bytes);

/** A part of a picture, in hundredths of its sides. */
async function part(bytes: Buffer, [left, top, width, height]: readonly [number, number, number, number]): Promise<Buffer> {
  const { width: across, height: down } = await sharp(bytes).metadata();
  const [x, y] = [Math.round((across * left) / 100), Math.round((down * top) / 100)];
  const size = { width: Math.round((across * width) / 100), height: Math.round((down * height) / 100) };
  return sharp(bytes)
    .extract({ left: x, top: y, ...size })
    .jpeg()
    .toBuffer();
}

const cuts = [
  ['at the right', [0, 0, 75, 100]],
  ['at the left', [25, 0, 75, 100]],
  ['at the bottom', [0, 0, 100, 75]],
  ['at the top', [0, 25, 100, 75]],
  ['at a corner', [20, 20, 80, 80]],
  ['at the top and the bottom', [0, 20, 100, 60]],
] as const;

describe.each(sheets)('the photograph of $name', (asked) => {
  test('whole on a table gets no remark', async () => {
    expect(await lookOfPicture(await drawn(asked))).toBe(null);
  });

  test('whole with hardly any table around it, and turned on its side, neither', async () => {
    const bytes = await drawn(asked);
    expect(await lookOfPicture(await part(bytes, [3, 3, 94, 94]))).toBe(null);
    expect(await lookOfPicture(await sharp(bytes).rotate(90).jpeg().toBuffer())).toBe(null);
  });

  test.each(cuts)('cut %s is told of', async (_, kept) => {
    expect(await lookOfPicture(await part(await drawn(asked), kept))).toBe('cut-off');
  });

  test('filling the picture, as from a scanner, gets none', async () => {
    expect(await lookOfPicture(await part(await drawn(asked), [20, 20, 60, 60]))).toBe(null);
  });
});

/** The cover of a passport, whole. */
async function darkSheet(): Promise<Buffer> {
  const sheet = await sharp({ create: { width: 700, height: 900, channels: 3, background: '#2b3a2e' } })
    .composite([
      {
        input: Buffer.from(
          '<svg width="700" height="900"><text x="120" y="300" font-size="90" fill="#c9b26a">PASPOR</text></svg>',
        ),
      },
    ])
    .png()
    .toBuffer();
  return sharp({ create: { width: 900, height: 1200, channels: 3, background: '#e9e6df' } })
    .composite([{ input: sheet }])
    .jpeg()
    .toBuffer();
}

describe('a dark sheet, as the cover of a passport, on a light table', () => {
  test('whole gets no remark', async () => {
    expect(await lookOfPicture(await darkSheet())).toBe(null);
  });

  test.each(cuts)('cut %s is told of', async (_, kept) => {
    expect(await lookOfPicture(await part(await darkSheet(), kept))).toBe('cut-off');
  });
});

test.each(noSheets)('$name is no sheet on a table, whatever is cut', async (asked) => {
  const bytes = await drawn(asked);
  expect(await lookOfPicture(bytes)).toBe(null);
  for (const [, kept] of cuts) expect(await lookOfPicture(await part(bytes, kept))).toBe(null);
});

test.each([
  ['sky over dark ground', (x: number, y: number) => (y < 240 + (x % 7) ? 220 : 60)],
  ['a round plate at the edge', (x: number, y: number) => ((x - 320) ** 2 + (y - 480) ** 2 < 200 ** 2 ? 220 : 60)],
  ['a sheet that is hardly lighter than its table', (x: number, y: number) => (x > 100 && x < 500 && y > 100 ? 120 : 90)],
  ['a small light thing at the edge', (x: number, y: number) => (x > 300 && x < 360 && y > 400 ? 220 : 60)],
  ['one colour all over', () => 200],
  ['a dark tower before the sky', (x: number, y: number) => (x > 220 && x < 420 && y > 90 ? 50 : 255 - Math.round(y / 5))],
  [
    'a dark sheet on a table with a pattern',
    (x: number, y: number) => (x > 200 && x < 500 && y > 90 ? 40 : (x + y) % 80 < 40 ? 150 : 230),
  ],
])('%s is not told of', (_, shade) => {
  const [width, height] = [640, 480];
  const grey = Uint8Array.from({ length: width * height }, (_each, at) => shade(at % width, Math.floor(at / width)));
  expect(isCutOff({ width, height, grey })).toBe(false);
});

test('a picture of a few points says nothing', () => {
  expect(isCutOff({ width: 40, height: 30, grey: new Uint8Array(1200) })).toBe(false);
});

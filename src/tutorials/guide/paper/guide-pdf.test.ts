import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import decodeQr from 'qr/decode.js';
import sharp from 'sharp';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readServices } from '../../../../tests/letters.ts';
import { drawPage } from '../../../files/draw-page.ts';
import { paths } from '../../../web/paths.ts';
import { textsId as t } from '../../../web/texts/texts.ts';
import { filmPerson } from '../../../world/people.ts';
import type { FilmSet } from '../../film-report.ts';
import { makeScript } from '../../script/make-script.ts';
import { guideOf } from '../guide.ts';
import type { LoadedGuide } from '../load-guide.ts';
import { sampleGuideSet } from '../sample-guide.ts';
import { guidePdf } from './guide-pdf.ts';
import { paperRows } from './paper-rows.ts';

const { office, services } = await readServices();
const service = services.get('sip-perawat')!;
const script = makeScript({ service, person: filmPerson, office });
const BASE = 'https://izin.contoh.go.id';

let root: string;
let folder: string;
let set: FilmSet;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pintu-paper-'));
  folder = join(root, 'film', 'a');
  set = await sampleGuideSet(service, office, folder);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const loadedWith = (more: Partial<LoadedGuide> = {}): LoadedGuide => ({
  service,
  guide: guideOf(script, set),
  published: { id: 'a', set, folder },
  shownOn: '2026-11-24',
  outdated: [],
  pictureBytes: new Map(),
  ...more,
});
const make = (loaded = loadedWith()) => guidePdf({ office, dataFolder: root, config: { url: BASE } }, t, loaded);

async function textOf(file: string): Promise<string[]> {
  const { text } = await extractText(Uint8Array.from(await readFile(file)));
  return text.map((page) => page.replaceAll('\u200B', '').replaceAll(/\s+/g, ' '));
}

/** What the QR codes of a page say, read from its picture one after the other, from above. */
async function codesOn(file: string, page: number): Promise<string[]> {
  const drawn = sharp(await drawPage(Uint8Array.from(await readFile(file)), page, 1800));
  const { width, height } = await drawn.metadata();
  const left = Math.round(width * 0.78);
  const codes: string[] = [];
  for (let top = 0; top + 300 < height; top += 120) {
    const strip = { left, top, width: width - left, height: Math.min(330, height - top) };
    const { data, info } = await drawn.clone().extract(strip).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    try {
      codes.push(decodeQr({ width: info.width, height: info.height, data: Uint8Array.from(data) }));
    } catch {
      // No whole code in this strip.
    }
  }
  return [...new Set(codes)];
}

describe('the guide on paper', () => {
  test('holds all steps and sentences, page after page, with office, date and number of the page', async () => {
    const pages = await textOf((await make()).file);
    const whole = pages.join(' ');
    for (const { title, items } of loadedWith().guide.stages) {
      expect(whole).toContain(title);
      for (const { parts } of items) expect(whole).toContain(parts.map(({ text }) => text).join(''));
    }
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`Halaman ${at + 1} dari ${pages.length}`);
      expect(page).toContain('Cara mengurus');
      expect(page).toContain(office.shortName);
      expect(page).toContain('Sesuai tampilan per 24 November 2026');
      expect(page).toContain('Petugas tidak pernah meminta uang.');
    }
    expect(pages.length).toBeLessThanOrEqual(5);
  });

  test('has three rows a page, and none that spills over to the next', async () => {
    const pages = await textOf((await make()).file);
    expect(pages.length).toBe(Math.ceil(paperRows(loadedWith().guide).length / 3));
  });

  test('leads from every step to that step of the film, by a code that can be read from the page', async () => {
    const { file } = await make();
    const pages = await textOf(file);
    const codes: string[] = [];
    for (const page of pages.keys()) codes.push(...(await codesOn(file, page + 1)));
    expect(codes.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7].map((stage) => BASE + paths.videoStep('sip-perawat', stage)));
  });

  test('is tagged for screen readers, with title, language and a text for every picture', async () => {
    const pdf = (await readFile((await make()).file)).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Lang (id)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.match(/\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/g)?.length).toBeGreaterThan(2);
  });

  test('is a small file', async () => {
    expect((await make()).bytes).toBeLessThan(1_000_000);
  });
});

describe('what a definition says', () => {
  test('stays text on paper, whatever it looks like, and a word without end does not leave the page', async () => {
    const nasty = '#panic("x") <b>tebal</b> $x$ [[a]] @ref `kode`';
    const guide = guideOf(script, null);
    const told = {
      ...guide,
      documents: [{ name: nasty, help: 'A'.repeat(300) }],
      stages: guide.stages.map((stage) => ({
        ...stage,
        items: stage.items.map((item) => ({ ...item, parts: [{ text: nasty, strong: true }] })),
      })),
    };
    const { file } = await make(loadedWith({ guide: told, published: null, service: { ...service, slug: 'aneh' } }));
    const text = (await textOf(file)).join(' ');
    expect(text).toContain(nasty);
    expect(text.replaceAll(' ', '')).toContain('A'.repeat(300));
  });
});

describe('a paper that is kept', () => {
  test('is made once, lies beside its set, and is the same bytes when it is made again', async () => {
    const first = await make();
    const bytes = await readFile(first.file);
    expect(first.file.startsWith(folder)).toBe(true);
    await rm(first.file);
    const [second, third] = await Promise.all([make(), make()]);
    expect(second.file).toBe(first.file);
    expect(third.file).toBe(first.file);
    expect((await readFile(second.file)).equals(bytes)).toBe(true);
  });

  test('makes room for the one that says something else', async () => {
    const old = await make();
    const other = await make(loadedWith({ shownOn: '2026-12-01' }));
    expect(other.file).not.toBe(old.file);
    expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    expect((await textOf(other.file))[0]).toContain('Sesuai tampilan per 1 Desember 2026');
  });

  test('without a film is text whose codes lead to the page', async () => {
    const { file } = await make(loadedWith({ guide: guideOf(script, null), published: null }));
    expect((await textOf(file)).join(' ')).toContain('Untuk membuat akun, pilih Masuk di bagian atas.');
    expect(await codesOn(file, 1)).toContain(BASE + paths.guideStep('sip-perawat', 1));
  });
});

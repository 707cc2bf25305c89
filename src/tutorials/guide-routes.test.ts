import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import { sampleGuideSet } from './guide/sample-guide.ts';
import { filmFolder } from './publish/film-files.ts';
import { actOnFilm, markEnded, markFit, markRunning, requestFilm } from './store.ts';

const t = textsId.guide;
const lina = { id: 'world-lina', role: 'publisher' };
const SERVICE = 'sip-perawat';

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let visitor: Visitor;
beforeAll(async () => {
  opened = await openTestPortal();
  visitor = visitorOf(opened.app);
});
afterAll(() => opened.close());
afterEach(async () => {
  await opened.portal.db.execute('delete from film');
});

const now = () => opened.portal.clock.now();

/** A set that was made, with all its files; published unless said otherwise. */
async function filmed({ publish = true } = {}): Promise<string> {
  const { db, dataFolder, office, catalogue } = opened.portal;
  const { id } = await requestFilm(db, { service: SERVICE, definitionVersion: 1, actor: lina, at: now() });
  await markRunning(db, id);
  const report = await sampleGuideSet(catalogue.services.get(SERVICE)!, office, filmFolder(dataFolder, id));
  await markEnded(db, id, { report }, now());
  if (publish) await actOnFilm(db, { id, verb: 'publish', actor: lina, at: now() });
  return id;
}

async function as(id: string): Promise<Visitor> {
  const signedIn = visitorOf(opened.app);
  await signedIn.signIn(worldPeople.find((each) => each.id === id)!);
  return signedIn;
}

const filesOf = async (response: Response) => unzipSync(new Uint8Array(await response.arrayBuffer()));
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('the guide of a service without a film', () => {
  test('is text with the same steps, and says that pictures follow', async () => {
    const { status, html } = await visitor.get(paths.guide(SERVICE));
    expect(status).toBe(200);
    expect(html).toContain(t.noPictures);
    expect(html).toContain('tekan <strong>Masuk</strong>');
    expect(html).toContain('Sesuai tampilan per 24 November 2026.');
    expect(html).not.toContain('<img');
    expect(html).not.toContain(paths.video(SERVICE));
    expect(html).not.toContain(paths.kelurahanPackage(SERVICE));
  });

  test('is on paper too, and in no packet', async () => {
    const { response } = await visitor.get(paths.guidePdf(SERVICE));
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect((await visitor.get(paths.kelurahanPackage(SERVICE))).status).toBe(404);
  });

  test.each(['tidak-ada', 'pbg'])('does not exist for "%s", which is not handled here', async (slug) => {
    for (const path of [paths.guide(slug), paths.guidePdf(slug), paths.kelurahanPackage(slug)])
      expect((await visitor.get(path)).status).toBe(404);
  });
});

describe('the guide of a service with a film', () => {
  test('shows pictures that are loaded when they come into sight, and the film at the sentence', async () => {
    const id = await filmed();
    const { html } = await visitor.get(paths.guide(SERVICE));
    const pictures = html.match(/<img [^>]*panduan[^>]*>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(3);
    for (const picture of pictures) {
      expect(picture).toMatch(/ loading="lazy"/);
      expect(picture).toMatch(/ width="720" height="\d+"/);
      expect(picture).toMatch(/ alt="[^"]+ ditandai kotak\."/);
    }
    const [, first = ''] = /src="([^"]+)"/.exec(pictures[0]!) ?? [];
    expect(first.startsWith(paths.filmFile(id, 'panduan/'))).toBe(true);
    expect((await visitor.get(first)).status).toBe(200);
    expect(html).toMatch(/href="\/video\/sip-perawat\?kalimat=\d+"/);
    expect(html).toMatch(/PDF 0,\d MB/);
    expect(html).toContain('Sesuai tampilan per 24 November 2026.');
  });

  test('is led to from paper by codes that open one step of the film', async () => {
    const id = await filmed();
    const { status, html } = await visitor.get(paths.videoStep(SERVICE, 3));
    expect(status).toBe(200);
    expect(html).toContain(paths.filmFile(id, 'phone/langkah-3/sip-perawat.mp4'));
    expect((await visitor.get(paths.videoStep(SERVICE, 99))).html).toContain(paths.filmFile(id, 'phone/sip-perawat.mp4'));
  });

  test('leaves out a picture that is not on the disk any more', async () => {
    const id = await filmed();
    const { html } = await visitor.get(paths.guide(SERVICE));
    const [, file = ''] = /src="[^"]+\/(panduan\/[^"]+)"/.exec(html) ?? [];
    await rm(join(filmFolder(opened.portal.dataFolder, id), file));
    expect((await visitor.get(paths.guide(SERVICE))).html).not.toContain(file);
  });

  test('shows a scene that was found broken as text, and names the day on which the film was last seen to fit', async () => {
    const { db } = opened.portal;
    const id = await filmed();
    await markFit(db, id, { checkedOn: '2026-12-03', broken: [] });
    expect((await visitor.get(paths.guide(SERVICE))).html).toContain('Sesuai tampilan per 3 Desember 2026.');
    await markFit(db, id, { checkedOn: '2026-12-03', broken: ['sign-up'] });
    const { html } = await visitor.get(paths.guide(SERVICE));
    expect(html).toContain('Isi <strong>Nama lengkap</strong> seperti di KTP.');
    expect(html).not.toContain('Isi Nama lengkap seperti di KTP. Kolom itu ditandai kotak.');
    expect(html).toContain('Sesuai tampilan per 3 Desember 2026.');
  });

  test('falls back to text when the film is withdrawn', async () => {
    const id = await filmed();
    await actOnFilm(opened.portal.db, { id, verb: 'withdraw', actor: lina, at: now() });
    expect((await visitor.get(paths.guide(SERVICE))).html).toContain(t.noPictures);
  });

  test('can be reached from the page of the service, with the megabytes of its packet', async () => {
    await filmed();
    const { html } = await visitor.get(paths.service(SERVICE));
    for (const path of [paths.guide(SERVICE), paths.guidePdf(SERVICE), paths.kelurahanPackage(SERVICE)])
      expect(html).toContain(`href="${path}"`);
    expect(html).toMatch(/Simpan untuk dibuka tanpa internet, \d+(,\d)? MB/);
  });
});

describe('the packet for a place without signal', () => {
  test('holds film, captions, paper, pictures and a page that names nothing outside the folder', async () => {
    await filmed();
    const { response } = await visitor.get(paths.kelurahanPackage(SERVICE));
    expect(response.headers.get('content-type')).toBe('application/zip');
    const told = Number(response.headers.get('content-length'));
    const files = await filesOf(response.clone());
    expect((await response.arrayBuffer()).byteLength).toBe(told);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['index.html', 'sip-perawat.mp4', 'sip-perawat.vtt', 'panduan-sip-perawat.pdf', 'sampul.webp']),
    );
    expect(textOf(files['sip-perawat.mp4'])).toBe('film hemat/sip-perawat.mp4');
    expect(textOf(files['panduan-sip-perawat.pdf']).startsWith('%PDF')).toBe(true);
    const html = textOf(files['index.html']);
    const loaded = [...html.matchAll(/ (?:src|poster)="([^"]+)"/g)].map(([, address = '']) => address);
    expect(loaded.length).toBeGreaterThan(5);
    for (const address of loaded)
      expect(address.startsWith('data:text/vtt') || Object.keys(files).includes(address), address).toBe(true);
    expect(html).not.toContain('<script');
    expect(html).toContain('<html lang="id">');
    expect(html).toContain('Masuk, isi formulir, unggah, kirim, lalu simpan nomor.');
  });
});

describe('the package for a video platform', () => {
  test('holds film, captions, cover, title, description with chapters, and tags', async () => {
    const id = await filmed({ publish: false });
    const { response } = await (await as('world-lina')).get(paths.youtubePackage(id));
    const files = await filesOf(response);
    expect(textOf(files['sip-perawat.mp4'])).toBe('film landscape/sip-perawat.mp4');
    expect(textOf(files['sip-perawat.srt'])).toContain('00:01:03,000 --> 00:01:04,250\r\nLalu tekan Kirim kode.');
    const cover = await sharp(files['sampul.jpg']).metadata();
    expect([cover.format, cover.width, cover.height]).toEqual(['jpeg', 1280, 720]);
    expect(files['sampul.jpg']!.length).toBeLessThan(2_000_000);
    expect(textOf(files['judul.txt']).trim().length).toBeLessThanOrEqual(100);
    const description = textOf(files['deskripsi.txt']);
    expect(description).toContain('0:00 Kenali izin ini\r\n0:39 Siapkan dokumen\r\n1:38 Buat akun');
    expect(description).toContain(`${opened.portal.config.url}${paths.service(SERVICE)}`);
    expect(textOf(files['tag.txt'])).toContain('izin praktik perawat');
  });

  test.each(['world-rahmat', 'world-siti'])('is not for %s', async (id) => {
    const film = await filmed();
    expect((await (await as(id)).get(paths.youtubePackage(film))).status).toBe(404);
  });

  test('is not there when the film has lost its files', async () => {
    const id = await filmed();
    await rm(join(filmFolder(opened.portal.dataFolder, id), 'landscape'), { recursive: true });
    expect((await (await as('world-lina')).get(paths.youtubePackage(id))).status).toBe(404);
  });
});

test('what a definition says stays text in page and packet', async () => {
  const { services } = opened.portal.catalogue;
  const service = services.get(SERVICE)!;
  const who = '<script>alert(1)</script> & [[fonem]]';
  const changed = new Map(services).set(SERVICE, { ...service, who });
  await filmed();
  const live = vi.spyOn(opened.portal, 'catalogue', 'get');
  live.mockReturnValue({ ...opened.portal.catalogue, services: changed });
  try {
    const files = await filesOf((await visitor.get(paths.kelurahanPackage(SERVICE))).response);
    for (const html of [(await visitor.get(paths.guide(SERVICE))).html, textOf(files['index.html'])]) {
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; [[fonem]]');
      expect(html).not.toContain('<script>alert');
    }
  } finally {
    live.mockRestore();
  }
});

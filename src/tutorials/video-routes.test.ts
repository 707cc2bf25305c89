import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { publishSet } from '../../tests/small-film.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import { filmFolder } from './publish/film-files.ts';
import { sampleSet } from './sample-set.ts';
import { actOnFilm, markEnded, markRunning, requestFilm } from './store.ts';

const words = textsId.player;
const SERVICE = 'sip-perawat';
const ORIGIN = 'https://izin.contoh.go.id';
const MOVIE = `phone/langkah-2/${SERVICE}.mp4`;
const movie = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 256));
const lina = { id: 'world-lina', role: 'publisher' };

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let citizen: Visitor;
beforeAll(async () => {
  opened = await openTestPortal({ config: { url: ORIGIN } });
  citizen = visitorOf(opened.app);
});
afterAll(() => opened.close());
afterEach(async () => {
  await opened.portal.db.execute('delete from film');
});

async function published(): Promise<string> {
  const id = await publishSet(opened.portal);
  const folder = filmFolder(opened.portal.dataFolder, id);
  const poster = await sharp({ create: { width: 1280, height: 720, channels: 3, background: '#0b5d5b' } })
    .webp()
    .toBuffer();
  const files = {
    [MOVIE]: movie,
    [`landscape/${SERVICE}.vtt`]: 'WEBVTT',
    [`landscape/${SERVICE}.webp`]: poster,
    'set.json': '{}',
  };
  for (const [file, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bytes);
  }
  return id;
}

const withdraw = (id: string) =>
  actOnFilm(opened.portal.db, { id, verb: 'withdraw', actor: lina, at: opened.portal.clock.now() });

const ask = (path: string, headers: Record<string, string> = {}) => opened.app.request(path, { headers });

describe('the files of a film', () => {
  test('are not there for citizens while it is not published, and are for publishers', async () => {
    const { db, clock } = opened.portal;
    const { id } = await requestFilm(db, { service: SERVICE, definitionVersion: 1, actor: lina, at: clock.now() });
    await markRunning(db, id);
    await markEnded(db, id, { report: sampleSet }, clock.now());
    await mkdir(join(filmFolder(opened.portal.dataFolder, id), dirname(MOVIE)), { recursive: true });
    await writeFile(join(filmFolder(opened.portal.dataFolder, id), MOVIE), movie);
    expect((await ask(paths.filmFile(id, MOVIE))).status).toBe(404);
    const publisher = visitorOf(opened.app);
    await publisher.signIn(worldPeople.find((person) => person.id === 'world-lina')!);
    const { status, response } = await publisher.get(paths.filmFile(id, MOVIE));
    expect([status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    [MOVIE, 'video/mp4'],
    [`landscape/${SERVICE}.webp`, 'image/webp'],
    [`landscape/${SERVICE}.vtt`, 'text/vtt; charset=utf-8'],
  ])('%s is there for everybody once it is published, also for a frame without an origin', async (file, type) => {
    const answer = await ask(paths.filmFile(await published(), file));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('cache-control')).toContain('public');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test.each([
    'set.json',
    `phone/${SERVICE}.mp4`,
    `landscape/sip-bidan.mp4`,
    '..%2F..%2Fsecrets.json',
    '%2e%2e/%2e%2e/secrets.json',
    '',
  ])('"%s" is not', async (file) => {
    expect((await ask(`/video/${await published()}/${file}`)).status).toBe(404);
  });

  test('come in the part that a player asks for', async () => {
    const answer = await ask(paths.filmFile(await published(), MOVIE), { range: 'bytes=100-199' });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe('bytes 100-199/1000');
    expect(answer.headers.get('content-length')).toBe('100');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(movie.subarray(100, 200));
  });

  test('say so when a part is asked for that they do not have', async () => {
    const answer = await ask(paths.filmFile(await published(), MOVIE), { range: 'bytes=1000-' });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */1000']);
  });

  test('are not found when somebody took them off the disk', async () => {
    const id = await published();
    await rm(filmFolder(opened.portal.dataFolder, id), { recursive: true });
    expect((await ask(paths.filmFile(id, MOVIE))).status).toBe(404);
  });

  test('say after the film was withdrawn that it is not used any more, and offer the guide or the newer film', async () => {
    const id = await published();
    await withdraw(id);
    const gone = await citizen.get(paths.filmFile(id, MOVIE));
    expect(gone.status).toBe(410);
    expect(gone.html).toContain(words.video.gone);
    expect(gone.html).toContain(paths.guide(SERVICE));
    await published();
    const replaced = await citizen.get(paths.filmFile(id, MOVIE));
    expect([replaced.status, replaced.html.includes(words.video.openNewer)]).toEqual([410, true]);
  });
});

describe('the page of a film alone', () => {
  test('has the film, a preview picture for messengers, and ways to send it on', async () => {
    await published();
    const { status, html } = await citizen.get(paths.video(SERVICE));
    expect(status).toBe(200);
    const meta = (property: string) => new RegExp(`property="${property}" content="([^"]*)"`).exec(html)?.[1];
    expect(meta('og:title')).toBe(sampleSet.title);
    expect(meta('og:url')).toBe(`${ORIGIN}/video/${SERVICE}`);
    expect(meta('og:image')).toBe(`${ORIGIN}/video/${SERVICE}/pratinjau.jpg`);
    expect(meta('og:video')).toMatch(/^https:\/\/izin\.contoh\.go\.id\/video\/[-0-9a-f]+\/landscape\/sip-perawat\.mp4$/);
    const send = /https:\/\/wa\.me\/\?text=([^"]+)/.exec(html)?.[1] ?? '';
    expect(decodeURIComponent(send)).toBe(words.video.message(sampleSet.title, `${ORIGIN}/video/${SERVICE}`));
    expect(html).toContain(words.whatsappFile('3,9'));
  });

  test('is that of one step where the code on paper leads, with its own minutes, name and address', async () => {
    await published();
    const { html } = await citizen.get(paths.videoStep(SERVICE, 3));
    const title = `${sampleSet.title}: ${sampleSet.cuts[0]?.stages[2]?.title}`;
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain(`<span>${words.stepOf(3, 3)}</span>`);
    expect(html).not.toContain('data-chapters');
    expect(html).toContain(`property="og:url" content="${ORIGIN}/video/${SERVICE}?langkah=3"`);
    for (const way of [paths.video(SERVICE), paths.guideStep(SERVICE, 3)]) expect(html).toContain(`href="${way}"`);
    const { html: whole } = await citizen.get(`${paths.video(SERVICE)}?langkah=9`);
    expect(whole).toContain(`<h1>${sampleSet.title}</h1>`);
  });

  test('has a preview picture that every messenger can read', async () => {
    await published();
    const answer = await ask(paths.videoPreview(SERVICE));
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    const { format, width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([format, width, height]).toEqual(['jpeg', 1280, 720]);
  });

  test('says of a withdrawn film that it is gone (410), of one that never was that there is none (404); both offer the guide', async () => {
    const none = await citizen.get(paths.video(SERVICE));
    expect([none.status, none.html.includes(words.video.none)]).toEqual([404, true]);
    await withdraw(await published());
    const gone = await citizen.get(paths.video(SERVICE));
    expect([gone.status, gone.html.includes(words.video.gone)]).toEqual([410, true]);
    for (const { html } of [none, gone]) expect(html).toContain(`href="${paths.guide(SERVICE)}"`);
    expect((await citizen.get(paths.videoStep(SERVICE, 3))).html).toContain(`href="${paths.guideStep(SERVICE, 3)}"`);
  });

  test('is not there for a service that is not', async () => {
    expect((await citizen.get(paths.video('tidak-ada'))).status).toBe(404);
  });
});

describe('before it is played', () => {
  test('a film says minutes, steps and megabytes, loads nothing but its poster, and works without JavaScript', async () => {
    await published();
    const { html } = await citizen.get(paths.service(SERVICE));
    for (const part of ['2 menit 58 detik', '3 menit 0 detik', words.steps(3), '3,2 MB', '2,1 MB', '1,6 MB'])
      expect(html).toContain(part);
    const native = /<noscript>(<video.*?)<\/noscript>/s.exec(html)?.[1] ?? '';
    expect(native.match(/<video [^>]*controls[^>]*preload="none"/g)).toHaveLength(2);
    expect(native.match(/<track kind="captions"/g)).toHaveLength(2);
    for (const shape of ['landscape', 'phone'])
      expect(native).toMatch(new RegExp(`<source media="\\(prefers-reduced-motion: reduce\\)" src="[^"]*/${shape}-calm/`));
    // With JavaScript there is no video in the page until somebody presses the button.
    expect(html.replace(/<noscript>.*?<\/noscript>/gs, '')).not.toContain('<video');
    for (const { text } of sampleSet.guide) expect(html).toContain(text);
    expect(html).toContain(words.fits('24 November 2026'));
  });

  test('a definition whose words are HTML is shown as text', async () => {
    const title = 'Cara <img src=x onerror=alert(1)> & "kutip" [[l\'@Nkap]]';
    await publishSet(opened.portal, { ...sampleSet, title });
    for (const path of [paths.service(SERVICE), paths.video(SERVICE), paths.embedded(SERVICE), paths.embedding(SERVICE)]) {
      const { html } = await citizen.get(path);
      expect(html, path).not.toContain('<img src=x');
      expect(html, path).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;kutip&quot;');
    }
  });
});

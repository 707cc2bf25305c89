import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestPortal } from '../../tests/portal.ts';
import { publishSet } from '../../tests/small-film.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { sampleSet } from './sample-set.ts';

const words = textsId.player.embed;
const SERVICE = 'sip-perawat';
const ORIGIN = 'https://izin.contoh.go.id';
const OFFICE = 'https://dinas.contoh.go.id';

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  opened = await openTestPortal({ config: { url: ORIGIN }, world: false });
  app = createApp({ ...opened.portal, office: { ...opened.portal.office, embed: { origins: [OFFICE] } } });
});
afterAll(() => opened.close());
afterEach(async () => {
  await opened.portal.db.execute('delete from film');
});

const framedBy = (origin: string) => ({ 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site', referer: `${origin}/` });
const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const ancestorsOf = (answer: Response) =>
  /frame-ancestors ([^;]*)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];

describe('an embed', () => {
  test('is shown in the office’s own site, without a cookie for its visitors', async () => {
    await publishSet(opened.portal);
    const answer = await ask(paths.embedded(SERVICE), framedBy(OFFICE));
    expect(answer.status).toBe(200);
    expect(ancestorsOf(answer)).toBe(`'self' ${OFFICE}`);
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('unsafe-none');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.getSetCookie()).toEqual([]);
    const html = await answer.text();
    for (const part of [`<h1>${sampleSet.title}</h1>`, '<film-player', 'kind="captions"', 'data-apart'])
      expect(html).toContain(part);
  });

  test('has the film of one stage too', async () => {
    await publishSet(opened.portal);
    const html = await (await ask(paths.embeddedStep(SERVICE, 2), framedBy(OFFICE))).text();
    expect(html).toContain(`/phone/langkah-2/${SERVICE}.mp4`);
    expect(html).not.toContain(`/phone/${SERVICE}.mp4`);
  });

  test('is refused in a frame of another site, in words and with a link', async () => {
    await publishSet(opened.portal);
    const answer = await ask(paths.embedded(SERVICE), framedBy('https://elsewhere.example'));
    expect([answer.status, ancestorsOf(answer)]).toEqual([403, '*']);
    const html = await answer.text();
    expect(html).toContain(words.refused);
    expect(html).toContain(`href="${ORIGIN}${paths.video(SERVICE)}"`);
    expect(html).not.toContain('<film-player');
  });

  test.each([paths.embedded(SERVICE), paths.embedded('tidak-ada'), paths.embeddedStep(SERVICE, 9)])(
    'of a film that is not there says so within the frame: %s',
    async (path) => {
      const answer = await ask(path, framedBy(OFFICE));
      expect([answer.status, ancestorsOf(answer)]).toEqual([404, `'self' ${OFFICE}`]);
      expect(await answer.text()).toContain(textsId.player.video.gone);
    },
  );

  test('no other page of ours can be framed by the office’s site', async () => {
    for (const path of [paths.home, paths.service(SERVICE), paths.video(SERVICE)])
      expect(ancestorsOf(await ask(path))).toBe("'self'");
  });

  test('lets a frame without an origin ask for scripts and style', async () => {
    const html = await (await ask(paths.home)).text();
    for (const [, url = ''] of html.matchAll(/"(\/aset\/[^"]+)"/g))
      expect((await ask(url)).headers.get('access-control-allow-origin'), url).toBe('*');
  });
});

const oembedShape = z.object({
  version: z.literal('1.0'),
  type: z.literal('video'),
  title: z.string(),
  html: z.string(),
  width: z.number(),
  height: z.number(),
  thumbnail_url: z.url(),
});

const oembed = (url: string, rest = '') => ask(`/oembed?url=${encodeURIComponent(url)}${rest}`);

describe('oEmbed', () => {
  test.each([paths.service(SERVICE), paths.video(SERVICE)])(
    'is told of by %s, and the address that is told answers',
    async (path) => {
      await publishSet(opened.portal);
      const html = await (await ask(path)).text();
      const told = /type="application\/json\+oembed" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect(told.startsWith(`${ORIGIN}/oembed?`)).toBe(true);
      const answer = await ask(told.slice(ORIGIN.length));
      const { html: code, title, width } = oembedShape.parse(await answer.json());
      expect(title).toBe(sampleSet.title);
      expect(code).toContain(`<iframe src="${ORIGIN}${paths.embedded(SERVICE)}" title="${sampleSet.title}" width="${width}"`);
      expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    },
  );

  test('is told of by the page of one step, and answers with the film of that step', async () => {
    await publishSet(opened.portal);
    const html = await (await ask(paths.videoStep(SERVICE, 2))).text();
    const told = /type="application\/json\+oembed" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { title, html: code } = oembedShape.parse(await (await ask(told.slice(ORIGIN.length))).json());
    expect(title).toBe(`${sampleSet.title}: ${sampleSet.cuts[0]?.stages[1]?.title}`);
    expect(code).toContain(`src="${ORIGIN}${paths.embeddedStep(SERVICE, 2)}"`);
  });

  test('answers with the whole film where the page shows that, as there is none of the step', async () => {
    await publishSet(opened.portal);
    const { title, html: code } = oembedShape.parse(await (await oembed(`${ORIGIN}${paths.videoStep(SERVICE, 9)}`)).json());
    expect(title).toBe(sampleSet.title);
    expect(code).toContain(`src="${ORIGIN}${paths.embedded(SERVICE)}"`);
  });

  test('keeps to the width that is asked for', async () => {
    await publishSet(opened.portal);
    const { width, html } = oembedShape.parse(await (await oembed(`${ORIGIN}${paths.video(SERVICE)}`, '&maxwidth=500')).json());
    expect(width).toBe(500);
    expect(html).toContain('width="500"');
  });

  test.each([
    ['nothing', '', 400],
    ['XML', `${ORIGIN}/video/${SERVICE}`, 501, '&format=xml'],
    ['another site', `https://elsewhere.example/video/${SERVICE}`, 403],
    ['a page without a film', `${ORIGIN}/masuk`, 404],
    ['a service without a film', `${ORIGIN}/video/sip-bidan`, 404],
    ['an embed of a step that is not', `${ORIGIN}/sematan/${SERVICE}/9`, 404],
    ['a service that is not', `${ORIGIN}/video/tidak-ada`, 404],
  ])('asked for %s answers so', async (_, url, status, rest = '') => {
    await publishSet(opened.portal);
    expect((await oembed(url, rest)).status).toBe(status);
  });
});

test('the page for the office’s people gives code that needs no style of ours, and says which sites may', async () => {
  await publishSet(opened.portal);
  const html = await (await ask(paths.embedding(SERVICE))).text();
  const code = (/<textarea[^>]*>(.*?)<\/textarea>/s.exec(html)?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');
  for (const part of [
    `src="${ORIGIN}${paths.embedded(SERVICE)}"`,
    'aspect-ratio:',
    'loading="lazy"',
    'allow="fullscreen"',
    'title="Cara',
  ])
    expect(code).toContain(part);
  expect(html).toContain(OFFICE);
});

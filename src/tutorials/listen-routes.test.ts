import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { definition, document, field } from '../../tests/definitions.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { paths } from '../web/paths.ts';
import { listenToDocument, listenToQuestion, listenToSentence } from './listen/listen-on-page.ts';
import { makeScript } from './script/make-script.ts';
import { filmPerson } from '../world/people.ts';
import type { Service } from '../catalogue/service.ts';
import { numberOf } from '../applications/store-versions.ts';

const SLUG = 'izin-contoh';
const ODD = '<img src=x onerror=alert(1)> [[l@Nkap]] & "STR"';

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let service: Service;
beforeAll(async () => {
  const servicesFolder = await mkdtemp(join(inject('testServer').folder, 'services-'));
  const record = definition({
    form_fields: [field('str', 'text', { label_id: 'Nomor STR' }), field('aneh', 'text', { label_id: ODD })],
    requirements: [document('str', { name_id: 'STR asli' })],
  });
  await writeFile(join(servicesFolder, `${SLUG}.json`), JSON.stringify(record));
  const sent = definition({ slug: 'izin-oss', channel: 'oss', form_fields: [field('str', 'text')] });
  await writeFile(join(servicesFolder, 'izin-oss.json'), JSON.stringify(sent));
  opened = await openTestPortal({ world: false, config: { servicesFolder } });
  service = opened.portal.catalogue.services.get(SLUG)!;
});
afterAll(() => opened.close());

const of = () => ({ listening: opened.portal.listening, t, service });
const question = (id: string) => service.pages.flatMap(({ questions }) => questions).find((each) => each.id === id)!;
const ask = (path: string, headers: Record<string, string> = {}) => opened.app.request(path, { headers });

describe('a question, and a document of the same id', () => {
  test('are heard, each in its own words, in step with its sound', async () => {
    for (const listening of [listenToQuestion(of(), question('str')), listenToDocument(of(), service.requirements[0]!)]) {
      const words = await (await ask(listening.wordsUrl)).json();
      expect(words).toMatchObject({ text: listening.text });
      const sound = await ask(listening.soundUrl);
      expect(sound.headers.get('content-type')).toBe('audio/mp4');
      expect((await sound.arrayBuffer()).byteLength).toBe(words.bytes);
    }
  });

  test('are kept for ever under the address that names their text, and asked again under any other', async () => {
    const { soundUrl } = listenToQuestion(of(), question('str'));
    const first = await ask(soundUrl);
    expect(first.headers.get('cache-control')).toContain('immutable');
    expect(first.headers.get('cache-control')).toContain('public');
    const again = await ask(soundUrl, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    const bare = await ask(soundUrl.replace(/\?.*/, ''));
    expect(bare.status).toBe(200);
    expect(bare.headers.get('cache-control')).toBe('public, max-age=300');
  });

  test('can be asked for in part', async () => {
    const { soundUrl } = listenToQuestion(of(), question('str'));
    const part = await ask(soundUrl, { range: 'bytes=4-7' });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('ftyp');
    expect((await ask(soundUrl, { range: 'bytes=9999999-' })).status).toBe(416);
  });
});

test('HTML and phonemes in a label are words, on the page, in the file and in the sound', async () => {
  const { wordsUrl } = listenToQuestion(of(), question('aneh'));
  const answer = await ask(wordsUrl);
  expect(answer.headers.get('content-type')).toContain('application/json');
  const { text, words }: { text: string; words: { text: string }[] } = await answer.json();
  expect(text).toContain(ODD);
  expect(words.map((word) => word.text).join(' ')).toBe(text);
});

test('every sentence of the film can be listened to', async () => {
  const script = makeScript({ service, person: filmPerson, office: opened.portal.office });
  const text = script.stages[5]?.scenes[0]?.beats[0]?.line?.text ?? '';
  const answer = await ask(listenToSentence(of(), { text, about: 'Langkah 6' }).wordsUrl);
  expect(await answer.json()).toMatchObject({ text });
});

test('a definition that has changed is still heard as it was where it still stands', async () => {
  const { portal } = opened;
  const old = listenToQuestion(of(), question('str'));
  const changed = { ...service, sha256: 'changed', source: { ...service.source, name_id: 'Izin Lain' } };
  expect(await numberOf(portal.db, changed, null, portal.clock.now())).toBe(service.version + 1);
  expect((await ask(old.wordsUrl)).status).toBe(200);
  expect((await ask(old.wordsUrl.replace(`versi=${service.version}`, `versi=${service.version + 1}`))).status).toBe(200);
});

test.each([
  ['a service that does not exist', '/dengar/tidak-ada/isian/str.m4a'],
  ['a service of another office', '/dengar/izin-oss/isian/str.m4a'],
  ['a question that is not asked', `/dengar/${SLUG}/isian/tidak_ada.m4a`],
  ['a document that is not asked for', `/dengar/${SLUG}/dokumen/tidak_ada.json`],
  ['a sentence that nobody says', `/dengar/${SLUG}/kalimat/0123456789abcdef.json`],
  ['another kind', `/dengar/${SLUG}/jawaban/str.m4a`],
  ['another ending', `/dengar/${SLUG}/isian/str.mp3`],
  ['a version that never was', `/dengar/${SLUG}/isian/str.m4a?versi=99`],
  ['a version that is no number', `/dengar/${SLUG}/isian/str.m4a?versi=1e9`],
  ['a way out of the folder', `/dengar/${SLUG}/isian/..%2f..%2fsecret.m4a`],
])('given %s there is nothing', async (_, path) => {
  expect((await ask(path)).status).toBe(404);
});

test('a text that cannot be spoken is no bug of ours: the page is asked to come again, and still has the text', async () => {
  const busy = {
    ...opened.portal,
    listening: { ...opened.portal.listening, hear: async () => ({ ok: false, reason: 'busy' }) as const },
  };
  const { createApp } = await import('../web/server.ts');
  const answer = await createApp(busy).request(paths.listenSound(SLUG, 'isian', 'str', service.version, 'x'));
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('10');
});

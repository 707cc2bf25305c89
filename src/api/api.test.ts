import { Validator } from '@seriousme/openapi-schema-validator';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { asking, exampleOf, openSystem } from '../../tests/system.ts';
import { limits } from '../accounts/rate-limit.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { WORLD_DATE } from '../clock.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';
import { API, endpointNames, endpoints } from './endpoints.ts';
import type { Endpoint } from './endpoints.ts';
import { refusals } from './refusal-rules.ts';
import { allScopes } from './scope-rules.ts';
import { newToken } from './secrets.ts';
import { revokeToken, tokenOf } from './store-tokens.ts';

const t = textsId.api;
const after = (ms: number) => new Date(WORLD_DATE.getTime() + ms);
const MINUTE_MS = 60_000;

const numbersOf = (body: Record<string, unknown>) => (body['permohonan'] as { nomor: string }[]).map(({ nomor }) => nomor);

let desk: DeskTest;
let number: string;
beforeAll(async () => {
  desk = await openDeskTest();
  number = await desk.broughtTo('technical');
  // What was sent a moment ago is held back.
  desk.setNow(after(MINUTE_MS));
});
afterAll(() => desk.close());

test('the document is OpenAPI 3.1, and names every endpoint with everything that it refuses', async () => {
  const response = await desk.request(paths.apiDocument);
  const document = (await response.json()) as { paths: Record<string, Record<string, { responses: object }>> };
  const { valid, errors } = await new Validator().validate(document);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  for (const name of endpointNames) {
    const { path, method, refuses }: Endpoint = endpoints[name];
    const told = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method];
    expect(Object.keys(told?.responses ?? {})).toEqual(expect.arrayContaining(refuses.map((code) => String(refusals[code]))));
  }
});

test('the page for people names every endpoint, scope and refusal', async () => {
  const { html, status } = await desk.stranger().get(paths.api);
  expect(status).toBe(200);
  for (const name of endpointNames) expect(html).toContain(endpoints[name].path.replaceAll(/:(\w+)/g, '{$1}'));
  for (const words of [...allScopes, ...Object.keys(refusals)]) expect(html).toContain(words);
});

describe('who is let in', () => {
  const cases = endpointNames.flatMap((name) => (endpoints[name] as Endpoint).scopes.map((scope) => ({ name, scope })));
  test.each(cases)('$name without $scope is refused, and says what is missing', async ({ name, scope }) => {
    const system = await openSystem(desk, { scopes: allScopes.filter((each) => each !== scope) });
    const path = exampleOf(name, number);
    const answer = endpoints[name].method === 'post' ? await system.post(path, {}) : await system.get(path);
    expect(answer).toMatchObject({ status: 403, body: { kode: 'lingkup-kurang', title: t.refusals['lingkup-kurang'].title } });
    expect(answer.body['detail']).toContain(scope);
  });

  test.each(endpointNames)('%s without a token, or with another, is refused', async (name) => {
    const path = exampleOf(name, number);
    const method = endpoints[name].method.toUpperCase();
    const bare = await desk.request(`${API}${path}`, { method });
    expect(bare.status).toBe(401);
    expect(bare.headers.get('www-authenticate')).toContain('Bearer');
    const problem = (await bare.json()) as { type: string };
    expect(problem).toMatchObject({ kode: 'token-tidak-ada', status: 401 });
    expect(problem.type).toContain(paths.apiRefusal('token-tidak-ada'));
    const { get, post } = asking(desk, newToken());
    expect((await (method === 'POST' ? post(path, {}) : get(path))).body['kode']).toBe('token-tidak-dikenal');
  });

  test('a token opens nothing after its last day, nor after it was revoked', async () => {
    const over = await openSystem(desk, { endsAt: after(-1) });
    expect((await over.get('/token')).body['kode']).toBe('token-berakhir');
    const revoked = await openSystem(desk);
    expect((await revoked.get('/token')).status).toBe(200);
    const actor = { id: 'world-admin', role: 'administrator' };
    expect(await revokeToken(desk.portal.db, { id: revoked.id, actor, at: WORLD_DATE })).toBe(true);
    expect((await revoked.get('/token')).body['kode']).toBe('token-dicabut');
    // What was refused is no use.
    expect(await tokenOf(desk.portal.db, revoked.id)).toMatchObject({ uses: 1 });
  });

  test('a token of some services, or of another office, finds nothing else', async () => {
    const others = [
      await openSystem(desk, { services: ['apotek'] }),
      await openSystem(desk, { technicalOffice: 'Dinas Perhubungan' }),
    ];
    for (const other of others) {
      for (const name of ['status', 'application', 'documents', 'document'] as const)
        expect((await other.get(exampleOf(name, number))).status, name).toBe(404);
      expect((await other.get('/permohonan')).text).not.toContain(number);
      expect((await other.get(exampleOf('service', number))).status).toBe(404);
      expect((await other.get('/izin')).status).toBe(200);
    }
    const early = await desk.sent();
    desk.setNow(after(2 * MINUTE_MS));
    const { technicalOffice } = desk.portal.catalogue.services.get('sip-perawat')!;
    const office = await openSystem(desk, { technicalOffice });
    expect((await office.get(`/permohonan/${number}`)).status).toBe(200);
    // It has not been found complete yet: it has not reached the office.
    expect((await office.get(`/permohonan/${early}`)).status).toBe(404);
    expect((await office.get('/permohonan')).text).not.toContain(early);
  });

  test('too many requests are refused with the time to wait, and wrong tokens too', async () => {
    const system = await openSystem(desk);
    const first = await system.get('/token');
    expect(first.headers.get('ratelimit-policy')).toBe(`"token";q=${limits['api-token'].max};w=60`);
    expect(first.headers.get('ratelimit')).toBe(`"token";r=${limits['api-token'].max - 1};t=60`);
    await desk.portal.db.execute(sql`update rate_limit set count = ${limits['api-token'].max} where count = 1`);
    const refused = await system.get('/token');
    expect(refused).toMatchObject({ status: 429, body: { kode: 'terlalu-sering' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const forged = asking(desk, newToken());
    const answers = [];
    for (let tries = 0; tries <= limits['api-address'].max; tries++) answers.push((await forged.get('/token')).status);
    expect(answers.at(0)).toBe(401);
    expect(answers.at(-1)).toBe(429);
  });
});

describe('personal data', () => {
  test('stands in no answer without its scope, and in the application with it', async () => {
    const bare = await openSystem(desk, { scopes: allScopes.filter((scope) => scope !== 'pribadi:baca') });
    const names = endpointNames.filter((name) => endpoints[name].method === 'get' && endpoints[name].answer !== 'file');
    for (const name of names) {
      const { text, status } = await bare.get(exampleOf(name, number));
      expect(status, name).toBe(200);
      for (const person of worldPeople)
        for (const part of [person.name, person.nik, person.phone, person.address]) expect(text, name).not.toContain(part);
    }
    const trusted = await openSystem(desk);
    const { body } = await trusted.get(`/permohonan/${number}`);
    const [siti] = worldPeople;
    expect(body['pemohon']).toBe(siti?.name);
    expect(Object.values(body['jawaban'] as object)).toContain(siti?.nik);
    const permits = (await trusted.get('/izin')).body['izin'] as { pemegang: string }[];
    for (const { pemegang } of permits) expect(pemegang).not.toBe('');
  });
});

describe('what is told', () => {
  test('of services: what is needed and asked, in the version that is asked for', async () => {
    const system = await openSystem(desk);
    const all = (await system.get('/layanan')).body['layanan'] as { kode: string }[];
    expect(all).toHaveLength(desk.portal.catalogue.services.size);
    const { body } = await system.get('/layanan/sip-perawat');
    const live = desk.portal.catalogue.services.get('sip-perawat')!;
    expect(body).toMatchObject({ versi: live.version, nama: live.name, dinas_teknis: live.technicalOffice });
    expect(body['persyaratan']).toHaveLength(live.requirements.length);
    expect((await system.get(`/layanan/sip-perawat?versi=${live.version}`)).status).toBe(200);
    expect((await system.get('/layanan/sip-perawat?versi=99')).status).toBe(404);
    expect((await system.get('/layanan/sip-perawat?version=1')).body['kode']).toBe('parameter-salah');
    expect((await system.get('/tidak-ada')).status).toBe(404);
  });

  test('of an application: state, dates, whose turn, and the bytes of its documents', async () => {
    const system = await openSystem(desk);
    const { id, dueOn, revision } = await desk.application(number);
    const status = await system.get(`/permohonan/${number}/status`);
    expect(status.body).toMatchObject({ keadaan: 'pemeriksaan_teknis', giliran: 'kantor', dijanjikan_tanggal: dueOn });
    const one = await system.get(`/permohonan/${number}`);
    expect(one.headers.get('etag')).toBe(`"${revision}"`);
    expect((await system.get(`/permohonan/${number}`, { 'if-none-match': `"${revision}"` })).status).toBe(304);
    const held = await documentsOf(desk.portal.db, id);
    const listed = (await system.get(`/permohonan/${number}/dokumen`)).body['dokumen'] as {
      persyaratan: string;
      sha256: string;
    }[];
    expect(listed.map(({ sha256 }) => sha256)).toEqual(held.map(({ file }) => file.sha256));
    const file = await desk.request(`${API}/permohonan/${number}/dokumen/${listed[0]?.persyaratan}`, {
      headers: { authorization: `Bearer ${system.secret}` },
    });
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from((await desk.portal.files.get(held[0]!.file.id))!));
  });

  test('lists are read to their end by cursor, each once, and what comes later follows', async () => {
    const system = await openSystem(desk);
    const all = numbersOf((await system.get('/permohonan?jumlah=100')).body);
    expect(all).toContain(number);
    const seen: string[] = [];
    let cursor = '';
    for (let more = true; more;) {
      const { body } = await system.get(`/permohonan?jumlah=2${cursor === '' ? '' : `&kursor=${cursor}`}`);
      seen.push(...numbersOf(body));
      cursor = String(body['kursor']);
      more = body['masih_ada'] === true;
    }
    expect(seen).toEqual(all);
    const later = await desk.sent();
    expect(numbersOf((await system.get(`/permohonan?kursor=${cursor}`)).body)).toEqual([]);
    desk.setNow(after(3 * MINUTE_MS));
    expect(numbersOf((await system.get(`/permohonan?kursor=${cursor}`)).body)).toEqual([later]);
    expect((await system.get('/permohonan?kursor=bukan-kursor')).body['kode']).toBe('kursor-salah');
    const technical = (await system.get('/permohonan?keadaan=pemeriksaan_teknis')).body['permohonan'] as { keadaan: string }[];
    expect(new Set(technical.map(({ keadaan }) => keadaan))).toEqual(new Set(['pemeriksaan_teknis']));
    expect((await system.get('/permohonan?keadaan=draft')).body['kode']).toBe('parameter-salah');
    expect((await system.get('/permohonan?layanan=apotek')).text).not.toContain(later);
  });
});

describe('the administrator', () => {
  test('makes a token that is shown once, sees its use, and revokes it', async () => {
    const admin = desk.at('world-admin');
    const wrong = await admin.post(paths.systemTokenNew, { nama: '', 'lingkup-keputusan-tulis': 'ya' });
    expect(wrong.status).toBe(422);
    const { faults } = textsId.systems.newToken;
    for (const fault of [faults.name, faults.end, faults.officer]) expect(wrong.html).toContain(fault);
    const until = { 'sampai-hari': '24', 'sampai-bulan': '11', 'sampai-tahun': '2027' };
    const asked = { nama: 'Sistem Dinas Kesehatan', 'lingkup-layanan-baca': 'ya', 'layanan-sip-perawat': 'ya', ...until };
    const far = await admin.post(paths.systemTokenNew, { ...asked, 'sampai-tahun': '2028' });
    expect(far.html).toContain(faults['end-far']);
    const made = await admin.post(paths.systemTokenNew, asked);
    const [secret = ''] = /pintu_[\w-]{43}/.exec(made.html) ?? [];
    expect((await asking(desk, secret).get('/layanan')).body['layanan']).toHaveLength(1);
    const { html } = await admin.get(paths.systems);
    expect(html).toContain(asked.nama);
    expect(html).not.toContain(secret);
    const [, revoking = ''] = new RegExp(`href="([^"]+)" aria-label="Cabut token ${asked.nama}"`).exec(html) ?? [];
    await admin.get(revoking);
    expect((await admin.post(revoking)).location).toBe(paths.systemsAfter('dicabut'));
    expect((await asking(desk, secret).get('/layanan')).status).toBe(401);
  });

  test('alone comes to these pages', async () => {
    for (const path of [paths.systems, paths.systemTokenNew])
      for (const id of ['world-siti', 'world-yusuf', 'world-nurbaiti'])
        expect((await desk.at(id).get(path)).status, `${id} ${path}`).toBe(404);
  });
});

import { Writable } from 'node:stream';
import { eq } from 'drizzle-orm';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { openDatabase } from '../database/connection.ts';
import { person } from '../database/schema/accounts.ts';
import { demoPassword, filmPerson } from '../world/people.ts';
import { paths } from './paths.ts';
import { createApp } from './server.ts';
import { textsId } from './texts/texts.ts';

let world: Awaited<ReturnType<typeof openTestPortal>>;
/** The portal of the world with its log in `logged`. */
let app: ReturnType<typeof createApp>;
let logged: string[] = [];
const log = pino(
  { base: null },
  new Writable({
    write: (line: Buffer, _, done) => {
      logged.push(line.toString('utf8'));
      done();
    },
  }),
);

beforeAll(async () => {
  world = await openTestPortal();
  app = createApp({ ...world.portal, log });
});
afterAll(() => world.close());
beforeEach(() => {
  logged = [];
});

const lines = () => logged.map((line) => JSON.parse(line) as Record<string, unknown>);

const form = (values: Record<string, string>) => new URLSearchParams(values);

/** A request that no page of ours would make. */
const anyPost = (init: RequestInit, path = paths.signIn) => app.request(path, { method: 'POST', ...init });

describe('a post that comes from no page of ours is refused', () => {
  test.each<[string, RequestInit]>([
    ['without a token', { body: form({ phone: '0812', password: 'x' }) }],
    ['with the token of somebody else', { body: form({ _csrf: 'a'.repeat(43) }) }],
    ['whose body is not a form', { body: '{"phone":"0812"}', headers: { 'content-type': 'application/json' } }],
    ['whose body cannot be read', { body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } }],
    ['without a body', {}],
  ])('%s', async (_, init) => {
    expect((await anyPost(init)).status).toBe(403);
    expect(lines().filter(({ msg }) => msg === 'refused')).toHaveLength(1);
    expect(lines().filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test.each(['cross-site', 'same-site', 'none'])('with the right token, when the browser says that it is %s', async (site) => {
    const page = await app.request(paths.signIn);
    const cookie = page.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const body = form({ _csrf: token, phone: '', password: '' });
    expect((await anyPost({ body, headers: { cookie, 'sec-fetch-site': 'same-origin' } })).status).toBe(422);
    expect((await anyPost({ body, headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403);
  });

  test('with a field that the form does not have; the log does not say which', async () => {
    const visitor = visitorOf(app);
    expect((await visitor.post(paths.signIn, { phone: '0812', password: 'x', 'nama-ibu': 'Rukmini' })).status).toBe(403);
    expect(lines().find(({ msg }) => msg === 'refused')).toMatchObject({ reason: 'unknown-field' });
    expect(logged.join('')).not.toMatch(/nama-ibu|Rukmini|0812/);
  });

  test('that is larger than any form, and says so', async () => {
    const body = `password=${'x'.repeat(25 * 1024 * 1024)}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const told = await anyPost({ body, headers: { ...headers, 'content-length': String(body.length) } });
    expect(told.status).toBe(413);
    expect(await told.text()).toContain(textsId.publicPages.errors['too-large'].title);
    // Nobody has to say beforehand how much will come.
    const stream = new Blob([body]).stream();
    expect((await anyPost({ body: stream, headers, duplex: 'half' } as RequestInit)).status).toBe(413);
  });
});

describe('an address that cannot be', () => {
  test.each([
    '/permohonan/%00',
    '/cek/%00',
    '/cek?nomor=%00',
    '/layanan/%00',
    '/layanan/%E0%A4%A',
    '/berkas/..%2f..%2fsecrets.json',
    '/video/..%2f..%2fsecrets.json/film.mp4',
    '/aset/../../package.json',
    '/aset/..%2f..%2fpackage.json',
  ])('%s is not found, and no bug', async (path) => {
    const visitor = visitorOf(app);
    await visitor.signIn(filmPerson);
    expect((await visitor.get(path)).status).toBe(404);
    expect(lines().filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  test.each(['/layanan/a%0d%0aSet-Cookie:%20x=y/permohonan', '/permohonan/a%0d%0ax/dokumen/ktp/penghapusan'])(
    '%s puts nothing into a header',
    async (path) => {
      const visitor = visitorOf(app);
      await visitor.signIn(filmPerson);
      const { response, location } = await visitor.get(path);
      expect(response.status).toBe(303);
      expect(location).toContain('%0D%0A');
      expect(response.headers.getSetCookie().join('')).not.toContain('x=y');
    },
  );
});

describe('every answer, whatever it is', () => {
  test.each([
    ['a page', paths.home, 200],
    ['a page that is not there', '/tidak-ada', 404],
    ['the way to sign in', paths.applications, 303],
    ['a sign of life', '/healthz', 200],
    ['a file of the pages', '/aset/tidak-ada.css', 404],
  ])('%s carries what keeps others out', async (_, path, status) => {
    const answer = await app.request(path);
    const { headers } = answer;
    expect(answer.status).toBe(status);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "form-action 'self'"])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('an encrypted portal tells browsers to stay encrypted', async () => {
    const { config } = world.portal;
    const secure = createApp({ ...world.portal, config: { ...config, url: 'https://izin.contoh.invalid' } });
    expect((await secure.request(paths.home)).headers.get('strict-transport-security')).toContain('max-age=');
  });
});

test('signs of life: alive while it runs, ready while its database answers', async () => {
  for (const path of ['/healthz', '/readyz']) expect((await app.request(path)).status).toBe(200);
  const { db, close } = openDatabase('postgresql://nobody:nothing@127.0.0.1:1/none', () => undefined);
  const lost = createApp({ ...world.portal, db, log });
  expect((await lost.request('/healthz')).status).toBe(200);
  expect((await lost.request('/readyz')).status).toBe(503);
  await close();
});

describe('the log', () => {
  test('has one line a request: its pattern, never its address', async () => {
    const visitor = visitorOf(app);
    await visitor.get(paths.search(filmPerson.name));
    await visitor.get(paths.verify('rahasia-rahasia-rahasia-rahasia1'));
    await visitor.get('/tidak-ada/9999014305980001');
    expect(lines().map(({ route, status }) => [route, status])).toEqual([
      ['/layanan', 200],
      ['/cek/:token', 404],
      [expect.not.stringContaining('9999'), 404],
    ]);
    expect(logged.join('')).not.toMatch(/Siti|rahasia|9999014305980001/);
  });

  test('of signing in names nobody, whether it works or not', async () => {
    const visitor = visitorOf(app);
    await visitor.signIn({ ...filmPerson, password: 'salah-sama-sekali' });
    await visitor.signIn(filmPerson);
    expect(lines().length).toBeGreaterThan(2);
    expect(logged.join('')).not.toMatch(/Siti|0812|8120000|salah-sama|pintu-contoh|world-siti/);
  });

  test('of a bug says where it was thrown; not what the database was asked with, and the page says nothing of it', async () => {
    const db = new Proxy(world.portal.db, {
      get: (target, name) => {
        // As if the database broke at the first question, which a zero byte makes it do.
        if (name === 'select')
          return () => ({
            from: () => ({ where: () => target.select().from(person).where(eq(person.phoneHash, 'NIK 9999014305980001\0')) }),
          });
        return Reflect.get(target, name) as unknown;
      },
    });
    const broken = createApp({ ...world.portal, db, log });
    const visitor = visitorOf(broken);
    const { status, html } = await visitor.post(paths.signIn, { phone: filmPerson.phone, password: demoPassword });
    expect(status).toBe(500);
    const bug = lines().find(({ msg }) => msg === 'a bug');
    expect(bug?.['stack']).toEqual(expect.arrayContaining([expect.stringContaining('    at ')]));
    expect(logged.join('')).not.toMatch(/9999014305980001|params|select/i);
    expect(html).toContain(String(bug?.['requestId']));
    expect(html).not.toMatch(/9999014305980001|Failed query|\bat /);
  });
});

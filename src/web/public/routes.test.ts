import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { elsewhere, festival, kennel } from '../../../tests/never-seen.ts';
import { openTestPortal } from '../../../tests/portal.ts';
import { visitorOf } from '../../../tests/visitor.ts';
import { worldPeople } from '../../world/people.ts';
import { paths } from '../paths.ts';

let portal: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

async function read(path: string): Promise<{ status: number; html: string }> {
  const response = await portal.app.request(path);
  return { status: response.status, html: await response.text() };
}

function officerOf(role: string) {
  const found = worldPeople.find((person) => person.role === role);
  if (found === undefined) throw new Error(`the world has no ${role}`);
  return found;
}

describe('home', () => {
  test('says whose office it is, and leads to what is asked for most and to every kind', async () => {
    const { status, html } = await read(paths.home);
    const { office, catalogue } = portal.portal;
    expect(status).toBe(200);
    expect(html).toContain(office.shortName);
    for (const slug of catalogue.popular) expect(html).toContain(`href="${paths.service(slug)}"`);
    for (const { id } of catalogue.categories) expect(html).toContain(`href="${paths.category(id)}"`);
  });
});

describe('the list of services', () => {
  test('shows every service', async () => {
    const { html } = await read(paths.services);
    for (const slug of portal.portal.catalogue.services.keys()) expect(html).toContain(`href="${paths.service(slug)}"`);
  });

  test.each([
    ['ijin perawat', 'sip-perawat'],
    ['SIPP', 'sip-perawat'],
    ['spanduk', 'izin-reklame-insidental'],
  ])('finds what people mean by %j', async (query, slug) => {
    expect((await read(paths.search(query))).html).toContain(`href="${paths.service(slug)}"`);
  });

  test('when nothing is found it says so and offers every kind', async () => {
    const { status, html } = await read(paths.search('zzqqxx'));
    expect(status).toBe(200);
    expect(html).toContain('zzqqxx');
    for (const { id } of portal.portal.catalogue.categories) expect(html).toContain(`href="${paths.category(id)}"`);
  });

  test('what was searched for is shown as text only', async () => {
    expect((await read(paths.search('<b>x</b>'))).html).not.toContain('<b>x</b>');
  });

  test('a kind that does not exist is not found', async () => {
    expect((await read(paths.category('tidak-ada'))).status).toBe(404);
  });
});

describe('the page of a service', () => {
  test('every service has one, and only what the city handles itself can be started', async () => {
    for (const [slug, service] of portal.portal.catalogue.services) {
      const { status, html } = await read(paths.service(slug));
      expect(status, slug).toBe(200);
      expect(html.includes(`action="${paths.start(slug)}"`), slug).toBe(service.handOver === null);
      if (service.handOver !== null) expect(html).toContain(service.handOver.url);
      for (const { name } of service.requirements)
        expect(html.replaceAll(/<wbr\/?>/g, '').replaceAll('&amp;', '&'), slug).toContain(name);
    }
  });

  test('what the office must confirm is not said to citizens', async () => {
    for (const slug of portal.portal.catalogue.services.keys())
      expect((await read(paths.service(slug))).html.toLowerCase()).not.toContain('perlu dikonfirmasi');
  });

  test('what the office must confirm is said to its officers', async () => {
    const officer = visitorOf(portal.app);
    await officer.signIn(officerOf('front_desk'));
    const { html } = await officer.get(paths.service('sip-perawat'));
    expect(html).toContain('Perlu dikonfirmasi kantor');
    expect(html).toContain('(perlu dikonfirmasi kantor)');
    expect(html).toContain('SOP kota: tanya kantor [?]');
  });

  test('an unknown service is not found', async () => {
    expect((await read(paths.service('tidak-ada'))).status).toBe(404);
  });
});

describe('definitions that nobody has seen before', () => {
  let folder: string;
  let other: Awaited<ReturnType<typeof openTestPortal>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(inject('testServer').folder, 'services-'));
    for (const record of [kennel, festival, elsewhere])
      await writeFile(join(folder, `${record.slug}.json`), JSON.stringify(record));
    await writeFile(join(folder, 'izin-rusak.yaml'), 'slug: izin-rusak\n');
    other = await openTestPortal({ config: { servicesFolder: folder }, world: false });
  });
  afterAll(async () => {
    await other.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    [paths.home, 'Izin apa yang Anda perlukan?'],
    [paths.services, 'Kesehatan hewan'],
    [paths.category('kesehatan-hewan'), 'Izin Penyelenggaraan Penampungan Sementara Satwa'],
    [paths.search('satwa'), 'Izin Penyelenggaraan Penampungan Sementara Satwa'],
    [paths.service('izin-penampungan-satwa'), 'Rp150.000 per tahun'],
    [paths.service('izin-festival-sungai'), 'Berkas ke-0'],
    [paths.service('laik-terbang'), 'Buka OSS'],
    [paths.promise, '45 hari kerja'],
  ])('are on %s', async (path, text) => {
    const response = await other.app.request(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(text);
  });

  test('live beside one with faults, which is not there', async () => {
    expect((await other.app.request(paths.service('izin-rusak'))).status).toBe(404);
    expect(other.portal.catalogue.faults.length).toBeGreaterThan(5);
  });
});

test('the pages of the footer and of help are there', async () => {
  for (const path of [paths.promise, paths.complaint, paths.privacy, paths.help]) expect((await read(path)).status).toBe(200);
});

test('no page carries a style or a script of its own', async () => {
  for (const path of [paths.home, paths.services, paths.service('sip-perawat'), paths.help]) {
    const { html } = await read(path);
    expect(html).not.toMatch(/ style=|<style| on\w+="/);
    expect(html.replaceAll(/<script [^>]*src="[^"]+"><\/script>/g, '')).not.toContain('<script');
  }
});

test('the page about personal data says how long everything is kept, as the office sets it, and leads to one’s own documents', async () => {
  const { html } = await read(paths.privacy);
  for (const part of [
    '365 hari',
    'dibatalkan: seterusnya',
    'terbit: seterusnya',
    '30 hari',
    '7 hari',
    `href="${paths.ownDocuments}"`,
    'NIB',
  ])
    expect(html).toContain(part);
});

test('the first view of home and of a service takes at most 40 KB', async () => {
  for (const path of [paths.home, paths.service('sip-perawat')]) {
    const { html } = await read(path);
    const assets = [...html.matchAll(/(?:href|src)="(\/aset\/[^"]+)"/g)].map(([, url = '']) => url);
    expect(assets.length).toBe(3);
    let bytes = gzipSync(html).length;
    for (const url of assets) {
      const response = await portal.app.request(url, { headers: { 'accept-encoding': 'gzip' } });
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(response.headers.get('content-encoding')).toBe('gzip');
      bytes += (await response.arrayBuffer()).byteLength;
    }
    expect(bytes, path).toBeLessThan(40_000);
  }
});

test('the style sheet stays under 12 KB', async () => {
  const { html } = await read(paths.home);
  const url = /href="(\/aset\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
  const response = await portal.app.request(url, { headers: { 'accept-encoding': 'gzip' } });
  expect(response.status).toBe(200);
  expect((await response.arrayBuffer()).byteLength).toBeLessThan(12_000);
});

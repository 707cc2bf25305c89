import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { definition } from '../../tests/definitions.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { packageRoot } from '../package-root.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { worldPeople } from '../world/people.ts';

const words = textsId.desk.office;
const administrator = worldPeople.find(({ role }) => role === 'administrator')!;

let world: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  const servicesFolder = await mkdtemp(join(inject('testServer').folder, 'services-'));
  await cp(join(packageRoot, 'services'), servicesFolder, { recursive: true });
  const faulty = definition({ slug: 'izin-rusak', fee: '', channel: 'lokal' });
  await writeFile(join(servicesFolder, 'izin-rusak.yaml'), stringify(faulty));
  await writeFile(join(servicesFolder, 'izin-robek.yaml'), 'slug: izin-robek\n  name_id: [');
  world = await openTestPortal({ config: { servicesFolder } });
});
afterAll(() => world.close());

test('with definitions that have faults the portal starts without them, and every other service is there', async () => {
  const visitor = visitorOf(world.app);
  for (const slug of ['izin-rusak', 'izin-robek']) expect((await visitor.get(paths.service(slug))).status).toBe(404);
  expect((await visitor.get(paths.service('sip-perawat'))).status).toBe(200);
  expect((await visitor.get(paths.home)).html).not.toContain('izin-rusak');
});

test('the administrator reads every fault: file, line, path, what was expected, and what was meant', async () => {
  const visitor = visitorOf(world.app);
  await visitor.signIn(administrator);
  const html = (await visitor.get(paths.faultyServices)).html.replaceAll('&quot;', '"');
  expect(html).toContain(words.faults.title(2));
  expect(html).toMatch(/izin-rusak\.yaml, baris 8, fee</);
  expect(html).toMatch(/izin-rusak\.yaml, baris 14, channel</);
  expect(html).toContain('Maksudnya "local"?');
  expect(html).toContain('izin-robek.yaml');
  expect(html).not.toContain(words.allWell);
});

import { chmod, cp, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, test, vi } from 'vitest';
import { administrator, anotherProcess, publish, saveYaml, servicesFolder, small } from '../../tests/designer.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Portal } from '../portal.ts';
import { everyNumber } from '../applications/store-versions.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { packageRoot } from '../package-root.ts';
import { judgeFile } from './sync-rules.ts';

const SLUG = 'izin-a';
const named = (name: string) => small(SLUG, { name_id: name });
const nameIn = ({ catalogue }: Portal) => catalogue.services.get(SLUG)?.name;

test.each([
  ['a new file', null, 'new', 'goes-live'],
  ['a file of a service that was taken away before', null, 2, 'goes-live'],
  ['a definition that was never live', { version: 3, origin: 'browser' }, 'new', 'goes-live'],
  ['a former version, after something was published in the browser', { version: 3, origin: 'browser' }, 2, 'stays'],
  ['a former version, where files alone say what is live', { version: 3, origin: 'file' }, 2, 'goes-live'],
  ['the live version', { version: 3, origin: 'file' }, 3, 'stays'],
  ['no file, where files alone say what is live', { version: 3, origin: 'file' }, null, 'is-removed'],
  ['no file, after something was published in the browser', { version: 3, origin: 'browser' }, null, 'stays'],
] as const)('%s', (_, live, file, verdict) => {
  expect(judgeFile(live, file)).toBe(verdict);
});

/** Opens a portal with one service of a name, and lets a test stop and start others on its database. */
async function withPortal(
  act: (given: { portal: Portal; folder: string; admin: ReturnType<typeof visitorOf> }) => Promise<void>,
) {
  const folder = await servicesFolder({ [SLUG]: named('Satu') });
  const { portal, app, close } = await openTestPortal({ config: { servicesFolder: folder } });
  try {
    const admin = visitorOf(app);
    await admin.signIn(administrator);
    await act({ portal, folder, admin });
  } finally {
    await close();
  }
}

/** What is live after a start with these files. */
async function liveAfterStart(portal: Portal, folder: string): Promise<string | undefined> {
  const started = await anotherProcess(portal, folder);
  try {
    return nameIn(started.portal);
  } finally {
    await started.close();
  }
}

describe('at a start', () => {
  test('a file that was never live goes live, in processes that run as well', () =>
    withPortal(async ({ portal, folder }) => {
      await writeFile(join(folder, `${SLUG}.yaml`), named('Dua'));
      expect(await liveAfterStart(portal, folder)).toBe('Dua');
      await vi.waitFor(() => expect(nameIn(portal)).toBe('Dua'), 10_000);
    }));

  test('an old file does not undo what was published, and the list tells of it', () =>
    withPortal(async ({ portal, folder, admin }) => {
      const old = await servicesFolder({ [SLUG]: named('Satu') });
      await saveYaml(admin, SLUG, named('Dua'));
      await publish(admin, SLUG);
      expect(await liveAfterStart(portal, old)).toBe('Dua');
      expect(await liveAfterStart(portal, folder)).toBe('Dua');
      await writeFile(join(folder, `${SLUG}.yaml`), named('Satu'));
      expect((await admin.get(paths.designer)).html).toContain(textsId.designer.fileStates.older);
    }));

  test('a file with faults leaves what was live', () =>
    withPortal(async ({ portal, folder }) => {
      await writeFile(join(folder, `${SLUG}.yaml`), 'slug: [');
      expect(await liveAfterStart(portal, folder)).toBe('Satu');
    }));

  test('a file whose permit the office’s own layout cannot set goes live nowhere, and stops no start', async () => {
    const stickers = (name: string, permit: object) => small(SLUG, { name_id: name, permit: { layout: 'stiker', ...permit } });
    const officeFolder = await mkdtemp(join(inject('testServer').folder, 'office-'));
    await cp(join(packageRoot, 'office'), officeFolder, { recursive: true });
    await mkdir(join(officeFolder, 'letters'), { recursive: true });
    await writeFile(join(officeFolder, 'letters', 'stiker.typ'), '#letter.terms.first()');
    const folder = await servicesFolder({ [SLUG]: stickers('Satu', { terms: ['Tempel di kaca.'] }) });
    const { portal, app, close } = await openTestPortal({ config: { servicesFolder: folder, officeFolder } });
    try {
      await writeFile(join(folder, `${SLUG}.yaml`), stickers('Dua', {}));
      const started = await anotherProcess(portal);
      expect(nameIn(started.portal)).toBe('Satu');
      expect(started.portal.catalogue.faults).toMatchObject([{ file: `services/${SLUG}.yaml`, path: 'permit.layout' }]);
      await started.close();
      expect((await everyNumber(portal.db)).get(SLUG)).toHaveLength(1);
      const admin = visitorOf(app);
      await admin.signIn(administrator);
      expect((await admin.get(paths.designer)).html).toContain(textsId.designer.fileStates.faulty);
    } finally {
      await close();
    }
  });

  test('a file that is gone takes its service with it, unless it was published in the browser', () =>
    withPortal(async ({ portal, folder, admin }) => {
      const empty = await servicesFolder({});
      expect(await liveAfterStart(portal, empty)).toBeUndefined();
      await vi.waitFor(() => expect(nameIn(portal)).toBeUndefined(), 10_000);
      expect(await liveAfterStart(portal, folder)).toBe('Satu');
      await saveYaml(admin, SLUG, named('Dua'));
      await publish(admin, SLUG);
      expect(await liveAfterStart(portal, empty)).toBe('Dua');
    }));

  test('several processes give one number to one definition', () =>
    withPortal(async ({ portal, folder }) => {
      await writeFile(join(folder, `${SLUG}.yaml`), named('Dua'));
      const started = await Promise.all([anotherProcess(portal), anotherProcess(portal), anotherProcess(portal)]);
      expect(started.map((each) => nameIn(each.portal))).toEqual(['Dua', 'Dua', 'Dua']);
      expect((await everyNumber(portal.db)).get(SLUG)).toHaveLength(2);
      await Promise.all(started.map((each) => each.close()));
    }));
});

test('a folder that cannot be written keeps nothing from being live', () =>
  withPortal(async ({ portal, folder, admin }) => {
    // The tests may run as somebody whom no mode of a folder stops: a folder that is not there stops everybody.
    await chmod(folder, 0o500);
    await rm(folder, { recursive: true, force: true });
    await saveYaml(admin, SLUG, named('Dua'));
    const { location } = await publish(admin, SLUG);
    expect(nameIn(portal)).toBe('Dua');
    expect((await admin.get(location ?? '')).html).toContain(textsId.designer.publish.fileNote);
    expect((await admin.get(paths.designer)).html).toContain(textsId.designer.fileStates.missing);
  }));

test('a process whose connection broke hears of what was published meanwhile', () =>
  withPortal(async ({ portal, admin }) => {
    const other = await anotherProcess(portal);
    try {
      await portal.db.execute(sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike 'listen %' and pid <> pg_backend_pid()`);
      await saveYaml(admin, SLUG, named('Dua'));
      await publish(admin, SLUG);
      await vi.waitFor(() => expect(nameIn(other.portal)).toBe('Dua'), 20_000);
      await saveYaml(admin, SLUG, named('Tiga'));
      await publish(admin, SLUG);
      await vi.waitFor(() => expect(nameIn(other.portal)).toBe('Tiga'), 20_000);
    } finally {
      await other.close();
    }
  }));

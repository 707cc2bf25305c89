import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { emptyRegister, handIn, lineOf, workOn } from '../../tests/registers.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import type { Portal } from '../portal.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { runKeepingJob } from '../keeping/keeping-job.ts';
import { REGISTER_QUEUE, runRegisterJob } from './import-job.ts';
import { resumeImports } from './resume-imports.ts';
import { countRegistered, enterRows, findOwn } from './store-permits.ts';

const words = t.deskRegister;
const administrator = worldPeople.find(({ role }) => role === 'administrator')!;

let world: Awaited<ReturnType<typeof openTestPortal>>;
let browser: Visitor;
beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());
beforeEach(async () => {
  await emptyRegister(world.portal);
  browser = visitorOf(world.app);
  await browser.signIn(administrator);
});

const work = (id: string) => workOn(world.portal, id);
const pageOf = async (id: string) => (await browser.get(paths.registerImport(id))).html;

async function upload(...lines: string[]): Promise<string> {
  const id = await handIn(browser, ...lines);
  await work(id);
  return id;
}

async function fileOf(id: string): Promise<string> {
  const { rows } = await world.portal.db.execute<{ file_id: string }>(sql`select file_id from register_import where id = ${id}`);
  return rows[0]!.file_id;
}

/** The portal, in which something happens as soon as the bytes of a file were read. */
const meanwhile = (act: () => Promise<unknown>): Portal => {
  const { portal } = world;
  const get: Portal['files']['get'] = async (id) => {
    const bytes = await portal.files.get(id);
    await act();
    return bytes;
  };
  // The catalogue is a getter, so it is not copied.
  return Object.create(portal, { files: { value: { ...portal.files, get } } }) as Portal;
};

const inRegister = () => countRegistered(world.portal.db);
const findings = () => world.portal.db.execute(sql`select 1 from register_finding`);

describe('a file', () => {
  test('that is thrown away while it is read stays thrown away, without what was found in it', async () => {
    const id = await handIn(browser, lineOf('503/1'), lineOf('503/2', ''));
    const discarding = meanwhile(() => browser.post(paths.registerDiscarding(id)));
    await runRegisterJob(discarding, { importId: id, step: 'check' });
    expect(await pageOf(id)).toContain(words.discardedTitle);
    expect((await findings()).rows).toEqual([]);
  });

  test('that is thrown away while it turns out to be none stays thrown away', async () => {
    const id = await handIn(browser, '"');
    const discarding = meanwhile(() => browser.post(paths.registerDiscarding(id)));
    await runRegisterJob(discarding, { importId: id, step: 'check' });
    expect(await pageOf(id)).toContain(words.discardedTitle);
  });

  test('whose bytes are gone is told, before it is read and before it comes in', async () => {
    const unread = await handIn(browser, lineOf('503/1'));
    await world.portal.files.remove(await fileOf(unread));
    await work(unread);
    expect(await pageOf(unread)).toContain(words.tableFaults.gone(''));
    const read = await upload(lineOf('503/1'));
    await world.portal.files.remove(await fileOf(read));
    await browser.post(paths.registerEntering(read));
    await work(read);
    expect(await pageOf(read)).toContain(words.unreadableTitle);
    expect(await inRegister()).toBe(0);
  });

  test('of which a part came in before its bytes were gone says so, and is taken back', async () => {
    const id = await upload(lineOf('503/1'), lineOf('503/2'));
    await browser.post(paths.registerEntering(id));
    await work(id);
    await world.portal.db.execute(sql`update register_import set state = 'entering' where id = ${id}`);
    await runRegisterJob(world.portal, { importId: id, step: 'enter' });
    const html = await pageOf(id);
    for (const said of [words.partTitle, words.entered(2, 0), words.tableFaults.gone('')]) expect(html).toContain(said);
    await browser.post(paths.registerUndoing(id));
    await work(id);
    expect(await inRegister()).toBe(0);
  });

  test('that another job brought in and that was taken back meanwhile does not come in again', async () => {
    const id = await upload(lineOf('503/1'));
    await browser.post(paths.registerEntering(id));
    const slow = meanwhile(async () => {
      await work(id);
      await browser.post(paths.registerUndoing(id));
      await work(id);
    });
    await runRegisterJob(slow, { importId: id, step: 'enter' });
    expect(await pageOf(id)).toContain(words.undoneTitle);
    expect(await inRegister()).toBe(0);
  });

  test('that broke off and is begun again counts each permit once', async () => {
    const { db, files } = world.portal;
    const id = await upload(lineOf('503/1'), lineOf('503/2'));
    const fileId = await fileOf(id);
    const bytes = await files.get(fileId);
    await browser.post(paths.registerEntering(id));
    await work(id);
    // As a crash leaves it that came between the last batch and the end.
    await files.put(fileId, bytes!);
    await db.execute(sql`update register_import set state = 'entering', file_id = ${fileId}, added = 0 where id = ${id}`);
    await runRegisterJob(world.portal, { importId: id, step: 'enter' });
    expect(await pageOf(id)).toContain(words.entered(2, 0));
    expect(await inRegister()).toBe(2);
  });

  test('that broke off does not take back what a later one changed, and the later one is taken back first', async () => {
    const { db, seal } = world.portal;
    const holder = async () => (await findOwn(db, seal, { number: '503/1', nik: filmPerson.nik }))?.holder;
    const early = await upload(lineOf('503/1', 'Siti A.'), lineOf('503/2'));
    const late = await upload(lineOf('503/1', 'Siti B.'));
    await browser.post(paths.registerEntering(early));
    const [issuedOn, validUntil] = ['2022-03-12', '2027-03-11'];
    const { nik } = filmPerson;
    const first = { number: '503/1', service: 'sip-perawat', holder: 'Siti A.', nik, issuedOn, validUntil, answers: {} };
    const breaking = meanwhile(async () => {
      // Its first batch is in, as of a file of many.
      await db.transaction((tx) => enterRows(tx, seal, early, [first]));
      await browser.post(paths.registerEntering(late));
      await work(late);
    });
    await runRegisterJob(breaking, { importId: early, step: 'enter' });
    expect(await holder()).toBe('Siti B.');
    await browser.post(paths.registerUndoing(early));
    await work(early);
    expect(await pageOf(early)).toContain(words.builtOnTitle);
  });
});

const giveUp = () => world.portal.db.execute(sql`update pgboss.job set state = 'failed' where name = ${REGISTER_QUEUE}`);
const jobs = () => world.portal.jobs.underWay(REGISTER_QUEUE, world.portal);

describe('an import whose job was given up', () => {
  test('is taken up again by itself, once, in whichever step it was', async () => {
    const [reading, entering] = [await handIn(browser, lineOf('503/1')), await upload(lineOf('503/2'))];
    await browser.post(paths.registerEntering(entering));
    await resumeImports(world.portal);
    // Both jobs wait, and that of the file that is read already.
    expect(await jobs()).toHaveLength(3);
    await giveUp();
    await resumeImports(world.portal);
    await resumeImports(world.portal);
    expect(await jobs()).toEqual([
      { importId: reading, step: 'check' },
      { importId: entering, step: 'enter' },
    ]);
    await giveUp();
    await runKeepingJob(world.portal);
    expect(await jobs()).toHaveLength(2);
  });

  test('says so, and goes on when the administrator asks for it', async () => {
    const id = await upload(lineOf('503/1'));
    await browser.post(paths.registerEntering(id));
    const before = await pageOf(id);
    expect([before.includes(words.stalledTitle), before.includes('http-equiv="refresh"')]).toEqual([false, true]);
    await giveUp();
    const html = await pageOf(id);
    expect([html.includes(words.stalledTitle), html.includes('http-equiv="refresh"')]).toEqual([true, false]);
    for (const press of ['once', 'and again in haste']) {
      expect((await browser.post(paths.registerResuming(id))).location, press).toBe(paths.registerImport(id));
      expect(await jobs()).toEqual([{ importId: id, step: 'enter' }]);
    }
    expect(await pageOf(id)).not.toContain(words.stalledTitle);
    const other = visitorOf(world.app);
    await other.signIn(worldPeople.find(({ role }) => role === 'head')!);
    await giveUp();
    expect((await other.get(paths.registerImport(id))).html).not.toContain(paths.registerResuming(id));
    expect((await other.post(paths.registerResuming(id))).status).toBe(404);
  });
});

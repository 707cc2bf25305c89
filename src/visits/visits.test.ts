import { openVisitedService } from '../../tests/visited-service.ts';
import type { VisitedService } from '../../tests/visited-service.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hidden } from '../../tests/designer.ts';
import { filesOnDisk, ktpFile } from '../../tests/drafts.ts';
import { approve } from '../applications/store-decisions.ts';
import { historyOf } from '../applications/store-history.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import { visitsOf } from './store.ts';

const words = textsId.deskVisits;
const siti = filmPerson;
let world: VisitedService;
let number: string;
beforeAll(async () => {
  world = await openVisitedService();
});
afterAll(() => world.close());
beforeEach(async () => {
  number = await world.sendOne();
});

const load = () => world.load(number);
const visits = async () => visitsOf(world.portal.db, world.portal.seal, (await load()).id);

const report = { 'tanggal-hari': '23', 'tanggal-bulan': '11', 'tanggal-tahun': '2026', siapa: 'dr. Yusuf', hasil: 'Sesuai.' };

test('the office reports a visit with photographs; officers see them, the applicant does not', async () => {
  const yusuf = await world.at('world-yusuf');
  expect((await yusuf.get(paths.deskCase(number))).html).toContain(words.none);
  const wrong = await yusuf.post(paths.deskVisit(number), { ...report, 'tanggal-hari': '30', hasil: '' });
  expect(wrong.status).toBe(422);
  for (const part of [words.dayFaults.future, words.resultMissing, 'value="dr. Yusuf"']) expect(wrong.html).toContain(part);

  expect((await yusuf.post(paths.deskVisit(number), { ...report, foto: await ktpFile() })).location).toBe(paths.deskCase(number));
  const [visit, ...more] = await visits();
  expect(more).toEqual([]);
  expect(visit).toMatchObject({ visitedOn: '2026-11-23', who: 'dr. Yusuf', result: 'Sesuai.' });
  const photo = paths.file(visit?.fileId ?? '');
  const rahmat = await world.at('world-rahmat');
  expect((await rahmat.get(paths.deskCase(number))).html).toContain(`href="${photo}"`);
  expect((await rahmat.get(photo)).status).toBe(200);
  expect((await (await world.at(siti.id)).get(photo)).status).toBe(404);
  expect((await historyOf(world.portal.db, (await load()).id)).at(-1)).toMatchObject({ verb: 'visit', actorId: 'world-yusuf' });
});

test('nobody else reports one, and nobody once it is signed next; a refused photograph leaves nothing behind', async () => {
  const rahmat = await world.at('world-rahmat');
  expect((await rahmat.get(paths.deskVisit(number))).status).toBe(404);
  expect((await rahmat.post(paths.deskVisit(number), report)).status).toBe(404);
  const yusuf = await world.at('world-yusuf');
  const before = await filesOnDisk(world.portal);
  const refused = await yusuf.post(paths.deskVisit(number), { ...report, foto: new File(['x'], 'catatan.txt') });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('value="dr. Yusuf"');
  const decision = { officer: await world.someone('world-yusuf'), number, revision: (await load()).revision };
  expect(await approve(world.portal, decision)).toEqual({ ok: true });
  // A colleague was faster: what was typed comes back, and a sentence says that it is not stored.
  const late = await yusuf.post(paths.deskVisit(number), { ...report, foto: await ktpFile() });
  expect(late.status).toBe(409);
  for (const part of [words.tooLate, 'value="dr. Yusuf"', '>Sesuai.<', words.photosAgain]) expect(late.html).toContain(part);
  expect((await yusuf.get(paths.deskVisit(number))).location).toBe(paths.deskCase(number));
  expect(await filesOnDisk(world.portal)).toEqual(before);
  expect(await visits()).toEqual([]);
});

test('a report whose button is pressed twice is stored once, also when both are sent at once or after the case went on', async () => {
  const yusuf = await world.at('world-yusuf');
  const { html } = await yusuf.get(paths.deskVisit(number));
  const laporan = hidden(html, 'laporan');
  const send = async () => (await yusuf.post(paths.deskVisit(number), { ...report, laporan, foto: await ktpFile() })).location;
  const before = await filesOnDisk(world.portal);
  expect(await Promise.all([send(), send()])).toEqual([paths.deskCase(number), paths.deskCase(number)]);
  expect(await send()).toBe(paths.deskCase(number));
  expect(await visits()).toHaveLength(1);
  const decision = { officer: await world.someone('world-yusuf'), number, revision: (await load()).revision };
  expect(await approve(world.portal, decision)).toEqual({ ok: true });
  expect(await send()).toBe(paths.deskCase(number));
  expect(await visits()).toHaveLength(1);
  expect(await filesOnDisk(world.portal)).toHaveLength(before.length + 1);
});

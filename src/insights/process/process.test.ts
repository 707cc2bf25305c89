import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../../tests/desk.ts';
import type { DeskTest } from '../../../tests/desk.ts';
import { WORLD_DATE } from '../../clock.ts';
import { textsId } from '../../web/texts/texts.ts';
import { paths } from '../../web/paths.ts';
import { rollUpUsage } from '../usage/roll-up.ts';
import { processIn } from './store.ts';

const NOVEMBER = { first: '2026-11', last: '2026-11' };
const words = textsId.processOffice;

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

const day = (days: number) => new Date(WORLD_DATE.getTime() + days * 86_400_000);

test('a decided application is counted with its days at each desk and the reason it came back for; counting again changes nothing', async () => {
  const { db } = desk.portal;
  await db.execute('delete from process_days; delete from process_decided; delete from process_reason');
  const number = await desk.broughtTo('technical');
  // The office reviews it two days later and refuses it.
  desk.setNow(day(2));
  const revision = String((await desk.application(number)).revision);
  const refused = await desk
    .at('world-yusuf')
    .post(paths.deskRefusal(number), { revision, reason: 'dinas-tidak-setuju', note: 'Alamat praktik belum sesuai.' });
  expect(refused.status).toBe(303);
  await rollUpUsage(desk.portal);
  const first = await processIn(db, NOVEMBER);
  expect(first.days).toEqual(
    expect.arrayContaining([
      // The world's own nurse was reviewed in two days, too.
      { service: 'sip-perawat', stage: 'technical', days: 2, cases: 2 },
      { service: 'sip-perawat', stage: 'completeness', days: 0, cases: 1 },
    ]),
  );
  expect(first.reasons).toContainEqual({ service: 'sip-perawat', kind: 'refusal', reason: 'dinas-tidak-setuju', cases: 1 });
  expect(first.decided).toContainEqual({ service: 'sip-perawat', outcome: 'refused', way: 'online', returned: false, cases: 1 });
  await rollUpUsage(desk.portal);
  expect(await processIn(db, NOVEMBER)).toEqual(first);
});

test('everybody of the office reads it and takes the table; nobody else does; odd periods are not there', async () => {
  for (const id of ['world-rahmat', 'world-yusuf', 'world-nurbaiti', 'world-lina', 'world-admin'])
    expect((await desk.at(id).get(paths.deskProcess)).status, id).toBe(200);
  const { html } = await desk.at('world-nurbaiti').get(paths.deskProcess);
  expect(html).toContain(words.whole.title('Semester II 2026'));
  const { html: csv } = await desk.at('world-rahmat').get(paths.deskProcessCsv('2026-s2'));
  const lines = csv.replace('\uFEFF', '').trim().split('\r\n');
  expect(lines[0]).toBe(Object.keys(words.csv.columns).join(';'));
  expect(new Set(lines.map((line) => line.split(';').length))).toEqual(new Set([Object.keys(words.csv.columns).length]));
  for (const path of [paths.deskProcess, paths.deskProcessCsv('2026-s2'), paths.deskProcessDictionary]) {
    expect((await desk.at('world-siti').get(path)).status, path).toBe(404);
    expect((await desk.stranger().get(path)).location, path).toBe(paths.signInThen(path));
  }
  for (const odd of ['2026-t9', 'kemarin', '2026-13'])
    expect((await desk.at('world-nurbaiti').get(paths.deskProcessOf(odd))).status, odd).toBe(404);
});

test('a month without a decision explains itself', async () => {
  expect((await desk.at('world-nurbaiti').get(paths.deskProcessOf('2025-03'))).html).toContain(words.none);
});

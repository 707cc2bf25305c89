import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { messagesTo } from '../../tests/outbox.ts';
import { frozenClock, WORLD_DATE } from '../clock.ts';
import { dayWithWeekday } from '../catalogue/formats.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { neighbours } from '../world/neighbours.ts';
import { fileObjection } from './file-objection.ts';
import { objectionDueOn, objectionUntil } from './rules.ts';
import { objectionOf } from './store-objections.ts';

const words = textsId.correspondence;
let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

const siti = () => desk.at('world-siti');
const object = (number: string, alasan: string, dokumen?: File) =>
  siti().post(paths.objection(number), { alasan, ...(dokumen === undefined ? {} : { dokumen }) });
const stored = async (number: string) => objectionOf(desk.portal.db, desk.portal.seal, (await desk.application(number)).id);

async function refusedOne(): Promise<string> {
  const number = await desk.sent();
  const { revision } = await desk.application(number);
  const [reason] = desk.portal.office.reasons.refusals;
  await desk.at('world-rahmat').post(paths.deskRefusal(number), {
    revision: String(revision),
    reason: reason?.code ?? '',
    note: 'Syarat tidak dipenuhi.',
  });
  expect((await desk.application(number)).state).toBe('refused');
  return number;
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a refusal says how to object; the objection stands on the page with its day, and waits for the head', async () => {
  const number = await refusedOne();
  const before = await siti().get(paths.application(number));
  expect(before.html).toContain(`href="${paths.objection(number)}"`);
  const { office } = desk.portal;
  const until = objectionUntil(await desk.application(number), office) ?? '';
  expect((await siti().get(paths.objection(number))).html).toContain(words.objection.until(dayWithWeekday(until)));

  const filed = await object(number, 'Surat sehat saya masih berlaku.', new File([png], 'bukti.png'));
  expect(filed.location).toBe(paths.application(number));
  const due = objectionDueOn(WORLD_DATE, office);
  const { html } = await siti().get(paths.application(number));
  expect(html).toContain(dayWithWeekday(due));
  expect(html).toContain('Surat sehat saya masih berlaku.');
  expect(html).toContain(words.history.object());
  expect(html).not.toContain(`href="${paths.objection(number)}"`);

  const file = (await stored(number))?.fileId ?? '';
  expect((await siti().get(paths.file(file))).status).toBe(200);
  expect((await desk.at('world-nurbaiti').get(paths.file(file))).status).toBe(200);
  const other = desk.stranger();
  const [neighbour] = neighbours;
  if (neighbour !== undefined) await other.signIn(neighbour);
  expect((await other.get(paths.applications)).status).toBe(200);
  expect((await other.get(paths.file(file))).status).toBe(404);
  expect((await desk.at('world-nurbaiti').get(paths.desk)).html).toContain(`href="${paths.deskObjection(number)}"`);
  expect((await desk.at('world-rahmat').get(paths.deskCase(number))).html).toContain(
    words.desk.objectionWaiting(dayWithWeekday(due)),
  );
});

test('only the head answers, once, and the applicant is told', async () => {
  const number = await refusedOne();
  await object(number, 'Saya tidak setuju.');
  const answer = (id: string, jawaban: string) => desk.at(id).post(paths.deskObjection(number), { jawaban });
  expect((await answer('world-rahmat', 'Tidak.')).status).toBe(404);
  expect((await answer('world-nurbaiti', ' ')).status).toBe(422);
  expect((await answer('world-nurbaiti', 'Keputusan tetap, karena STR habis.')).location).toBe(paths.deskObjection(number));
  const again = await answer('world-nurbaiti', 'Jawaban lain');
  expect(again.status).toBe(409);
  expect(again.html).toContain('Jawaban lain');
  expect((await stored(number))?.answer?.text).toBe('Keputusan tetap, karena STR habis.');
  const { html } = await siti().get(paths.application(number));
  expect(html).toContain('Keputusan tetap, karena STR habis.');
  const [notice] = await messagesTo(desk.portal, desk.siti.profile.phone);
  expect(notice?.body).toContain(paths.application(number));
  expect(notice?.body).not.toContain('STR');
  expect((await desk.at('world-nurbaiti').get(paths.desk)).html).not.toContain(`href="${paths.deskObjection(number)}"`);
});

test('there is one for a refusal, also of two that are sent at once', async () => {
  const number = await refusedOne();
  const both = await Promise.all([object(number, 'Pertama'), object(number, 'Kedua')]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  expect((await object(number, 'Ketiga')).html).toContain(words.objection.refusals.already);
});

test('what is empty, or a file that is none, keeps the words and stores nothing', async () => {
  const number = await refusedOne();
  expect((await object(number, '')).html).toContain(words.faults.objectionMissing);
  const refused = await object(number, 'Alasan yang panjang', new File(['bukan gambar'], 'x.png'));
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Alasan yang panjang');
  expect(refused.html).toContain(words.objection.fileAgain);
  expect(await stored(number)).toBeNull();
});

test('after the last day, and on what was not refused, there is no way to object', async () => {
  const { portal, siti: person } = desk;
  const number = await refusedOne();
  const until = objectionUntil(await desk.application(number), portal.office) ?? '';
  const clock = frozenClock(new Date(Date.parse(`${until}T00:00:00+08:00`) + 24 * 3_600_000));
  const filing = { person, reference: number, body: 'Terlambat', upload: null };
  expect(await fileObjection({ ...portal, clock }, filing)).toEqual({ ok: false, reason: 'too-late' });
  expect(await stored(number)).toBeNull();
  const open = await desk.sent();
  expect((await siti().get(paths.objection(open))).location).toBe(paths.application(open));
  expect((await object(open, 'Belum ditolak')).status).toBe(409);
});

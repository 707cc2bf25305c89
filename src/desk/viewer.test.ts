import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { pdf } from '../../tests/pdf-files.ts';
import { uploadDocument } from '../applications/change-document.ts';
import { documentsOf, versionsOf } from '../applications/store-documents.ts';
import { resubmitApplication } from '../applications/store-submission.ts';
import { marksOf, turnsOf } from '../viewing/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { checkFields } from './posted-looks.ts';

const { deskViewing: t, deskChanges: changed, marks: words } = textsId;
const [rahmat, dewi, yusuf, siti] = ['world-rahmat', 'world-dewi', 'world-yusuf', 'world-siti'] as const;

let desk: DeskTest;
let number = '';
beforeAll(async () => {
  desk = await openDeskTest();
  number = await desk.sent();
});
afterAll(() => desk.close());

const held = async (requirement: string) =>
  (await documentsOf(desk.portal.db, (await desk.application(number)).id)).find((each) => each.requirement === requirement)!;

/** The form of the check as it stands, with one document that is not good. */
const badKtp = async (more: Record<string, string>) => ({
  revision: String((await desk.application(number)).revision),
  terlihat: 'ktp',
  dilihat: 'ktp',
  halaman: '1',
  ukuran: 'lebar',
  [checkFields.document('ktp')]: 'tidak',
  [checkFields.reason(checkFields.document('ktp'))]: 'terpotong',
  ...more,
});
const place = checkFields.place(checkFields.document('ktp'));
const frame = checkFields.frame(checkFields.document('ktp'));

test('a button of the viewer stores what was ticked and shows another view', async () => {
  const answer = await desk.at(rahmat).post(paths.deskLook(number), await badKtp({ lihat: 'ukuran-150', [place]: '' }));
  expect(answer.location).toBe(paths.deskSeen(number, { requirement: 'ktp', page: 1, size: '150' }));
  const { html } = await desk.at(dewi).get(answer.location!.split('#')[0]!);
  expect(html).toContain('data-size="150"');
  expect(html).toMatch(/name="d-ktp" value="tidak"[^>]*checked/);
});

test('a turn is remembered for every officer, and the file stays as it came', async () => {
  const { id, file } = await held('str');
  const before = await desk.portal.files.get(file.id);
  const turn = { lihat: 'putar', dilihat: 'str', terlihat: 'str' };
  await desk.at(rahmat).post(paths.deskLook(number), await badKtp({ ...turn, [place]: '' }));
  expect((await turnsOf(desk.portal.db, [id])).get(id)).toBe(1);
  expect((await desk.at(dewi).get(paths.deskDocument(number, 'str'))).html).toContain(paths.deskPage(number, id, 1, 1));
  const picture = await desk.at(dewi).get(paths.deskPage(number, id, 1, 1));
  expect(picture.response.headers.get('cache-control')).toMatch(/^private/);
  expect(await desk.portal.files.get(file.id)).toEqual(before);
  // Three more, and it lies as it came.
  for (const _ of [1, 2, 3]) await desk.at(dewi).post(paths.deskTurn(number, id));
  expect((await turnsOf(desk.portal.db, [id])).size).toBe(0);
  expect((await desk.at(yusuf).post(paths.deskTurn(number, id))).status).toBe(404);
});

test('a field that is chosen is a marked place, and “Ya” takes it away', async () => {
  const { id } = await held('ktp');
  await desk.at(rahmat).post(paths.deskCheck(number), await badKtp({ [place]: 'bottom-right' }));
  expect((await marksOf(desk.portal.db, [id])).get(id)).toEqual({ page: 1, x: 667, y: 667, width: 333, height: 333 });
  expect((await desk.at(dewi).get(paths.deskDocument(number, 'ktp'))).html).toContain(t.marked(words.fields['bottom-right']));
  const good = { ...(await badKtp({ [place]: 'bottom-right' })), [checkFields.document('ktp')]: 'ya' };
  await desk.at(rahmat).post(paths.deskCheck(number), good);
  expect((await marksOf(desk.portal.db, [id])).size).toBe(0);
});

test('the applicant sees the frame where the application is handed back, cut out and in words, and nobody else does', async () => {
  const { id, file } = await held('ktp');
  await desk.at(rahmat).post(paths.deskCheck(number), await badKtp({ [place]: 'kotak', [frame]: '1:600:100:300:200' }));
  expect((await desk.at(siti).get(paths.application(number))).html).not.toContain(paths.fileMarked(file.id));
  const look = await desk.at(rahmat).get(paths.deskCorrection(number));
  expect(look.html).toContain(paths.fileMarked(file.id));
  const { revision } = await desk.application(number);
  await desk.at(rahmat).post(paths.deskCorrection(number), { revision: String(revision) });
  const { html } = await desk.at(siti).get(paths.correction(number));
  expect(html).toContain(paths.fileMarked(file.id));
  expect(html).toContain(words.marked(words.fields['top-right']));
  const cut = await desk.at(siti).get(paths.fileMarked(file.id));
  expect(cut.response.headers.get('content-type')).toBe('image/jpeg');
  expect((await desk.at('world-andi').get(paths.fileMarked(file.id))).status).toBe(404);
  expect((await desk.at(yusuf).get(paths.fileMarked(file.id))).status).toBe(404);
  expect(id).not.toBe('');
});

test('a mark belongs to the version that it was made on; both versions are seen beside each other', async () => {
  const { portal, siti: person } = desk;
  const old = await held('ktp');
  const chosen = new File([Uint8Array.from(pdf({ pages: 2 }))], 'ktp.pdf', { type: 'application/pdf' });
  expect((await uploadDocument(portal, { person, reference: number, requirement: 'ktp' }, [chosen])).ok).toBe(true);
  const now = await held('ktp');
  expect((await desk.at(siti).get(paths.correction(number))).html).not.toContain(paths.fileMarked(now.file.id));
  expect((await desk.at(siti).get(paths.fileMarked(now.file.id))).status).toBe(404);
  const { revision } = await desk.application(number);
  expect((await resubmitApplication(portal, { person, reference: number, revision })).ok).toBe(true);
  const compare = { lihat: 'bandingkan', banding: old.id, halaman: '2' };
  const { revision: again } = await desk.application(number);
  const answer = await desk
    .at(rahmat)
    .post(paths.deskLook(number), { revision: String(again), terlihat: 'ktp', dilihat: 'ktp', ukuran: 'lebar', ...compare });
  const beside = paths.deskBeside(number, { id: old.id, page: 1 }, { id: now.id, page: 2 }, 'lebar');
  expect(answer.location).toBe(beside);
  const { html } = await desk.at(rahmat).get(beside);
  for (const page of [paths.deskPage(number, old.id, 1), paths.deskPage(number, now.id, 2)]) expect(html).toContain(page);
  expect(html).toContain(t.marked(words.fields['top-right']));
  expect((await desk.at(yusuf).get(beside)).status).toBe(404);
});

test('what came of the correction stands first, and can be shown alone', async () => {
  const { html } = await desk.at(rahmat).get(paths.deskCase(number));
  expect(html).toContain(changed.title(1));
  expect(html).not.toContain(changed.leftAlone);
  const versions = await versionsOf(desk.portal.db, (await desk.application(number)).id);
  const ktp = versions.filter(({ requirement }) => requirement === 'ktp');
  for (const { file } of ktp) expect(html).toContain(`href="${paths.file(file.id)}"`);
  const [old, now] = [ktp[0]!.id, ktp[1]!.id];
  expect(html).toContain(`value="bandingkan:${old}:${now}"`);
  const { revision } = await desk.application(number);
  const only = { revision: String(revision), terlihat: 'ktp', dilihat: 'ktp', lihat: 'tampil-berubah' };
  const answer = await desk.at(rahmat).post(paths.deskLook(number), only);
  const filtered = await desk.at(rahmat).get(answer.location!.split('#')[0]!);
  expect(filtered.html).toContain(changed.showAll);
  expect(filtered.html).not.toContain('value="str"');
  expect(html).toContain('value="str"');
});

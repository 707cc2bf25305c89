import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { everythingOf } from '../../tests/whole-application.ts';
import { clearApplication } from '../applications/store-retention.ts';
import { historyOf } from '../applications/store-history.ts';
import { WORLD_DATE } from '../clock.ts';
import { EDIT_MINUTES } from '../notes/rules.ts';
import { notesOf } from '../notes/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const t = textsId.deskNotes;
const [rahmat, dewi, yusuf, siti] = ['world-rahmat', 'world-dewi', 'world-yusuf', 'world-siti'] as const;
/** Stands nowhere else. */
const WORD = 'Kuskusbertotol';

let desk: DeskTest;
let number = '';
beforeAll(async () => {
  desk = await openDeskTest();
  number = await desk.sent();
});
afterAll(() => desk.close());

const stored = async () => notesOf(desk.portal.db, desk.portal.seal, (await desk.application(number)).id);

test('a note is read by every officer of the case, with author, time and label, and stands sealed', async () => {
  const label = desk.portal.office.noteLabels[0]!;
  expect((await desk.at(rahmat).post(paths.deskNotes(number), { catatan: `${WORD} satu.`, label })).status).toBe(303);
  const { html } = await desk.at(dewi).get(paths.deskCase(number));
  for (const part of [`${WORD} satu.`, label, 'Rahmat Hidayat', t.open(1)]) expect(html).toContain(part);
  const { rows } = await desk.portal.db.execute(sql`select encode(body, 'escape') as body from case_note`);
  expect(JSON.stringify(rows)).not.toContain(WORD);
  expect((await desk.at(yusuf).get(paths.deskNotes(number))).status).toBe(404);
  expect((await desk.at(siti).get(paths.deskNotes(number))).status).toBe(404);
  expect((await desk.at(siti).post(paths.deskNotes(number), { catatan: 'x' })).status).toBe(404);
});

test('an empty note is none, and what was typed too long stands in the field', async () => {
  expect((await desk.at(rahmat).post(paths.deskNotes(number), { catatan: '  ' })).html).toContain(t.missing);
  const long = await desk.at(rahmat).post(paths.deskNotes(number), { catatan: 'panjang '.repeat(400) });
  expect(long.status).toBe(422);
  expect(long.html).toContain('panjang panjang');
  expect(await stored()).toHaveLength(1);
});

test('its author changes it for a quarter of an hour, and takes it away with a trace; nobody else does', async () => {
  const { id } = (await stored())[0]!;
  const words = { [`catatan-${id}`]: `${WORD} dua.`, [`label-${id}`]: '' };
  expect((await desk.at(dewi).post(paths.deskNote(number, id), words)).status).toBe(409);
  expect((await desk.at(rahmat).post(paths.deskNote(number, id), words)).status).toBe(303);
  expect(await stored()).toMatchObject([{ body: `${WORD} dua.`, label: null }]);
  desk.setNow(new Date(WORLD_DATE.getTime() + EDIT_MINUTES * 60_000));
  const late = await desk.at(rahmat).post(paths.deskNote(number, id), { [`catatan-${id}`]: 'tiga' });
  expect([late.status, late.html.includes(t.tooLate)]).toEqual([409, true]);
  expect((await desk.at(dewi).post(paths.deskNoteRemoval(number, id))).status).toBe(404);
  await desk.at(rahmat).post(paths.deskNotes(number), { catatan: `${WORD} tiga.` });
  expect((await desk.at(rahmat).post(paths.deskNoteRemoval(number, id))).status).toBe(303);
  const { html } = await desk.at(dewi).get(paths.deskNotes(number));
  expect(html).toContain(t.removed);
  expect(html).not.toContain(`${WORD} dua.`);
});

test('the log tells that there was one and none of its words', async () => {
  const history = await historyOf(desk.portal.db, (await desk.application(number)).id);
  const verbs = history.map(({ verb }) => verb).filter((verb) => verb.endsWith('note'));
  expect(verbs).toEqual(['note', 'edit_note', 'note', 'remove_note']);
  expect(JSON.stringify(history)).not.toContain(WORD);
  expect((await desk.at(rahmat).get(paths.deskCase(number))).html).toContain(t.verbs['note']);
});

test('its applicant meets none of it, on no page and no paper that leads from the application', async () => {
  const seen = await everythingOf(desk.at(siti), number);
  for (const [path, words] of seen) expect([path, words.includes(WORD), words.includes(t.title)]).toEqual([path, false, false]);
  expect([...seen.keys()].some((path) => path.endsWith('.pdf') || path.includes('tanda-terima'))).toBe(true);
  expect(seen.size).toBeGreaterThan(8);
});

test('its words go when the time of keeping is over', async () => {
  const { portal } = desk;
  const { id } = await desk.application(number);
  const at = portal.clock.now();
  await portal.db.transaction((tx) => clearApplication(tx, portal.seal, { id, at, idleSince: at }));
  expect((await stored()).map(({ body, label }) => [body, label])).toEqual([
    [null, null],
    [null, null],
  ]);
});

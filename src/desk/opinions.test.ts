import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { messagesTo } from '../../tests/outbox.ts';
import { bringReviewer } from '../../tests/reviewer.ts';
import { openSystem } from '../../tests/system.ts';
import { everythingOf } from '../../tests/whole-application.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { withdrawApplication } from '../applications/store-endings.ts';
import { historyOf } from '../applications/store-history.ts';
import { clearApplication } from '../applications/store-retention.ts';
import { WORLD_DATE } from '../clock.ts';
import { remindOfOpinions } from '../opinions/remind-opinions.ts';
import { opinionsOf } from '../opinions/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const t = textsId.deskOpinions;
const [rahmat, dewi, yusuf, siti, nurbaiti] = [
  'world-rahmat',
  'world-dewi',
  'world-yusuf',
  'world-siti',
  'world-nurbaiti',
] as const;
/** Stand nowhere else. */
const [QUESTION, ANSWER] = ['Kuskusbertotol', 'Burungenggang'] as const;
const OTHER = 'Dinas Lingkungan Hidup';
/** Reviews it, so it is not asked besides. */
const OWN = 'Dinas Kesehatan Kota Samarinda';
const DAY_MS = 86_400_000;

let desk: DeskTest;
let asked: Awaited<ReturnType<typeof bringReviewer>>;
let third: Awaited<ReturnType<typeof bringReviewer>>;
let number = '';
beforeAll(async () => {
  desk = await openDeskTest();
  asked = await bringReviewer(desk, OTHER, 1);
  third = await bringReviewer(desk, 'Dinas Perhubungan', 2);
  number = await desk.broughtTo('technical');
});
afterAll(() => desk.close());

const stored = async (of = number) => opinionsOf(desk.portal.db, desk.portal.seal, (await desk.application(of)).id);
const ask = (values: Record<string, string> = {}, id: string = yusuf, of = number) =>
  desk.at(id).post(paths.deskOpinions(of), { dinas: OTHER, pertanyaan: `${QUESTION}?`, hari: '3', ...values });
const newest = async (of = number) => (await stored(of)).at(-1)!.id;

describe('asking', () => {
  test('is for whoever checks it now; the question says what is wrong with it', async () => {
    expect((await desk.at(yusuf).get(paths.deskCase(number))).html).toContain(paths.deskOpinions(number));
    const { html } = await desk.at(yusuf).get(paths.deskOpinions(number));
    for (const office of [OTHER, 'Dinas Perhubungan']) expect(html).toContain(`value="${office}"`);
    expect(html).not.toContain(`value="${OWN}"`);
    expect(html).toContain(`value="${desk.portal.office.opinions.workingDays}"`);
    const bad = await ask({ dinas: OWN, pertanyaan: ' ', hari: 'x' });
    expect(bad.status).toBe(422);
    for (const fault of [t.faults.office, t.faults.question, t.faults.days(30)]) expect(bad.html).toContain(fault);
    expect((await ask({}, rahmat)).status).toBe(409);
    expect((await desk.at(nurbaiti).get(paths.deskOpinions(number))).html).toContain(t.notNow);
    expect((await ask({}, siti)).status).toBe(404);
    expect((await asked.visitor.get(paths.deskOpinions(number))).status).toBe(404);
    expect(await stored()).toHaveLength(0);
  });

  test('stands sealed, once to each office, with the day in working days', async () => {
    expect((await ask()).location).toBe(paths.deskOpinions(number));
    expect((await ask({ pertanyaan: 'Sekali lagi?' })).status).toBe(422);
    // From Tuesday 24 November on.
    expect(await stored()).toMatchObject([{ office: OTHER, askerId: yusuf, question: `${QUESTION}?`, dueOn: '2026-11-27' }]);
    const { rows } = await desk.portal.db.execute(sql`select encode(question, 'escape') as question from opinion`);
    expect(JSON.stringify(rows)).not.toContain(QUESTION);
    const application = await desk.application(number);
    expect([application.state, application.technicalOffice]).toEqual(['technical', OWN]);
  });

  test('is done by the front desk too, and taken back with a trace by who asked alone', async () => {
    const other = await desk.sent();
    expect((await ask({ dinas: 'Dinas Perhubungan' }, rahmat, other)).status).toBe(303);
    const id = await newest(other);
    expect((await desk.at(dewi).post(paths.deskOpinionWithdrawal(other, id))).status).toBe(409);
    expect((await desk.at(rahmat).post(paths.deskOpinionWithdrawal(other, await newest()))).status).toBe(409);
    expect((await third.visitor.get(paths.deskAsked(id))).status).toBe(200);
    expect((await desk.at(rahmat).post(paths.deskOpinionWithdrawal(other, id))).status).toBe(303);
    expect((await desk.at(dewi).get(paths.deskOpinions(other))).html).toContain(t.outcomes.withdrawn);
    expect((await third.visitor.get(paths.deskAsked(id))).status).toBe(404);
    expect((await ask({ dinas: 'Dinas Perhubungan' }, rahmat, other)).status).toBe(303);
    expect(await stored(other)).toHaveLength(2);
  });
});

describe('the office that is asked', () => {
  test('finds the question beside its queue and reads that application: answers, documents, and no more', async () => {
    const id = await newest();
    const application = await desk.application(number);
    const note = 'Beruangmadu';
    await desk.at(yusuf).post(paths.deskNotes(number), { catatan: note });
    expect((await asked.visitor.get(paths.desk)).html).toContain(t.list.link(1));
    expect((await desk.at(rahmat).get(paths.desk)).html).not.toContain(paths.deskAskedList);
    const list = (await asked.visitor.get(paths.deskAskedList)).html;
    for (const part of [number, paths.deskAsked(id), 'dr. Yusuf Hakim']) expect(list).toContain(part);
    const { html } = await asked.visitor.get(paths.deskAsked(id));
    const held = (await documentsOf(desk.portal.db, application.id)).find(({ requirement }) => requirement === 'ktp')!;
    for (const part of [`${QUESTION}?`, 'Siti Rahmawati', t.page.send, paths.file(held.file.id)]) expect(html).toContain(part);
    for (const part of [note, paths.deskCase(number), paths.deskCheck(number)]) expect(html).not.toContain(part);
    const drawn = await asked.visitor.get(paths.deskAskedPage(id, held.id, 1));
    expect(drawn.response.headers.get('content-type')).toBe('image/jpeg');
    expect((await asked.visitor.get(paths.deskAskedPage(id, held.id, 99))).status).toBe(404);
    expect((await asked.visitor.get(paths.file(held.file.id))).status).toBe(200);
  });

  test('opens no other application and does nothing else with this one', async () => {
    const id = await newest();
    const revision = String((await desk.application(number)).revision);
    const another = await desk.broughtTo('technical');
    const foreign = (await documentsOf(desk.portal.db, (await desk.application(another)).id))[0]!;
    const closed = [
      paths.deskCase(number),
      paths.deskCase(another),
      paths.deskNotes(number),
      paths.deskMessages(number),
      paths.deskOpinions(number),
      paths.deskRefusal(number),
      paths.file(foreign.file.id),
      paths.deskAskedPage(id, foreign.id, 1),
      paths.deskAsked(999_999),
    ];
    for (const path of closed) expect([path, (await asked.visitor.get(path)).status]).toEqual([path, 404]);
    const verbs = [
      paths.deskCheck,
      paths.deskApproval,
      paths.deskPassing,
      paths.deskCorrection,
      paths.deskRefusal,
      paths.deskNotes,
      paths.deskMessages,
      paths.deskVisit,
      paths.deskOpinions,
      paths.deskSendingBack,
    ];
    for (const path of verbs)
      expect([path(number), (await asked.visitor.post(path(number), {})).status >= 400]).toEqual([path(number), true]);
    expect((await desk.application(number)).revision).toBe(Number(revision));
    expect((await asked.visitor.get(paths.desk)).html).not.toContain(paths.deskCase(number));
  });

  test('is the only one that opens the question', async () => {
    const id = await newest();
    const held = (await documentsOf(desk.portal.db, (await desk.application(number)).id))[0]!;
    for (const path of [paths.deskAsked(id), paths.deskAskedPage(id, held.id, 1)]) {
      expect((await third.visitor.get(path)).status).toBe(404);
      for (const who of [rahmat, yusuf, nurbaiti, siti]) expect((await desk.at(who).get(path)).status).toBe(404);
    }
    expect((await third.visitor.get(paths.file(held.file.id))).status).toBe(404);
    const answer = { pendapat: 'agree', alasan: '' };
    for (const who of [third.visitor, desk.at(yusuf), desk.at(siti)])
      expect((await who.post(paths.deskAskedAnswer(id), answer)).status).toBe(404);
    expect(await stored()).toMatchObject([{ outcome: null }]);
  });

  test('is reminded once, on the working day after the day', async () => {
    const told = async (phone: string) =>
      (await messagesTo(desk.portal, phone)).filter(({ body }) => body.includes(paths.deskAskedList));
    desk.setNow(new Date(WORLD_DATE.getTime() + 3 * DAY_MS));
    await remindOfOpinions(desk.portal);
    // Saturday.
    desk.setNow(new Date(WORLD_DATE.getTime() + 4 * DAY_MS));
    await remindOfOpinions(desk.portal);
    expect(await told(asked.phone)).toHaveLength(0);
    desk.setNow(new Date(WORLD_DATE.getTime() + 6 * DAY_MS));
    await remindOfOpinions(desk.portal);
    await remindOfOpinions(desk.portal);
    const messages = await told(asked.phone);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.body).toBe(t.overdue({ count: 1, address: `${desk.portal.config.url}${paths.deskAskedList}` }).body);
    expect((await asked.visitor.get(paths.deskAskedList)).html).toContain(t.late);
    desk.setNow(WORLD_DATE);
  });

  test('says what is missing in its answer, and answers once; the desk reads it and decides', async () => {
    const id = await newest();
    const answer = (values: Record<string, string>) => asked.visitor.post(paths.deskAskedAnswer(id), values);
    expect((await answer({})).html).toContain(t.faults.verdict);
    expect((await answer({ pendapat: 'withdrawn', alasan: '' })).status).toBe(422);
    const wordless = await answer({ pendapat: 'conditions', alasan: ' ' });
    expect([wordless.status, wordless.html.includes(t.faults.words)]).toEqual([422, true]);
    const long = await answer({ pendapat: 'disagree', alasan: 'panjang '.repeat(400) });
    expect([long.status, long.html.includes('panjang panjang')]).toEqual([422, true]);
    const revision = (await desk.application(number)).revision;
    expect((await answer({ pendapat: 'conditions', alasan: `${ANSWER}.` })).location).toBe(paths.deskAsked(id));
    expect((await answer({ pendapat: 'agree', alasan: '' })).status).toBe(409);
    for (const who of [yusuf, rahmat, nurbaiti]) {
      const { html } = await desk.at(who).get(paths.deskCase(number));
      for (const part of [OTHER, t.outcomes.conditions, `${ANSWER}.`, asked.name]) expect(html).toContain(part);
    }
    expect((await desk.at(yusuf).post(paths.deskOpinionWithdrawal(number, id))).status).toBe(409);
    const now = await desk.application(number);
    expect([now.state, now.revision]).toEqual(['technical', revision]);
    expect((await asked.visitor.get(paths.deskAsked(id))).html).toContain(`${ANSWER}.`);
    expect((await asked.visitor.get(paths.desk)).html).toContain(t.list.link(0));
    const { rows } = await desk.portal.db.execute(sql`select encode(words, 'escape') as words from opinion`);
    expect(JSON.stringify(rows)).not.toContain(ANSWER);
  });
});

test('the log tells that it was asked and answered, with codes alone; the case says it in words', async () => {
  const history = await historyOf(desk.portal.db, (await desk.application(number)).id);
  const acts = history.filter(({ verb }) => verb.endsWith('_opinion'));
  expect(acts.map(({ verb, detail }) => [verb, Object.keys(detail as object)])).toEqual([
    ['ask_opinion', ['opinion']],
    ['give_opinion', ['opinion', 'verdict']],
  ]);
  expect(JSON.stringify(history)).not.toMatch(new RegExp(`${QUESTION}|${ANSWER}`));
  const { html } = await desk.at(yusuf).get(paths.deskCase(number));
  for (const verb of ['ask_opinion', 'give_opinion']) expect(html).toContain(t.verbs[verb]);
});

test('its applicant meets no word and no name of it, and other systems neither', async () => {
  const secret = new RegExp([QUESTION, ANSWER, OTHER, asked.name, t.title, ...Object.values(t.verbs)].join('|'));
  const seen = await everythingOf(desk.at(siti), number);
  expect(seen.size).toBeGreaterThan(8);
  for (const [path, words] of seen) expect([path, secret.exec(words)?.[0]]).toEqual([path, undefined]);
  const system = await openSystem(desk);
  for (const path of ['', '/status', '/dokumen']) {
    const { status, text } = await system.get(`/permohonan/${number}${path}`);
    expect([path, status, secret.exec(text)?.[0]]).toEqual([path, 200, undefined]);
  }
});

test('what is open when the application is over is not needed any more, in the same transaction', async () => {
  const other = await desk.broughtTo('technical');
  await ask({}, yusuf, other);
  const id = await newest(other);
  expect((await asked.visitor.get(paths.deskAsked(id))).status).toBe(200);
  const { revision } = await desk.application(other);
  expect((await withdrawApplication(desk.portal, { person: desk.siti, reference: other, revision })).ok).toBe(true);
  expect(await stored(other)).toMatchObject([{ outcome: 'not_needed', closedBy: null }]);
  expect((await asked.visitor.get(paths.deskAsked(id))).status).toBe(404);
  expect((await asked.visitor.post(paths.deskAskedAnswer(id), { pendapat: 'agree', alasan: '' })).status).toBe(404);
  expect((await desk.at(rahmat).get(paths.deskCase(other))).html).toContain(t.outcomes.not_needed);
  expect((await ask({}, yusuf, other)).status).toBe(409);
});

test('its words go when the time of keeping is over', async () => {
  const { portal } = desk;
  const { id } = await desk.application(number);
  const at = portal.clock.now();
  await portal.db.transaction((tx) => clearApplication(tx, portal.seal, { id, at, idleSince: at }));
  expect(await stored()).toMatchObject([{ question: null, words: null, outcome: 'conditions' }]);
});

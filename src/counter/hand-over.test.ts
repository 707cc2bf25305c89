import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openCounterTest } from '../../tests/counter.ts';
import type { CounterTest } from '../../tests/counter.ts';
import { ktpFile, uploadTo } from '../../tests/drafts.ts';
import { hidden } from '../../tests/own-application.ts';
import { historyOf } from '../applications/store-history.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';

const words = t.deskCounter;

let at: CounterTest;
beforeAll(async () => {
  at = await openCounterTest();
});
afterAll(() => at.close());
beforeEach(() => at.begin());

/** The code that a page shows now. */
const codeOn = (html: string) => /class="number">([A-Z2-9]{3}-[A-Z2-9]{3})</.exec(html)?.[1] ?? '';

describe('an application is handed over', () => {
  test('to the owner’s phone, once, and the officer’s screen is closed then', async () => {
    const id = await at.serveSiti();
    await at.desk.post(paths.counterHandOver);
    const shown = await at.desk.get(paths.counterHandOver);
    expect([shown.html.includes('data-poll'), shown.html.includes(words.handOver.waiting)]).toEqual([true, true]);
    const code = codeOn(shown.html);
    const phones = [1, 2, 3, 4].map(() => at.stranger());
    expect((await at.other.post(paths.handed, { kode: code })).html).toContain(t.counter.door.officer);
    for (const phone of phones) expect((await phone.get(paths.handedCode(code))).html).toContain(t.counter.door.scanned);
    const opened = await Promise.all(phones.map((phone) => phone.post(paths.handed, { kode: code })));
    expect(opened.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422, 422, 422]);
    const phone = phones[opened.findIndex(({ status }) => status === 303)]!;
    expect((await phone.get(paths.formPage(id, 'data-anda'))).html).toContain(t.counter.banner.own('Izin praktik perawat'));
    expect((await at.desk.get(paths.application(id))).status).toBe(403);
    for (const closed of [paths.applications, paths.account]) expect((await phone.get(closed)).location).toContain(paths.signIn);
    await uploadTo(await at.load(id), phone, await ktpFile());
    expect((await historyOf(at.portal.db, id)).at(-1)).toMatchObject({ actorId: at.siti.id, actorRole: 'applicant' });

    // An address that somebody sends them ends nothing.
    for (const address of [paths.handedLeft, paths.handedSent('SMR-2026-000001')]) await phone.get(address);
    expect((await phone.get(paths.review(id))).html).toContain(t.counter.banner.own('Izin praktik perawat'));
    const revisi = hidden(await phone.get(paths.review(id)), 'revisi');
    const sent = await phone.post(paths.submission(id), { kirim: 'permohonan', revisi, pernyataan: 'ya' });
    const { number } = await at.load(id);
    expect(sent.location).toBe(paths.handedSent(number ?? ''));
    expect((await phone.get(sent.location ?? '')).html).toContain(number);
    expect((await phone.get(paths.application(number ?? ''))).location).toContain(paths.signIn);
  });

  test('and the officer’s screen leads on to say so', async () => {
    await at.serveSiti();
    await at.desk.post(paths.counterHandOver);
    const code = codeOn((await at.desk.get(paths.counterHandOver)).html);
    await at.stranger().post(paths.handed, { kode: code });
    const { location } = await at.desk.get(paths.counterHandOver);
    expect((await at.desk.get(location ?? '')).html).toContain(words.done.onPhone);
  });

  test('from the owner’s page to the officer, once, within minutes', async () => {
    const id = await at.fill();
    const owner = at.stranger();
    await owner.signIn(filmPerson);
    await owner.post(paths.atCounter(id));
    const first = codeOn((await owner.get(paths.atCounter(id))).html);
    await owner.post(paths.atCounter(id));
    const code = codeOn((await owner.get(paths.atCounter(id))).html);
    // A new code takes the place of the one before.
    expect((await at.desk.post(paths.counterCode, { kode: first })).html).toContain(words.byCode.wrong);
    const taken = await Promise.all([
      at.desk.post(paths.counterCode, { kode: code }),
      at.other.post(paths.counterCode, { kode: code }),
    ]);
    expect(taken.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422]);

    await owner.post(paths.atCounter(id));
    const late = codeOn((await owner.get(paths.atCounter(id))).html);
    at.pass(10);
    expect((await at.desk.post(paths.counterCode, { kode: late })).html).toContain(words.byCode.wrong);
    expect(codeOn((await owner.get(paths.atCounter(id))).html)).toBe('');
  });

  test('from one officer to another, and neither checks what both have typed', async () => {
    const id = await at.serveSiti();
    await uploadTo(await at.load(id), at.desk, await ktpFile());
    const owner = at.stranger();
    await owner.signIn(filmPerson);
    await owner.post(paths.atCounter(id));
    await at.other.post(paths.counterCode, { kode: codeOn((await owner.get(paths.atCounter(id))).html) });
    await uploadTo(await at.load(id), at.other, await ktpFile());
    const { revision } = await at.load(id);
    await at.other.post(paths.counterSending, { cara: 'signed', revisi: String(revision), ditandatangani: 'ya' });
    const number = (await at.load(id)).number ?? '';
    for (const officer of [at.desk, at.other]) {
      expect((await officer.get(paths.deskCase(number))).html).toContain(words.ownFiling);
      const refused = await officer.post(paths.deskCheck(number), { revision: String(revision + 1) });
      expect([refused.status, refused.html.includes(t.desk.refusals['own-filing'].title)]).toEqual([409, true]);
    }
  });

  test('is tried so often and no oftener', async () => {
    const phone = at.stranger();
    for (let tries = 0; tries < 60; tries++) await phone.post(paths.handed, { kode: 'AAA-AAA' });
    expect((await phone.post(paths.handed, { kode: 'AAA-AAA' })).status).toBe(429);
    for (let tries = 0; tries < 20; tries++) await at.desk.post(paths.counterCode, { kode: 'AAA-AAA' });
    expect((await at.desk.post(paths.counterCode, { kode: 'AAA-AAA' })).status).toBe(429);
  });

  test('with a right code is no try: many people behind one address lock nobody out', async () => {
    const [first, second] = [at.stranger(), at.stranger()];
    for (let tries = 0; tries < 59; tries++) await first.post(paths.handed, { kode: 'AAA-AAA' });
    await at.serveSiti();
    await at.desk.post(paths.counterHandOver);
    const code = codeOn((await at.desk.get(paths.counterHandOver)).html);
    for (const phone of [first, second]) expect((await phone.get(paths.handedCode(code))).html).toContain(t.counter.door.scanned);
    expect((await first.post(paths.handed, { kode: code })).status).toBe(303);
    expect((await second.get(paths.handedCode('AAA-AAA'))).status).toBe(422);
    expect((await second.get(paths.handedCode('AAA-AAA'))).status).toBe(429);
  });
});

import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNewsTest } from '../../../tests/news.ts';
import type { NewsTest } from '../../../tests/news.ts';
import { openSystem } from '../../../tests/system.ts';
import { returnForCorrection } from '../../applications/store-decisions.ts';
import { actOnPermit } from '../../permits/act-on-permit.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { worldPeople } from '../../world/people.ts';
import { newsSchema } from '../schemas.ts';
import { systemFields } from '../system-fields.ts';
import { deliveriesOf } from './store-deliveries.ts';

const t = textsId.systems;
const HOUR_MS = 3_600_000;

let news: NewsTest;
beforeAll(async () => {
  news = await openNewsTest();
});
beforeEach(() => news.begin());
afterAll(async () => {
  vi.useRealTimers();
  await news.close();
});

test('what happens to an application is told in order, signed, and without anybody’s data', async () => {
  const { id, secret } = await news.addAddress();
  const number = await news.desk.broughtTo('signing');
  await news.deliver();
  const told = news.receiver.take();
  expect(told.map(({ told: each }) => each.type)).toEqual([
    'permohonan.dikirim',
    'permohonan.diterima_lengkap',
    'permohonan.disetujui',
  ]);
  vi.useFakeTimers({ toFake: ['Date'], now: news.now() });
  for (const { body, headers, told: each } of told) {
    // Somebody else's reading of the standard finds the signature right, and a changed body wrong.
    expect(new Webhook(secret).verify(body, headers)).toEqual(each);
    expect(() => new Webhook(secret).verify(body.replace(number, 'X'), headers)).toThrow();
    expect(newsSchema.parse(each).data).toMatchObject({ nomor: number, layanan: 'sip-perawat' });
    for (const person of worldPeople) for (const part of [person.name, person.nik]) expect(body).not.toContain(part);
  }
  vi.useRealTimers();
  expect(told.map(({ told: each }) => each.data['keadaan'])).toEqual([
    'pemeriksaan_kelengkapan',
    'pemeriksaan_teknis',
    'penandatanganan',
  ]);
  await news.deliver();
  expect(news.receiver.take()).toEqual([]);
  const { html } = await news.admin.get(paths.webhook(id));
  expect(html).toContain(number);
  expect(html).toContain(t.webhook.deliveries.answer(204));
});

test('what is taken back with its transaction is never told', async () => {
  await news.addAddress();
  const number = await news.desk.broughtTo('technical');
  await news.deliver();
  news.receiver.take();
  const { revision } = await news.desk.application(number);
  const officer = {
    id: 'world-yusuf',
    role: 'technical',
    technicalOffice: (await news.desk.application(number)).technicalOffice,
  } as const;
  const undone = news.desk.portal.db.transaction(async (tx) => {
    const items = [{ kind: 'document', item: 'str', reason: 'belum-jelas', note: null }] as const;
    await returnForCorrection({ ...news.desk.portal, db: tx }, { officer, number, revision, items });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await news.deliver();
  expect(news.receiver.take()).toEqual([]);
});

test('a permit is told of with its number, also when it is suspended', async () => {
  await news.addAddress();
  const permits = (await (await openSystem(news.desk)).get('/izin')).body['izin'] as {
    nomor: string;
    nomor_berkas: string;
    keadaan: string;
  }[];
  const valid = permits.find(({ keadaan }) => keadaan === 'berlaku')!;
  const officer = { id: 'world-nurbaiti', role: 'head', technicalOffice: null } as const;
  const reason = news.desk.portal.office.reasons.suspensions[0]!.code;
  const acted = await actOnPermit(news.desk.portal, {
    officer,
    number: valid.nomor_berkas,
    verb: 'suspend',
    from: 'valid',
    reason,
    note: '',
  });
  expect(acted.ok).toBe(true);
  await news.deliver();
  expect(news.receiver.take().map(({ told }) => [told.type, told.data['nomor_izin']])).toEqual([['izin.dibekukan', valid.nomor]]);
});

test('an address of some services and events hears of nothing else', async () => {
  const { html } = await news.admin.post(paths.webhookNew, {
    nama: 'Apotek saja',
    alamat: news.receiver.url,
    [systemFields.event('permohonan.dikirim')]: 'ya',
    [systemFields.service('apotek')]: 'ya',
  });
  expect(html).toContain('whsec_');
  await news.desk.sent();
  await news.deliver();
  expect(news.receiver.take()).toEqual([]);
});

describe('when the other side fails', () => {
  const failing = [
    { how: 'a server fault', mood: { status: 500 }, said: t.webhook.faults.refused },
    { how: 'a redirect, which is not followed', mood: { redirect: '/lain' }, said: t.webhook.faults.redirected },
    { how: 'no HTTP at all', mood: 'garbage', said: t.webhook.faults.unreachable },
    { how: 'no answer', mood: 'silent', said: t.webhook.faults['timed-out'] },
  ] as const;
  test.each(failing)('$how is tried again later, and the administrator sees why', async ({ mood, said }) => {
    const { id } = await news.addAddress();
    news.receiver.setMood(mood);
    const number = await news.desk.sent();
    await news.deliver();
    expect(news.receiver.take()).toHaveLength(1);
    const { html } = await news.admin.get(paths.webhook(id));
    expect(html).toContain(said);
    expect(html).toContain(t.webhook.failing(1));
    await news.deliver();
    expect(news.receiver.take()).toEqual([]);
    news.receiver.setMood({ status: 200 });
    news.pass(61_000);
    await news.deliver();
    expect(news.receiver.take().map(({ told }) => told.data['nomor'])).toEqual([number]);
    expect((await news.webhookOf(id)).failures).toBe(0);
  });

  test('later news of an application wait for the earlier, and others are tried one by one', async () => {
    const { id } = await news.addAddress();
    news.receiver.setMood({ status: 503 });
    const number = await news.desk.broughtTo('technical');
    await news.deliver();
    expect(news.receiver.take()).toHaveLength(1);
    const other = await news.desk.sent();
    await news.deliver();
    expect(news.receiver.take().map(({ told }) => told.data['nomor'])).toEqual([other]);
    news.receiver.setMood({ status: 200 });
    news.pass(HOUR_MS);
    await news.deliver();
    const told = news.receiver.take().map(({ told: each }) => `${String(each.data['nomor'])} ${each.type}`);
    expect(told.filter((each) => each.startsWith(number))).toEqual([
      `${number} permohonan.dikirim`,
      `${number} permohonan.diterima_lengkap`,
    ]);
    expect((await deliveriesOf(news.desk.portal.db, id, 10)).every(({ state }) => state === 'sent')).toBe(true);
  });

  test('an address that fails for long is paused, administrators are told, and nothing is lost', async () => {
    const { id } = await news.addAddress();
    news.receiver.setMood({ status: 500 });
    const numbers = [await news.desk.sent(), await news.desk.sent()];
    expect(numbers).toHaveLength(2);
    for (let hours = 0; hours < 24; hours += 1) {
      await news.deliver();
      news.pass(HOUR_MS);
    }
    expect(await news.webhookOf(id)).toMatchObject({ pauseReason: null });
    for (let hours = 24; hours < 24 * 5; hours += 4) {
      await news.deliver();
      news.pass(4 * HOUR_MS);
    }
    expect(await news.webhookOf(id)).toMatchObject({ pauseReason: 'failing' });
    expect(await news.subjects()).toContain(t.messages.stopped({ system: 'Sistem uji', why: 'failing', address: '' }).subject);
    const hub = (await news.admin.get(paths.deskOffice)).html;
    expect(hub).toContain(textsId.deskOffice.stopped(1));
    expect((await news.admin.get(paths.handOvers)).html).toContain(t.handOvers.waiting(1));
    news.receiver.take();
    news.receiver.setMood({ status: 200 });
    await news.deliver();
    expect(news.receiver.take()).toEqual([]);
    await news.admin.post(paths.webhookAct(id, 'lanjut'));
    await news.deliver();
    expect(
      news.receiver
        .take()
        .map(({ told }) => String(told.data['nomor']))
        .toSorted(),
    ).toEqual(numbers.toSorted());
    expect((await news.admin.get(paths.deskOffice)).html).not.toContain(textsId.deskOffice.stopped(1));
  });

  test('what could not be told for three days is given up, which administrators are told, and can be told again', async () => {
    const { id } = await news.addAddress();
    news.receiver.setMood({ status: 404 });
    await news.desk.sent();
    for (let hours = 0; hours < 24 * 5; hours += 4) {
      await news.deliver();
      news.pass(4 * HOUR_MS);
    }
    const [given] = await deliveriesOf(news.desk.portal.db, id, 1);
    expect(given).toMatchObject({ state: 'given_up', fault: 'refused', status: 404 });
    const { subject } = t.messages.stopped({ system: 'Sistem uji', why: 'given-up', address: '' });
    expect(await news.subjects()).toContain(subject);
    expect((await news.admin.get(paths.deskOffice)).html).toContain(textsId.deskOffice.stopped(1));
    news.receiver.take();
    news.receiver.setMood({ status: 200 });
    await news.admin.post(paths.webhookAgain(id, given!.id));
    await news.deliver();
    expect(news.receiver.take()).toHaveLength(1);
  });

  test('who answers that the address is gone is told nothing more, until somebody goes on', async () => {
    const { id } = await news.addAddress();
    news.receiver.setMood({ status: 410 });
    await news.desk.sent();
    await news.deliver();
    expect(news.receiver.take()).toHaveLength(1);
    expect(await news.webhookOf(id)).toMatchObject({ pauseReason: 'gone' });
    await news.desk.sent();
    news.pass(24 * HOUR_MS);
    await news.deliver();
    expect(news.receiver.take()).toEqual([]);
    expect((await news.admin.get(paths.webhook(id))).html).toContain(t.webhook.paused.gone);
    news.receiver.setMood({ status: 200 });
    await news.admin.post(paths.webhookAct(id, 'lanjut'));
    await news.deliver();
    expect(news.receiver.take()).toHaveLength(2);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startNurseDraft } from '../../tests/drafts.ts';
import { messagesTo, newestCode } from '../../tests/outbox.ts';
import { hidden, openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { findPerson } from '../accounts/store.ts';
import { historyOf } from '../applications/store-history.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';
import { grantsOf } from './store.ts';

const words = textsId.helping;
const budi = { name: 'Budi Contoh', phone: '0812 0000 7777', relation: 'neighbour' };
const BUDIS_PHONE = '+6281200007777';
const helper = words.named(budi.name, 'neighbour');

let nurse: Nurse;
let draft: string;
let visitor: Visitor;
beforeAll(async () => {
  nurse = await openNurse();
});
afterAll(() => nurse.close());
beforeEach(async () => {
  await nurse.portal.db.execute('delete from rate_limit');
  draft = (await startNurseDraft(nurse.portal)).id;
  visitor = newVisitor();
});

const newVisitor = () => visitorOf(createApp(nurse.portal));
const invite = (reference: string, more: Record<string, string> = {}) =>
  nurse.browser.post(paths.helpers(reference), { ...budi, ...more });
const comeIn = async (who = visitor) =>
  who.post(paths.helping, { phone: budi.phone, code: await newestCode(nurse.portal, BUDIS_PHONE) });
const grantOf = async (reference: string) =>
  (await grantsOf(nurse.portal.db, nurse.portal.seal, (await nurse.load(reference)).id)).at(-1);
const save = async (who: Visitor, reference: string, values: Record<string, string>) => {
  const address = paths.formPage(reference, 'data-anda');
  return who.post(address, { _versi: hidden(await who.get(address), '_versi'), ...values }, address);
};

describe('coming in', () => {
  test('what is missing is said at its field, and one’s own phone is none to help', async () => {
    const { html, status } = await invite(draft, { name: '', phone: filmPerson.phone, relation: '' });
    expect(status).toBe(422);
    for (const part of [textsId.accounts.faults['name-missing'], words.invite.ownPhone, words.invite.relationMissing])
      expect(html).toContain(part);
    expect(await grantOf(draft)).toBeUndefined();
  });

  test('the code in the message opens the one application, once, without an account', async () => {
    expect((await invite(draft)).location).toBe(paths.helpersDone(draft, 'diminta'));
    const code = await newestCode(nurse.portal, BUDIS_PHONE);
    expect((await comeIn()).location).toBe(paths.application(draft));
    const { html } = await visitor.get(paths.application(draft));
    expect(html).toContain(words.banner.text(filmPerson.name, 'Izin praktik perawat'));
    for (const closed of [words.invite.link, textsId.applications.draft.discard, paths.account])
      expect(html).not.toContain(closed);
    expect((await newVisitor().post(paths.helping, { phone: budi.phone, code })).html).toContain(words.door.wrong);
    expect((await nurse.browser.get(paths.helpers(draft))).html).toContain(helper);
  });

  test.each([
    ['another phone', '0812 0000 7778', null],
    ['another code', budi.phone, '000000'],
  ])('%s: one answer for all that does not fit', async (_, phone, typed) => {
    await invite(draft);
    const right = await newestCode(nurse.portal, BUDIS_PHONE);
    const code = typed ?? right;
    const { html, status } = await visitor.post(paths.helping, {
      phone,
      code: code === right && typed !== null ? '111111' : code,
    });
    expect([status, html.includes(words.door.wrong)]).toEqual([422, true]);
    expect((await visitor.get(paths.application(draft))).location).toBe(paths.signInThen(paths.application(draft)));
  });

  test('after five wrong tries the right code has to wait', async () => {
    await invite(draft);
    const right = await newestCode(nurse.portal, BUDIS_PHONE);
    const wrong = right === '123456' ? '123457' : '123456';
    for (let tries = 0; tries < 5; tries++) await visitor.post(paths.helping, { phone: budi.phone, code: wrong });
    expect((await comeIn()).status).toBe(429);
  });

  test('another code can be asked for, and whether the phone helps anybody is not said', async () => {
    await invite(draft);
    const first = await newestCode(nurse.portal, BUDIS_PHONE);
    for (const phone of [budi.phone, '0812 0000 7779'])
      expect((await visitor.post(paths.helpingCode, { 'phone-again': phone })).location).toBe(paths.helpingCodeSent);
    expect(await messagesTo(nurse.portal, '+6281200007779')).toEqual([]);
    expect(await newestCode(nurse.portal, BUDIS_PHONE)).not.toBe(first);
    expect((await comeIn()).location).toBe(paths.application(draft));
  });

  test('one at a time: a second helper is asked when the first is ended', async () => {
    await invite(draft);
    expect((await invite(draft, { phone: '0812 0000 7778' })).html).toContain(words.invite.already);
    await nurse.browser.post(paths.helperEnd(draft));
    expect((await invite(draft, { phone: '0812 0000 7778' })).status).toBe(303);
  });
});

describe('at work', () => {
  beforeEach(async () => {
    await invite(draft);
    await comeIn();
  });

  test('who typed what is kept and told to the owner, and the account stays as it was', async () => {
    const before = await findPerson(nurse.portal.db, nurse.portal.seal, filmPerson.id);
    expect((await save(visitor, draft, { pemohon_nama: 'Orang Lain' })).status).toBe(422);
    const { answers, id } = await nurse.load(draft);
    expect(answers['pemohon_nama']).toBe('Orang Lain');
    expect(await findPerson(nurse.portal.db, nurse.portal.seal, filmPerson.id)).toEqual(before);
    const grant = await grantOf(draft);
    expect((await historyOf(nurse.portal.db, id)).findLast(({ verb }) => verb === 'save')).toMatchObject({
      actorRole: 'helper',
      actorId: grant?.id,
    });
    const { html } = await nurse.browser.get(paths.helpers(draft));
    expect(html).toContain(words.history.by(helper, words.history.save('Data Anda')));
    await save(nurse.browser, draft, { pemohon_nama: filmPerson.name });
    expect((await historyOf(nurse.portal.db, id)).findLast(({ verb }) => verb === 'save')?.actorRole).toBe('applicant');
  });

  test('ended with one press: the next page of the helper is closed', async () => {
    expect((await visitor.get(paths.documents(draft))).status).toBe(200);
    await nurse.browser.post(paths.helperEnd(draft));
    const { status, html } = await visitor.get(paths.documents(draft));
    expect([status, html.includes(words.door.over)]).toEqual([403, true]);
    expect((await save(visitor, draft, { pemohon_nama: 'Zaman' })).location).toContain(paths.signIn);
  });

  test('done helping: this browser opens it no more, a new code does', async () => {
    expect((await visitor.post(paths.helpingDone)).location).toBe(paths.helpingDone);
    expect((await visitor.get(paths.application(draft))).status).toBe(303);
    await nurse.browser.post(paths.helperCode(draft));
    expect((await comeIn()).location).toBe(paths.application(draft));
  });
});

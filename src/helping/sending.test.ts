import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { messagesTo, newestCode } from '../../tests/outbox.ts';
import { openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import { writeApplication } from '../applications/write.ts';

const words = textsId.helping;
const OWNERS_PHONE = '+6281200001234';
const BUDIS_PHONE = '+6281200007777';

let nurse: Nurse;
let draft: string;
let visitor: Visitor;
beforeAll(async () => {
  nurse = await openNurse();
});
afterAll(() => nurse.close());
beforeEach(async () => {
  await nurse.portal.db.execute('delete from rate_limit');
  draft = await nurse.fill();
  visitor = visitorOf(createApp(nurse.portal));
});

async function comeIn(more: Record<string, string> = {}): Promise<void> {
  await nurse.browser.post(paths.helpers(draft), {
    name: 'Budi Contoh',
    phone: '0812 0000 7777',
    relation: 'kelurahan',
    ...more,
  });
  await visitor.post(paths.helping, { phone: '0812 0000 7777', code: await newestCode(nurse.portal, BUDIS_PHONE) });
}
const ask = () => visitor.post(paths.approvalCode(draft));
const send = (code: string, more: Record<string, string> = { pernyataan: 'ya' }) =>
  visitor.post(paths.approval(draft), { code, ...more });

test('a helper finds no button that sends, and cannot send as the owner does', async () => {
  await comeIn();
  const { html } = await visitor.get(paths.review(draft));
  expect([html.includes(words.approval.link), html.includes(textsId.actions.submit.button)]).toEqual([true, false]);
  const { revision } = await nurse.load(draft);
  const posted = await visitor.post(paths.submission(draft), { kirim: 'permohonan', revisi: String(revision), pernyataan: 'ya' });
  expect([posted.status, (await nurse.load(draft)).state]).toEqual([403, 'draft']);
});

test('sent with the owner’s code: numbered, told to both, seen at the desk, and the helper is out', async () => {
  await comeIn({ notices: 'ya' });
  expect((await ask()).location).toBe(paths.approvalAsked(draft));
  expect((await messagesTo(nurse.portal, OWNERS_PHONE))[0]?.body).toContain('Budi Contoh ingin mengirim');
  const { location } = await send(await newestCode(nurse.portal, OWNERS_PHONE));
  const { number, state } = await nurse.load(draft);
  expect([state, location]).toEqual(['completeness', paths.helpingSent(number ?? '')]);
  const [told] = await messagesTo(nurse.portal, BUDIS_PHONE);
  expect(told?.body).toContain(number);
  for (const secret of [filmPerson.nik, filmPerson.address]) expect(told?.body).not.toContain(secret);
  expect((await visitor.get(paths.application(draft))).status).toBe(303);
  expect((await nurse.browser.get(paths.application(draft))).html).toContain(words.history.submit());

  const officer = visitorOf(createApp(nurse.portal));
  const [desk] = worldPeople.filter(({ role }) => role === 'front_desk');
  if (desk !== undefined) await officer.signIn(desk);
  expect((await officer.get(paths.deskCase(number ?? ''))).html).toContain(words.atDesk(words.named('Budi Contoh', 'kelurahan')));

  // The end that the owner chooses is the end of the notices too.
  await nurse.browser.post(paths.helperEnd(draft));
  const before = (await messagesTo(nurse.portal, BUDIS_PHONE)).length;
  const { tellApplicant } = await import('../applications/notices.ts');
  const sent = await nurse.load(draft);
  await nurse.portal.db.transaction((tx) => tellApplicant(nurse.portal, tx, sent, { kind: 'refused' }));
  expect((await messagesTo(nurse.portal, BUDIS_PHONE)).length).toBe(before);
});

test('notices go to the owner alone where nothing else was chosen', async () => {
  await comeIn();
  const before = (await messagesTo(nurse.portal, BUDIS_PHONE)).length;
  await ask();
  await send(await newestCode(nurse.portal, OWNERS_PHONE));
  expect((await nurse.load(draft)).state).toBe('completeness');
  expect((await messagesTo(nurse.portal, BUDIS_PHONE)).length).toBe(before);
});

test('without a code, with a wrong one, or undeclared nothing is sent', async () => {
  await comeIn();
  expect((await send('123456')).html).toContain(textsId.accounts.faults['code-expired']);
  await ask();
  const code = await newestCode(nurse.portal, OWNERS_PHONE);
  expect((await send(code === '123456' ? '123457' : '123456')).html).toContain(textsId.accounts.faults['code-wrong']);
  const { html, status } = await send(code, {});
  expect([status, html.includes(words.approval.declarationMissing)]).toEqual([422, true]);
  expect((await nurse.load(draft)).state).toBe('draft');
});

test('a code agrees to what was written when it was asked for, and to nothing that was changed after', async () => {
  await comeIn();
  await ask();
  const code = await newestCode(nurse.portal, OWNERS_PHONE);
  const before = await nurse.load(draft);
  await nurse.portal.db.transaction((tx) =>
    writeApplication(tx, { application: before, change: {}, actor: nurse.person, verb: 'save', at: nurse.portal.clock.now() }),
  );
  expect((await send(code)).status).toBe(422);
  expect((await nurse.load(draft)).state).toBe('draft');
});

test('a helper’s door is nobody else’s: the owner finds none', async () => {
  expect((await nurse.browser.get(paths.approval(draft))).status).toBe(404);
});

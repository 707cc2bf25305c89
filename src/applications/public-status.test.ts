import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { newestCode } from '../../tests/outbox.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { newestMessages } from '../messages/store.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson } from '../world/people.ts';

const words = textsId.publicStatus;
let nurse: Nurse;
let number: string;
let anybody: Visitor;
beforeAll(async () => {
  nurse = await openNurse();
  const { location } = await nurse.send(await nurse.fill());
  number = decodeURIComponent(location?.split('/')[2] ?? '');
  anybody = visitorOf(createApp(nurse.portal));
});
afterAll(() => nurse.close());

const ask = (nomor: string, phone: string) => anybody.post(paths.publicStatus, { nomor, phone });
const messages = async () => (await newestMessages(nurse.portal.db, nurse.portal.seal, 100)).length;

test('number and phone, then a code: the state without an account, and nothing that names anybody', async () => {
  expect((await ask(` ${number.toLowerCase()} `, filmPerson.phone)).location).toBe(paths.publicStatusCode);
  const { location } = await anybody.post(paths.publicStatusCode, {
    code: await newestCode(nurse.portal, nurse.person.profile.phone),
  });
  expect(location).toBe(paths.publicStatusShown);
  const { html, status } = await anybody.get(paths.publicStatusShown);
  expect(status).toBe(200);
  for (const part of [number, textsId.applications.turn.office, textsId.applications.course.check]) expect(html).toContain(part);
  for (const secret of [filmPerson.name, filmPerson.nik, filmPerson.address]) expect(html).not.toContain(secret);
  expect((await anybody.get(paths.application(number))).status).toBe(303);
});

test.each([
  ['a number of nobody', 'SMR-2026-999999', filmPerson.phone],
  ['somebody else’s phone', 'own', '0812 0000 2345'],
  ['a phone without an account', 'own', '0812 3456 7890'],
])('%s: the same page, no message, and no code is right', async (_, given, phone) => {
  const before = await messages();
  expect((await ask(given === 'own' ? number : given, phone)).location).toBe(paths.publicStatusCode);
  expect((await anybody.get(paths.publicStatusCode)).html).toContain(words.sent);
  expect(await messages()).toBe(before);
  const answer = await anybody.post(paths.publicStatusCode, { code: '123456' });
  expect([answer.status, answer.html.includes(textsId.accounts.faults['code-wrong'])]).toEqual([422, true]);
  expect((await anybody.get(paths.publicStatusShown)).location).toBe(paths.publicStatus);
});

test('what is missing or cannot be a number is said at its field, and kept', async () => {
  const { html, status } = await ask('123', '');
  expect(status).toBe(422);
  for (const part of [words.numberWrong, textsId.accounts.faults['phone-missing'], 'value="123"']) expect(html).toContain(part);
});

test('such a code opens no account: it does not set a password', async () => {
  await ask(number, filmPerson.phone);
  const code = await newestCode(nurse.portal, nurse.person.profile.phone);
  await anybody.post(paths.forgotten, { phone: filmPerson.phone });
  expect((await anybody.post(paths.forgottenCode, { code })).status).toBe(422);
});

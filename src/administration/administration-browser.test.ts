import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../tests/applicant.ts';
import { openBrowsedPortal } from '../../tests/browsed-portal.ts';
import type { BrowsedPortal } from '../../tests/browsed-portal.ts';
import { expectGoodPage, expectNoSidewaysScroll } from '../../tests/look.ts';
import { newestCode } from '../../tests/outbox.ts';
import { press } from '../../tests/press.ts';
import { findPerson } from '../accounts/store.ts';
import { submitApplication } from '../applications/store-submission.ts';
import { loadForOfficer } from '../applications/store-desk.ts';
import { loadForApplicant } from '../applications/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { fillApplication } from '../world/fill-application.ts';
import { worldPeople } from '../world/people.ts';

const t = textsId;
const words = t.administration;
const administrator = worldPeople.find(({ role }) => role === 'administrator')!;
let portal: BrowsedPortal;
beforeAll(async () => {
  portal = await openBrowsedPortal();
});
afterAll(() => portal.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** The day promised for an application of the nurse that is sent now. */
async function promisedNow(): Promise<string | null> {
  const opened = portal.portal;
  const { db, seal } = opened;
  const siti = (await findPerson(db, seal, 'world-siti'))!;
  const id = await fillApplication(opened, { person: siti, slug: 'sip-perawat', what: 'everything' });
  const draft = (await loadForApplicant(db, seal, siti, id))!;
  const sent = await submitApplication(opened, { person: siti, reference: id, revision: draft.revision });
  if (!sent.ok) throw new Error(sent.reason);
  const head = (await findPerson(db, seal, 'world-nurbaiti'))!;
  return (await loadForOfficer(db, seal, head, sent.number))!.dueOn;
}

test.each([
  ['with JavaScript on a desktop', 'desktop', false],
  ['without JavaScript on a phone', 'phone', true],
] as const)('an administrator keeps the calendar, officers and reasons, %s', async (_, screen, withoutJavaScript) => {
  const isFirst = !withoutJavaScript;
  const look = isFirst ? expectGoodPage : expectNoSidewaysScroll;
  const desk = await portal.openPage(screen, { withoutJavaScript });
  await signIn(desk, administrator);
  await desk.goto(paths.deskOffice);

  // A day without work moves the promise of what is sent from then on.
  const before = await promisedNow();
  await press(link(desk, t.deskOffice.calendar.title));
  await look(desk);
  const date = desk.getByRole('group', { name: words.calendar.add.day, exact: true });
  await date.getByLabel(t.shell.dateParts.hari, { exact: true }).fill(isFirst ? '25' : '26');
  await date.getByLabel(t.shell.dateParts.bulan, { exact: true }).fill('11');
  await desk.getByLabel(words.calendar.add.name, { exact: true }).fill('Kantor pindah');
  await press(button(desk, words.calendar.add.button));
  await desk.getByRole('alert').getByText(words.calendar.faults['kind-missing'], { exact: true }).first().waitFor();
  await look(desk);
  await desk.getByRole('radio', { name: words.calendar.kinds.closures, exact: true }).check();
  await press(button(desk, words.calendar.add.button));
  await desk.getByText(words.calendar.confirm.affectedText, { exact: true }).waitFor();
  await look(desk);
  await press(button(desk, words.calendar.confirm.button));
  await desk.getByText(words.saved, { exact: true }).waitFor();
  const after = await promisedNow();
  expect(after! > before!, `${after} is later than ${before}`).toBe(true);

  // Somebody who is invited signs in by the invitation.
  const phone = isFirst ? '0812 0000 5091' : '0812 0000 5092';
  await desk.goto(paths.officers);
  await look(desk);
  await press(link(desk, words.people.add));
  await desk.getByLabel(words.people.fields.name, { exact: true }).fill('Sari Contoh');
  await desk.getByLabel(words.people.fields.phone, { exact: true }).fill(phone);
  await desk.getByRole('radio', { name: t.shell.roles.front_desk, exact: true }).check();
  await look(desk);
  await press(button(desk, words.people.invite));
  await desk.getByText(words.people.invited, { exact: true }).waitFor();
  await look(desk);
  const hers = await portal.openPage(screen, { withoutJavaScript });
  await hers.goto(paths.forgotten);
  await hers.getByLabel(t.accounts.fields.phone.label, { exact: true }).fill(phone);
  await press(hers.getByRole('main').getByRole('button').last());
  const code = await newestCode(portal.portal, `+62${phone.replaceAll(' ', '').slice(1)}`);
  await hers.getByLabel(t.accounts.fields.code.label, { exact: true }).fill(code);
  await press(button(hers, t.accounts.code.submit));
  await hers.getByLabel(t.accounts.fields.nik.label, { exact: true }).fill(isFirst ? '9999010101805091' : '9999010101805092');
  await hers.getByLabel(t.accounts.fields.password.label, { exact: true }).fill('sandi-contoh-panjang');
  await press(button(hers, t.accounts.password.submit));
  expect(new URL(hers.url()).pathname).toBe(paths.desk);

  // A reason that is retired stands apart.
  await desk.goto(paths.officeReasons);
  await look(desk);
  const label = isFirst ? 'Syarat tidak dipenuhi' : 'Bukan wewenang kantor';
  await press(link(desk, label));
  await look(desk);
  await press(button(desk, words.reasons.retire.button));
  await desk
    .getByText(words.reasons.retiredTitle(isFirst ? 1 : 2))
    .first()
    .waitFor();

  await desk.goto(paths.officeChanges);
  for (const part of ['Kantor pindah', 'Sari Contoh']) await desk.getByText(part).first().waitFor();
  for (const path of [
    paths.officeChanges,
    paths.officeCalendarProposal('2027'),
    paths.officeDay('2026-12-25'),
    paths.officeSettings,
    paths.officeSettingGroup('jam-kerja'),
    paths.officeHead,
    paths.officeAgencies,
  ]) {
    await desk.goto(path);
    await look(desk);
  }
});

test('every page holds on a phone with axe', async () => {
  const phone = await portal.openPage('phone');
  await signIn(phone, administrator);
  for (const path of [
    paths.deskOffice,
    paths.officeCalendar,
    paths.officers,
    paths.officeReasons,
    paths.officeHead,
    paths.officeChanges,
  ]) {
    await phone.goto(path);
    await expectGoodPage(phone);
  }
});

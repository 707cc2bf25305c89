import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { hashPassword } from '../src/accounts/passwords.ts';
import { createPerson } from '../src/accounts/store.ts';
import { evaluateForm } from '../src/catalogue/form.ts';
import { packageRoot } from '../src/package-root.ts';
import { paths } from '../src/web/paths.ts';
import { textsId as t } from '../src/web/texts/texts.ts';
import { worldPeople } from '../src/world/people.ts';
import { answerAll, declareAndSend, examplesOf, signIn, start, uploadAll } from './applicant.ts';
import { openBrowser } from './browser.ts';
import type { TestBrowser } from './browser.ts';
import { expectNoSidewaysScroll } from './look.ts';
import { festival, kennel } from './never-seen.ts';
import { checkAll, openFromQueue } from './officer.ts';
import { openTestPortal, servePortal, tickingClock } from './portal.ts';
import { press } from './press.ts';

const andi = worldPeople.find(({ id }) => id === 'world-andi')!;
const reviewer = { phone: '0812 0000 9100', password: 'pintu-contoh-2026' };

/** What costs something is signed only when it is paid, or when an officer says why nothing is to be paid. */
async function sayNothingIsPaid(desk: Page): Promise<void> {
  const words = t.deskFees;
  await press(desk.getByRole('button', { name: words.assess, exact: true }));
  await desk.getByLabel(words.assessPage.nil, { exact: true }).check();
  await desk.getByLabel(words.assessPage.basis, { exact: true }).fill('Satwa milik kota: tidak dikenai biaya.');
  await press(desk.getByRole('button', { name: words.assessPage.submit, exact: true }));
  await press(desk.getByRole('button', { name: words.assessPage.sendNil, exact: true }));
}

describe('a definition that nobody has seen, dropped into services/', () => {
  let opened: Awaited<ReturnType<typeof openTestPortal>>;
  let served: Awaited<ReturnType<typeof servePortal>>;
  let browser: TestBrowser;
  let phone: Page;

  beforeAll(async () => {
    const servicesFolder = await mkdtemp(join(inject('testServer').folder, 'services-'));
    await cp(join(packageRoot, 'services'), servicesFolder, { recursive: true });
    await writeFile(join(servicesFolder, `${kennel.slug}.json`), JSON.stringify(kennel));
    await writeFile(join(servicesFolder, `${festival.slug}.yaml`), stringify(festival, { aliasDuplicateObjects: false }));
    opened = await openTestPortal({ clock: tickingClock(), config: { servicesFolder } });
    served = await servePortal(opened.app);
    browser = await openBrowser();
    phone = await browser.openPage('phone', { baseUrl: served.url });
    await phone.goto(paths.signIn);
    await signIn(phone, andi);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    await opened.close();
  });

  test.each([
    ['nothing but what is needed, in JSON', kennel, 'penampungan satwa'],
    ['every kind of question, in YAML', festival, 'festifal sungai'],
  ])('with %s is found, applied for, decided and issued', async (_, definition, words) => {
    const service = opened.portal.catalogue.services.get(definition.slug)!;
    await addReviewer(service.technicalOffice);
    await phone.goto(paths.search(words));
    await press(phone.getByRole('link', { name: service.shortName }).first());
    await expectNoSidewaysScroll(phone);
    await start(phone);
    const answers = examplesOf(service);
    await answerAll(phone, service, answers, expectNoSidewaysScroll);
    await uploadAll(phone, evaluateForm(service, answers).documents, andi, { js: true });
    await press(phone.getByRole('link', { name: t.files.next, exact: true }));
    await expectNoSidewaysScroll(phone);
    const number = await declareAndSend(phone);

    const desk = await browser.openPage('desktop', { baseUrl: served.url });
    await signIn(
      desk,
      worldPeople.find(({ id }) => id === 'world-rahmat')!,
    );
    await openFromQueue(desk, number, expectNoSidewaysScroll);
    await checkAll(desk);
    if (!service.fee.free) await sayNothingIsPaid(desk);
    await press(desk.getByRole('button', { name: t.desk.bar.passOn(service.technicalOffice), exact: true }));
    expect(await desk.locator('main').innerText()).toContain(t.desk.queue.done.diteruskan(number, service.technicalOffice));
    await desk.context().clearCookies();
    await signIn(desk, reviewer);
    await openFromQueue(desk, number, expectNoSidewaysScroll);
    await checkAll(desk);
    await press(desk.getByRole('button', { name: t.desk.bar.approve, exact: true }));
    await desk.context().clearCookies();
    await signIn(
      desk,
      worldPeople.find(({ role }) => role === 'head')!,
    );
    await desk.goto(paths.letter(number));
    const withoutEnd = desk.getByRole('radio', { name: t.desk.signing.validity.withoutEnd, exact: true });
    if ((await withoutEnd.count()) > 0) await withoutEnd.check();
    await press(desk.getByRole('button', { name: t.desk.signing.sign, exact: true }));
    expect(await desk.locator('main').innerText()).toContain(t.desk.signing.openPermit);
    await desk.context().close();

    const permit = await phone.request.get(paths.permitFile(number));
    expect(permit.headers()['content-type']).toBe('application/pdf');
  });

  /** An officer of whichever office the definition names. */
  async function addReviewer(technicalOffice: string): Promise<void> {
    const { db, seal, auth, clock } = opened.portal;
    reviewer.phone = `0812 0000 ${9100 + Math.floor(technicalOffice.length)}`;
    await createPerson(db, seal, {
      id: `reviewer-${technicalOffice.length}`,
      role: 'technical',
      technicalOffice,
      profile: {
        name: 'Ir. Contoh Pemeriksa',
        phone: `+62${reviewer.phone.replaceAll(' ', '').slice(1)}`,
        nik: null,
        email: null,
        birthPlace: null,
        birthDate: null,
        address: null,
        kelurahan: null,
      },
      passwordHash: await hashPassword(auth, reviewer.password),
      at: clock.now(),
    });
  }
});

import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { SignedInPerson } from '../src/accounts/person.ts';
import { findPerson } from '../src/accounts/store.ts';
import type { Application } from '../src/applications/application.ts';
import { startApplication } from '../src/applications/store-start.ts';
import { submitApplication } from '../src/applications/store-submission.ts';
import { loadForApplicant } from '../src/applications/store.ts';
import type { Config } from '../src/config.ts';
import { WORLD_DATE } from '../src/clock.ts';
import { runCodeJob } from '../src/fees/code-job.ts';
import { assessFee } from '../src/fees/assess.ts';
import type { Fee } from '../src/fees/rules.ts';
import { feesOf } from '../src/fees/store.ts';
import type { Portal } from '../src/portal.ts';
import { filmPerson, worldPeople } from '../src/world/people.ts';
import { definition } from './definitions.ts';
import { openTestPortal } from './portal.ts';
import { visitorOf } from './visitor.ts';
import type { Visitor } from './visitor.ts';

/** A service that costs money, and one that does not; both are checked at the counter and signed. */
export const PAID = 'izin-berbayar';
export const FREE = 'izin-tanpa-biaya';

/** What the paid one costs. */
export const AMOUNT = 250_000;

/** A portal with services of its own, and everything at hand that a test of fees does. */
export type FeeTest = {
  portal: Portal;
  app: Awaited<ReturnType<typeof openTestPortal>>['app'];
  setNow: (now: Date) => void;
  someone: (id: string) => Promise<SignedInPerson>;
  /** The browser of a person of the world, signed in. */
  at: (id: string) => Promise<Visitor>;
  /** A new application of the nurse, sent; its number. */
  sent: (slug?: string) => Promise<string>;
  application: (number: string) => Promise<Application>;
  fees: (number: string) => Promise<Fee[]>;
  decision: (number: string, officer?: string) => Promise<{ officer: SignedInPerson; number: string; revision: number }>;
  /** Sent, with a bill that has its code. */
  billed: () => Promise<{ number: string; fee: Fee; code: string }>;
  close: () => Promise<void>;
};

/** Opens it. @param config where another mode or a bank is wanted. */
export async function openFeeTest(config: Partial<Config> = {}): Promise<FeeTest> {
  let now = WORLD_DATE;
  const servicesFolder = await mkdtemp(join(inject('testServer').folder, 'services-'));
  const stages = [
    { title: 'Cek', kind: 'completeness' },
    { title: 'Tanda tangan', kind: 'signing' },
  ];
  const paid = { slug: PAID, name_id: 'Izin Berbayar', fee: 'Rp250.000 untuk satu izin', fee_amount: AMOUNT, stages };
  const free = { slug: FREE, name_id: 'Izin Tanpa Biaya', stages };
  for (const each of [paid, free])
    await writeFile(join(servicesFolder, `${each.slug}.json`), JSON.stringify(definition({ ...each, validity_months: 12 })));
  const clock = { now: () => new Date(now) };
  const { portal, app, close } = await openTestPortal({ clock, config: { servicesFolder, ...config } });
  const { db, seal } = portal;
  const someone: FeeTest['someone'] = async (id) => {
    const person = await findPerson(db, seal, id);
    if (person === null) throw new Error(`the world has no ${id}`);
    return person;
  };
  const application: FeeTest['application'] = async (number) => {
    const found = await loadForApplicant(db, seal, await someone(filmPerson.id), number);
    if (found === null) throw new Error(`there is no ${number}`);
    return found;
  };
  const decision: FeeTest['decision'] = async (number, officer = 'world-rahmat') => ({
    officer: await someone(officer),
    number,
    revision: (await application(number)).revision,
  });
  const fees: FeeTest['fees'] = async (number) => feesOf(db, seal, (await application(number)).id);
  const sent: FeeTest['sent'] = async (slug = PAID) => {
    const person = await someone(filmPerson.id);
    const service = portal.catalogue.services.get(slug);
    if (service === undefined) throw new Error(`there is no service ${slug}`);
    const started = await startApplication(portal, { person, service, after: null });
    if (!started.ok) throw new Error(started.reason);
    const sending = await submitApplication(portal, { person, reference: started.draft.id, revision: started.draft.revision });
    if (!sending.ok) throw new Error(sending.reason);
    return sending.number;
  };
  return {
    portal,
    app,
    setNow: (to) => {
      now = to;
    },
    someone,
    at: async (id) => {
      const visitor = visitorOf(app);
      await visitor.signIn(worldPeople.find((each) => each.id === id) ?? filmPerson);
      return visitor;
    },
    sent,
    application,
    fees,
    decision,
    billed: async () => {
      const number = await sent();
      const assessed = await assessFee(portal, { ...(await decision(number)), amountRupiah: AMOUNT, basis: 'Tarif satu izin.' });
      if (!assessed.ok) throw new Error(assessed.reason);
      await runCodeJob(portal, { feeId: (await fees(number))[0]?.id });
      const [fee] = await fees(number);
      if (fee === undefined || fee.code === null) throw new Error('the bill has no code');
      return { number, fee, code: fee.code };
    },
    close,
  };
}

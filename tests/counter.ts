import { expect } from 'vitest';
import { findPerson } from '../src/accounts/store.ts';
import type { SignedInPerson } from '../src/accounts/person.ts';
import type { Application } from '../src/applications/application.ts';
import { loadByCode } from '../src/applications/store.ts';
import { WORLD_DATE } from '../src/clock.ts';
import type { Portal } from '../src/portal.ts';
import { paths } from '../src/web/paths.ts';
import { fillApplication } from '../src/world/fill-application.ts';
import { filmPerson, worldPeople } from '../src/world/people.ts';
import { newestCode } from './outbox.ts';
import { openTestPortal } from './portal.ts';
import { visitorOf } from './visitor.ts';
import type { Visitor } from './visitor.ts';

/** Siti's phone as messages know it. */
const SITIS_PHONE = '+6281200001234';

/** The two officers of the counter in the world. */
export const [rahmat, dewi] = worldPeople.filter(({ role }) => role === 'front_desk') as [
  (typeof worldPeople)[number],
  (typeof worldPeople)[number],
];

/** The counter with both its officers signed in, and a clock that a test moves. */
export type CounterTest = {
  portal: Portal;
  siti: SignedInPerson;
  /** Rahmat's browser, and Dewi's. */
  desk: Visitor;
  other: Visitor;
  stranger: () => Visitor;
  /** Before each test: no tries are counted, the clock stands at the world's date, both officers are signed in at new browsers. */
  begin: () => Promise<void>;
  pass: (minutes: number) => void;
  /** A new draft of the nurse, whole but for `half`; earlier ones are gone. */
  fill: (what?: 'everything' | 'half') => Promise<string>;
  load: (id: string) => Promise<Application>;
  /** Rahmat proves the phone of somebody who stands there; `normal` as messages know it. */
  prove: (phone: string, normal: string) => Promise<void>;
  /** Opens a new draft of the nurse at the counter. */
  serveSiti: (what?: 'everything' | 'half') => Promise<string>;
  /** The code that Siti's phone got last. */
  sitisCode: () => Promise<string>;
  close: () => Promise<void>;
};

/** Opens it; `close` removes everything. */
export async function openCounterTest(): Promise<CounterTest> {
  let now = WORLD_DATE;
  const { portal, app, close } = await openTestPortal({ clock: { now: () => new Date(now) } });
  const { db, seal } = portal;
  const siti = await findPerson(db, seal, filmPerson.id);
  if (siti === null) throw new Error('the world has no nurse');
  const test: CounterTest = {
    portal,
    siti,
    desk: visitorOf(app),
    other: visitorOf(app),
    stranger: () => visitorOf(app),
    begin: async () => {
      now = WORLD_DATE;
      await db.execute('delete from rate_limit');
      [test.desk, test.other] = [visitorOf(app), visitorOf(app)];
      await test.desk.signIn(rahmat);
      await test.other.signIn(dewi);
    },
    pass: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    fill: async (what = 'everything') => {
      await db.execute(`delete from application where state = 'draft' and person_id = '${siti.id}'`);
      return fillApplication(portal, { person: siti, slug: 'sip-perawat', what });
    },
    load: async (id) => {
      const found = await loadByCode(db, seal, id);
      if (found === null) throw new Error('the application is gone');
      return found;
    },
    prove: async (phone, normal) => {
      expect((await test.desk.post(paths.counterPhone, { phone })).location).toBe(paths.counterPhoneCode);
      const answered = await test.desk.post(paths.counterPhoneCode, { code: await newestCode(portal, normal) });
      expect(answered.location).toBe(paths.counterPerson);
    },
    serveSiti: async (what) => {
      const id = await test.fill(what);
      await test.prove(filmPerson.phone, SITIS_PHONE);
      expect((await test.desk.post(paths.counterChoice, { permohonan: id })).location).toBe(paths.application(id));
      return id;
    },
    sitisCode: () => newestCode(portal, SITIS_PHONE),
    close,
  };
  return test;
}

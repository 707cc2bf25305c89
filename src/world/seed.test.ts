import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { readEmail, readName, readNewPassword, readNik, readPhone } from '../accounts/field-rules.ts';
import { findPerson } from '../accounts/store.ts';
import { listForDesk } from '../applications/store-desk.ts';
import { listForApplicant } from '../applications/store.ts';
import { isDay } from '../catalogue/parse-date.ts';
import { listPermits } from '../permits/store.ts';
import { standingOf } from '../permits/rules.ts';
import { neighbours } from './neighbours.ts';
import { filmPerson, worldPeople } from './people.ts';
import { seedWorld } from './seed.ts';

const everybody = [...worldPeople, ...neighbours];

let portal: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

async function person(id: string) {
  const found = await findPerson(portal.portal.db, portal.portal.seal, id);
  if (found === null) throw new Error(`the world has no ${id}`);
  return found;
}

const applicationsOf = async (id: string) => listForApplicant(portal.portal.db, portal.portal.seal, await person(id));

const deskOf = async (id: string) => listForDesk(portal.portal.db, portal.portal.seal, await person(id));

describe('the people of the world', () => {
  test.each(everybody)(
    '$name could have signed up as they are',
    ({ name, phone, nik, password, email, birthDate, kelurahan }) => {
      const { office } = portal.portal;
      const fields = [
        readName(name),
        readPhone(phone),
        readNik(nik),
        readEmail(email ?? ''),
        readNewPassword(password, { phone, nik, city: office.city }),
      ];
      expect(fields.filter(({ ok }) => !ok)).toEqual([]);
      expect(isDay(birthDate)).toBe(true);
      expect(office.kelurahan.has(kelurahan)).toBe(true);
    },
  );

  test('are nobody: their NIK belongs to no region, and no two share phone or NIK', () => {
    expect(everybody.filter(({ nik }) => !nik.startsWith('9999'))).toEqual([]);
    expect(new Set(everybody.map(({ phone }) => phone)).size).toBe(everybody.length);
    expect(new Set(everybody.map(({ nik }) => nik)).size).toBe(everybody.length);
  });
});

describe('what they have applied for', () => {
  test('is something in every state', async () => {
    const all = (await Promise.all(everybody.map(({ id }) => applicationsOf(id)))).flat();
    const states = ['draft', 'completeness', 'technical', 'signing', 'correction', 'issued', 'refused', 'withdrawn'];
    expect([...new Set(all.map(({ state }) => state))].toSorted()).toEqual(states.toSorted());
    expect(all.filter(({ createdAt }) => createdAt > portal.portal.clock.now())).toEqual([]);
  });

  test('leaves the person of the films alone', async () => {
    expect(await applicationsOf(filmPerson.id)).toEqual([]);
  });

  test('gives each desk its work: late, due today, and later', async () => {
    const front = await deskOf('world-rahmat');
    expect(front.filter(({ state }) => state === 'completeness').map(({ dueOn }) => dueOn)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-12-01',
    ]);
    expect(front.filter(({ state }) => state === 'correction')).toHaveLength(1);
    expect((await deskOf('world-yusuf')).map(({ state, dueOn }) => [state, dueOn])).toEqual([
      ['technical', '2026-11-24'],
      ['technical', '2026-11-25'],
    ]);
    expect((await deskOf('world-nurbaiti')).map(({ state }) => state)).toEqual(['signing', 'signing']);
  });

  test('led to a permit that is valid and to one that has expired', async () => {
    const permits = await listPermits(portal.portal.db, portal.portal.seal, { limit: 10 });
    expect(permits.map((permit) => standingOf(permit, '2026-11-24'))).toEqual(['valid', 'expired']);
  });

  test('is told once: a second start changes nothing', async () => {
    const { db } = portal.portal;
    const counts = async () => {
      const rows = await db.execute(
        'select (select count(*) from application) as applications, (select count(*) from event) as events',
      );
      return rows.rows;
    };
    const before = await counts();
    await Promise.all([seedWorld(portal.portal), seedWorld(portal.portal)]);
    expect(await counts()).toEqual(before);
  });
});

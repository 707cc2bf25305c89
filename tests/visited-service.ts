import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { findPerson } from '../src/accounts/store.ts';
import type { SignedInPerson } from '../src/accounts/person.ts';
import type { Application } from '../src/applications/application.ts';
import { passOn } from '../src/applications/store-decisions.ts';
import { startApplication } from '../src/applications/store-start.ts';
import { submitApplication } from '../src/applications/store-submission.ts';
import { loadForApplicant } from '../src/applications/store.ts';
import { filmPerson, worldPeople } from '../src/world/people.ts';
import { definition } from './definitions.ts';
import { openTestPortal } from './portal.ts';
import { visitorOf } from './visitor.ts';
import type { Visitor } from './visitor.ts';

const SLUG = 'izin-kandang';
/** The same for money. */
export const PAID_VISIT = 'izin-kandang-berbayar';
const siti = { ...filmPerson, technicalOffice: null };

/** A portal in which one service wants its reviewing office to see the place. */
export type VisitedService = Awaited<ReturnType<typeof openVisitedService>>;

/** Opens it. */
export async function openVisitedService(wishes: Parameters<typeof openTestPortal>[0] = {}) {
  const servicesFolder = await mkdtemp(join(inject('testServer').folder, 'services-'));
  const stages = [
    { title: 'Lengkap', kind: 'completeness' },
    { title: 'Dinas', kind: 'technical', office: 'Dinas Kesehatan Kota Samarinda', site_visit: true },
    { title: 'Tanda tangan', kind: 'signing' },
  ];
  for (const each of [{ slug: SLUG }, { slug: PAID_VISIT, name_id: 'Izin Kandang Berbayar', fee: 'Rp250.000 untuk satu izin' }])
    await writeFile(join(servicesFolder, `${each.slug}.json`), JSON.stringify(definition({ ...each, stages })));
  const world = await openTestPortal({ ...wishes, config: { ...wishes.config, servicesFolder } });
  const { portal, app } = world;
  const someone = async (id: string): Promise<SignedInPerson> => {
    const found = await findPerson(portal.db, portal.seal, id);
    if (found === null) throw new Error(`the world has no ${id}`);
    return found;
  };
  const load = async (number: string): Promise<Application> => {
    const found = await loadForApplicant(portal.db, portal.seal, siti, number);
    if (found === null) throw new Error('the application is gone');
    return found;
  };
  return {
    ...world,
    someone,
    /** Siti’s, by number. */
    load,
    /** Somebody of the world, signed in. */
    at: async (id: string): Promise<Visitor> => {
      const visitor = visitorOf(app);
      await visitor.signIn(worldPeople.find((each) => each.id === id) ?? filmPerson);
      return visitor;
    },
    /** An application of Siti’s that was sent and found complete: the reviewing office has it. Answers its number. */
    sendOne: async (slug = SLUG): Promise<string> => {
      await portal.db.execute('delete from rate_limit');
      const [person, service] = [await someone(siti.id), portal.catalogue.services.get(slug)];
      if (service === undefined) throw new Error('the service is not live');
      const started = await startApplication(portal, { person, service, after: null });
      if (!started.ok) throw new Error(started.reason);
      const { id, revision } = started.draft;
      const sent = await submitApplication(portal, { person, reference: id, revision });
      if (!sent.ok) throw new Error(sent.reason);
      const { number } = sent;
      const decision = { officer: await someone('world-rahmat'), number, revision: (await load(number)).revision };
      const passed = await passOn(portal, decision);
      if (!passed.ok) throw new Error(passed.reason);
      return number;
    },
  };
}

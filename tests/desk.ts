import { findPerson } from '../src/accounts/store.ts';
import type { SignedInPerson } from '../src/accounts/person.ts';
import type { Application } from '../src/applications/application.ts';
import { approve, passOn } from '../src/applications/store-decisions.ts';
import { loadForOfficer } from '../src/applications/store-desk.ts';
import { documentsOf } from '../src/applications/store-documents.ts';
import { submitApplication } from '../src/applications/store-submission.ts';
import { loadForApplicant } from '../src/applications/store.ts';
import { evaluateForm } from '../src/catalogue/form.ts';
import { WORLD_DATE } from '../src/clock.ts';
import type { Config } from '../src/config.ts';
import { checkFields } from '../src/desk/posted-looks.ts';
import type { Portal } from '../src/portal.ts';
import { paths } from '../src/web/paths.ts';
import { fillApplication } from '../src/world/fill-application.ts';
import { worldPeople } from '../src/world/people.ts';
import { openTestPortal } from './portal.ts';
import { visitorOf } from './visitor.ts';
import type { Visitor } from './visitor.ts';

/** The real portal with everybody of the world signed in at their own browser, and a clock that a test sets. */
export type DeskTest = {
  portal: Portal;
  siti: SignedInPerson;
  /** The browser of a person of the world. */
  at: (id: string) => Visitor;
  /** Of nobody. */
  stranger: () => Visitor;
  setNow: (now: Date) => void;
  /** Asks the real app without a browser, as another system does. */
  request: (path: string, init?: RequestInit) => Promise<Response>;
  /** A new application of the nurse, filled in and sent; its number. */
  sent: (slug?: string) => Promise<string>;
  /** Sent, and brought to a stage by the officers' stores. */
  broughtTo: (stage: 'technical' | 'signing', slug?: string) => Promise<string>;
  application: (number: string) => Promise<Application>;
  /** The form of the check with "Ya" everywhere, as it would be posted now. */
  everythingGood: (number: string) => Promise<Record<string, string>>;
  /** Whether a number stands in somebody's queue. */
  waitsAt: (id: string, number: string) => Promise<boolean>;
  close: () => Promise<void>;
};

/** Opens it; `close` removes everything. @param config other settings than usual. */
export async function openDeskTest(config: Partial<Config> = {}): Promise<DeskTest> {
  let now = WORLD_DATE;
  const { portal, app, close } = await openTestPortal({ config, clock: { now: () => new Date(now) } });
  const { db, seal } = portal;
  const desks = new Map<string, Visitor>();
  for (const person of worldPeople) {
    const visitor = visitorOf(app);
    await visitor.signIn(person);
    desks.set(person.id, visitor);
  }
  const person = async (id: string) => known(await findPerson(db, seal, id), id);
  const siti = await person('world-siti');
  const head = await person('world-nurbaiti');
  const at = (id: string) => known(desks.get(id) ?? null, id);
  const application = async (number: string) => known(await loadForOfficer(db, seal, head, number), number);
  const service = async (number: string) => {
    const { service: slug } = await application(number);
    return known(portal.catalogue.services.get(slug) ?? null, slug);
  };

  const sent = async (slug = 'sip-perawat') => {
    const id = await fillApplication(portal, { person: siti, slug, what: 'everything' });
    const draft = known(await loadForApplicant(db, seal, siti, id), id);
    const sending = await submitApplication(portal, { person: siti, reference: id, revision: draft.revision });
    if (!sending.ok) throw new Error(sending.reason);
    return sending.number;
  };
  const broughtTo: DeskTest['broughtTo'] = async (stage, slug) => {
    const number = await sent(slug);
    const { technicalOffice } = await service(number);
    const revision = async () => (await application(number)).revision;
    await passOn(portal, { officer: await person('world-rahmat'), number, revision: await revision() });
    const reviewer = { id: 'world-yusuf', role: 'technical', technicalOffice } as const;
    if (stage === 'signing') await approve(portal, { officer: reviewer, number, revision: await revision() });
    return number;
  };
  const everythingGood = async (number: string) => {
    const { id, answers, revision } = await application(number);
    const held = await documentsOf(db, id);
    const { pages } = evaluateForm(await service(number), answers);
    return {
      revision: String(revision),
      ...Object.fromEntries(held.map(({ requirement }) => [checkFields.document(requirement), 'ya'])),
      ...Object.fromEntries(pages.map((page) => [checkFields.page(page.id), 'ya'])),
    };
  };
  const waitsAt = async (id: string, number: string) => {
    const { html } = await at(id).get(paths.desk);
    return html.slice(html.indexOf('<tbody'), html.indexOf('</tbody')).includes(`href="${paths.deskCase(number)}"`);
  };
  const setNow = (to: Date) => {
    now = to;
  };
  return {
    portal,
    siti,
    at,
    stranger: () => visitorOf(app),
    setNow,
    request: async (path, init) => app.request(path, init),
    sent,
    broughtTo,
    application,
    everythingGood,
    waitsAt,
    close,
  };
}

function known<Found>(found: Found | null, name: string): Found {
  if (found === null) throw new Error(`there is no ${name}`);
  return found;
}

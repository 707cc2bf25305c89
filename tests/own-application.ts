import { expect } from 'vitest';
import { findPerson } from '../src/accounts/store.ts';
import type { SignedInPerson } from '../src/accounts/person.ts';
import type { Application } from '../src/applications/application.ts';
import { loadForApplicant } from '../src/applications/store.ts';
import { frozenClock } from '../src/clock.ts';
import type { Portal } from '../src/portal.ts';
import { paths } from '../src/web/paths.ts';
import { fillApplication } from '../src/world/fill-application.ts';
import { filmPerson } from '../src/world/people.ts';
import { openTestPortal } from './portal.ts';
import { visitorOf } from './visitor.ts';
import type { Answer, Visitor } from './visitor.ts';

/** The nurse of the world at work on her application, with the stores at hand that the pages use. */
export type Nurse = {
  portal: Portal;
  person: SignedInPerson;
  browser: Visitor;
  /** Throws her drafts away and fills a new application in whole; answers its id. */
  fill: () => Promise<string>;
  /** Hers, by id or number. */
  load: (reference: string) => Promise<Application>;
  /** Opens a page of questions and posts it. */
  answer: (reference: string, page: string, values: Record<string, string>) => Promise<Answer>;
  /** Sends from the review as it is now; `more` is what the form says besides. */
  send: (reference: string, more?: Record<string, string>) => Promise<Answer>;
  /** The portal at another local time. */
  portalAt: (local: string) => Portal;
  someone: (id: string) => Promise<SignedInPerson>;
  close: () => Promise<void>;
};

/** What a hidden field of a page says. */
export const hidden = ({ html }: Pick<Answer, 'html'>, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** A portal of its own with the nurse signed in. */
export async function openNurse(wishes?: Parameters<typeof openTestPortal>[0]): Promise<Nurse> {
  const { portal, app, close } = await openTestPortal(wishes);
  const browser = visitorOf(app);
  await browser.signIn(filmPerson);
  const someone = async (id: string) => {
    const found = await findPerson(portal.db, portal.seal, id);
    if (found === null) throw new Error(`the world has no ${id}`);
    return found;
  };
  const person = await someone(filmPerson.id);
  const load = async (reference: string) => {
    const found = await loadForApplicant(portal.db, portal.seal, person, reference);
    if (found === null) throw new Error('the application is gone');
    return found;
  };
  return {
    portal,
    person,
    browser,
    load,
    someone,
    close,
    fill: async () => {
      const { html } = await browser.get(paths.startPage('sip-perawat'));
      for (const [, draft = ''] of html.matchAll(/href="\/permohonan\/([\w-]{36})"/g)) {
        const revisi = hidden(await browser.get(paths.removal(draft)), 'revisi');
        expect((await browser.post(paths.removal(draft), { revisi })).location).toBe(paths.applications);
      }
      return fillApplication(portal, { person, slug: 'sip-perawat', what: 'everything' });
    },
    answer: async (reference, page, values) => {
      const address = paths.formPage(reference, page);
      return browser.post(address, { _versi: hidden(await browser.get(address), '_versi'), ...values }, address);
    },
    send: async (reference, more = { pernyataan: 'ya' }) =>
      browser.post(paths.submission(reference), {
        kirim: 'permohonan',
        revisi: String((await load(reference)).revision),
        ...more,
      }),
    portalAt: (local) => ({ ...portal, clock: frozenClock(new Date(`${local}+08:00`)) }),
  };
}

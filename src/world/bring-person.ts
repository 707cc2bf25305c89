import { randomUUID } from 'node:crypto';
import { hashPassword } from '../accounts/passwords.ts';
import { createPerson, findByPhone } from '../accounts/store.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { startApplication } from '../applications/store-start.ts';
import { draftsOf } from '../applications/store.ts';
import { exampleAnswers } from '../catalogue/examples.ts';
import { evaluateForm, walkedPages } from '../catalogue/form.ts';
import { normalisePhone } from '../catalogue/phone.ts';
import type { Portal } from '../portal.ts';
import { commonest, handIn, savePages } from './fill-application.ts';
import type { WorldPerson } from './people.ts';

/** How far somebody has come with a permit: what is answered and handed in, from the first on. */
export type Progress = { answered: number; documents: readonly { file: string; name: string }[] };

/** An account as signing up makes it: name, phone, NIK and password, and nothing else yet. One that is there already stays as it is. */
export async function bringAccount(portal: Portal, person: WorldPerson): Promise<SignedInPerson> {
  const { db, seal, auth, clock } = portal;
  const phone = normalisePhone(person.phone);
  if (phone === null) throw new Error(`the phone of ${person.id} is not one`);
  const there = await findByPhone(db, seal, phone);
  if (there !== null) return there.person;
  const { name, nik } = person;
  const profile = { name, phone, nik, birthPlace: null, birthDate: null, address: null, kelurahan: null, email: null };
  const passwordHash = await hashPassword(auth, person.password);
  await createPerson(db, seal, {
    id: randomUUID(),
    role: person.role,
    technicalOffice: null,
    profile,
    passwordHash,
    at: clock.now(),
  });
  return bringAccount(portal, person);
}

/** Brings the person's draft of a service so far, beginning one where there is none; answers its id and the next page of the form (null = all are answered). */
export async function bringDraft(
  portal: Portal,
  given: { person: SignedInPerson; holder: WorldPerson; slug: string; progress: Progress },
): Promise<{ id: string; nextPage: string | null }> {
  const { person, holder, slug, progress } = given;
  const service = portal.catalogue.services.get(slug);
  if (service === undefined) throw new Error(`there is no service ${slug}`);
  const [there] = await draftsOf(portal.db, portal.seal, person, slug);
  const started =
    there === undefined ? await startApplication(portal, { person, service, after: null, about: commonest(service) }) : null;
  const draft = there ?? (started?.ok === true ? started.draft : null);
  if (draft === null) throw new Error(`${person.id} cannot begin ${slug}`);
  const { id } = draft;
  const outcome = evaluateForm(service, { ...exampleAnswers(service), ...draft.answers });
  const { answers } = outcome;
  const pages = walkedPages(outcome);
  await savePages(portal, { person, id, pages: pages.slice(0, progress.answered), stored: draft.answers, answers });
  const held = await documentsOf(portal.db, id);
  const missing = progress.documents.filter(({ file }) => !held.some(({ requirement }) => requirement === file));
  await handIn(portal, { person, id, holder, documents: missing.map(({ file, name }) => ({ id: file, name })) });
  return { id, nextPage: pages[progress.answered]?.id ?? null };
}

import { findPerson, saveProfile } from '../accounts/store.ts';
import type { Answers, FormPage } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import type { Portal } from '../portal.ts';
import { mayAct } from './actions.ts';
import type { Application } from './application.ts';
import { knowsAnswers, knowsTyped } from './page-mark.ts';
import { markMended } from './store-corrections.ts';
import { dropTyped, keepTyped, typedPageOf } from './store-typed.ts';
import { lockForApplicant } from './store.ts';
import type { Asker } from './store.ts';
import type { Transition } from './transition.ts';
import type { Typed } from './typed-rules.ts';
import { writeApplication } from './write.ts';

type Saving = {
  person: Asker;
  reference: string;
  /** With only the questions that may be changed now. */
  page: Pick<FormPage, 'id' | 'questions'>;
  /** What was accepted, `''` for what was left empty. */
  answers: Answers;
  /** `pageMark` of the answers that the page was shown with. */
  mark: string;
  /** What was posted as it was typed; `accepted`: all of it became answers, otherwise it stands in its fields again. */
  typed?: Typed & { accepted: boolean };
};

/**
 * Stores the answers of one page, those about the person in the account too; in a correction the item is ticked. `changed-meanwhile`: the page has been saved
 * elsewhere with other answers since it was shown.
 */
export async function saveAnswers(
  portal: Pick<Portal, 'db' | 'seal' | 'clock' | 'secret' | 'office'>,
  saving: Saving,
): Promise<Transition<{ answers: Answers }>> {
  const { db, seal, clock, secret } = portal;
  const { person, page } = saving;
  const at = clock.now();
  return db.transaction(async (tx): Promise<Transition<{ answers: Answers }>> => {
    const found = await lockForApplicant(tx, seal, person, saving.reference);
    if (found === null) return { ok: false, reason: 'not-found' };
    const may = mayAct('save', person.role, found.state);
    if (!may.ok) return may;
    const asked = page.questions.map(({ id }) => id);
    const answers = { ...found.answers, ...saving.answers };
    const same = Object.entries(saving.answers).every(([id, value]) => found.answers[id] === value);
    const known = { secret, questions: asked, answers: found.answers, typed: await typedPageOf(tx, seal, found.id, page.id) };
    if (!knowsTyped(known, saving) || (!same && !knowsAnswers(known, saving.mark)))
      return { ok: false, reason: 'changed-meanwhile' };
    if (saving.typed?.accepted === false) await keepTyped(tx, seal, found.id, { ...saving.typed, page: page.id, at });
    else await dropTyped(tx, found.id, page.id);
    if (found.state === 'correction') await tickMended(tx, found, saving.answers, at);
    else if (same) return { ok: true, answers };
    // A helper, and staff of a firm, write in the application, never in the owner's account: its e-mail gets the codes.
    if (person.helping === undefined && person.id === found.personId) await saveBack(tx, portal, found, saving);
    const change = { answers: seal.closeJson(answers) };
    const written = await writeApplication(tx, {
      application: found,
      change,
      actor: person,
      verb: 'save',
      at,
      detail: { page: page.id },
    });
    return written === null ? { ok: false, reason: 'changed-meanwhile' } : { ok: true, answers };
  });
}

async function tickMended(tx: Database, found: Application, answers: Answers, at: Date): Promise<void> {
  for (const item of Object.keys(answers)) await markMended(tx, found.id, { kind: 'question', item }, at);
}

/** What somebody writes about themselves is known to the next application. Who they are is not: an application for somebody else does not make the account theirs. */
async function saveBack(
  tx: Database,
  { seal, office }: Pick<Portal, 'seal' | 'office'>,
  found: Application,
  { page, answers }: Saving,
) {
  const person = await findPerson(tx, seal, found.personId);
  if (person === null) throw new Error('an application has no applicant');
  const { name, nik } = person.profile;
  const known = new Set([name === '' ? null : 'name', nik === null ? null : 'nik']);
  const told = page.questions.flatMap(({ id, profileField }) => {
    const answer = answers[id] ?? '';
    return profileField === null || answer === '' || known.has(profileField) ? [] : [[profileField, answer] as const];
  });
  if (told.length === 0) return;
  await saveProfile({ db: tx, seal, office }, person.id, { ...person.profile, ...Object.fromEntries(told) });
}

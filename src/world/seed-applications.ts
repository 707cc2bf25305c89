import { referenceOf } from '../applications/application.ts';
import type { Application } from '../applications/application.ts';
import { approve, passOn, refuse, returnForCorrection } from '../applications/store-decisions.ts';
import { nobodyReads } from '../applications/read-paper.ts';
import { saveChecklist } from '../applications/store-checklist.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { withdrawApplication } from '../applications/store-endings.ts';
import { submitApplication } from '../applications/store-submission.ts';
import { loadForApplicant } from '../applications/store.ts';
import { serviceOf } from '../applications/versions.ts';
import { evaluateForm } from '../catalogue/form.ts';
import { findPerson } from '../accounts/store.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import { frozenClock } from '../clock.ts';
import { itemsToCheck } from '../desk/check-rules.ts';
import { signLetter } from '../permits/sign-letter.ts';
import type { Portal } from '../portal.ts';
import { fillApplication } from './fill-application.ts';
import { stories } from './stories.ts';
import type { Act, Story } from './stories.ts';
import { claimPart } from './store.ts';

/**
 * Brings the world's applications into a portal that has its people: every act at its own time, in the order in which they happened, through the same
 * stores as everybody's. All of it or nothing, once: what people did with them since stays.
 */
export async function seedApplications(portal: Portal): Promise<void> {
  await portal.db.transaction(async (tx) => {
    if (!(await claimPart(tx, 'applications'))) return;
    const world = { ...portal, db: tx, askToRead: nobodyReads };
    const telling = stories.filter(({ service }) => portal.catalogue.services.get(service)?.handOver === null);
    const ids = new Map<Story, string>();
    const acts = telling.flatMap((story) => story.acts.map((act) => ({ story, act, at: new Date(act.at) })));
    for (const { story, act, at } of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime()))
      await play({ ...world, clock: frozenClock(at) }, story, act, ids);
  });
}

async function play(portal: Portal, story: Story, act: Act, ids: Map<Story, string>): Promise<void> {
  const applicant = await personOf(portal, story.applicant);
  if (act.does === 'fill') {
    ids.set(story, await fillApplication(portal, { person: applicant, slug: story.service, what: act.what }));
    return;
  }
  const application = await loadForApplicant(portal.db, portal.seal, applicant, ids.get(story) ?? '');
  if (application === null) throw new Error(`the world: ${story.applicant} has not begun ${story.service}`);
  const outcome = await perform(portal, act, applicant, application);
  if (!outcome.ok)
    throw new Error(`the world: ${act.does} of ${story.applicant}, ${story.service} is refused: ${outcome.reason}`);
}

async function perform(portal: Portal, act: Exclude<Act, { does: 'fill' }>, person: SignedInPerson, application: Application) {
  const { revision } = application;
  const number = referenceOf(application);
  const sending = { person, reference: number, revision };
  if (act.does === 'send') return submitApplication(portal, sending);
  if (act.does === 'withdraw') return withdrawApplication(portal, sending);
  const officer = await personOf(portal, act.by);
  switch (act.does) {
    case 'pass_on':
      return passOn(portal, { officer, number, revision: await check(portal, officer, application, []) });
    case 'approve':
      return approve(portal, { officer, number, revision: await check(portal, officer, application, []) });
    case 'return_for_correction': {
      const { items } = act;
      return returnForCorrection(portal, { officer, number, items, revision: await check(portal, officer, application, items) });
    }
    case 'refuse':
      return refuse(portal, { officer, number, revision, reason: act.reason, note: act.note });
    case 'sign':
      return signLetter(portal, { officer, number, revision, validUntil: undefined });
  }
}

/** Looks at every document and every page of answers, as at the desk, and answers the new revision. */
async function check(
  portal: Portal,
  officer: SignedInPerson,
  application: Application,
  items: Extract<Act, { does: 'return_for_correction' }>['items'],
): Promise<number> {
  const documents = await documentsOf(portal.db, application.id);
  const form = evaluateForm(await serviceOf(portal, portal.db, application), application.answers);
  const findings = itemsToCheck(form, documents, ({ title }) => title).map(({ key }) => {
    const item = items.find((each) => each.kind === 'document' && each.item === key);
    return { requirement: key, good: item === undefined, reason: item?.reason ?? null, note: item?.note ?? null };
  });
  const { number, revision } = application;
  const at = portal.clock.now();
  const saved = await saveChecklist(portal.db, portal.seal, { officer, number: number ?? '', revision, findings, at });
  if (!saved.ok) throw new Error(`the world: a checklist is refused: ${saved.reason}`);
  return saved.revision;
}

async function personOf(portal: Portal, id: string): Promise<SignedInPerson> {
  const person = await findPerson(portal.db, portal.seal, id);
  if (person === null) throw new Error(`the world has no ${id}`);
  return person;
}

import type { SignedInPerson } from '../accounts/person.ts';
import { uploadDocument } from '../applications/change-document.ts';
import { pageMark } from '../applications/page-mark.ts';
import { saveAnswers } from '../applications/store-answers.ts';
import { chosenTransaction } from '../applications/start-rules.ts';
import type { Beginning } from '../applications/start-rules.ts';
import { startApplication } from '../applications/store-start.ts';
import { exampleAnswers } from '../catalogue/examples.ts';
import { evaluateForm } from '../catalogue/form.ts';
import type { Answers, Service } from '../catalogue/service.ts';
import type { Portal } from '../portal.ts';
import { documentFor } from './documents/document-for.ts';
import { registrationNumber } from './documents/holder.ts';
import { neighbours } from './neighbours.ts';
import { worldPeople } from './people.ts';
import type { WorldPerson } from './people.ts';

/** Begins an application and answers it with the examples of its definition, page by page; half of it ends with the first document. Answers its id. */
export async function fillApplication(
  portal: Portal,
  given: { person: SignedInPerson; slug: string; what: 'everything' | 'half' },
): Promise<string> {
  const { person, slug, what } = given;
  const service = portal.catalogue.services.get(slug);
  if (service === undefined) throw new Error(`the world: there is no service ${slug}`);
  const started = await startApplication(portal, { person, service, after: null, about: commonest(service) });
  if (!started.ok) throw new Error(`the world: ${person.id} has a draft of ${slug} already`);
  const { id } = started.draft;
  const holder = [...worldPeople, ...neighbours].find((each) => each.id === person.id);
  if (holder === undefined) throw new Error(`${person.id} is nobody of the world`);
  // Everybody has a number of their own, the one on the document that they hand in.
  const own = { nomor_str: registrationNumber(holder) };
  const { pages, documents, answers } = evaluateForm(service, { ...exampleAnswers(service), ...own, ...started.draft.answers });
  const some = <One>(all: readonly One[]) => (what === 'everything' ? all : all.slice(0, Math.ceil(all.length / 2)));
  await savePages(portal, { person, id, pages: some(pages), stored: started.draft.answers, answers });
  const asked = documents.filter(({ mandatory }) => mandatory);
  await handIn(portal, { person, id, holder, documents: what === 'everything' ? asked : asked.slice(0, 1) });
  return id;
}

/** What people come for most often, as the examples say; null where there is only one thing. */
export function commonest(service: Service): Beginning | null {
  const transaction = chosenTransaction(service, exampleAnswers(service));
  return transaction === null ? null : { transaction, old: null, takenOver: {} };
}

/** Answers pages one after the other; those that say the same already stay as they are. */
export async function savePages(
  portal: Portal,
  given: { person: SignedInPerson; id: string; pages: Service['pages']; stored: Answers; answers: Answers },
): Promise<void> {
  let { stored } = given;
  for (const page of given.pages) {
    const asked = page.questions.map(({ id }) => id);
    const answers = Object.fromEntries(asked.map((id) => [id, given.answers[id] ?? '']));
    const mark = pageMark({ secret: portal.secret, questions: asked, answers: stored, typed: null });
    const saved = await saveAnswers(portal, { person: given.person, reference: given.id, page, answers, mark });
    if (!saved.ok) throw new Error(`the world: a page is refused: ${saved.reason}`);
    stored = saved.answers;
  }
}

/** Drawn all at once, which is what takes time, and handed in one after the other. */
export async function handIn(
  portal: Portal,
  given: { person: SignedInPerson; id: string; holder: WorldPerson; documents: readonly { id: string; name: string }[] },
): Promise<void> {
  const { person, id, holder, documents } = given;
  const drawn = await Promise.all(
    documents.map(async (requirement) => ({ requirement: requirement.id, ...(await documentFor(requirement, holder)) })),
  );
  for (const { requirement, bytes, name, contentType } of drawn) {
    const file = new File([Uint8Array.from(bytes)], name, { type: contentType });
    const taken = await uploadDocument(portal, { person, reference: id, requirement }, [file]);
    if (!taken.ok) throw new Error(`the world: the document ${requirement} is refused: ${taken.reason}`);
  }
}

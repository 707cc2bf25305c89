import { sql } from 'drizzle-orm';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Answers, Service } from '../catalogue/service.ts';
import { answersOfFirm } from '../firms/rules.ts';
import type { Firm } from '../firms/store-firms.ts';
import type { Portal } from '../portal.ts';
import type { Application } from './application.ts';
import { answersOfBeginning } from './start-rules.ts';
import type { Beginning } from './start-rules.ts';
import { bindPaperForm } from './store-paper-forms.ts';
import { draftsOf, startDraft } from './store.ts';

/** Any number that nobody else locks by. */
const START_LOCK = 7_468_003;

type Started = { ok: true; draft: Application } | { ok: false; reason: 'draft-exists' };

/**
 * Starts a draft with what the account knows. Pressed twice, it starts one.
 * @param after id of the newest draft that the person was shown when they asked for another; null = they saw none.
 * @param firm that it is for, with what is known of it; null = for the person.
 * @param paperId form on paper under whose number it goes on.
 * @param officer who begins it for them at the counter; null = they begin it themselves.
 * @param about what they come for, where the service knows several things; what they have now is taken over.
 */
export async function startApplication(
  portal: Pick<Portal, 'db' | 'seal' | 'clock'>,
  given: {
    person: SignedInPerson;
    service: Service;
    after: string | null;
    about?: Beginning | null;
    firm?: Firm | null;
    paperId?: string | null;
    officer?: Pick<SignedInPerson, 'id' | 'role'> | null;
  },
): Promise<Started> {
  const { db, seal, clock } = portal;
  const { person, service, after, about = null, firm = null, paperId = null, officer = null } = given;
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${START_LOCK}, hashtext(${`${person.id} ${service.slug}`}))`);
    const [newest] = await draftsOf(tx, seal, person, service.slug);
    if ((newest?.id ?? null) !== after) return { ok: false, reason: 'draft-exists' };
    // What the staff of a firm know of its owner is not told by the portal, and they are not the applicant.
    const known = firm === null || firm.ownerId === person.id ? knownOf(service, person) : {};
    const ofFirm = firm === null ? {} : answersOfFirm(service, firm);
    const answers = { ...about?.takenOver, ...known, ...ofFirm, ...answersOfBeginning(service, about) };
    const at = clock.now();
    const filing = { channel: paperId !== null ? 'paper' : officer !== null ? 'counter' : 'online', officer } as const;
    const draft = await startDraft(tx, seal, { person, service, answers, at, firm, filing, ...transactionOf(about) });
    if (paperId !== null) await bindPaperForm(tx, paperId, draft.id);
    return { ok: true, draft };
  });
}

function transactionOf(about: Beginning | null) {
  if (about === null) return {};
  const { transaction, old } = about;
  return {
    transaction: {
      transaction: transaction.kind,
      oldPermitId: old?.permitId ?? null,
      oldRegisterId: old?.registerId ?? null,
      oldPermitNumber: old?.number ?? null,
    },
  };
}

/** Answers to the questions of "Data Anda" that the account has. */
function knownOf(service: Pick<Service, 'pages'>, { profile }: SignedInPerson): Answers {
  const questions = service.pages.flatMap((page) => page.questions);
  return Object.fromEntries(
    questions.flatMap(({ id, profileField }) => {
      const known = profileField === null ? null : profile[profileField];
      return known === null || known === '' ? [] : [[id, known] as const];
    }),
  );
}

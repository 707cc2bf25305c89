import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { referenceOf } from '../src/applications/application.ts';
import { movedTo } from '../src/applications/actions.ts';
import type { Application } from '../src/applications/application.ts';
import { addCorrectionRound } from '../src/applications/store-corrections.ts';
import { loadForApplicant, startDraft } from '../src/applications/store.ts';
import { writeApplication } from '../src/applications/write.ts';
import type { Answers } from '../src/catalogue/service.ts';
import type { Portal } from '../src/portal.ts';
import { addUnfinished } from '../src/files/store-unfinished.ts';
import { paths } from '../src/web/paths.ts';
import { documentFor } from '../src/world/documents/document-for.ts';
import { filmPerson } from '../src/world/people.ts';
import type { openTestPortal } from './portal.ts';
import { visitorOf } from './visitor.ts';
import type { Answer, Visitor } from './visitor.ts';

const siti = { ...filmPerson, technicalOffice: null };

/** A draft for a nurse's permit that is Siti's. */
export async function startNurseDraft({ db, seal, catalogue, clock }: Portal, answers: Answers = {}): Promise<Application> {
  const service = catalogue.services.get('sip-perawat');
  if (service === undefined) throw new Error('the nurse has no permit to ask for');
  return startDraft(db, seal, { person: siti, service, answers, at: clock.now() });
}

/** Puts Siti's application where the office has it, or where it is handed back for these documents, without the steps between. */
export async function moveTo(
  { db, seal, clock }: Portal,
  { id }: Application,
  state: 'completeness' | 'correction',
  named: readonly string[] = [],
): Promise<Application> {
  const at = clock.now();
  return db.transaction(async (tx) => {
    const before = await loadForApplicant(tx, seal, siti, id);
    if (before === null) throw new Error('there is no such draft');
    const stopped = state === 'correction' ? { clockStoppedAt: at, correctionFrom: 'completeness' } : {};
    const change = { ...movedTo(state, null), number: `SMR-2026-${id.slice(0, 6)}`, ...stopped };
    await writeApplication(tx, { application: before, change, actor: siti, verb: 'test', at });
    const items = named.map((item) => ({ kind: 'document' as const, item, reason: 'tidak-terbaca', note: null }));
    if (items.length > 0) await addCorrectionRound(tx, seal, id, items);
    return (await loadForApplicant(tx, seal, siti, id)) ?? before;
  });
}

/** Siti signed in at a browser of her own, with a fresh draft. */
export async function nurseWithDraft({ portal, app }: Opened): Promise<{ siti: Visitor; draft: Application }> {
  await portal.db.execute('delete from rate_limit');
  const browser = visitorOf(app);
  await browser.signIn(filmPerson);
  return { siti: browser, draft: await startNurseDraft(portal, { jenis_tempat: 'fasyankes' }) };
}

type Opened = Pick<Awaited<ReturnType<typeof openTestPortal>>, 'portal' | 'app'>;

/** Hands a file in for a document of a draft. */
export const uploadTo = (draft: Application, visitor: Visitor, file: File, requirement = 'ktp'): Promise<Answer> =>
  visitor.post(paths.document(referenceOf(draft), requirement), { [`file-${requirement}`]: file });

/** Begins to send a photograph for an application, of which nothing has come yet. */
export const onItsWay = ({ db, seal }: Portal, given: { id: string; personId: string; at: Date }): Promise<void> =>
  addUnfinished(db, seal, {
    id: randomUUID(),
    personId: given.personId,
    subject: given.id,
    item: 'ktp',
    files: [{ name: 'ktp.jpg', bytes: 9 }],
    bytes: 9,
    asItLooks: false,
    createdAt: given.at,
    endsAt: new Date(given.at.getTime() + 7 * 86_400_000),
  });

/** Everything that lies in the folder of uploads, by name. */
export async function filesOnDisk({ dataFolder }: Portal): Promise<string[]> {
  const found = await readdir(join(dataFolder, 'files'), { recursive: true }).catch(() => []);
  return found.map((path) => path.split('/').at(-1) ?? '').filter((name) => name.length >= 36);
}

/** Bytes as a browser sends them. */
export const asFile = (bytes: Uint8Array, name: string): File => new File([new Uint8Array(bytes)], name);

/** The drawn KTP of Siti. */
export async function ktpFile(): Promise<File> {
  const { bytes, name } = await documentFor({ id: 'ktp', name: 'KTP' }, filmPerson);
  return asFile(bytes, name);
}

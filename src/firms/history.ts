import { z } from 'zod';
import { findPeople } from '../accounts/store.ts';
import type { Dossier } from '../applications/dossier.ts';
import type { HistoryEntry } from '../applications/store-history.ts';
import type { PortalContext } from '../web/environment.ts';
import type { Texts } from '../web/texts/texts.ts';

const detailSchema = z.object({ page: z.string().optional(), requirement: z.string().optional() });

/** Adds who of a firm did what, to whoever else reads it; the same thing done again and again is told once. What one did oneself is told as ever. */
export async function withStaffNamed(
  c: PortalContext,
  { application, service }: Pick<Dossier, 'application' | 'service'>,
  history: readonly HistoryEntry[],
): Promise<readonly HistoryEntry[]> {
  const reader = c.get('person');
  if (application.firmId === null || reader === null) return history;
  const isOthers = ({ actorRole, actorId }: HistoryEntry) => actorRole === 'applicant' && actorId !== reader.id;
  const { db, seal } = c.get('portal');
  const people = await findPeople(db, seal, [...new Set(history.filter(isOthers).map(({ actorId }) => actorId))]);
  const told = history.map((entry) => {
    const name = isOthers(entry) ? people.get(entry.actorId)?.profile.name : undefined;
    const what = name === undefined ? null : actOf(c.get('t').firms.history, entry, service);
    return name === undefined || what === null ? entry : { ...entry, sentence: c.get('t').firms.history.by(name, what) };
  });
  return told.filter(({ sentence }, at) => sentence === undefined || sentence !== told[at - 1]?.sentence);
}

function actOf(
  t: Texts['firms']['history'],
  { verb, detail }: HistoryEntry,
  { pages, requirements }: Pick<Dossier['service'], 'pages' | 'requirements'>,
): string | null {
  const { page, requirement } = detailSchema.parse(detail);
  if (verb === 'save') return t.save(pages.find(({ id }) => id === page)?.title ?? page ?? '');
  if (verb === 'upload_document' || verb === 'remove_document')
    return t[verb](requirements.find(({ id }) => id === requirement)?.name ?? requirement ?? '');
  return verb === 'start' || verb === 'submit' || verb === 'resubmit' || verb === 'withdraw' ? t[verb] : null;
}

import { z } from 'zod';
import type { Dossier } from '../applications/dossier.ts';
import { historyOf } from '../applications/store-history.ts';
import type { HistoryEntry } from '../applications/store-history.ts';
import type { Service } from '../catalogue/service.ts';
import type { PortalContext } from '../web/environment.ts';
import type { Texts } from '../web/texts/texts.ts';
import { grantsOf } from './store.ts';
import type { Grant } from './store.ts';

/** The log of an application with the sentences about its helpers, who typed what, as its owner reads it. */
export async function historyWithHelpers(c: PortalContext, { application, service }: Dossier): Promise<HistoryEntry[]> {
  const { db, seal } = c.get('portal');
  const history = await historyOf(db, application.id);
  const grants = await grantsOf(db, seal, application.id);
  return grants.length === 0 ? history : toldOf(c.get('t').helping, history, grants, service);
}

const detailSchema = z.object({
  grant: z.string().optional(),
  page: z.string().optional(),
  requirement: z.string().optional(),
});

/** Adds the sentence to what a helper did or what was done about one; the same thing done again and again is told once. */
function toldOf(
  t: Texts['helping'],
  history: readonly HistoryEntry[],
  grants: readonly Pick<Grant, 'id' | 'name' | 'relation'>[],
  service: Pick<Service, 'pages' | 'requirements'>,
): HistoryEntry[] {
  const helpers = new Map(grants.map(({ id, name, relation }) => [id, t.named(name, relation)]));
  const told = history.map((entry) => {
    const sentence = sentenceOf(t, entry, helpers, service);
    return sentence === null ? entry : { ...entry, sentence };
  });
  return told.filter(({ sentence }, at) => sentence === undefined || sentence !== told[at - 1]?.sentence);
}

function sentenceOf(
  { history: t }: Texts['helping'],
  { verb, actorId, actorRole, detail }: HistoryEntry,
  helpers: ReadonlyMap<string, string>,
  { pages, requirements }: Pick<Service, 'pages' | 'requirements'>,
): string | null {
  const { grant = actorId, page, requirement } = detailSchema.parse(detail);
  const helper = helpers.get(grant);
  if (helper === undefined) return null;
  if (verb === 'invite_helper' || verb === 'begin_helping' || verb === 'end_helping') return t[verb](helper);
  if (actorRole !== 'helper') return null;
  if (verb === 'save') return t.by(helper, t.save(pages.find(({ id }) => id === page)?.title ?? page ?? ''));
  if (verb === 'upload_document' || verb === 'remove_document')
    return t.by(helper, t[verb](requirements.find(({ id }) => id === requirement)?.name ?? requirement ?? ''));
  return verb === 'adopt' || verb === 'submit' || verb === 'resubmit' ? t.by(helper, t[verb]()) : null;
}

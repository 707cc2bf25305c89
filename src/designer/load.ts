import { findPeople } from '../accounts/store.ts';
import { momentShort } from '../catalogue/formats.ts';
import type { PortalContext } from '../web/environment.ts';
import { asTyped, openText, recordOf } from './edit/definition-text.ts';
import { findDefinitionFile } from './definition-file.ts';
import { readableFile, readDraft } from './read-draft.ts';
import type { ReadDraft } from './read-draft.ts';
import { findDraft } from './store-drafts.ts';
import type { Draft } from './store-drafts.ts';
import { findLive, MADE_LIVE, publicationsOf } from './store-live.ts';
import type { Live, Publication } from './store-live.ts';
import { textOf } from './version-text.ts';

/** One service as somebody works on it. */
export type Designed = {
  slug: string;
  name: string;
  live: Live | null;
  liveText: string | null;
  draft: Draft | null;
  /** The draft, or what is live where there is none; of a service that was never live what lies in its file. */
  text: string;
  read: ReadDraft;
  /** Which draft was looked at: its revision, 0 = there is none. Every form sends it back. */
  seen: number;
  /** When it became what it is, and who saved the draft when, in words. */
  liveSince: string | null;
  savedBy: { name: string; when: string } | null;
  publications: readonly Publication[];
  /** Names of everybody who published, by id. */
  names: ReadonlyMap<string, string>;
};

/** What a service calls itself whose definition is not whole yet; null when it does not say. */
export function nameIn(text: string): string | null {
  const document = openText(text);
  const name = document === null ? '' : asTyped(recordOf(document)['short_name']);
  return name === '' ? null : name;
}

/** What somebody laid into the folder of definitions, and what is not live: it has faults, or came after the start. */
async function laidText(c: PortalContext, slug: string): Promise<string | null> {
  const file = await findDefinitionFile(c.get('portal').config.servicesFolder, slug);
  return file === null ? null : readableFile(file.text);
}

/** The service of this address with all that its pages show; null when there is none. */
export async function openDesigned(c: PortalContext): Promise<Designed | null> {
  const slug = c.req.param('slug') ?? '';
  const { db, seal, office, catalogue } = c.get('portal');
  const [draft, live, publications] = await Promise.all([findDraft(db, slug), findLive(db, slug), publicationsOf(db, slug)]);
  const liveText = live === null ? null : await textOf(db, slug, live.version);
  const text = draft?.text ?? liveText ?? (await laidText(c, slug));
  if (text === null) return null;
  const read = readDraft(text, slug, office);
  const ids = [...publications.map(({ actorId }) => actorId), ...(draft === null ? [] : [draft.personId])];
  const people = await findPeople(db, seal, [...new Set(ids)]);
  const names = new Map([...people].map(([id, { profile }]) => [id, profile.name]));
  const since = publications.find(({ version, kind }) => version === live?.version && MADE_LIVE.includes(kind))?.at;
  const known = catalogue.services.get(slug) ?? catalogue.closed.get(slug);
  return {
    slug,
    name: ('service' in read ? read.service : known)?.shortName ?? nameIn(text) ?? slug,
    live,
    liveText,
    draft,
    text,
    read,
    seen: draft?.revision ?? 0,
    liveSince: since === undefined ? null : momentShort(since, office),
    savedBy: draft === null ? null : { name: names.get(draft.personId) ?? '', when: momentShort(draft.at, office) },
    publications,
    names,
  };
}

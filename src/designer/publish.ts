import type { SignedInPerson } from '../accounts/person.ts';
import { everyNumber, findKept, lockVersions, numberOf } from '../applications/store-versions.ts';
import { localDay } from '../catalogue/formats.ts';
import type { Service } from '../catalogue/service.ts';
import { recordEvent } from '../database/events.ts';
import type { Database } from '../database/connection.ts';
import { layoutFaultsOf } from '../permits/letter/check-layouts.ts';
import type { Portal } from '../portal.ts';
import { checkFilmsOf } from './check-films.ts';
import { findDefinitionFile, putAside, writeDefinitionFile } from './definition-file.ts';
import { readDraft } from './read-draft.ts';
import { findDraft, removeDraft } from './store-drafts.ts';
import { findLive, setLive } from './store-live.ts';
import type { Live } from './store-live.ts';
import { withLayoutTried } from './try-layout.ts';
import { textOf } from './version-text.ts';

/**
 * Why nothing was published.
 * - `no-draft`: there is none, or somebody else published it already: look at what is live.
 * - `changed-meanwhile`: the draft or what is live is another one than was looked at: look again.
 * - `faults`: the draft has faults: mend them.
 * - `layout`: its permit cannot be set with the office's own layout: no start and no signing could go on with it.
 * - `nothing-new`: it is what is live already.
 */
export type PublishRefusal = 'no-draft' | 'changed-meanwhile' | 'faults' | 'layout' | 'nothing-new';

export type Published = { ok: true; version: number } | { ok: false; reason: PublishRefusal };

/** Who publishes and what they looked at; `seenLive`: the version that was live, 0 = none. */
export type Publishing = { slug: string; note: string; person: SignedInPerson; seenLive: number };

/** Makes a draft live in every process, and the file with it. */
export async function publishDraft(portal: Portal, given: Publishing & { seen: number }): Promise<Published> {
  const { slug, seen } = given;
  return afterwards(portal, slug, () =>
    portal.db.transaction(async (tx): Promise<Published> => {
      await lockVersions(tx);
      const [draft, live] = [await findDraft(tx, slug), await findLive(tx, slug)];
      if (draft === null) return { ok: false, reason: 'no-draft' };
      if (draft.revision !== seen || (live?.version ?? 0) !== given.seenLive) return { ok: false, reason: 'changed-meanwhile' };
      const read = readDraft(draft.text, slug, portal.office);
      if ('faults' in read) return { ok: false, reason: 'faults' };
      if (!canBeSet(portal, read.service)) return { ok: false, reason: 'layout' };
      const before = live === null ? null : await textOf(tx, slug, live.version);
      if (before === draft.text) return { ok: false, reason: 'nothing-new' };
      const version = await numberOf(tx, read.service, draft.text, portal.clock.now());
      await removeDraft(tx, slug, seen);
      await makeLive(tx, portal, { ...given, live, version, kind: 'published' });
      return { ok: true, version };
    }),
  );
}

/** Makes an older version live again, under its own number: it is the same definition, and what was begun with it goes on with it. */
export async function restoreVersion(portal: Portal, given: Publishing & { version: number }): Promise<Published> {
  const { slug, version } = given;
  return afterwards(portal, slug, () =>
    portal.db.transaction(async (tx): Promise<Published> => {
      await lockVersions(tx);
      const [kept, live] = [await findKept(tx, slug, version), await findLive(tx, slug)];
      if (kept === null) return { ok: false, reason: 'no-draft' };
      if ((live?.version ?? 0) !== given.seenLive) return { ok: false, reason: 'changed-meanwhile' };
      if (live?.version === version) return { ok: false, reason: 'nothing-new' };
      // The office's settings may have changed since it was live.
      const text = await textOf(tx, slug, version);
      const read = text === null ? null : readDraft(text, slug, portal.office);
      if (read === null || 'faults' in read) return { ok: false, reason: 'faults' };
      if (!canBeSet(portal, read.service)) return { ok: false, reason: 'layout' };
      await makeLive(tx, portal, { ...given, live, kind: 'restored' });
      return { ok: true, version };
    }),
  );
}

const canBeSet = ({ office, clock }: Portal, service: Service): boolean =>
  layoutFaultsOf(service, office, localDay(clock.now(), office)).length === 0;

/** Takes a service out of use, or back into it: nobody can begin an application any more, and what was begun goes on. */
export async function setOpen(portal: Portal, given: Omit<Publishing, 'seenLive'> & { open: boolean }): Promise<Published> {
  const { slug, open } = given;
  return afterwards(portal, slug, () =>
    portal.db.transaction(async (tx): Promise<Published> => {
      await lockVersions(tx);
      const live = await findLive(tx, slug);
      if (live === null) return { ok: false, reason: 'no-draft' };
      if (live.open === open) return { ok: false, reason: 'nothing-new' };
      await record(tx, portal, { ...given, live, next: { ...live, open }, kind: open ? 'opened' : 'closed' });
      return { ok: true, version: live.version };
    }),
  );
}

/**
 * Writes the file of what is live now, not of what one act made live: of two acts at once the file tells the last. A definition that somebody laid there and that
 * was never live is not written over: it goes live at the next start, and the list tells of it. A file with faults is put aside, and stays where that fails.
 */
async function writeLiveFile({ db, config, log, office, clock }: Portal, slug: string): Promise<void> {
  const day = localDay(clock.now(), office);
  const written = await db.transaction(async (tx) => {
    await lockVersions(tx);
    const live = await findLive(tx, slug);
    const text = live === null ? null : await textOf(tx, slug, live.version);
    if (text === null) return true;
    const before = await findDefinitionFile(config.servicesFolder, slug);
    const read = before === null ? null : withLayoutTried(readDraft(before.text, slug, office), slug, { office, day });
    if (read !== null && 'service' in read && !(await wasLive(tx, read.service))) return false;
    if (
      before !== null &&
      read !== null &&
      'faults' in read &&
      !(await putAside(config.servicesFolder, before.name, clock.now()))
    )
      return false;
    return writeDefinitionFile(config.servicesFolder, slug, text);
  });
  if (!written) log.warn({ slug }, 'the file of a definition was not written; the database says what is live');
}

const wasLive = async (tx: Database, { slug, sha256 }: Service): Promise<boolean> =>
  ((await everyNumber(tx)).get(slug) ?? []).some((each) => each.sha256 === sha256);

type Acting = Omit<Publishing, 'seenLive'> & { live: Live | null; kind: 'published' | 'restored' | 'closed' | 'opened' };

async function makeLive(tx: Database, portal: Portal, given: Acting & { version: number }): Promise<void> {
  const { slug, version, live } = given;
  await record(tx, portal, { ...given, next: { slug, version, origin: 'browser', open: live?.open ?? true } });
}

async function record(tx: Database, { clock }: Portal, { slug, note, person, live, next, kind }: Acting & { next: Live }) {
  const at = clock.now();
  await setLive(tx, next, { kind, note, actorId: person.id, at });
  await recordEvent(tx, {
    at,
    actor: person,
    verb: kind === 'closed' || kind === 'opened' ? `service_${kind}` : 'definition_live',
    subject: { kind: 'service', id: slug },
    detail: { version: next.version, before: live?.version ?? null, by: kind },
  });
}

/**
 * What follows once something is live: the file, this process at once (the others are told by the database), and the films. It is live whatever fails of it: the
 * page says how the file stands, and this process hears of it from the database like the others.
 */
async function afterwards(portal: Portal, slug: string, act: () => Promise<Published>): Promise<Published> {
  const done = await act();
  if (!done.ok) return done;
  const failed = (what: string) => (error: unknown) => {
    portal.log.error({ slug, name: error instanceof Error ? error.name : '' }, what);
    return null;
  };
  await writeLiveFile(portal, slug).catch(failed('the file of what was published could not be written'));
  const catalogue = await portal.reloadCatalogue().catch(failed('what was published could not be read again at once'));
  if (catalogue !== null) await checkFilmsOf({ ...portal, catalogue }, slug);
  return done;
}

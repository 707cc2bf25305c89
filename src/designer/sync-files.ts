import { createHash } from 'node:crypto';
import { everyNumber, lockVersions, numberOf } from '../applications/store-versions.ts';
import type { KnownNumber } from '../applications/store-versions.ts';
import type { DefinitionFile } from '../catalogue/read-catalogue.ts';
import type { Service } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { recordEvent, SYSTEM_ACTOR } from '../database/events.ts';
import { everyLive, removeLive, setLive } from './store-live.ts';
import type { Live } from './store-live.ts';
import { judgeFile } from './sync-rules.ts';

/**
 * Lets the files of `services/` say what is live, as far as they may (`sync-rules.ts`). Files with faults change nothing: what was live stays. Of processes that
 * start at once one works and the others wait for it.
 */
export async function syncFiles(db: Database, files: readonly DefinitionFile[], now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await lockVersions(tx);
    const live = new Map((await everyLive(tx)).map((each) => [each.slug, each]));
    const numbers = await everyNumber(tx);
    for (const { text, read } of files) {
      if (!('service' in read)) continue;
      const { slug, sha256 } = read.service;
      const known = numbers.get(slug)?.find((each) => each.sha256 === sha256) ?? null;
      await syncFile(tx, { service: read.service, text, live: live.get(slug) ?? null, known, now });
    }
    const there = new Set(files.map(slugOf));
    for (const each of live.values())
      if (!there.has(each.slug) && judgeFile(each, null) === 'is-removed') await removeLive(tx, each, now);
  });
}

type Syncing = {
  service: Service;
  text: string;
  live: Live | null;
  /** The version of the same record; null = it was never live. */
  known: KnownNumber | null;
  now: Date;
};

async function syncFile(tx: Database, { service, text, live, known, now }: Syncing): Promise<void> {
  const { slug } = service;
  const goesLive = judgeFile(live, known?.version ?? 'new') === 'goes-live';
  // Comments of a file that does not say what is live are not taken over.
  const isKept = known?.textHash === md5(text) || live?.origin === 'browser';
  if (!goesLive && isKept) return;
  const version = await numberOf(tx, service, text, now);
  if (!goesLive) return;
  await setLive(
    tx,
    { slug, version, origin: 'file', open: live?.open ?? true },
    { kind: 'file', note: '', actorId: SYSTEM_ACTOR.id, at: now },
  );
  await recordEvent(tx, {
    at: now,
    actor: SYSTEM_ACTOR,
    verb: 'definition_live',
    subject: { kind: 'service', id: slug },
    detail: { version, before: live?.version ?? null, by: 'file' },
  });
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** The service that a file is of; one that cannot be read is of the service that it is called after. */
const slugOf = ({ file, read }: DefinitionFile): string =>
  'service' in read ? read.service.slug : file.replace(/\.(ya?ml|json)$/i, '');

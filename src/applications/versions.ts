import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { compileService } from '../catalogue/compile.ts';
import type { Catalogue } from '../catalogue/read-catalogue.ts';
import type { Service } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import { definitionVersion } from '../database/schema/applications.ts';
import type { Portal } from '../portal.ts';
import type { Application } from './application.ts';

/** Any number that nobody else locks by. */
const VERSIONS_LOCK = 7_468_002;

/** Stores every definition that is new and gives each live service its version: the same file has the same number on every start. */
export async function rememberVersions(db: Database, catalogue: Catalogue, now: Date): Promise<Catalogue> {
  const numbered = new Map<string, Service>();
  await db.transaction(async (tx) => {
    // Processes that start at once would give the same number to two definitions.
    await tx.execute(sql`select pg_advisory_xact_lock(${VERSIONS_LOCK})`);
    for (const [slug, service] of catalogue.services)
      numbered.set(slug, { ...service, version: await versionOf(tx, service, now) });
  });
  return {
    ...catalogue,
    services: numbered,
    search: (query) => catalogue.search(query).map((found) => numbered.get(found.slug) ?? found),
  };
}

/** The definition that an application was started with, compiled; the live one when it has not changed since. */
export async function serviceOf(
  portal: Pick<Portal, 'catalogue' | 'office'>,
  db: Database,
  application: Pick<Application, 'service' | 'definitionVersion'>,
): Promise<Service> {
  const { service: slug, definitionVersion: version } = application;
  const found = await findVersion(portal, db, slug, version);
  if (found === null) throw new Error(`version ${version} of ${slug} is not stored`);
  return found;
}

/** A definition by its number, compiled; null when no such version was ever live. */
export async function findVersion(
  portal: Pick<Portal, 'catalogue' | 'office'>,
  db: Database,
  slug: string,
  version: number,
): Promise<Service | null> {
  const live = portal.catalogue.services.get(slug);
  if (live?.version === version) return live;
  return kept(portal.catalogue, `${slug}@${version}`, () => compileVersion(portal, db, slug, version));
}

const recordSchema = z.record(z.string(), z.unknown());

async function compileVersion(
  portal: Pick<Portal, 'catalogue' | 'office'>,
  db: Database,
  slug: string,
  version: number,
): Promise<Service | null> {
  const [row] = await db
    .select()
    .from(definitionVersion)
    .where(and(eq(definitionVersion.slug, slug), eq(definitionVersion.version, version)));
  if (row === undefined) return null;
  const compiled = compileService(recordSchema.parse(row.definition), portal.office, { file: `${slug} (version ${version})` });
  if ('faults' in compiled) throw new Error(`version ${version} of ${slug} does not compile any more`);
  return portal.catalogue.inWords({ ...compiled.service, version, sha256: row.sha256 });
}

/** Older versions compiled once as long as a catalogue lives. */
const compiledVersions = new WeakMap<Catalogue, Map<string, Promise<Service | null>>>();

function kept(catalogue: Catalogue, key: string, compile: () => Promise<Service | null>): Promise<Service | null> {
  const versions = compiledVersions.get(catalogue) ?? new Map<string, Promise<Service | null>>();
  compiledVersions.set(catalogue, versions);
  const known = versions.get(key);
  if (known !== undefined) return known;
  const made = compile();
  versions.set(key, made);
  // What is not there is not remembered: anybody can ask for any number.
  void made.then(
    (service) => service === null && versions.delete(key),
    () => versions.delete(key),
  );
  return made;
}

async function versionOf(tx: Database, service: Service, now: Date): Promise<number> {
  const { slug, sha256 } = service;
  const rows = await tx
    .select({ version: definitionVersion.version, sha256: definitionVersion.sha256 })
    .from(definitionVersion)
    .where(eq(definitionVersion.slug, slug))
    .orderBy(desc(definitionVersion.version));
  const known = rows.find((row) => row.sha256 === sha256);
  if (known !== undefined) return known.version;
  const version = (rows[0]?.version ?? 0) + 1;
  await tx.insert(definitionVersion).values({ slug, version, sha256, definition: service.source, firstSeenAt: now });
  return version;
}

import { compileService } from '../catalogue/compile.ts';
import type { Catalogue } from '../catalogue/read-catalogue.ts';
import type { Service } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import type { Portal } from '../portal.ts';
import type { Application } from './application.ts';
import { findKept } from './store-versions.ts';

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

async function compileVersion(
  portal: Pick<Portal, 'catalogue' | 'office'>,
  db: Database,
  slug: string,
  version: number,
): Promise<Service | null> {
  const row = await findKept(db, slug, version);
  if (row === null) return null;
  const compiled = compileService(row.definition, portal.office, { file: `${slug} (version ${version})` });
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

import { compileAnyway } from '../catalogue/compile.ts';
import { faultInWords } from '../catalogue/fault.ts';
import type { Fault } from '../catalogue/fault.ts';
import type { Catalogue } from '../catalogue/read-catalogue.ts';
import type { Service } from '../catalogue/service.ts';
import type { Database } from '../database/connection.ts';
import type { Log } from '../log.ts';
import type { Portal } from '../portal.ts';
import type { Application } from './application.ts';
import { findKept } from './store-versions.ts';

/** What compiles stored definitions; `log` hears of those that have faults by now. */
type Compiling = Pick<Portal, 'catalogue' | 'office'> & { log?: Log };

/**
 * The definition that an application was started with, compiled; the live one when it has not changed since. One that the office's settings do not bear any
 * more comes with what is left of it (`withFaults`): a changed setting must not hide what people sent.
 */
export async function serviceOf(
  portal: Compiling,
  db: Database,
  application: Pick<Application, 'service' | 'definitionVersion'>,
): Promise<Service> {
  const { service: slug, definitionVersion: version } = application;
  const found = await findVersion(portal, db, slug, version);
  if (found === null) throw new Error(`version ${version} of ${slug} is not stored`);
  return found;
}

/** A definition by its number, compiled; null when no such version was ever live. */
export async function findVersion(portal: Compiling, db: Database, slug: string, version: number): Promise<Service | null> {
  const live = portal.catalogue.services.get(slug);
  if (live?.version === version) return live;
  return kept(portal.catalogue, `${slug}@${version}`, () => compileVersion(portal, db, slug, version));
}

async function compileVersion(portal: Compiling, db: Database, slug: string, version: number): Promise<Service | null> {
  const row = await findKept(db, slug, version);
  if (row === null) return null;
  const { service, faults } = compileAnyway(row.definition, portal.office, { file: `${slug} (version ${version})` });
  if (faults.length > 0) tellOnce(portal.log, `${slug}@${version}`, faults);
  return portal.catalogue.inWords({ ...service, slug, version, sha256: row.sha256 });
}

/** Versions with faults that a log has heard of. */
const told = new WeakMap<Log, Set<string>>();

function tellOnce(log: Log | undefined, version: string, faults: readonly Fault[]): void {
  if (log === undefined) return;
  const known = told.get(log) ?? new Set<string>();
  told.set(log, known);
  if (known.has(version)) return;
  known.add(version);
  log.warn({ version, faults: faults.map(faultInWords) }, 'a stored definition has faults now; what is left of it is shown');
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

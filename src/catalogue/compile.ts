import { createHash } from 'node:crypto';
import { compileForm } from './compile-form.ts';
import { compilePermit } from './compile-permit.ts';
import { compileSilence } from './compile-silence.ts';
import { neededKeys } from './definition.ts';
import type { Definition } from './definition.ts';
import { describeService } from './describe.ts';
import type { Fault, Problem } from './fault.ts';
import { markProblems } from './own-messages.ts';
import type { Office } from './office.ts';
import { faultAt, readDefinition } from './read-definition.ts';
import { isRecord } from './record.ts';
import type { Path, Place, RawRecord } from './record.ts';
import { compileRequirements } from './requirements.ts';
import type { Service } from './service.ts';

/**
 * A record as the service that everything else reads, or every fault it has. The version is 0: the number is given where versions are kept.
 * @param place the file, and how to find the line of a path in it.
 */
export function compileService(record: RawRecord, office: Office, place: Place): { service: Service } | { faults: Fault[] } {
  const { service, faults } = compileAnyway(record, office, place);
  return faults.length > 0 ? { faults } : { service };
}

/**
 * A record that was live once, with whatever of it the office's settings and this portal still bear: what was begun with it must stay to be seen. A condition
 * that cannot be read any more holds always, so that rather too much is asked than too little. With faults the service is marked.
 */
export function compileAnyway(record: RawRecord, office: Office, place: Place): { service: Service; faults: Fault[] } {
  const { good, faults } = readDefinition(record, place);
  const report = (path: Path, problem: Problem) => void faults.push(faultAt(place, inFile(path, record, good), problem));
  const { pages, meanings, conditions, transactions, eligibility, fees, course } = compileForm(good, office, report);
  const permit = compilePermit(good, pages, report);
  const silence = compileSilence(good, office, report);
  for (const [key, text] of Object.entries(good.messages ?? {}))
    for (const problem of markProblems(text ?? '')) report(['messages', key], problem);
  const whole = isWhole(good) ? good : { ...NEUTRAL, ...good };
  return {
    faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    service: {
      ...describeService(whole, office),
      version: 0,
      sha256: createHash('sha256').update(JSON.stringify(record)).digest('hex'),
      pages,
      requirements: compileRequirements(whole.requirements, meanings, conditions),
      transactions,
      eligibility,
      fees,
      course,
      permit,
      silence,
      source: record,
      ...(faults.length > 0 ? { withFaults: true as const } : {}),
    },
  };
}

/** Stands for keys that cannot be read. */
const NEUTRAL: Definition = {
  slug: '-',
  name_id: '-',
  category_id: '-',
  who: '-',
  requirements: [],
  form_fields: [],
  working_days: null,
  fee: '-',
  validity: '-',
  legal_basis: [],
  technical_team: '-',
  output_name_id: '-',
  channel: 'local',
};

/** A path with the places of the file: list entries that cannot be read at all are left out of what was read. */
function inFile(path: Path, record: RawRecord, good: Partial<Definition>): Path {
  const [key, at, ...rest] = path;
  if ((key !== 'form_fields' && key !== 'requirements') || typeof at !== 'number') return path;
  const written = (good[key] ?? []).map(({ id }) => id);
  const list: unknown = record[key];
  const ids: unknown[] = Array.isArray(list) ? list.map((entry: unknown) => (isRecord(entry) ? entry['id'] : undefined)) : [];
  const id = written[at];
  const earlier = written.slice(0, at).filter((other) => other === id).length;
  const place = ids.flatMap((other, place) => (other === id ? [place] : []))[earlier];
  return [key, place ?? at, ...rest];
}

const isWhole = (good: Partial<Definition>): good is Definition =>
  Object.keys(neededKeys).every((key) => Object.hasOwn(good, key));

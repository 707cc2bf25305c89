import type { Office } from '../catalogue/office.ts';
import type { DefinitionFile } from '../catalogue/read-catalogue.ts';
import type { Service } from '../catalogue/service.ts';
import { layoutFaultsOf } from '../permits/letter/check-layouts.ts';
import type { ReadDraft } from './read-draft.ts';

/** What was tried, for as long as the compiled service lives: the layouts of an office are read once. */
const tried = new WeakMap<Service, ReadDraft>();

/**
 * A definition whose permit cannot be set is as faulty as one that cannot be read: it must not go live, because nothing could be signed with it.
 * @param file as faults name it. @param day local day.
 */
export function withLayoutTried(read: ReadDraft, file: string, { office, day }: { office: Office; day: string }): ReadDraft {
  if ('faults' in read) return read;
  const known = tried.get(read.service);
  if (known !== undefined) return known;
  const faults = layoutFaultsOf(read.service, office, day).map((detail) => ({
    file,
    line: null,
    path: 'permit.layout',
    problem: { kind: 'unset-layout', found: read.service.permit.layout, detail } as const,
  }));
  const judged = faults.length === 0 ? read : { faults };
  tried.set(read.service, judged);
  return judged;
}

/** Files of `services/`, those with faults where their permit cannot be set. @param day local day. */
export const filesWithLayoutsTried = (
  files: readonly DefinitionFile[],
  given: { office: Office; day: string },
): DefinitionFile[] => files.map((each) => ({ ...each, read: withLayoutTried(each.read, `services/${each.file}`, given) }));

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compileService } from './compile.ts';
import { LAYOUTS } from './definition.ts';
import { didYouMean, isSlip } from './did-you-mean.ts';
import type { Fault } from './fault.ts';
import type { Office } from './office.ts';
import { readRecord } from './record.ts';
import { createSearch } from './search.ts';
import { isLocal } from './service.ts';
import type { Service } from './service.ts';
import { capitalised, slugInWords } from './slug-words.ts';

/** A group of services for choosing; `services`: their slugs, what the city handles itself first, by name. */
export type Category = { id: string; title: string; text: string; icon: string; services: readonly string[] };

export type Catalogue = {
  services: ReadonlyMap<string, Service>;
  /** Those that nobody can apply for any more; what was begun goes on. */
  closed: ReadonlyMap<string, Service>;
  /** Why files of `services/` are not live, all at once. */
  faults: readonly Fault[];
  /** Only those that have services. */
  categories: readonly Category[];
  /** What is asked for most, by slug, for the home page. */
  popular: readonly string[];
  search: (query: string) => Service[];
  /** A service that is not live, an older version, in the language of this catalogue. */
  inWords: (service: Service) => Service;
};

/** One file of `services/`, read. `file` is its name; two files of one service are a fault of the second. */
export type DefinitionFile = { file: string; text: string; read: { service: Service } | { faults: readonly Fault[] } };

/** Reads every definition of a folder. What has faults is left out, the others live. */
export async function readCatalogue(servicesFolder: string, office: Office): Promise<Catalogue> {
  const files = await readDefinitionFiles(servicesFolder, office);
  return catalogueOf({
    services: files.flatMap(({ read }) => ('service' in read ? [read.service] : [])),
    faults: files.flatMap(({ read }) => ('faults' in read ? read.faults : [])),
    closed: [],
    office,
  });
}

/** Every definition of a folder, by the names of the files. @param before files that were read earlier: what has not changed is not compiled again. */
export async function readDefinitionFiles(
  servicesFolder: string,
  office: Office,
  before: readonly DefinitionFile[] = [],
): Promise<DefinitionFile[]> {
  const entries = await readdir(servicesFolder, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && /^[^.].*\.(ya?ml|json)$/i.test(entry.name))
    .map(({ name }) => name);
  const files: DefinitionFile[] = [];
  const seen = new Set<string>();
  for (const file of names.toSorted()) {
    const text = await readFile(join(servicesFolder, file), 'utf8');
    const same = before.find((each) => each.file === file && each.text === text && 'service' in each.read);
    let read = same?.read ?? readDefinitionFile(text, `services/${file}`, office);
    if ('service' in read && seen.has(read.service.slug))
      read = { faults: [slugFault(file, { kind: 'twice', what: 'services', found: read.service.slug })] };
    if ('service' in read) seen.add(read.service.slug);
    files.push({ file, text, read });
  }
  return files;
}

/** Services as everything else finds them. @param given `closed`: those that nobody can apply for any more. */
export function catalogueOf(given: {
  services: readonly Service[];
  faults: readonly Fault[];
  closed: readonly Service[];
  office: Office;
}): Catalogue {
  const { office, faults } = given;
  const services = new Map(given.services.map((service) => [service.slug, service]));
  const categories = categoriesOf(given.services, office);
  const inOrder = categories.flatMap((category) => category.services.flatMap((slug) => services.get(slug) ?? []));
  return {
    services,
    closed: new Map(given.closed.map((service) => [service.slug, service])),
    faults,
    categories,
    popular: office.popular.filter((slug) => services.has(slug)),
    search: createSearch(inOrder, office),
    inWords: (service) => service,
  };
}

/** One file of `services/` as a service, or every fault it has. */
export function readDefinitionFile(
  text: string,
  file: string,
  office: Office,
): { service: Service } | { faults: readonly Fault[] } {
  const read = readRecord(text, file);
  if ('faults' in read) return read;
  const compiled = compileService(read.record, office, read.place);
  const faults = 'faults' in compiled ? [...compiled.faults] : [];
  const slug: unknown = read.record['slug'];
  const expected = typeof slug === 'string' ? slug : '';
  if (expected !== '' && nameOf(file) !== expected)
    faults.push({
      ...slugFault(nameOf(file), { kind: 'file-name', found: nameOf(file), expected }),
      file,
      line: read.place.lineOf?.(['slug']) ?? 1,
    });
  faults.push(
    ...categoryFaults(read.record['category_id'], office).map((problem) => ({
      file,
      line: read.place.lineOf?.(['category_id']) ?? 1,
      path: 'category_id',
      problem,
    })),
  );
  if ('service' in compiled)
    faults.push(
      ...layoutFaults(compiled.service, office).map((problem) => ({
        file,
        line: read.place.lineOf?.(['permit', 'layout']) ?? 1,
        path: 'permit.layout',
        problem,
      })),
    );
  return faults.length > 0 || !('service' in compiled)
    ? { faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
    : compiled;
}

/** The office's categories, then one for each category_id that it does not list. */
function categoriesOf(services: readonly Service[], office: Office): Category[] {
  const listed = office.categories.map(({ id }) => id);
  const own = [...new Set(services.map(({ category }) => category))].filter((id) => !listed.includes(id));
  const all = [
    ...office.categories,
    ...own.map((id) => ({ id, title: capitalised(slugInWords(id, office)), text: '', icon: 'document' })),
  ];
  const byName = services.toSorted((a, b) => a.shortName.localeCompare(b.shortName, 'id'));
  return all
    .map(({ id, title, text, icon }) => {
      const inIt = byName.filter(({ category }) => category === id);
      const sorted = [...inIt.filter(isLocal), ...inIt.filter((service) => !isLocal(service))];
      return { id, title, text, icon, services: sorted.map(({ slug }) => slug) };
    })
    .filter((category) => category.services.length > 0);
}

/** A category_id that is nearly a known one is a slip of the pen; any other new one is a new category. */
function categoryFaults(id: unknown, office: Office): Fault['problem'][] {
  const known = office.categories.flatMap(({ of }) => of);
  if (typeof id !== 'string' || known.includes(id)) return [];
  const meant = known.find((other) => isSlip(id, other));
  return meant === undefined ? [] : [{ kind: 'unknown-value', found: id, known, meant }];
}

/** A layout that is gone is a fault of what is live only: an older version goes out as a letter. */
function layoutFaults({ permit }: Service, { letters }: Pick<Office, 'letters'>): Fault['problem'][] {
  const known = [...LAYOUTS, ...letters.keys()];
  const found = permit.layout;
  return known.includes(found) ? [] : [{ kind: 'unknown-value', found, known, meant: didYouMean(found, known) }];
}

const slugFault = (file: string, problem: Fault['problem']): Fault => ({
  file: `services/${file}`,
  line: 1,
  path: 'slug',
  problem,
});

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.(ya?ml|json)$/i, '');

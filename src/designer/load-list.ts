import { findPeople } from '../accounts/store.ts';
import { everyNumber } from '../applications/store-versions.ts';
import { dayShort, localDay, momentShort } from '../catalogue/formats.ts';
import { readDefinitionFiles } from '../catalogue/read-catalogue.ts';
import type { DefinitionFile } from '../catalogue/read-catalogue.ts';
import type { PortalContext } from '../web/environment.ts';
import { everyDraft } from './store-drafts.ts';
import { everyLive, liveSince } from './store-live.ts';
import type { Live } from './store-live.ts';

/** How the file of a service stands to what is live. */
export type FileState = 'same' | 'missing' | 'older' | 'unknown' | 'faulty';

export type ListedService = {
  slug: string;
  name: string;
  live: Live | null;
  since: string | null;
  draft: { by: string; when: string } | null;
  file: FileState;
};

export type ListedGroup = { title: string; services: ListedService[] };

/** Every service by category, drafts of new ones first. */
export async function loadList(c: PortalContext): Promise<ListedGroup[]> {
  const { db, seal, office, catalogue, config } = c.get('portal');
  const [live, drafts, since, numbers, files] = await Promise.all([
    everyLive(db),
    everyDraft(db),
    liveSince(db),
    everyNumber(db),
    filesOf(config.servicesFolder, office),
  ]);
  const people = await findPeople(db, seal, [...new Set([...drafts.values()].map(({ personId }) => personId))]);
  const listed = (slug: string): ListedService => {
    const service = catalogue.services.get(slug) ?? catalogue.closed.get(slug);
    const now = live.find((each) => each.slug === slug) ?? null;
    const [at, draft] = [since.get(slug), drafts.get(slug)];
    return {
      slug,
      name: service?.shortName ?? slug,
      live: now,
      since: at === undefined || now === null ? null : dayShort(localDay(at, office)),
      draft:
        draft === undefined ? null : { by: people.get(draft.personId)?.profile.name ?? '', when: momentShort(draft.at, office) },
      file: fileState(files.get(slug) ?? null, now, numbers.get(slug) ?? []),
    };
  };
  const known = new Set(live.map(({ slug }) => slug));
  const fresh = [...drafts.keys(), ...files.keys()].filter((slug) => !known.has(slug));
  const groups = catalogue.categories.map(({ title, services }) => ({ title, services: services.map(listed) }));
  const shown = new Set(catalogue.categories.flatMap(({ services }) => services));
  const t = c.get('t').designer;
  return [
    { title: t.notLive, services: [...new Set(fresh)].toSorted().map(listed) },
    ...groups,
    { title: t.closed, services: [...known].filter((slug) => !shown.has(slug)).map(listed) },
  ].filter(({ services }) => services.length > 0);
}

/** How the file of one service stands to what is live. */
export async function fileStateOf(c: PortalContext, slug: string, live: Live | null): Promise<FileState> {
  const { db, office, config } = c.get('portal');
  const [files, numbers] = await Promise.all([filesOf(config.servicesFolder, office), everyNumber(db)]);
  return fileState(files.get(slug) ?? null, live, numbers.get(slug) ?? []);
}

async function filesOf(folder: string, office: Parameters<typeof readDefinitionFiles>[1]): Promise<Map<string, DefinitionFile>> {
  const files = await readDefinitionFiles(folder, office).catch((): DefinitionFile[] => []);
  return new Map(
    files
      .toReversed()
      .map((file) => ['service' in file.read ? file.read.service.slug : file.file.replace(/\.(ya?ml|json)$/i, ''), file]),
  );
}

function fileState(
  file: DefinitionFile | null,
  live: Live | null,
  numbers: readonly { version: number; sha256: string }[],
): FileState {
  if (file === null) return live === null ? 'same' : 'missing';
  if ('faults' in file.read) return 'faulty';
  const { sha256 } = file.read.service;
  const version = numbers.find((each) => each.sha256 === sha256)?.version;
  if (version === undefined) return 'unknown';
  return version === live?.version ? 'same' : 'older';
}

import { createHash } from 'node:crypto';
import { findPeople } from '../accounts/store.ts';
import { everyNumber } from '../applications/store-versions.ts';
import type { KnownNumber } from '../applications/store-versions.ts';
import { dayShort, localDay, momentShort } from '../catalogue/formats.ts';
import type { Office } from '../catalogue/office.ts';
import type { PortalContext } from '../web/environment.ts';
import { findDefinitionFile, laidFiles } from './definition-file.ts';
import type { LaidFile } from './definition-file.ts';
import { nameIn } from './load.ts';
import { readDraft } from './read-draft.ts';
import { draftTexts, everyDraft } from './store-drafts.ts';
import { everyLive, liveSince } from './store-live.ts';
import type { Live } from './store-live.ts';
import { withLayoutTried } from './try-layout.ts';

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
  const { db, seal, office, catalogue, config, clock } = c.get('portal');
  const day = localDay(clock.now(), office);
  const [live, drafts, since, numbers, files] = await Promise.all([
    everyLive(db),
    everyDraft(db),
    liveSince(db),
    everyNumber(db),
    laidFiles(config.servicesFolder),
  ]);
  const people = await findPeople(db, seal, [...new Set([...drafts.values()].map(({ personId }) => personId))]);
  const known = new Set(live.map(({ slug }) => slug));
  const fresh = [...new Set([...drafts.keys(), ...files.keys()])].filter((slug) => !known.has(slug)).toSorted();
  const texts = await draftTexts(db, fresh);
  const names = new Map(fresh.map((slug) => [slug, nameIn(texts.get(slug) ?? files.get(slug)?.text ?? '')]));
  const listed = (slug: string): ListedService => {
    const service = catalogue.services.get(slug) ?? catalogue.closed.get(slug);
    const now = live.find((each) => each.slug === slug) ?? null;
    const [at, draft] = [since.get(slug), drafts.get(slug)];
    return {
      slug,
      name: service?.shortName ?? names.get(slug) ?? slug,
      live: now,
      since: at === undefined || now === null ? null : dayShort(localDay(at, office)),
      draft:
        draft === undefined ? null : { by: people.get(draft.personId)?.profile.name ?? '', when: momentShort(draft.at, office) },
      file: fileState(files.get(slug) ?? { text: null }, { slug, live: now, numbers: numbers.get(slug) ?? [], office, day }),
    };
  };
  const groups = catalogue.categories.map(({ title, services }) => ({ title, services: services.map(listed) }));
  const shown = new Set(catalogue.categories.flatMap(({ services }) => services));
  const t = c.get('t').designer;
  return [
    { title: t.notLive, services: fresh.map(listed) },
    ...groups,
    { title: t.closed, services: [...known].filter((slug) => !shown.has(slug)).map(listed) },
  ].filter(({ services }) => services.length > 0);
}

/** How the file of one service stands to what is live. */
export async function fileStateOf(c: PortalContext, slug: string, live: Live | null): Promise<FileState> {
  const { db, office, config, clock } = c.get('portal');
  const day = localDay(clock.now(), office);
  const [file, numbers] = await Promise.all([findDefinitionFile(config.servicesFolder, slug), everyNumber(db)]);
  return fileState(file ?? { text: null }, { slug, live, numbers: numbers.get(slug) ?? [], office, day });
}

type Standing = { slug: string; live: Live | null; numbers: readonly KnownNumber[]; office: Office; day: string };

/** Compiled only where its text is not that of the live version: of most services it is. */
function fileState({ text }: LaidFile | { text: null }, { slug, live, numbers, office, day }: Standing): FileState {
  if (text === null) return live === null ? 'same' : 'missing';
  const now = numbers.find((each) => each.version === live?.version);
  if (now !== undefined && now.textHash === createHash('md5').update(text).digest('hex')) return 'same';
  const read = readDraft(text, slug, office);
  if ('faults' in read) return 'faulty';
  const version = numbers.find((each) => each.sha256 === read.service.sha256)?.version;
  if (version === undefined) return 'faults' in withLayoutTried(read, slug, { office, day }) ? 'faulty' : 'unknown';
  return version === live?.version ? 'same' : 'older';
}

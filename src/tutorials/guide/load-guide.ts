import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { localDay } from '../../catalogue/formats.ts';
import { isLocal } from '../../catalogue/service.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Portal } from '../../portal.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { filmPerson } from '../../world/people.ts';
import type { FilmSet } from '../film-report.ts';
import { filmFolder } from '../publish/film-files.ts';
import { makeScript } from '../script/make-script.ts';
import { publishedFilm } from '../store.ts';
import { guideOf } from './guide.ts';
import type { Guide } from './guide.ts';

/** A set that is published, and where its files lie. */
export type PublishedSet = { id: string; set: FilmSet; folder: string };

/** The guide of a service with what it is shown with. */
export type LoadedGuide = {
  service: Service;
  guide: Guide;
  /** null = no film is published: the guide is text. */
  published: PublishedSet | null;
  /** Local day on which the screen was last seen to look like this. */
  shownOn: string;
  /** Steps of which the film shows something that is not on the screen any more. */
  outdated: readonly number[];
  /** Bytes of each picture, by its file in the set's folder. */
  pictureBytes: ReadonlyMap<string, number>;
};

/** The guide of a service that the city handles itself; null where there is no such service. */
export async function loadGuide(portal: Portal, t: Texts, slug: string): Promise<LoadedGuide | null> {
  const service = portal.catalogue.services.get(slug);
  if (service === undefined || !isLocal(service)) return null;
  const film = await publishedFilm(portal.db, slug, t.language);
  const script = makeScript({ service, person: filmPerson, office: portal.office, t });
  // What was filmed in another language shows and says what is not on this reader's screen.
  if (film === null || film.report === null || film.report.language !== t.language)
    return {
      service,
      guide: guideOf(script, null),
      published: null,
      shownOn: localDay(portal.clock.now(), portal.office),
      outdated: [],
      pictureBytes: new Map(),
    };
  const published = { id: film.id, set: film.report, folder: filmFolder(portal.dataFolder, film.id) };
  const pictureBytes = await measurePictures(published);
  const broken = new Set(film.broken);
  return {
    service,
    guide: guideOf(script, withWhatIsThere(published.set, pictureBytes), broken),
    published,
    shownOn: film.checkedOn ?? film.report.filmedOn,
    outdated: stagesWith(broken, film.report),
    pictureBytes,
  };
}

const stagesWith = (broken: ReadonlySet<string>, { cuts }: FilmSet): number[] =>
  (cuts[0]?.stages ?? []).filter(({ scenes }) => scenes.some(({ id }) => broken.has(id))).map(({ number }) => number);

async function measurePictures({ set, folder }: PublishedSet): Promise<Map<string, number>> {
  const files = new Set(set.guide.flatMap(({ picture }) => picture?.file ?? []));
  const found = await Promise.all(
    [...files].map((file) =>
      stat(join(folder, file)).then(
        ({ size }): [string, number][] => [[file, size]],
        () => [],
      ),
    ),
  );
  return new Map(found.flat());
}

/** A picture that is not there must not leave a hole in the page: its sentence is enough. */
const withWhatIsThere = (set: FilmSet, there: ReadonlyMap<string, number>): FilmSet => ({
  ...set,
  guide: set.guide.map((step) => (step.picture !== null && there.has(step.picture.file) ? step : { ...step, picture: null })),
});

import type { Requirement, Service } from '../catalogue/service.ts';
import type { PortalContext } from '../web/environment.ts';
import { clipOf } from './document-clip-rules.ts';
import { asOnPage } from './film-on-page.ts';
import type { FilmOnPage } from './film-on-page.ts';
import { rememberedFilm } from './remembered-film.ts';
import type { Film } from './store.ts';

/** A clip is the same object for as long as nothing of its film changes, so that it is drawn once. */
const clips = new WeakMap<Film, Map<string, FilmOnPage | null>>();

/** The few seconds of the service's film that are about one document; null where no film in this language says anything of it. */
export async function documentClip(c: PortalContext, service: Service, document: Requirement): Promise<FilmOnPage | null> {
  const { language } = c.get('t');
  const film = await rememberedFilm(c.get('portal').db, service.slug, language);
  // Documents are found by their names, which a film in another language does not say.
  if (film === null || film.language !== language) return null;
  const known = clips.get(film) ?? new Map<string, FilmOnPage | null>();
  clips.set(film, known);
  const clip = known.has(document.name) ? known.get(document.name) : clipOnPage(film, document.name);
  known.set(document.name, clip ?? null);
  return clip ?? null;
}

/** The clips of several documents by their ids; those that the film says nothing of are left out. */
export async function documentClips(
  c: PortalContext,
  service: Service,
  documents: readonly Requirement[],
): Promise<ReadonlyMap<string, FilmOnPage>> {
  const found = await Promise.all(documents.map(async (each) => [each.id, await documentClip(c, service, each)] as const));
  return new Map(found.flatMap(([id, clip]) => (clip === null ? [] : [[id, clip] as const])));
}

function clipOnPage(film: Film, document: string): FilmOnPage | null {
  const whole = asOnPage(film);
  const { report, broken } = film;
  if (whole === null || report === null) return null;
  const cuts = whole.cuts.flatMap((cut) => {
    const clip = clipOf(report, cut, { document, broken });
    return clip === null ? [] : [{ ...cut, stages: clip.stages, clip: clip.spans, firstLine: clip.firstLine }];
  });
  const [first] = cuts;
  return first === undefined ? null : { ...whole, cuts, hidden: [], clip: { document, line: first.firstLine } };
}

import type { Language } from '../catalogue/language.ts';
import type { Database } from '../database/connection.ts';
import { stepOnPage } from './film-on-page.ts';
import type { FilmOnPage } from './film-on-page.ts';
import { findFilm, publishedFit } from './store.ts';
import type { Film } from './store.ts';

/** What a film says never changes once it is made, and is large: it is read once, however many pages ask. One film a service and language. */
const remembered = new WeakMap<Database, Map<string, Film>>();

/** The film that a service's pages show in a language now, in one small query; null while none is. The same object for as long as nothing of it changes. */
export async function rememberedFilm(db: Database, service: string, language: Language): Promise<Film | null> {
  const films = remembered.get(db) ?? new Map<string, Film>();
  remembered.set(db, films);
  const fit = await publishedFit(db, service, language);
  if (fit === null) return null;
  const place = `${service} ${fit.language}`;
  const known = films.get(place);
  if (known !== undefined && isSame(known, fit)) return known;
  const film = known?.id === fit.id ? { ...known, ...fit } : await findFilm(db, fit.id);
  if (film !== null) films.set(place, film);
  return film;
}

const isSame = (film: Film, fit: Pick<Film, 'id' | 'checkedOn' | 'broken'>): boolean =>
  film.id === fit.id && film.checkedOn === fit.checkedOn && film.broken.join() === fit.broken.join();

const steps = new WeakMap<Film, Map<number, FilmOnPage | null>>();

/** The film of one of its stages: the same object for as long as nothing of it changes. */
export function rememberedStep(film: Film, stage: number): FilmOnPage | null {
  const known = steps.get(film) ?? new Map<number, FilmOnPage | null>();
  steps.set(film, known);
  if (!known.has(stage)) known.set(stage, stepOnPage(film, stage));
  return known.get(stage) ?? null;
}

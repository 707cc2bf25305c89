import { and, desc, eq, isNotNull, ne } from 'drizzle-orm';
import type { Language } from '../catalogue/language.ts';
import type { Database } from '../database/connection.ts';
import { film } from '../database/schema/tutorials.ts';

/** A film that was on its page once. */
export type EarlierFilm = { id: string; publishedAt: Date };

/** Further back nobody looks. */
const MOST = 12;

/** The last films of each service that were published and are no more, the newest first. */
export async function earlierFilms(db: Database, language: Language): Promise<Map<string, EarlierFilm[]>> {
  const rows = await db
    .select({ id: film.id, service: film.service, publishedAt: film.publishedAt })
    .from(film)
    .where(and(eq(film.language, language), ne(film.state, 'published'), isNotNull(film.publishedAt)))
    .orderBy(desc(film.publishedAt));
  const services = Map.groupBy(rows, ({ service }) => service);
  const dated = (own: typeof rows) => own.flatMap(({ id, publishedAt }) => (publishedAt === null ? [] : [{ id, publishedAt }]));
  return new Map([...services].map(([service, own]) => [service, dated(own).slice(0, MOST)]));
}

import type { Database } from '../database/connection.ts';
import { helpedAmong } from '../helping/store.ts';
import type { Application } from './application.ts';
import { begunOnPaper } from './store-paper-forms.ts';

/** How an application came to be: by its owner alone, with a helper, or with the counter. */
export type Way = 'online' | 'assisted' | 'counter';

/** The way of each application. A form that the counter handed out and that was begun online later is the counter's work; a helper is one who came in. */
export async function waysOf(db: Database, applications: readonly Pick<Application, 'id'>[]): Promise<Map<string, Way>> {
  const ids = applications.map(({ id }) => id);
  const [helped, onPaper] = await Promise.all([helpedAmong(db, ids), begunOnPaper(db, ids)]);
  return new Map(ids.map((id) => [id, onPaper.has(id) ? 'counter' : helped.has(id) ? 'assisted' : 'online'] as const));
}

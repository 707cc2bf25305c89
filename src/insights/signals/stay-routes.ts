import { Hono } from 'hono';
import { clientAddress } from '../../accounts/client-address.ts';
import { tryUnder } from '../../accounts/rate-limit-store.ts';
import { isUuid } from '../../database/uuid.ts';
import { FORMATS } from '../../tutorials/formats.ts';
import { filmsOf } from '../../tutorials/store.ts';
import type { Film } from '../../tutorials/store.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { readPlace } from './page-token.ts';
import type { Place } from './page-token.ts';
import { readSeen, stagesSeen } from './seen-rules.ts';
import type { Seen } from './seen-rules.ts';
import type { Signal } from './signal.ts';
import { saysNo, visitNumber } from './visit.ts';
import { lineClass, widthClass } from './visit-rules.ts';

/** What a page's script tells when the page is left. */
export const stayRoutes = new Hono<PortalEnv>();

/** Longer than anybody is at one page: a telephone that was put away. */
const LONGEST_MS = 2 * 3600_000;
/** Files of films that one page can show. */
const MOST_FILMS = 8;

stayRoutes.post(paths.stay, async (c) => {
  const { values } = await readPosted(c, {
    fields: ['place', 'ms', 'width', 'line', 'helped', 'listened', 'film', 'open', 'seen', 'ago'],
  });
  const place = readPlace(c.get('portal').secret, values['place'] ?? '');
  const isOfficer = (c.get('person')?.role ?? 'applicant') !== 'applicant';
  if (place === null || isOfficer || saysNo(c)) return c.body(null, 204);
  const { db, seal, clock } = c.get('portal');
  if ((await tryUnder(db, seal, [{ limit: 'stay-address', subject: clientAddress(c) }], clock.now())) !== null)
    return c.body(null, 429);
  const base = signalAt(c, place, values);
  const ms = whole(values['ms'], LONGEST_MS);
  const told: Signal[] = [];
  if (ms > 0) told.push({ ...base, kind: 'stayed', amount: ms });
  if (values['helped'] === '1') told.push({ ...base, kind: 'helped' });
  const listened = whole(values['listened'], 1000);
  if (listened > 0) told.push({ ...base, kind: 'listened', amount: listened });
  const offered = values['film'] ?? '';
  const seen = (values['seen'] ?? '')
    .split(';')
    .slice(0, MOST_FILMS)
    .flatMap((each) => readSeen(each) ?? []);
  const films = await filmsOf(db, [offered, ...seen.map(({ film }) => film)].filter(isUuid));
  // A page offers the film of its own service: anything else was made up.
  if (films.get(offered)?.service === place.service)
    told.push({ ...base, at: before(base.at, values['open']), kind: 'offered', reason: offered });
  const watching = { ...base, at: before(base.at, values['ago']) };
  told.push(...seen.flatMap((each) => watched(films.get(each.film), watching, each)));
  c.get('portal').signals.add(told);
  return c.body(null, 204);
});

function signalAt(
  c: PortalContext,
  { service, step, attempt, round, channel }: Place,
  values: Record<string, string>,
): Omit<Signal, 'kind'> {
  return {
    at: c.get('portal').clock.now(),
    visit: visitNumber(c),
    attempt,
    service,
    step,
    item: '',
    reason: '',
    amount: 0,
    round,
    channel,
    width: widthClass(whole(values['width'], 20_000) || 360),
    connection: lineClass(values['line'] ?? ''),
  };
}

/** That a film was begun, and each of its stages that was seen, with the seconds of it; `item` = number of the stage. */
function watched(film: Film | undefined, base: Omit<Signal, 'kind'>, seen: Seen): Signal[] {
  const file = film?.report?.films.find((each) => each.file === seen.file);
  const cut = film?.report?.cuts.find(({ shape }) => file !== undefined && shape === FORMATS[file.format].shape);
  if (film === undefined || file === undefined || cut === undefined) return [];
  // A step film has times of its own: it is its stage from the beginning.
  const stages = file.stage === null ? cut.stages : [{ number: file.stage, startMs: 0, endMs: file.durationMs }];
  const through = stagesSeen(seen.blocks, stages).filter((stage) => stage.through);
  return [
    { ...base, kind: 'played', reason: film.id },
    ...through.map(({ stage, seconds }) => ({
      ...base,
      kind: 'watched' as const,
      item: String(stage),
      reason: film.id,
      amount: seconds,
    })),
  ];
}

/** A moment so many ms earlier, as a script tells it. */
const before = (at: Date, ms: string | undefined): Date => new Date(at.getTime() - whole(ms, LONGEST_MS));

/** A whole number from 0 to the most; what is none counts as 0. */
function whole(told: string | undefined, most: number): number {
  const value = Math.round(Number(told));
  return Number.isFinite(value) && value > 0 ? Math.min(value, most) : 0;
}

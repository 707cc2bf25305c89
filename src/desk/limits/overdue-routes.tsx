import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { SignedInPerson } from '../../accounts/person.ts';
import { placeOf } from '../../applications/queue-rules.ts';
import type { QueuePlace } from '../../applications/queue-rules.ts';
import { MOST_COUNTED } from '../../applications/store-queue.ts';
import { localDay } from '../../catalogue/formats.ts';
import { csvFile } from '../../web/csv.ts';
import type { Cell } from '../../web/csv.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { deskOnly } from '../desk-only.ts';
import { countOverdue, loadOverdue } from './load-overdue.ts';
import type { Overdue } from './load-overdue.ts';
import { deskInWords, overduePage } from './pages/overdue.tsx';

/** What is late, for the head and each desk. */
export const overdueRoutes = new Hono<PortalEnv>();

/** Rows of a file that are read at once: it is sent while it is made, however long it is. */
const AT_ONCE = 200;

overdueRoutes.get('/petugas/lewat-batas', deskOnly, async (c) => {
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  const place = placeOf('after', c.req.query('sesudah')) ?? placeOf('before', c.req.query('sebelum'));
  return overduePage(c, {
    ...(await loadOverdue(c, officer, { place })),
    all: await countOverdue(c, officer),
    most: MOST_COUNTED,
  });
});

overdueRoutes.get('/petugas/lewat-batas.csv', deskOnly, (c) => {
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  const { clock, office } = c.get('portal');
  const file = Readable.toWeb(Readable.from(linesOf(c, officer)).map((line: string) => Buffer.from(line))) as ReadableStream;
  return c.body(file, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="lewat-batas-${localDay(clock.now(), office)}.csv"`,
    'cache-control': 'no-store',
  });
});

async function* linesOf(c: PortalContext, officer: SignedInPerson): AsyncGenerator<string> {
  yield csvFile([c.get('t').deskClock.overdue.csvHead]);
  let place: QueuePlace | null = null;
  do {
    const { rows, after }: Awaited<ReturnType<typeof loadOverdue>> = await loadOverdue(c, officer, { place, most: AT_ONCE });
    // The mark that says how a file is written stands at its beginning only.
    yield csvFile(rows.map((row) => cellsOf(c, row))).slice(1);
    place = after === null ? null : { side: 'after', key: after };
  } while (place !== null);
}

function cellsOf(c: PortalContext, row: Overdue): Cell[] {
  const { office } = c.get('portal');
  const { application, number, service, late, dueOn, since, officer } = row;
  return [
    number,
    service,
    late,
    dueOn,
    c.get('t').desk.states[application.state],
    deskInWords(c, application),
    since === null ? null : localDay(since, office),
    officer,
  ];
}

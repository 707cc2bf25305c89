import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPortal } from '../../../tests/portal.ts';
import { createLog } from '../../log.ts';
import type { Signal } from './signal.ts';
import { openSignalBuffer } from './signal-buffer.ts';

let world: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  world = await openTestPortal({ world: false });
});
afterAll(() => world.close());

const signal = (visit: number, reason = ''): Signal => ({
  at: new Date('2026-11-20T02:00:00Z'),
  kind: 'refused',
  visit,
  attempt: null,
  service: 'izin-a',
  step: 'dokumen',
  item: '',
  reason,
  amount: 0,
  round: 'first',
  channel: 'self',
  width: 'phone',
  connection: 'good',
});

test('what the database refuses for what it says is let go alone; all else is written once, in its order', async () => {
  const { db } = world.portal;
  const buffer = openSignalBuffer(db, createLog('silent'));
  const good = Array.from({ length: 30 }, (_, at) => signal(at + 1));
  // PostgreSQL keeps no text with a zero in it.
  buffer.add([...good.slice(0, 11), signal(900, 'a\0b'), ...good.slice(11), signal(901, '\0')]);
  await buffer.close();
  const { rows } = await db.execute<{ visit: string }>('select visit from signal order by id');
  expect(rows.map(({ visit }) => Number(visit))).toEqual(good.map(({ visit }) => visit));
});

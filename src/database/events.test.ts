import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../tests/portal.ts';
import { WORLD_DATE } from '../clock.ts';
import { recordEvent, SYSTEM_ACTOR } from './events.ts';
import { event } from './schema/events.ts';

describe('the log of who did what', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    fresh = await freshDatabase();
    await recordEvent(fresh.db, {
      at: WORLD_DATE,
      actor: SYSTEM_ACTOR,
      verb: 'remind',
      subject: { kind: 'application', id: 'one' },
      detail: { days: 3 },
    });
  });
  afterAll(() => fresh.close());

  test('keeps what is added', async () => {
    expect(await fresh.db.select().from(event)).toMatchObject([
      { at: WORLD_DATE, actorId: 'system', verb: 'remind', subjectId: 'one', detail: { days: 3 } },
    ]);
  });

  test.each(['update event set verb = verb', 'delete from event', 'delete from event where false', 'truncate event'])(
    'refuses %s',
    async (statement) => {
      await expect(fresh.db.execute(sql.raw(statement))).rejects.toMatchObject({
        cause: { message: expect.stringMatching(/append-only: (UPDATE|DELETE|TRUNCATE) is refused/) },
      });
      expect(await fresh.db.$count(event)).toBe(1);
    },
  );
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPortal } from '../../../tests/portal.ts';
import { visitorOf } from '../../../tests/visitor.ts';
import { limits } from '../../accounts/rate-limit.ts';
import { paths } from '../../web/paths.ts';
import { writePlace } from './page-token.ts';

let world: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  world = await openTestPortal({ world: false });
});
afterAll(() => world.close());

test('one address tells of so many pages in an hour; what is more is refused and not counted, and the pages stay as they are', async () => {
  const { portal, app } = world;
  const place = writePlace(portal.secret, { service: '', step: 'masuk', attempt: null, round: 'first', channel: 'self' });
  const visitor = visitorOf(app);
  const tell = () => visitor.post(paths.stay, { place, ms: '4000', width: '360', line: '4g' });
  const noticed = async () => {
    await portal.signals.flush();
    return (await portal.db.execute("select 1 from signal where kind = 'stayed'")).rows.length;
  };
  expect((await tell()).status).toBe(204);
  expect(await noticed()).toBe(1);
  await portal.db.execute(`update rate_limit set count = ${limits['stay-address'].max - 1}`);
  expect((await tell()).status).toBe(204);
  expect((await tell()).status).toBe(429);
  expect(await noticed()).toBe(2);
  expect((await visitor.get(paths.signIn)).status).toBe(200);
});

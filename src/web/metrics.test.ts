import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { openDatabase } from '../database/connection.ts';
import { paths } from './paths.ts';
import { createApp } from './server.ts';

let world: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());

const metricsOf = async (app: ReturnType<typeof createApp>): Promise<string> => (await app.request('/metrics')).text();
/** The value of one line; null when there is none. */
const valueOf = (text: string, line: string): number | null => {
  const found = text.split('\n').find((each) => each.startsWith(`${line} `));
  return found === undefined ? null : Number(found.slice(line.length + 1));
};

test('an operator reads how pages answer, by the pattern of their route', async () => {
  await world.app.request(paths.search('Siti Rahmawati'));
  await world.app.request('/tidak-ada');
  const text = await metricsOf(world.app);
  expect(valueOf(text, 'pintu_http_request_seconds_count{method="GET",route="/layanan",status="200"}')).toBe(1);
  expect(valueOf(text, 'pintu_http_request_seconds_count{method="GET",route="none",status="404"}')).toBe(1);
  expect(text).not.toContain('Siti');
});

test('and what waits: applications, messages, jobs, and the process itself', async () => {
  const text = await metricsOf(world.app);
  expect(valueOf(text, 'pintu_applications{state="completeness"}')).toBeGreaterThan(0);
  expect(valueOf(text, 'pintu_applications_overdue')).toBeGreaterThanOrEqual(0);
  expect(valueOf(text, 'pintu_messages{state="failed"}')).toBe(0);
  expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
});

test('a database that does not answer is a figure too, not a fault of the page', async () => {
  const { db, close } = openDatabase('postgresql://nobody:nothing@127.0.0.1:1/none', () => undefined);
  const text = await metricsOf(createApp({ ...world.portal, db }));
  expect(valueOf(text, 'pintu_scrape_faults_total')).toBe(1);
  await close();
});

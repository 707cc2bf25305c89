import { inject, expect, test } from 'vitest';
import { asAdmin, databaseUrl } from '../../tests/set-up.ts';
import { migrate } from './migrate.ts';

test('of several processes that start at once each finds the tables made, once', async () => {
  const { url, prefix } = inject('testServer');
  const name = `${prefix}_migrate`;
  await asAdmin(url, (admin) => admin.query(`create database ${name}`));
  const target = databaseUrl(url, name);
  await Promise.all([migrate(target), migrate(target), migrate(target)]);
  await asAdmin(target, async (client) => {
    const { rows } = await client.query("select to_regclass('public.application') is not null as made");
    expect(rows).toEqual([{ made: true }]);
    const { rows: done } = await client.query('select hash from drizzle.__drizzle_migrations');
    expect(new Set(done.map(({ hash }: { hash: string }) => hash)).size).toBe(done.length);
    expect(done.length).toBeGreaterThan(1);
  });
});

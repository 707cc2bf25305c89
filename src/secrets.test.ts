import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { readSecrets } from './secrets.ts';

describe('the secrets of a demo', () => {
  let folder: string;
  let config: Config;
  beforeEach(async () => {
    folder = await mkdtemp(join(inject('testServer').folder, 'secrets-'));
    config = readConfig({ PINTU_DATA: join(folder, 'data') });
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('are made once, also by several starts at once, and only their owner can read them', async () => {
    const [first, ...others] = await Promise.all([readSecrets(config), readSecrets(config), readSecrets(config)]);
    expect(others).toEqual([first, first]);
    expect(await readSecrets(config)).toEqual(first);
    expect(await readdir(config.dataFolder)).toEqual(['secrets.json']);
    expect((await stat(join(config.dataFolder, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(config.dataFolder)).mode & 0o777).toBe(0o700);
  });

  test('differ from one data folder to the next', async () => {
    const other = { ...config, dataFolder: join(folder, 'other') };
    expect((await readSecrets(other)).dataKey).not.toBe((await readSecrets(config)).dataKey);
  });

  test('give way to what the settings say', async () => {
    const given = { secret: 's'.repeat(32), dataKey: 'ab'.repeat(32) };
    expect(await readSecrets({ ...config, secret: given.secret })).toMatchObject({ secret: given.secret });
    expect(await readSecrets({ ...config, ...given })).toEqual(given);
  });

  test('are never made anew over damaged ones', async () => {
    await readSecrets(config);
    await writeFile(join(config.dataFolder, 'secrets.json'), '{"secret":');
    await expect(readSecrets(config)).rejects.toThrow(/is damaged/);
  });

  test('are not made in production', async () => {
    await expect(readSecrets({ ...config, mode: 'production' })).rejects.toThrow(/from the settings only/);
  });
});

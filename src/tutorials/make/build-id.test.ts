import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageRoot } from '../../package-root.ts';
import { readBuildIds } from './build-id.ts';

let office: string;
beforeAll(async () => {
  office = await mkdtemp(join(tmpdir(), 'pintu-office-'));
  await cp(join(packageRoot, 'office'), office, { recursive: true });
});
afterAll(() => rm(office, { recursive: true, force: true }));

test('the same build with the same office has the same ids, wherever the office’s data lies', async () => {
  expect(await readBuildIds(office)).toEqual(await readBuildIds(join(packageRoot, 'office')));
});

test('the office’s data belongs to what pages show, and not to what draws pictures', async () => {
  const before = await readBuildIds(office);
  const file = join(office, 'office.yaml');
  await writeFile(file, `${await readFile(file, 'utf8')}\n# another line\n`);
  const after = await readBuildIds(office);
  expect(after.portal).not.toBe(before.portal);
  expect(after.pictures).toBe(before.pictures);
});

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { definition } from '../../tests/definitions.ts';
import { packageRoot } from '../package-root.ts';
import { checkCatalogue } from './check.ts';

const officeFolder = join(packageRoot, 'office');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(inject('testServer').folder, 'check-'));
  await mkdir(join(folder, 'services'));
  await cp(officeFolder, join(folder, 'office'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const put = (file: string, text: string) => writeFile(join(folder, file), text);
const check = () => checkCatalogue(join(folder, 'services'), join(folder, 'office'));

describe('npm run check', () => {
  const script = promisify(execFile)(process.execPath, [join(packageRoot, 'scripts/check-services.ts')]);

  test('finds nothing wrong with this repository, and has only hints about its words', async () => {
    const { stdout, stderr } = await script;
    expect(stderr).toBe('');
    expect(
      stdout
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('hint: services/')),
    ).toEqual([]);
  });

  test('fails with every fault of every definition, one a line', async () => {
    await put('services/izin-a.yaml', stringify(definition({ slug: 'izin-a', fee: '', channel: 'lokal' })));
    await put('services/izin-b.yaml', stringify(definition({ slug: 'izin-b', working_days: -1 })));
    const run = promisify(execFile)(process.execPath, [
      join(packageRoot, 'scripts/check-services.ts'),
      join(folder, 'services'),
      join(folder, 'office'),
    ]);
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: [
        'services/izin-a.yaml:8 fee: expected a text that is not empty, found ""',
        'services/izin-a.yaml:14 channel: "lokal" is not one of local, mppdn_or_local, oss, simbg, did you mean "local"?',
        'services/izin-b.yaml:7 working_days: expected at least 0, found -1',
        '',
      ].join('\n'),
    });
  });
});

describe('the office’s settings', () => {
  test('are good as they are', async () => {
    expect(await check()).toEqual([]);
  });

  test('name every fault of a file', async () => {
    await put('office/kelurahan.yaml', 'kecamatan:\n  - { code: 1, name: Palaran }\n');
    const faults = await check();
    expect(faults).toHaveLength(2);
    for (const fault of faults) expect(fault).toContain('office/kelurahan.yaml: kecamatan.0.');
  });

  test.each([
    ['office.yaml', 'zone: Asia/Makassar', 'zone: Asia/Samarinda', 'zone: expected a time zone such as "Asia/Makassar"'],
    ['office.yaml', "primary: '#0B5D5B'", 'primary: teal', 'colours.primary: expected a colour such as "#0B5D5B"'],
    ['office.yaml', "opens: '08:00'", 'opens: 8', 'hours.opens'],
    ['holidays.yaml', '2026-01-01:', '2026-13-01:', 'years.2026.holidays'],
    ['conditions.yaml', 'words: Diurus orang lain', 'kata: Diurus orang lain', 'dikuasakan.words'],
  ])('%s with %j as %j is refused', async (file, good, bad, fault) => {
    const { readFile } = await import('node:fs/promises');
    const text = await readFile(join(officeFolder, file), 'utf8');
    expect(text).toContain(good);
    await put(`office/${file}`, text.replace(good, bad));
    expect((await check()).join('\n')).toContain(fault);
  });

  test('that are missing are named', async () => {
    await rm(join(folder, 'office/reasons.yaml'));
    expect(await check()).toEqual([expect.stringContaining('office/reasons.yaml')]);
  });

  test('with an expression that cannot be read in conditions.yaml are refused', async () => {
    await put('office/conditions.yaml', "baru:\n  words: Baru\n  when: ['jenis ==']\n");
    expect(await check()).toEqual([expect.stringMatching(/conditions\.yaml: baru\.when\.0: expected an answer/)]);
  });
});

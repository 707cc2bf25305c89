import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf } from '../../tests/definitions.ts';
import { packageRoot } from '../package-root.ts';
import { CHANNELS, KINDS, optionalKeys } from './definition.ts';

const page = await readFile(join(packageRoot, 'docs/how-do-i-add-a-service.md'), 'utf8');

test('the definition that the page shows is good', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const slug = /^slug: (.+)$/m.exec(yaml)?.[1] ?? '';
  expect(slug).not.toBe('');
  expect(faultsOf(yaml, `services/${slug}.yaml`)).toEqual([]);
});

test('the page names everything that a definition may say', () => {
  const notes = /_en$|^sources$|note$|confidence$/;
  const keys = Object.keys(optionalKeys).filter((key) => !notes.test(key));
  for (const name of [...KINDS, ...CHANNELS, ...keys]) expect(page).toContain(`\`${name}\``);
});

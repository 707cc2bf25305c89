import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../src/package-root.ts';

const rows = readFileSync(join(packageRoot, 'docs/features.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('every "yes" of the table of features names a test that is there, every "part" says what is missing', () => {
  expect(rows.length).toBeGreaterThan(40);
  for (const [, number, , answer, shown = ''] of rows) {
    const files = [...shown.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, file = '']) => file);
    for (const file of files) expect(existsSync(join(packageRoot, file)), `row ${number}: ${file}`).toBe(true);
    if (answer === 'yes') expect(files, `row ${number}`).not.toEqual([]);
    if (answer === 'part') expect(shown, `row ${number}`).not.toBe('');
  }
});

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../src/package-root.ts';

type Source = { path: string; text: string; code: string; imports: Import[] };
type Import = { from: string; typesOnly: boolean };

const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8');
const sources = globSync('{src,tests,scripts,bench}/**/*.{ts,tsx}', { cwd: packageRoot }).toSorted().map(readSource);
const src = sources.filter(({ path }) => path.startsWith('src/'));
const ofProduct = src.filter(({ path }) => !/\.test\.tsx?$/.test(path));

function readSource(path: string): Source {
  const text = read(path);
  return { path, text, code: withoutComments(text), imports: [...importsOf(path, text)] };
}

/** The code alone, every line where it was. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, '')).replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

function* importsOf(path: string, text: string): Generator<Import> {
  for (const [, typesOnly, from = ''] of text.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm))
    yield { from: from.startsWith('.') ? normalize(join(dirname(path), from)) : from, typesOnly: typesOnly !== undefined };
}

/** The lines that a pattern finds, each as `file:line: what`. */
function findings(files: readonly Source[], pattern: RegExp, allowed: RegExp = /^$/): string[] {
  return files
    .filter(({ path }) => !allowed.test(path))
    .flatMap(({ path, code }) =>
      code.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
}

/** The imports that a rule forbids, each as `file → file`. */
function forbidden(files: readonly Source[], forbids: (source: Source, imported: Import) => boolean): string[] {
  return files.flatMap((source) =>
    source.imports.filter((imported) => forbids(source, imported)).map(({ from }) => `${source.path} → ${from}`),
  );
}

/** The room whose tables a schema file holds. */
const tablesOf = (path: string) => /^src\/database\/schema\/(?!columns)(\w+)\.ts$/.exec(path)?.[1];

/** Stores read the tables of their own room, and every store may read the log; the sign-in library is handed its own. */
const mayRead = (path: string, room: string) =>
  path.startsWith('src/database/') ||
  (isStore(path) && (roomOf(path) === room || room === 'events')) ||
  [
    'src/demo-clock.ts → events',
    'src/accounts/auth.ts → accounts',
    'src/insights/signals/store-answer-rollup.ts → understanding',
    'src/insights/signals/store-rollup.ts → understanding',
  ].includes(`${path} → ${room}`);

const isStore = (path: string) => /\/(store[\w-]*|[\w-]+-store|write|versions)\.ts$/.test(path);

/** The rooms of insights are rooms of their own; hurdles and gates read what signals were rolled up to. */
const roomOf = (path: string) =>
  path
    .replace(/^src\/insights\/(hurdles|gates)\//, 'src/signals/')
    .replace(/^src\/insights\//, 'src/')
    .split('/')[1] ?? '';

test('the rules look at the whole repository', () => {
  expect(src.length).toBeGreaterThan(100);
  expect(src.flatMap(({ imports }) => imports).length).toBeGreaterThan(src.length);
});

describe('the edges of a room', () => {
  test('the tables of a room are read by its own store and by nobody else', () => {
    expect(
      forbidden(ofProduct, (source, { from, typesOnly }) => {
        const room = tablesOf(from);
        return room !== undefined && !typesOnly && !mayRead(source.path, room);
      }),
    ).toEqual([]);
  });

  test('a page shows what it is handed and asks no store', () => {
    const pages = ofProduct.filter(({ path }) => path.includes('/pages/') || path.startsWith('src/web/components/'));
    expect(pages.length).toBeGreaterThan(10);
    expect(
      forbidden(pages, (_, { from, typesOnly }) => !typesOnly && /store|\/write\.ts$|src\/database\/|^drizzle|^pg$/.test(from)),
    ).toEqual([]);
  });

  test('the catalogue knows no other room', () => {
    const known = /^src\/(catalogue\/|clock\.ts|package-root\.ts|web\/texts\/)|^(node:|yaml$|zod$|minisearch$)/;
    const catalogue = ofProduct.filter(({ path }) => path.startsWith('src/catalogue/'));
    expect(forbidden(catalogue, (_, { from }) => !known.test(from))).toEqual([]);
  });

  test('the room of uploads serves others and knows none', () => {
    const files = ofProduct.filter(({ path }) => path.startsWith('src/files/'));
    const known = /^src\/(files\/|database\/|worker-file\.ts$)|^(?!src\/)/;
    expect(files.length).toBeGreaterThan(5);
    expect(forbidden(files, (_, { from }) => !known.test(from))).toEqual([]);
  });

  test('rules are pure: they know no database, no web, no files', () => {
    const rules = ofProduct.filter(({ path }) => /\/([\w-]+-)?rules\.ts$/.test(path));
    expect(rules.length).toBeGreaterThan(1);
    const impure = /store|src\/(database|web)\/|src\/(log|portal|config)\.ts|^(node:(?!util)|hono|drizzle|pg)/;
    expect(forbidden(rules, (_, { from, typesOnly }) => !typesOnly && impure.test(from))).toEqual([]);
  });

  test('nobody hands on what is another file’s: a name is imported from where it is made', () => {
    expect(findings(sources, /^export (type )?(\*|\{[^}]*\}) from /)).toEqual([]);
  });
});

describe('what only one place may do', () => {
  test('the environment is read in config.ts and by the command line', () => {
    expect(findings(ofProduct, /\bprocess\.env\b/, /^src\/(config|main)\.ts$/)).toEqual([]);
  });

  test('only the clocks know the time', () => {
    expect(findings(ofProduct, /\bDate\.now\(|\bnew Date\(\)/, /^src\/(clock|demo-clock)\.ts$|^src\/client\//)).toEqual([]);
  });

  test('what is Samarinda’s stands in office/ and services/, not in the code', () => {
    expect(findings(ofProduct, /samarinda|mahakam|kalimantan|\b64\.72\./i, /^src\/world\//)).toEqual([]);
  });
});

describe('habits', () => {
  test('no file has more than 300 lines', () => {
    const styles = globSync('src/**/*.css', { cwd: packageRoot }).map(readSource);
    const long = [...sources, ...styles].filter(({ text }) => text.trimEnd().split('\n').length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('no file is a drawer', () => {
    const drawers = /\/(utils?|helpers?|misc|types|constants|common|shared|lib|index)\.tsx?$/;
    expect(sources.map(({ path }) => path).filter((path) => drawers.test(path))).toEqual([]);
  });

  test('nothing is left for later, and no test is left out', () => {
    const written = sources.filter(({ path }) => path !== 'tests/repository.test.ts');
    const left = written.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text));
    expect(left.map(({ path }) => path)).toEqual([]);
    expect(findings(written, /\b(test|it|describe)\.(only|skip|todo)\(/)).toEqual([]);
  });

  test('every exported function of rules says what it means', () => {
    const rules = ofProduct.filter(({ path }) => /\/([\w-]+-)?rules\.ts$/.test(path));
    const silent = rules.flatMap(({ path, text }) =>
      [...text.matchAll(/(.*)\nexport (?:async )?(?:function|const) (\w+)/g)]
        .filter(([, before = '']) => !before.trimEnd().endsWith('*/'))
        .map(([, , name]) => `${path}: ${name}`),
    );
    expect(silent).toEqual([]);
  });

  test('everything that a document links to exists', () => {
    const documents = globSync(['README.md', 'docs/**/*.md'], { cwd: packageRoot });
    expect(documents.length).toBeGreaterThan(2);
    const broken = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => normalize(join(dirname(document), target)))
        .filter((target) => globSync(target, { cwd: packageRoot }).length === 0)
        .map((target) => `${document} → ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

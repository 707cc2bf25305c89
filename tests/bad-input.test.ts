import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '../src/web/paths.ts';
import { createApp } from '../src/web/server.ts';
import { crawl, isPage } from './crawl.ts';
import type { FoundForm } from './crawl.ts';
import { openDeskTest } from './desk.ts';
import type { DeskTest } from './desk.ts';
import type { PageForm } from './forms-of-a-page.ts';
import type { Answer, Visitor } from './visitor.ts';

/** What no form of ours asks for: signs, lengths, numbers, days and ways that break careless readers. */
const GARBAGE = [
  `💥<script>"'\0`,
  'a'.repeat(30_000),
  '-1',
  '0',
  '99999999999999999999',
  '9999-99-99',
  '١٢٣',
  '../../etc',
  '%',
  ' ',
  '__proto__',
];
/** Fields of a larger form are spoilt all at once only. */
const MOST_SPOILT_ALONE = 12;
/** Ends what the crawl needs: sessions, drafts, applications. */
const LEFT_OUT: readonly string[] = [
  paths.signOut,
  '/penghapusan',
  '/penghapusan-draf',
  '/pembatalan',
  '/penarikan',
  '/akhir',
  '/selesai',
];

let desk: DeskTest;
let routes: { method: string; path: string; fits: RegExp }[] = [];
/** Kinds of forms that were filled in badly, and routes that were asked so. */
const tried = new Set<string>();
const posted = new Set<string>();
beforeAll(async () => {
  desk = await openDeskTest();
  await desk.sent();
  await desk.broughtTo('technical');
  await desk.broughtTo('signing');
  routes = createApp(desk.portal)
    .routes.filter(({ path, method }) => !path.includes('*') && method !== 'ALL')
    .map(({ path, method }) => ({ method, path, fits: patternOf(path) }));
}, 120_000);
afterAll(() => desk.close());

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path.replaceAll('.', String.raw`\.`).replaceAll(/:\w+(?:\{([^/]*)\})?/g, (_, form?: string) => `(?:${form ?? '[^/]+'})`)}$`,
  );

function routeOf(method: string, address: string): string {
  const path = address.replace(/\?.*/, '');
  return routes.find((route) => route.method === method && route.fits.test(path))?.path ?? path;
}

/** What is wrong with an answer to bad input; null = it is a page in order, a sentence about what was wrong, or the way back. */
function wrongWith(answer: Answer): string | null {
  if (answer.status >= 500) return `${answer.status}`;
  if (!isPage(answer)) return null;
  const said = answer.html.replaceAll(/<(script|style|textarea)\b[\s\S]*?<\/\1>/g, ' ');
  if (said.includes('💥<script>')) return 'gives it back as it came';
  const odd = />[^<]*\b(undefined|NaN|\[object Object\]|Invalid Date)\b[^<]*</.exec(said);
  if (odd !== null) return `says "${odd[1]}"`;
  const refused = answer.status >= 400 && answer.status !== 403 && answer.status !== 404;
  return refused && !/role="alert"|class="[^"]*\b(fault|error|summary|notice|coach near)/.test(said)
    ? `${answer.status} without a word`
    : null;
}

/** The ways in which a form is filled in badly. */
function spoilt(form: PageForm): Record<string, string | File>[] {
  const { fields } = form;
  const names = [...new Set(fields.map(({ name }) => name))];
  const files = new Set(fields.filter(({ kind }) => kind === 'file').map(({ name }) => name));
  const bad = (name: string, value: string) =>
    files.has(name) ? new File([value], 'surat.pdf', { type: 'application/pdf' }) : value;
  const alone = names.length > MOST_SPOILT_ALONE ? [] : names;
  return [
    {},
    ...['', ...GARBAGE].map((value) => Object.fromEntries(names.map((name) => [name, bad(name, value)]))),
    ...alone.flatMap((name, at) =>
      [0, 3, 7].map((next) => ({ ...asItComes(form), [name]: bad(name, GARBAGE[(at + next) % GARBAGE.length] ?? '') })),
    ),
  ];
}

const asItComes = ({ fields }: PageForm): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, kind, value }) => [name, kind === 'file' ? '' : value]));

async function handIn(visitor: Visitor, { form, page }: FoundForm, body: Record<string, string | File>): Promise<Answer> {
  if (form.method === 'post') return visitor.post(form.action, body, page);
  const asked = new URLSearchParams(Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : '']));
  return visitor.get(`${form.action.replace(/\?.*/, '')}?${asked.toString()}`);
}

/** One of each kind of person, with something in every state among what is theirs. */
const WHO = ['siti', 'aminah', 'yohanes', 'rahmat', 'yusuf', 'nurbaiti', 'lina', 'admin'].map((name) => `world-${name}`);

describe.each([...WHO, 'nobody'])('every form that %s sees', (id) => {
  // What a form does when it is handed in as it comes opens further pages: a draft, a practice, a service at the counter.
  test.each(['as they are found', 'after all were handed in once'])(
    '%s, answers bad input in words and works on',
    async () => {
      const visitor = id === 'nobody' ? desk.stranger() : desk.at(id);
      const from = ['/', paths.signUp, paths.signIn, paths.forgotten, paths.desk, paths.permits, paths.deskOffice];
      const { pages, forms, answers } = await crawl(visitor, { from, routeOf, most: 4 });
      expect(pages).toBeGreaterThan(10);
      const wrong = answers.flatMap(({ path, answer }) => (answer.status >= 500 ? [`GET ${path}: ${answer.status}`] : []));
      for (const [kind, found] of forms) {
        if (tried.has(kind) || LEFT_OUT.some((end) => found.form.action.endsWith(end))) continue;
        tried.add(kind);
        if (found.form.method === 'post') posted.add(routeOf('POST', found.form.action));
        for (const body of [...spoilt(found.form), asItComes(found.form)]) {
          const said = wrongWith(await handIn(visitor, found, body));
          if (said !== null) wrong.push(`${found.form.method} ${found.form.action} with ${inShort(body)}: ${said}`);
        }
        const again = await visitor.get(found.page);
        if (again.status >= 500) wrong.push(`${found.page} is broken after ${kind}`);
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );
});

const inShort = (body: Record<string, string | File>): string =>
  JSON.stringify(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, 30) : value.name]),
  );

describe.each(['world-siti', 'world-admin'])('addresses that nobody of us wrote, asked by %s', (id) => {
  test.each(['GET', 'POST'])(
    '%s',
    async (method) => {
      const visitor = desk.at(id);
      const wrong: string[] = [];
      for (const name of ['%F0%9F%92%A5', '99999999999999999999', '..%2f..', 'a'.repeat(2000), '%E0%A4%A'])
        for (const { path } of routes.filter((route) => route.method === method && route.path.includes(':'))) {
          const address = path.replaceAll(/:\w+(?:\{[^/]*\})?/g, name);
          const answer =
            method === 'GET' ? await visitor.get(`${address}?halaman=${name}&setelah=${name}`) : await visitor.post(address);
          const said = wrongWith(answer);
          if (said !== null) wrong.push(`${method} ${address.slice(0, 100)}: ${said}`);
        }
      expect(wrong).toEqual([]);
    },
    300_000,
  );
});

test('so many forms were found that a third of what can be posted was tried', () => {
  const all = [...new Set(routes.filter(({ method }) => method === 'POST').map(({ path }) => path))];
  expect(posted.size / all.length).toBeGreaterThan(1 / 3);
});

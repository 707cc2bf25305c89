import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { WORLD_DATE } from '../clock.ts';
import { indexPermits } from '../permits/index-job.ts';
import { permitTerms } from '../permits/register-rules.ts';
import { storePermitSearch } from '../permits/store-search.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const t = textsId.deskPermits;
const [rahmat, yusuf, nurbaiti] = ['world-rahmat', 'world-yusuf', 'world-nurbaiti'] as const;
const DAY_MS = 86_400_000;

let desk: DeskTest;
/** Permits of the world, which were all signed, without a search term. */
let unfound: number | undefined;
beforeAll(async () => {
  desk = await openDeskTest();
  unfound = await withoutTerms();
  await fill();
});
afterAll(() => desk.close());

const dayAfter = (days: number) => new Date(WORLD_DATE.getTime() + days * DAY_MS).toISOString().slice(0, 10);

/** A hundred and twenty permits like one of the world, each issued a day before the other; every tenth ends within a month, every third has ended, one each is suspended, replaced, revoked. */
async function fill(): Promise<void> {
  const { db, seal } = desk.portal;
  await db.execute(sql`
    with one as (
      select p.*, a.person_id, a.definition_version, a.answers, a.technical_office from permit p join application a on a.id = p.application_id
      order by p.issued_at limit 1
    ), made as (
      insert into application (person_id, service, definition_version, state, number, answers, technical_office, created_at, updated_at, submitted_at, complete_at)
      select person_id, service, definition_version, 'issued', 'SMR-2020-' || lpad(each::text, 6, '0'), answers,
        case when each % 2 = 0 then technical_office else 'Dinas Lain' end, issued_at, issued_at, issued_at, issued_at
      from one, generate_series(1, 120) each returning id, number, service
    )
    insert into permit (application_id, service, number, token, state, issued_at, valid_until, output_name, holder, sha256, bytes)
    select made.id, made.service, '503/' || right(made.number, 3) || '/SIPP/100.26/I/2020', 'token-' || made.number,
      case right(made.number, 3) when '001' then 'suspended' when '002' then 'replaced' when '004' then 'revoked' else 'valid' end,
      one.issued_at - right(made.number, 3)::integer * interval '1 day',
      case when right(made.number, 3)::integer % 10 = 0 then ${dayAfter(20)}::date
        when right(made.number, 3)::integer % 3 = 0 then ${dayAfter(-5)}::date - right(made.number, 3)::integer else ${dayAfter(900)}::date end,
      one.output_name, one.holder, made.number, one.bytes
    from made, one`);
  // What was issued before there was a search.
  await indexPermits({ db, seal, log: desk.portal.log }, new AbortController().signal);
}

const numbersIn = (html: string): string[] =>
  [...html.slice(html.indexOf('<tbody'), html.indexOf('</tbody')).matchAll(/href="\/petugas\/permohonan\/([^"/]+)"/g)].map(
    ([, number = '']) => number,
  );
const listed = async (id: string, asked: Record<string, string>) =>
  numbersIn((await desk.at(id).get(paths.permitsOf(asked))).html);

async function everyPage(id: string, asked: Record<string, string>): Promise<string[]> {
  const all: string[] = [];
  let address: string | undefined = paths.permitsOf(asked);
  while (address !== undefined) {
    const { html } = await desk.at(id).get(address);
    all.push(...numbersIn(html));
    address = /href="([^"]+sesudah[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  return all;
}

describe('the register of permits', () => {
  test.each([
    [{}, sql`true`],
    [{ habis: '30' }, sql`state = 'valid' and valid_until between ${dayAfter(0)} and ${dayAfter(30)}`],
    [{ keadaan: 'expired' }, sql`state in ('valid', 'suspended') and valid_until < ${dayAfter(0)}`],
  ])('narrowed by %o shows every permit on one page and none on two', async (asked, where) => {
    const all = await everyPage(rahmat, asked);
    const { rows } = await desk.portal.db.execute<{ count: number }>(
      sql`select count(*)::integer as count from permit where ${where}`,
    );
    expect(all.length).toBeGreaterThan(10);
    expect(all.length).toBe(rows[0]?.count);
    expect(new Set(all).size).toBe(all.length);
  });

  test('is narrowed by service', async () => {
    const { rows } = await desk.portal.db.execute<{ service: string; count: number }>(
      sql`select service, count(*)::integer as count from permit group by service`,
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { service, count } of rows) expect(await everyPage(rahmat, { izin: service })).toHaveLength(count);
  });

  test('goes back a page as it went forth', async () => {
    const first = await desk.at(rahmat).get(paths.permits);
    const next = /href="([^"]+sesudah[^"]+)"/.exec(first.html)![1]!.replaceAll('&amp;', '&');
    const second = await desk.at(rahmat).get(next);
    const back = /href="([^"]+sebelum[^"]+)"/.exec(second.html)![1]!.replaceAll('&amp;', '&');
    expect(numbersIn((await desk.at(rahmat).get(back)).html)).toEqual(numbersIn(first.html));
    expect(first.html).toContain(t.orders.issued);
  });

  test.each([
    ['suspended', 'SMR-2020-000001'],
    ['replaced', 'SMR-2020-000002'],
    ['revoked', 'SMR-2020-000004'],
  ])('shows what is %s', async (keadaan, number) => {
    const found = await listed(nurbaiti, { keadaan });
    expect(found).toContain(number);
    expect(await listed(nurbaiti, { keadaan: 'valid' })).not.toContain(number);
  });

  test('is narrowed by the days of issue, both included', async () => {
    const { rows } = await desk.portal.db.execute<{ day: string }>(sql`
      select to_char(issued_at at time zone 'Asia/Makassar', 'YYYY-MM-DD') as day from permit where number like '503/050/%'`);
    const { day } = rows[0]!;
    expect(await listed(rahmat, { dari: day, sampai: day })).toEqual(['SMR-2020-000050']);
  });

  test('shows a reviewing office only its own, in its search too', async () => {
    const own = await everyPage(yusuf, {});
    expect(own).toContain('SMR-2020-000002');
    expect(own).not.toContain('SMR-2020-000003');
    expect((await desk.at(yusuf).post(paths.permitSearch, { cari: '503/003' })).html).toContain(t.search.none);
    expect(numbersIn((await desk.at(yusuf).post(paths.permitSearch, { cari: '503/004' })).html)).toEqual(['SMR-2020-000004']);
  });

  test('takes nonsense in its address for nothing', async () => {
    const sesudah = Buffer.from(JSON.stringify(['kemarin', 1])).toString('base64url');
    for (const asked of [{ sesudah }, { dari: '2026-99-99', keadaan: 'x', habis: '31' }])
      expect((await desk.at(rahmat).get(paths.permitsOf(asked))).status).toBe(200);
  });
});

describe('a permit is found', () => {
  test('by its whole number, by a part without zeros, and by words of its holder in any order', async () => {
    const { db, seal } = desk.portal;
    const { rows } = await db.execute<{ id: string }>(sql`select id from permit where number like '503/077/%'`);
    const number = '503/077/SIPP/100.26/I/2020';
    await storePermitSearch(db, [{ id: rows[0]!.id, terms: permitTerms(seal, { holder: 'Ny. Wulandari Sukma-Putri', number }) }]);
    for (const cari of [number, '77 wulan', 'putri WULANDARI', '503/77'])
      expect(numbersIn((await desk.at(rahmat).post(paths.permitSearch, { cari })).html), cari).toEqual(['SMR-2020-000077']);
    for (const cari of ['wulandari budi', '', 'zz'])
      expect((await desk.at(rahmat).post(paths.permitSearch, { cari })).html).toContain(t.search.none);
    expect((await desk.at(rahmat).get(paths.permitSearch)).location).toBe(paths.permits);
  });

  test('from the moment at which it is signed', () => {
    expect(unfound).toBe(0);
  });
});

async function withoutTerms(): Promise<number | undefined> {
  const { rows } = await desk.portal.db.execute<{ missing: number }>(sql`
    select count(*)::integer as missing from permit p where not exists (select 1 from permit_search s where s.permit_id = p.id)`);
  return rows[0]?.missing;
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../../tests/portal.ts';
import { visitorOf } from '../../../tests/visitor.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { seedVisits } from '../../world/seed-visits.ts';
import { filmPerson, worldPeople } from '../../world/people.ts';
import { deskQuestionFigures } from './store-acts.ts';

const t = textsId.hurdles;
let world: Awaited<ReturnType<typeof openTestPortal>>;
const of = async (role: string): Promise<Visitor> => {
  const visitor = visitorOf(world.app);
  await visitor.signIn(worldPeople.find((each) => each.role === role)!);
  return visitor;
};
beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());

const FOTO = { service: 'sip-perawat', step: 'dokumen', item: 'pas-foto' };
const placeOf = (place: typeof FOTO) => ({ layanan: place.service, langkah: place.step, dokumen: place.item });

test('an office without visitors sees a page that explains itself', async () => {
  const { html } = await (await of('publisher')).get(paths.hurdles);
  expect(html).toContain(t.empty.title);
  expect(html).not.toContain(t.table);
});

test('only who can do something about it sees it', async () => {
  for (const role of ['publisher', 'head', 'administrator', 'front_desk'])
    expect((await (await of(role)).get(paths.hurdles)).status).toBe(200);
  for (const visitor of [await of('technical'), await of('applicant')]) {
    expect((await visitor.get(paths.hurdles)).status).toBe(404);
    expect((await visitor.get(paths.hurdle(FOTO))).status).toBe(404);
  }
  expect((await (await of('head')).post(paths.hurdleActs, { ...placeOf(FOTO), tindakan: 'other', catatan: 'x' })).status).toBe(
    404,
  );
  expect((await visitorOf(world.app).get(paths.hurdles)).location).toContain(paths.signIn);
});

describe('with three months of visits', () => {
  let foto: typeof FOTO;
  beforeAll(async () => {
    await seedVisits(world.portal);
    const service = world.portal.catalogue.services.get('sip-perawat')!;
    foto = { ...FOTO, item: service.requirements.find(({ id }) => /foto/.test(id))!.id };
  });

  test('the worst step stands first, with what shows why; seeding again adds nothing', async () => {
    const before = await world.portal.db.execute('select count(*) from signal');
    await seedVisits(world.portal);
    expect((await world.portal.db.execute('select count(*) from signal')).rows).toEqual(before.rows);
    const { html } = await (await of('publisher')).get(paths.hurdles);
    const first = html.slice(html.indexOf('<tbody>'), html.indexOf('</tr>', html.indexOf('<tbody>')));
    expect(first).toContain(paths.hurdle(foto).replaceAll('&', '&amp;'));
    expect(first).toMatch(/\d+ dari \d+ orang/);
    expect(first).toContain('kali mencoba');
    expect(first).not.toContain('<script');
  });

  test('a hurdle is shown in full, and keeps what was done about it', async () => {
    const lina = await of('publisher');
    const page = await lina.get(paths.hurdle(foto));
    expect(page.status).toBe(200);
    for (const title of [t.detail.weeks, t.detail.parts.width, t.detail.reasons, t.detail.acts])
      expect(page.html).toContain(title);
    expect(page.html).toContain(t.reasons['too-large']);
    const empty = await lina.post(paths.hurdleActs, { ...placeOf(foto), tindakan: 'other', catatan: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain(t.detail.faults['note-missing']);
    const done = await lina.post(paths.hurdleActs, {
      ...placeOf(foto),
      tindakan: 'other',
      catatan: 'Contoh foto <b>ditambah</b>.',
    });
    expect(done.location).toBe(paths.hurdle(foto));
    const after = await lina.get(paths.hurdle(foto));
    expect(after.html).toContain('Contoh foto &lt;b&gt;ditambah&lt;/b&gt;.');
    expect(after.html).toContain(t.detail.outcome.waiting);
    expect((await lina.post(paths.hurdleActs, { ...placeOf(foto), tindakan: 'film', catatan: '' })).location).toContain(
      paths.tutorials,
    );
    const placed = await lina.post(paths.hurdleActs, { ...placeOf(foto), tindakan: 'placement', catatan: '' });
    expect(placed.location).toBe(paths.placementNewAt(foto.service, foto.step));
    expect((await lina.get(placed.location!)).html).toMatch(/<option value="dokumen" selected/);
    expect((await lina.get(paths.hurdle(foto))).html).toContain(t.actKinds['placement']);
    expect((await lina.post(paths.hurdleActs, { ...placeOf(foto), tindakan: 'hapus', catatan: '' })).status).toBe(404);
    expect((await lina.get(paths.hurdle({ ...foto, step: 'tidak-ada' }))).status).toBe(404);
  });

  test('the table can be taken away, and groups of fewer than five are not in it', async () => {
    const answer = await (await of('head')).get(paths.hurdlesCsv({ days: 90, service: 'sip-perawat', order: 'people' }));
    expect(answer.response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head = '', ...rows] = answer.html.replace('\uFEFF', '').trim().split('\r\n');
    expect(head.split(',')).toEqual(t.columns.map(([name]) => name));
    expect(rows.length).toBeGreaterThan(10);
    const numbers = rows.map((row) => row.split(',').slice(-14, -11).map(Number));
    for (const counts of numbers) for (const count of counts) expect(count === 0 || count >= 5).toBe(true);
  });
});

describe('what people ask at the counter is noted in two taps', () => {
  test('service, then step and reason; the last can be taken back', async () => {
    const { db } = world.portal;
    const period = { from: '2026-11-24', until: '2026-11-25' };
    const rahmat = await of('front_desk');
    const list = await rahmat.get(paths.deskQuestions);
    const link = paths.deskQuestionsAbout('sip-perawat', 'counter');
    expect(list.html).toContain(link.replaceAll('&', '&amp;'));
    const grid = await rahmat.get(link);
    expect(grid.html).toContain('value="dokumen|how"');
    const saved = await rahmat.post(paths.deskQuestions, { layanan: 'sip-perawat', lewat: 'counter', langkah: 'dokumen|how' });
    expect(await deskQuestionFigures(db, period)).toEqual([
      { service: 'sip-perawat', step: 'dokumen', way: 'counter', reason: 'how', times: 1 },
    ]);
    expect((await rahmat.get(saved.location!)).html).toContain(t.questions.saved(1));
    const dewi = await of('head');
    await dewi.post(paths.deskQuestions, { batal: 'ya' });
    expect(await deskQuestionFigures(db, period)).toHaveLength(1);
    await rahmat.post(paths.deskQuestions, { batal: 'ya' });
    expect(await deskQuestionFigures(db, period)).toEqual([]);
  });

  test('what no button says is refused, with the buttons again', async () => {
    const rahmat = await of('front_desk');
    for (const langkah of ['', 'dokumen', 'dokumen|sesuatu', 'isian/tidak-ada|how']) {
      const answer = await rahmat.post(paths.deskQuestions, { layanan: 'sip-perawat', lewat: 'counter', langkah });
      expect(answer.status).toBe(422);
      expect(answer.html).toContain(t.questions.notChosen);
    }
    expect(
      (await rahmat.post(paths.deskQuestions, { layanan: 'tidak-ada', lewat: 'counter', langkah: 'dokumen|how' })).status,
    ).toBe(404);
    const siti = visitorOf(world.app);
    await siti.signIn(filmPerson);
    expect((await siti.get(paths.deskQuestions)).status).toBe(404);
  });
});

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../../tests/portal.ts';
import { visitorOf } from '../../../tests/visitor.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { seedVisits } from '../../world/seed-visits.ts';
import { filmPerson, worldPeople } from '../../world/people.ts';
import { EVERYBODY } from './period-rules.ts';
import type { Slice } from './period-rules.ts';
import { addDeskQuestion, deskQuestionFigures } from './store-acts.ts';
import { attemptFigures, stepFigures } from './store-hurdles.ts';

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

test('everybody of the office sees it, nobody else', async () => {
  for (const role of ['publisher', 'head', 'administrator', 'front_desk', 'technical'])
    expect((await (await of(role)).get(paths.hurdles)).status).toBe(200);
  const applicant = await of('applicant');
  expect((await applicant.get(paths.hurdles)).status).toBe(404);
  expect((await applicant.get(paths.hurdle(FOTO))).status).toBe(404);
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
    // No database keeps a zero byte.
    expect((await lina.post(paths.hurdleActs, { ...placeOf(foto), layanan: '\0', tindakan: 'other', catatan: 'x' })).status).toBe(
      404,
    );
    expect((await lina.get(paths.hurdle({ ...foto, step: 'tidak-ada' }))).status).toBe(404);
  });

  test('the table of one step tells what its page tells, each column with its meaning', async () => {
    const lina = await of('publisher');
    const table = await lina.get(paths.hurdleCsv(foto));
    const [head = [], ...rows] = table.html
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'));
    expect(head).toEqual(t.stepColumns.map(([name]) => name));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(['minggu', 'perangkat', 'sinyal', 'pengetik', 'alasan']));
    const { html } = await lina.get(paths.hurdle(foto));
    const [, phone = '', , people = '', lost = ''] = rows.find((row) => row[1] === 'phone') ?? [];
    expect(phone).toBe('phone');
    expect(html).toMatch(new RegExp(`>${t.detail.partNames['phone']}</td><td[^>]*>${people}</td><td[^>]*>${lost}</td>`));
    const dictionary = (await lina.get(paths.hurdlesDictionary)).html;
    for (const [name] of t.stepColumns) expect(dictionary).toContain(`hambatan-langkah.csv;${name};`);
    expect((await lina.get(paths.hurdleCsv({ ...foto, step: 'tidak-ada' }))).status).toBe(404);
    expect((await visitorOf(world.app).get(paths.hurdleCsv(foto))).location).toContain(paths.signIn);
  });

  test('everybody is offered what their role can do, and led to where it is done', async () => {
    const lina = await of('publisher');
    const bayu = await of('administrator');
    const acts = async (visitor: Visitor) =>
      [...(await visitor.get(paths.hurdle(foto))).html.matchAll(/name="tindakan" value="(\w+)"/g)].map(([, act]) => act);
    expect(await acts(lina)).toEqual(['film', 'comparison', 'placement', 'other']);
    expect(await acts(bayu)).toEqual(['wording', 'definition', 'film', 'comparison', 'placement', 'other']);
    const act = async (visitor: Visitor, tindakan: string, place = foto) =>
      visitor.post(paths.hurdleActs, { ...placeOf(place), tindakan, catatan: '' });
    for (const kind of ['wording', 'definition']) expect((await act(lina, kind)).status).toBe(404);

    const plan = (await act(lina, 'comparison')).location!;
    expect(plan).toBe(paths.effectNewFor('sip-perawat', 'upload'));
    const form = (await lina.get(plan)).html;
    for (const chosen of [/value="wording"[^>]*checked/, /value="sip-perawat"[^>]*selected/, /value="upload"[^>]*selected/])
      expect(form).toMatch(chosen);

    const document = (await act(bayu, 'wording')).location!;
    expect(document).toBe(paths.designedAt('sip-perawat', 'dokumen', foto.item));
    expect((await bayu.get(document)).html).toContain(`id="${foto.item}"`);
    expect((await act(bayu, 'definition')).location).toBe(paths.designedPart('sip-perawat', 'dokumen'));
    const first = world.portal.catalogue.services.get('sip-perawat')!.pages[0]!;
    const questions = { ...foto, step: `isian/${first.id}`, item: '' };
    expect((await act(bayu, 'wording', questions)).location).toBe(
      paths.designedAt('sip-perawat', 'pertanyaan', first.questions[0]!.id),
    );

    const film = (await act(bayu, 'film')).location!;
    expect(film).toBe(paths.tutorialOf('sip-perawat'));
    expect((await bayu.get(film)).html).toContain('id="sip-perawat"');
  });

  test('the table can be taken away, and groups of fewer than five are not in it', async () => {
    const answer = await (await of('head')).get(paths.hurdlesCsv({ days: 90, service: 'sip-perawat', slice: EVERYBODY }));
    expect(answer.response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head = '', ...rows] = answer.html.replace('\uFEFF', '').trim().split('\r\n');
    expect(head.split(';')).toEqual(t.columns.map(([name]) => name));
    expect(rows.length).toBeGreaterThan(10);
    const numbers = rows.map((row) => row.split(';').slice(-14, -11).map(Number));
    for (const counts of numbers) for (const count of counts) expect(count === 0 || count >= 5).toBe(true);
    // Where the count is left empty, so is what it could be reckoned from.
    const shares = rows.map((row) => row.split(';').slice(-12, -8));
    expect(shares.some(([lost]) => lost === '')).toBe(true);
    for (const [lost, ...reckoned] of shares) expect(reckoned.every((each) => (each === '') === (lost === ''))).toBe(true);
  });

  test('the ranking can be of some people only: then it has only their figures, and no reasons of everybody', async () => {
    const { db } = world.portal;
    const period = { from: '2026-11-01', until: '2026-11-25' };
    const count = async (slice: Slice) =>
      (await stepFigures(db, period, 'sip-perawat', slice)).reduce((sum, { people }) => sum + people, 0);
    const [all, phones, wide] = [
      await count(EVERYBODY),
      await count({ ...EVERYBODY, width: 'phone' }),
      await count({ ...EVERYBODY, width: 'wide' }),
    ];
    expect(phones).toBeGreaterThan(wide);
    expect(phones + wide).toBeLessThanOrEqual(all);
    const phoneFigures = await attemptFigures(db, period, null, { ...EVERYBODY, width: 'phone' });
    expect(phoneFigures.begun).toBeLessThan((await attemptFigures(db, period)).begun);
    const lina = await of('publisher');
    const { html } = await lina.get(`${paths.hurdles}?perangkat=phone&layanan=sip-perawat`);
    expect(html).toContain('<option value="phone" selected');
    expect(html).toContain(t.slice);
    expect(html).toContain('perangkat=phone&amp;sinyal=');
    expect((await lina.get(paths.hurdles)).html).not.toContain(t.slice);
    // The whole less the group must not tell of a few others: so its people are told in fives.
    const slice = { ...EVERYBODY, width: 'phone' } as const;
    const csv = (await lina.get(paths.hurdlesCsv({ days: 28, service: 'sip-perawat', slice }))).html
      .trim()
      .split('\r\n')
      .slice(1);
    const people = csv.map((row) => Number(row.split(';').at(-14)));
    expect(people.length).toBeGreaterThan(5);
    for (const count of people) expect(count % 5).toBe(0);
  });

  test('what the columns of every table mean is a file too', async () => {
    const dewi = await of('head');
    const { html, response } = await dewi.get(paths.hurdlesDictionary);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = html.trim().split('\r\n');
    expect(rows).toHaveLength(
      1 + t.columns.length + t.stepColumns.length + textsId.gates.columns.length + textsId.gates.understoodColumns.length,
    );
    expect((await dewi.get(paths.hurdles)).html).toContain(`href="${paths.hurdlesDictionary}"`);
    const gates = await dewi.get(paths.filmGatesCsv);
    expect(gates.html.replace('\uFEFF', '').split('\r\n')[0]?.split(';')).toEqual(textsId.gates.columns.map(([name]) => name));
    expect((await (await of('applicant')).get(paths.filmGatesCsv)).status).toBe(404);
  });

  test('of one to four who stopped, and of one to four questions, a page tells no share and no count', async () => {
    const { db, clock } = world.portal;
    await db.execute(
      sql`insert into step_day (day, service, step, item, round, channel, width, connection, people, answered, lost, refused_people, refusals, first_refused, returned, helped, listened, watched, seconds, stays)
      values ('2026-11-20', 'sip-perawat', 'periksa', 'uji', 'first', 'self', 'phone', 'good', 40, 37, 3, 0, 0, 0, 0, 0, 0, 0, 400000, array[0,0,0,0,0,0,0,0,0,0,0,40]::integer[])`,
    );
    const officer = worldPeople.find(({ role }) => role === 'front_desk')!;
    const question = {
      service: 'sip-perawat',
      step: 'periksa',
      reason: 'how',
      way: 'phone',
      officer,
      at: clock.now(),
      day: '2026-11-20',
    } as const;
    for (let asked = 0; asked < 4; asked++) await addDeskQuestion(db, question);
    const lina = await of('publisher');
    const place = paths.hurdle({ service: 'sip-perawat', step: 'periksa', item: 'uji' });
    const few = (await lina.get(place)).html;
    expect(few).toContain(t.few);
    expect(few).not.toContain('share-mark');
    expect(few).not.toContain(t.between(3 / 40, 0.026, 0.199));
    expect(few).not.toContain(t.detail.asked);
    await addDeskQuestion(db, question);
    const five = (await lina.get(place)).html;
    expect(five).toContain(t.detail.asked);
    await db.execute("delete from step_day where item = 'uji'");
    await db.execute('delete from desk_question');
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

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../../tests/desk.ts';
import type { DeskTest } from '../../../tests/desk.ts';
import { WORLD_DATE } from '../../clock.ts';
import { paths } from '../../web/paths.ts';
import { textsId as t } from '../../web/texts/texts.ts';
import { inventComparisons } from '../city/demo.ts';
import { offeredAt } from './arm.ts';
import { findExperiment, listExperiments, planExperiment, startExperiment } from './store.ts';
import { storeInvented } from './store-invented.ts';
import { nursePlan } from './sample-plan.ts';

const actor = { id: 'world-lina', role: 'publisher' };
const SLUG = 'sip-perawat';

const invent = () => inventComparisons(WORLD_DATE);

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

test('the pages are for who makes films and who answers for the office; only the first plan', async () => {
  const { db } = desk.portal;
  const id = await planExperiment(db, nursePlan, { actor, at: WORLD_DATE });
  await startExperiment(db, { id, films: ['a film'], actor, at: WORLD_DATE });
  expect((await desk.at('world-siti').get(paths.effects)).status).toBe(404);
  expect((await desk.at('world-rahmat').get(paths.effects)).status).toBe(200);
  expect((await desk.at('world-rahmat').post(paths.effectEnd(id), { keputusan: 'semua' })).status).toBe(404);
  expect((await desk.stranger().get(paths.effects)).location).toContain(paths.signIn);
  const head = await desk.at('world-nurbaiti').get(paths.effect(id));
  expect(head.status).toBe(200);
  expect(head.html).not.toContain(paths.effectEnd(id));
  expect((await desk.at('world-nurbaiti').post(paths.effectEnd(id), { keputusan: 'semua' })).status).toBe(404);
  expect((await findExperiment(desk.portal.db, id))?.state).toBe('running');
});

test('they say that the last day of a comparison has passed', async () => {
  const running = (await listExperiments(desk.portal.db)).find(({ state }) => state === 'running');
  const page = async () => (await desk.at('world-lina').get(paths.effect(running?.id ?? ''))).html;
  expect(await page()).not.toContain(t.effects.notices.past);
  desk.setNow(new Date('2027-03-02T02:00:00Z'));
  expect(await page()).toContain(t.effects.notices.pastText.film);
  desk.setNow(WORLD_DATE);
});

test('they keep what was typed into a faulty plan, and say at each field what is wrong', async () => {
  const lina = desk.at('world-lina');
  const { status, html } = await lina.post(paths.effectNew, {
    jenis: 'film',
    layanan: SLUG,
    sekarang: '60',
    beda: '45',
    'akhir-tahun': '2027',
  });
  expect(status).toBe(422);
  const words = t.effects.form.faults;
  for (const said of [
    words.service['no-film'],
    words.stage.missing,
    words.outcome.missing,
    words.worth.beyond,
    words.endsOn.missing,
  ])
    expect(html).toContain(said);
  expect(html).toContain('value="60"');
});

test('a plan of a wording needs its page, which is one of the form of its service', async () => {
  const lina = desk.at('world-lina');
  const typed = {
    jenis: 'wording',
    layanan: SLUG,
    kalimat: 'Salin nomor di kartu.',
    ukuran: 'sent-in-seven-days',
    sekarang: '60',
    beda: '10',
    'akhir-hari': '1',
    'akhir-bulan': '3',
    'akhir-tahun': '2028',
  };
  const faulty = await lina.post(paths.effectNew, { ...typed, tempat: 'form-lain' });
  expect(faulty.status).toBe(422);
  expect(faulty.html).toContain(t.effects.form.faults.scene.missing);
  expect(faulty.html).toContain('value="form-str-anda"');
  const { location } = await lina.post(paths.effectNew, { ...typed, tempat: 'form-str-anda' });
  const id = location?.split('/').at(-1) ?? '';
  expect(await findExperiment(desk.portal.db, id)).toMatchObject({ stage: 6, scene: 'form-str-anda', filmId: null });
  const page = desk.portal.catalogue.services.get(SLUG)?.pages.find((each) => each.id === 'str-anda')?.title ?? '-';
  expect((await lina.get(paths.effect(id))).html).toContain(page);
  expect((await lina.get(`${paths.effectNew}?layanan=${SLUG}&tempat=form-str-anda`)).html).toContain(
    '<option value="form-str-anda" selected',
  );
});

test('they show what the city invented, once, and say that it is', async () => {
  const { db } = desk.portal;
  await storeInvented(db, invent);
  await storeInvented(db, invent);
  const invented = (await listExperiments(db)).filter((each) => each.invented);
  expect(invented).toHaveLength(4);
  const { html } = await desk.at('world-nurbaiti').get(paths.effects);
  expect(html).toContain('Video ini membantu: 10 dari 100 orang lebih, antara 3 dan 17.');
  for (const { id } of invented) {
    const page = await desk.at('world-lina').get(paths.effect(id));
    expect(page.status).toBe(200);
    expect(page.html).toContain(t.effects.inventedText);
    expect(page.html).not.toContain(paths.effectEnd(id));
    const { figures } = (await findExperiment(db, id))!;
    if (figures?.kind !== 'counts') continue;
    // Who takes part is who was counted and who was not yet.
    const cells = (label: string) => {
      const row = new RegExp(`<t[hd][^>]*>${label}</t[hd]>(.*?)</tr>`, 's').exec(page.html)?.[1] ?? '';
      return [...row.matchAll(/>\s*([\d.]+)\s*</g)].map(([, n = '']) => Number(n.replaceAll('.', '')));
    };
    const words = t.effects.people;
    const [all, counted, later] = [cells(words.all), cells(words.counted), cells(words.later)];
    expect(all).toEqual([figures.people.with, figures.people.without]);
    expect(all).toEqual(counted.map((each, at) => each + (later[at] ?? Number.NaN)));
  }
  const table = await desk.at('world-nurbaiti').get(paths.effectsCsv);
  const [head = '', ...rows] = table.html.replace('\uFEFF', '').trim().split('\r\n');
  expect(head.split(';')).toEqual(t.effects.csv.columns.map(([name]) => name));
  expect(new Set(rows.map((row) => row.split(';').length))).toEqual(new Set([t.effects.csv.columns.length]));
  expect(rows.find((row) => row.endsWith(';helps'))).toMatch(/^[0-9a-f-]{36};film;sip-perawat;6;;sent-in-seven-days;60;10;/);
  const { outcomeColumns, trendColumns } = t.effects.csv;
  for (const [path, columns] of [
    [paths.effectOutcomesCsv, outcomeColumns],
    [paths.effectTrendsCsv, trendColumns],
  ] as const) {
    const [names = '', ...lines] = (await desk.at('world-lina').get(path)).html.replace('\uFEFF', '').trim().split('\r\n');
    expect(names.split(';')).toEqual(columns.map(([name]) => name));
    expect(lines.length).toBeGreaterThan(5);
    expect(new Set(lines.map((line) => line.split(';').length))).toEqual(new Set([columns.length]));
    expect((await desk.at('world-siti').get(path)).status).toBe(404);
  }
  const dictionary = (await desk.at('world-lina').get(paths.effectsDictionary)).html;
  for (const [name] of [...t.effects.csv.columns, ...outcomeColumns, ...trendColumns, ...t.effects.skills.csvColumns])
    expect(dictionary).toContain(`;${name};`);
  expect((await desk.at('world-siti').get(paths.effectsCsv)).status).toBe(404);
  // What is invented runs for nobody.
  expect(
    await offeredAt({ ...desk.portal, now: WORLD_DATE }, 'world-siti', {
      service: 'sip-bidan',
      stage: 6,
      scene: null,
      filmId: crypto.randomUUID(),
    }),
  ).toEqual({
    film: true,
    sentence: null,
  });
});

import { sql } from 'drizzle-orm';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../../tests/portal.ts';
import { visitorOf } from '../../../tests/visitor.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { createPerson } from '../../accounts/store.ts';
import { experiment, experimentLook } from '../../database/schema/experiments.ts';
import { hashPassword } from '../../accounts/passwords.ts';
import { textsId } from '../../web/texts/texts.ts';
import { paths } from '../../web/paths.ts';
import { inventedMonths } from '../../world/invent-figures.ts';
import { worldPeople } from '../../world/people.ts';
import { addAct } from '../hurdles/store-acts.ts';
import { nursePlan } from '../experiments/sample-plan.ts';
import { rollUpUsage } from '../usage/roll-up.ts';
import { totalOf, waysBy } from '../usage/rules.ts';
import { sentIn } from '../usage/store.ts';
import { loadMonth } from './load-month.ts';
import { monthReportBlocks } from './month-report-blocks.ts';

const { performance, monthlyReport, usageOffice, surveyOffice } = textsId;
const head = worldPeople.find(({ id }) => id === 'world-nurbaiti')!;

/** A day at the last page of the nurse's application. */
const stepRow = (day: string, people: number, lost: number) =>
  sql`('${sql.raw(day)}', 'sip-perawat', 'periksa', '', 0, 'self', 'phone', 'good', ${people}, ${people - lost}, ${lost}, ${lost}, 0, 0, 0, 0, 0, 0, 0, 0, '{}')`;

describe('an office that has just begun', () => {
  let portal: Awaited<ReturnType<typeof openTestPortal>>;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await openTestPortal({ world: false, config: { mode: 'production' } });
    const { db, seal, auth, clock } = portal.portal;
    const { name, nik, birthPlace, birthDate, address, kelurahan, email, password } = head;
    await createPerson(db, seal, {
      id: head.id,
      role: 'head',
      technicalOffice: null,
      profile: { name, phone: '+6281200005004', nik, birthPlace, birthDate, address, kelurahan, email },
      passwordHash: await hashPassword(auth, password),
      at: clock.now(),
    });
    officer = visitorOf(portal.app);
    await officer.signIn(head);
    await rollUpUsage(portal.portal);
  });
  afterAll(() => portal.close());

  test('reads pages that explain themselves, without a word of a demo', async () => {
    const { html } = await visitorOf(portal.app).get(paths.performance);
    for (const sentence of [performance.satisfaction.none('Tahun 2026'), performance.usage.none])
      expect(html).toContain(sentence);
    expect(html).not.toContain(performance.invented);
    expect((await officer.get(paths.deskSurvey)).html).toContain(surveyOffice.summary.none);
    expect((await officer.get(paths.deskUsage)).html).toContain(usageOffice.noneNote);
    expect((await officer.get(paths.deskReports)).html).toContain(monthlyReport.none);
    const report = await officer.get(paths.deskReport('2026-11'));
    for (const sentence of [
      monthlyReport.usage.none,
      monthlyReport.survey.none,
      monthlyReport.days.none,
      monthlyReport.films.none,
    ])
      expect(report.html).toContain(sentence);
  });

  test('makes even an empty report as a PDF', async () => {
    for (const path of [paths.deskReportPdf('2026-11'), paths.deskSurveyReport('2026-s2')])
      expect((await officer.get(path)).response.headers.get('content-type'), path).toBe('application/pdf');
  });

  test('finds no report of a month that has not begun, or is none', async () => {
    for (const month of ['2026-12', '2026-13', '2026-s2', 'kemarin'])
      expect((await officer.get(paths.deskReport(month))).status, month).toBe(404);
    expect((await officer.get(paths.deskUsageOf('2026-12'))).status).toBe(404);
  });
});

describe('the world', () => {
  let portal: Awaited<ReturnType<typeof openTestPortal>>;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await openTestPortal();
    officer = visitorOf(portal.app);
    await officer.signIn(head);
    await rollUpUsage(portal.portal);
  });
  afterAll(() => portal.close());

  test('has three invented months, and every page says so', async () => {
    const sent = await sentIn(portal.portal.db, { first: '2026-09', last: '2026-10' });
    const totals = [...waysBy(sent, ({ month }) => month)].map(([month, ways]) => [month, totalOf(ways)] as const);
    expect(new Map(totals)).toEqual(new Map(inventedMonths.slice(0, 2).map(({ month, sent }) => [month, sent])));
    expect((await visitorOf(portal.app).get(paths.performance)).html).toContain(performance.invented);
    expect((await officer.get(paths.deskSurvey)).html).toContain(surveyOffice.invented);
    expect((await officer.get(paths.deskUsage)).html).toContain(usageOffice.invented);
    expect((await officer.get(paths.deskReport('2026-10'))).html).toContain(monthlyReport.invented);
  });

  test('everybody reads the index, its grade, from how many answers, and how applications come', async () => {
    const { html } = await visitorOf(portal.app).get(paths.performance);
    expect(html).toMatch(/<strong class="figure">\d\d,\d\d<\/strong>/);
    expect(html).toContain(performance.satisfaction.answers(279, 'Tahun 2026'));
    expect(html).toContain(performance.usage.row('Oktober 2026', '194'));
  });

  test('kelurahan with few applications are only counted, on the page and in the table', async () => {
    const sent = await sentIn(portal.portal.db, { first: '2026-10', last: '2026-10' });
    const byKelurahan = [...waysBy(sent, ({ kelurahan }) => kelurahan)].map(([, ways]) => totalOf(ways));
    const few = byKelurahan.filter((count) => count < 5).length;
    expect(few).toBeGreaterThan(0);
    expect((await officer.get(paths.deskUsageOf('2026-10'))).html).toContain(usageOffice.byKelurahan.hidden(few));
    const { html: csv } = await officer.get(paths.deskUsageCsv);
    const counts = [...csv.matchAll(/^2026-10;kelurahan;[\d.]+;(\d+);/gm)].map(([, count]) => Number(count));
    const shown = byKelurahan.filter((count) => count >= 5);
    expect(counts.toSorted((a, b) => a - b)).toEqual(shown.toSorted((a, b) => a - b));
  });

  test('the table of accounts has a line a month', async () => {
    const { html: csv } = await officer.get(paths.deskUsageAccountsCsv);
    expect(csv).toContain('bulan;akun;mengirim\r\n');
    expect(csv).toContain('\r\n2026-10;149;104\r\n');
  });

  test('the report of a month reads the same here and on paper', async () => {
    const { html } = await officer.get(paths.deskReport('2026-10'));
    const { response } = await officer.get(paths.deskReportPdf('2026-10'));
    const { text } = await extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true });
    const paper = text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ');
    const sentences = [
      'Pada bulan ini masuk 194 permohonan.',
      'Bulan sebelumnya 176 permohonan, jadi bertambah 18.',
      'Ada 149 akun baru; 104 di antaranya sudah mengirim permohonan dalam 30 hari (70%, antara 62 dan 77%).',
      'dari 103 penilaian.',
    ];
    for (const sentence of sentences) {
      expect(paper).toContain(sentence);
      expect(html).toContain(sentence);
    }
  });

  test('it tells what comparisons said in that month, and how many began the films they were offered', async () => {
    const { db } = portal.portal;
    const words = monthlyReport.films;
    expect((await officer.get(paths.deskReport('2026-10'))).html).toContain(words.none);
    const at = new Date('2026-10-20T02:00:00Z');
    const [plan] = await db
      .insert(experiment)
      .values({ ...nursePlan, state: 'running', plannedAt: at, startedAt: at })
      .returning({ id: experiment.id });
    const shares = { with: 0.9, without: 0.5 };
    const main = {
      people: { with: 100, without: 100 },
      values: shares,
      intervals: null,
      difference: 0.4,
      interval: { low: 0.3, high: 0.5 },
    };
    const figures = { statistic: 6, bound: 2, main, others: {}, watchers: null };
    await db.insert(experimentLook).values({ experimentId: plan!.id, number: 1, at, people: 200, planned: 1, figures });
    await db.execute(
      sql`insert into film_day (day, film, service, stage, offered, played, watched, did, refused, others, others_did, others_refused)
      values ('2026-10-05', 'f', 'sip-perawat', 6, 40, 10, 8, 7, 0, 0, 0, 0), ('2026-10-05', 'f', 'sip-perawat', 7, 40, 10, 8, 7, 0, 0, 0, 0)`,
    );
    const { html } = await officer.get(paths.deskReport('2026-10'));
    expect(html).not.toContain(words.none);
    expect(html).toContain(textsId.effects.short.helps('film', 40, 30, 50));
    expect(html.split(words.found('Izin praktik perawat', 40, '25%, antara 14 dan 40%'))).toHaveLength(2);
    // Not of the month before, nor of the one after.
    for (const month of ['2026-09', '2026-11'])
      expect((await officer.get(paths.deskReport(month))).html, month).toContain(words.none);
  });

  test('it names where people stopped, what was done about it and what came of it; a running month is not set against a whole one', async () => {
    const { db } = portal.portal;
    const words = monthlyReport.hurdles;
    expect((await officer.get(paths.deskReport('2026-10'))).html).toContain(words.none);
    await db.execute(
      sql`insert into step_day (day, service, step, item, round, channel, width, connection, people, answered, lost, paused, refused_people, refusals, first_refused, returned, helped, listened, watched, seconds, stays)
      values ${stepRow('2026-10-05', 200, 120)}, ${stepRow('2026-10-20', 200, 40)}`,
    );
    const at = new Date('2026-10-10T02:00:00Z');
    const place = { service: 'sip-perawat', step: 'periksa', item: '' };
    const officerOf = { id: head.id, role: 'head' };
    await addAct(db, { ...place, kind: 'wording', note: 'Kalimat dipendekkan.', officer: officerOf, at, day: '2026-10-10' });
    const { html } = await officer.get(paths.deskReport('2026-10'));
    expect(html).toContain('160 dari 400 orang berhenti, 40%, antara 35 dan 45%.');
    expect(html).toContain('Kalimat diubah, 10 Oktober 2026, untuk “Periksa, lalu kirim” (Kalimat dipendekkan).');
    expect(html).toContain('dari 60% menjadi 20%');
    const running = (await officer.get(paths.deskReport('2026-11'))).html;
    expect(running).toContain(monthlyReport.usage.wholeBefore(194));
    expect(running).not.toContain(monthlyReport.usage.against(194, 170));
    expect(html).not.toContain('belum selesai');
  });

  test('sentences about films are told where somebody measured them', async () => {
    const report = await loadMonth(portal.portal, textsId, '2026-10');
    const films = ['Video ini membantu: 8 dari 100 orang lebih.', 'Video itu belum terlihat bedanya.'];
    const blocks = monthReportBlocks(textsId, { ...report, films }, { invented: false });
    expect(blocks).toContainEqual({ kind: 'bullets', items: films });
    expect(blocks).not.toContainEqual({ kind: 'text', text: monthlyReport.invented });
  });
});

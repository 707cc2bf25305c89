import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../../tests/desk.ts';
import type { DeskTest } from '../../../tests/desk.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { bringInMonths } from '../usage/store.ts';
import { elements } from './elements.ts';
import type { Scores } from './elements.ts';
import { planField } from './plan-rules.ts';
import { addAnswers } from './store.ts';
import { surveyToken } from './tokens.ts';

const words = textsId.surveyOffice;
/** The worked example of the rules, seven answers with a sum of 207: IKM 82.14. */
const rows = ['332433443', '333434443', '432433342', '322443433', '333433443', '443434443', '332433343'];

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
  const { db } = desk.portal;
  await db.execute('delete from survey_answer; delete from usage_decided');
  const respondent = { sex: 'woman', age: null, education: null, job: null } as const;
  await addAnswers(
    db,
    rows.map((row) => ({
      service: 'sip-perawat',
      channel: 'online',
      applicationHash: row,
      answeredOn: '2026-11-20',
      scores: Object.fromEntries(elements.map((element, at) => [element, Number(row[at])])) as Scores,
      respondent,
    })),
  );
  const few = { service: 'sip-bidan', channel: 'kiosk', applicationHash: null, answeredOn: '2026-03-02', respondent } as const;
  await addAnswers(db, [{ ...few, scores: Object.fromEntries(elements.map((element) => [element, 1])) as Scores }]);
  const decided = [{ service: 'sip-perawat', decided: 7 }];
  await bringInMonths(db, [{ month: '2026-07', sent: [], decided, accounts: { made: 0, finished: 0 } }]);
});
afterAll(() => desk.close());

const head = () => desk.at('world-nurbaiti');
const address = paths.deskSurveyOf('2026-s2');

test('everybody of the office reads it, and nobody else; what is planned is written by the head, public relations and the administrator', async () => {
  const planning = `action="${paths.deskSurveyPlans}"`;
  for (const id of ['world-nurbaiti', 'world-lina', 'world-admin'])
    expect((await desk.at(id).get(address)).html, id).toContain(planning);
  for (const id of ['world-rahmat', 'world-yusuf']) {
    const { status, html } = await desk.at(id).get(address);
    expect(status, id).toBe(200);
    expect(html, id).not.toContain(planning);
  }
  const all = [paths.deskSurvey, paths.deskSurveyReport('2026-s2'), paths.deskSurveyCsv('2026-s2'), paths.deskSurveyPosters];
  for (const path of [...all, paths.deskUsage, paths.deskUsageCsv, paths.deskReports, paths.deskReport('2026-11')]) {
    expect((await desk.at('world-siti').get(path)).status, path).toBe(404);
    expect((await desk.stranger().get(path)).location, path).toBe(paths.signInThen(path));
  }
  const post = await desk.at('world-rahmat').post(paths.deskSurveyPlans, { periode: '2026-s2', [planField('time')]: 'x' });
  expect(post.status).toBe(404);
});

test('the page shows what was computed by hand, and the three lowest with room for a plan', async () => {
  const { html } = await head().get(address);
  for (const figure of ['82,14', '3,2857', '3,29', '2,43', '60,71', words.grade('B', 'Baik')]) expect(html).toContain(figure);
  expect(html).toContain(words.summary.enough);
  expect([...html.matchAll(/name="rencana-(\w+)"/g)].map(([, element]) => element)).toEqual(['time', 'facilities', 'procedure']);
});

test('a period without answers explains itself, and one that does not exist is not there', async () => {
  expect((await head().get(paths.deskSurveyOf('2026-t2'))).html).toContain(words.summary.none);
  expect((await head().get(paths.deskSurveyOf('2026-t9'))).status).toBe(404);
});

test('of fewer than five answers nothing is shown but that they are few', async () => {
  const { html } = await head().get(paths.deskSurveyOf('2026-t1'));
  expect(html).toContain(words.summary.few);
  expect(html).not.toContain('25,00');
  const { html: csv } = await head().get(paths.deskSurveyCsv('2026-t1'));
  expect(csv.trim().split('\r\n')).toHaveLength(1);
});

test('a plan is kept and comes back; one that is too long is shown again as it was typed', async () => {
  const plan = { periode: '2026-s2', [planField('time')]: 'Dua petugas lagi mulai Januari.' };
  expect((await head().post(paths.deskSurveyPlans, plan)).location).toBe(paths.deskSurveySaved('2026-s2'));
  expect((await head().get(address)).html).toContain('Dua petugas lagi mulai Januari.');
  const long = 'panjang '.repeat(100);
  const { status, html } = await head().post(paths.deskSurveyPlans, { ...plan, [planField('facilities')]: long });
  expect(status).toBe(422);
  expect(html).toContain(long.trim());
  expect(html).toContain(words.lowest.tooLong(600));
});

test('the report reads as it is handed in: method, sample, table, grade, lowest three, plan, room to sign', async () => {
  const { response } = await head().get(paths.deskSurveyReport('2026-s2'));
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const read = await wordsOf(response);
  const { report } = words;
  for (const part of [
    report.title,
    'Semester II 2026',
    '1 Juli 2026 sampai 31 Desember 2026; dihitung sampai 24 November 2026',
    report.sampleText({ population: 7, needed: 7, count: 7, enough: true }),
    report.resultText({ ikm: '82,14', raw: '3,2857', grade: words.grade('B', 'Baik') }),
    'Waktu penyelesaian 2,43 60,71 D',
    'Dua petugas lagi mulai Januari.',
    report.noPlan,
    desk.portal.office.head.name,
  ])
    expect(read).toContain(part);
});

test('the table is what the page says, small groups left out, with a dictionary of its columns', async () => {
  const { html: csv } = await head().get(paths.deskSurveyCsv('2026-s2'));
  const lines = csv.replace('\uFEFF', '').trim().split('\r\n');
  expect(lines[0]).toBe(Object.keys(words.csv.columns).join(';'));
  expect(lines).toContain('2026-s2;semua;;IKM;7;7;7;3,2857;82,14;B');
  expect(lines).toContain('2026-s2;layanan;sip-perawat;time;7;7;7;2,4286;60,71;D');
  expect(lines.some((line) => line.includes('kiosk'))).toBe(false);
  const { html: who } = await head().get(paths.deskSurveyRespondentsCsv('2026-s2'));
  expect(who.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
    'periode;ciri;pilihan;jumlah',
    '2026-s2;sex;woman;7',
    '2026-s2;age;;7',
    '2026-s2;education;;7',
    '2026-s2;job;;7',
  ]);
  const { html: dictionary } = await head().get(paths.deskSurveyDictionary);
  for (const column of Object.keys({ ...words.csv.columns, ...words.csv.respondentColumns }))
    expect(dictionary).toContain(`\r\n${column};`);
});

test('the poster leads to the survey of its service', async () => {
  const { response } = await head().get(paths.deskSurveyPoster('sip-bidan'));
  const token = surveyToken(desk.portal.seal, { kind: 'service', slug: 'sip-bidan' });
  expect(await wordsOf(response)).toContain(`${desk.portal.config.url}${paths.survey(token)}`);
  expect((await desk.stranger().get(paths.survey(token))).html).toContain('Izin praktik bidan');
  expect((await head().get(paths.deskSurveyPoster('pbg'))).location).toBe(paths.deskSurvey);
});

async function wordsOf(pdf: Response): Promise<string> {
  const { text } = await extractText(new Uint8Array(await pdf.arrayBuffer()), { mergePages: true });
  return text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ');
}

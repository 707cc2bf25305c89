import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../../tests/portal.ts';
import { publishSet } from '../../../tests/small-film.ts';
import { visitorOf } from '../../../tests/visitor.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import type { FilmSet } from '../../tutorials/film-report.ts';
import { sampleSet } from '../../tutorials/sample-set.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { worldPeople } from '../../world/people.ts';
import { runRollUp } from '../signals/rollup-jobs.ts';
import { firstLineOf } from './question-rules.ts';
import { questionsOf } from './store-questions.ts';

const t = textsId.understanding;
const office = textsId.filmQuestions;
const SLUG = sampleSet.service;
const QUESTION = {
  tanya: 'Nama ditulis di mana?',
  gambar_1: 'sign-up:1',
  kata_1: '',
  gambar_2: '',
  kata_2: 'Di <i>amplop</i>',
  gambar_3: '',
  kata_3: '',
  benar: '1',
  adegan: 'sign-up',
};

let world: Awaited<ReturnType<typeof openTestPortal>>;
let film: string;
const of = async (role: string): Promise<Visitor> => {
  const visitor = visitorOf(world.app);
  await visitor.signIn(worldPeople.find((each) => each.role === role)!);
  return visitor;
};
beforeAll(async () => {
  world = await openTestPortal();
  film = await publishSet(world.portal);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.portal.signals.flush();
  await world.portal.db.execute('delete from film_question; delete from signal; delete from film_answer_day');
});

const asked = () => questionsOf(world.portal.db, { service: SLUG, language: 'id' });

/** Writes the question as a publisher, and answers its id. */
async function written(lina: Visitor): Promise<string> {
  const saved = await lina.post(paths.filmQuestionNew(film), QUESTION);
  expect(saved.location).toContain('kabar=tersimpan');
  return (await asked())[0]!.id;
}

/** A scene under another name: the film tells the step anew. */
const renamed = (scene: string) => (scene === 'sign-up' ? 'akun-baru' : scene);

describe('the publisher', () => {
  test('lets the guide suggest questions, changes one and removes it; nobody else may', async () => {
    const lina = await of('publisher');
    expect((await lina.get(paths.film(film))).html).toContain(paths.filmQuestions(film));
    expect((await lina.get(paths.filmQuestions(film))).html).toContain(office.propose);
    await lina.post(paths.filmQuestionProposals(film), {});
    const [first] = await asked();
    const list = await lina.get(paths.filmQuestions(film));
    expect(list.html).toContain('class="question-picture"');
    expect(list.html).toContain(office.right);
    const page = await lina.get(paths.filmQuestionOf(film, first!.id));
    expect(page.html).toMatch(/<option value="sign-up:\d" selected/);
    await lina.post(paths.filmQuestionOf(film, first!.id), QUESTION);
    const after = await asked();
    expect(after.map(({ ask }) => ask)).toEqual([QUESTION.tanya]);
    // Answers to the old and the new one are never added up.
    expect(after[0]!.id).not.toBe(first!.id);
    expect((await lina.get(paths.filmQuestionOf(film, first!.id))).location).toContain('tidak-ada');
    await lina.post(paths.filmQuestionRemoval(film, after[0]!.id), {});
    expect(await asked()).toEqual([]);
    for (const role of ['head', 'front_desk', 'applicant']) {
      const other = await of(role);
      expect((await other.get(paths.filmQuestions(film))).status).toBe(404);
      expect((await other.post(paths.filmQuestionNew(film), QUESTION)).status).toBe(404);
    }
  });

  test('is told all that is wrong at once, with all that was written; and that three are enough', async () => {
    const lina = await of('publisher');
    const refused = await lina.post(paths.filmQuestionNew(film), { ...QUESTION, tanya: ' ', kata_2: '', benar: '', adegan: 'x' });
    expect(refused.status).toBe(422);
    for (const fault of ['ask-missing', 'choice-missing', 'correct-missing', 'scene-missing'] as const)
      expect(refused.html).toContain(office.faults[fault]);
    expect(refused.html).toMatch(/<option value="sign-up:1" selected/);
    for (const at of [1, 2, 3]) await lina.post(paths.filmQuestionNew(film), { ...QUESTION, tanya: `Nomor ${at}` });
    expect((await lina.post(paths.filmQuestionNew(film), QUESTION)).html).toContain(office.full(3));
    expect(await asked()).toHaveLength(3);
  });

  test('keeps the questions of a film that is made anew, and is asked about those whose scene is gone', async () => {
    const lina = await of('publisher');
    const id = await written(lina);
    const without: FilmSet = {
      ...sampleSet,
      cuts: sampleSet.cuts.map((cut) => ({
        ...cut,
        stages: cut.stages.map((stage) => ({
          ...stage,
          scenes: stage.scenes.map((scene) => ({ ...scene, id: renamed(scene.id) })),
        })),
      })),
    };
    const same = await publishSet(world.portal);
    expect((await visitorOf(world.app).get(paths.video(SLUG))).html).toContain(paths.filmQuestion(SLUG, id));
    expect((await lina.get(paths.film(same))).html).not.toContain(office.stale(1));
    const other = await publishSet(world.portal, without);
    expect((await visitorOf(world.app).get(paths.video(SLUG))).html).not.toContain(t.begin);
    expect((await lina.get(paths.film(other))).html).toContain(office.stale(1));
    expect((await lina.get(paths.filmQuestions(other))).html).toContain(office.staleState);
    film = await publishSet(world.portal);
  });
});

describe('who watched', () => {
  test('may try after the film; a wrong answer leads to its very scene, a right one is said', async () => {
    const id = await written(await of('publisher'));
    const visitor = visitorOf(world.app);
    for (const page of [paths.video(SLUG), paths.service(SLUG)]) {
      const { html } = await visitor.get(page);
      expect(html.indexOf(t.begin)).toBeGreaterThan(html.indexOf('</film-player>'));
    }
    expect((await visitor.get(paths.videoStep(SLUG, 3))).html).not.toContain(t.begin);
    const question = await visitor.get(paths.filmQuestion(SLUG, id));
    expect(question.html).toContain('Di &lt;i&gt;amplop&lt;/i&gt;');
    expect(question.html).toContain('panduan/sign-up-1.webp');
    const nothing = await visitor.post(paths.filmAnswers(SLUG), { soal: id });
    expect(nothing.status).toBe(422);
    expect(nothing.html).toContain(t.missing);
    const wrong = await visitor.post(paths.filmAnswers(SLUG), { soal: id, jawab: '2' });
    const told = await visitor.get(wrong.location!);
    expect(told.html).toContain(t.wrong);
    expect(told.html).toContain(`href="${paths.videoAt(SLUG, firstLineOf(sampleSet, 'sign-up')!)}"`);
    const right = await visitor.post(paths.filmAnswers(SLUG), { soal: id, jawab: '1' });
    const said = await visitor.get(right.location!);
    expect(said.html).toContain(t.right);
    expect(said.html).not.toContain(t.scene);
    expect((await visitor.post(paths.filmAnswers(SLUG), { soal: film, jawab: '1' })).location).toBe(paths.video(SLUG));
  });

  test('and said no to being counted is asked nothing', async () => {
    await written(await of('publisher'));
    const answer = await world.app.request(paths.video(SLUG), { headers: { 'sec-gpc': '1' } });
    const html = await answer.text();
    expect(html).toContain('</film-player>');
    expect(html).not.toContain(t.begin);
  });
});

describe('the rate of understanding', () => {
  test('counts the first answer of each visit, and is told with its interval when there are ten', async () => {
    const lina = await of('publisher');
    const id = await written(lina);
    const answer = async (...choices: string[]) => {
      const visitor = visitorOf(world.app);
      for (const jawab of choices) await visitor.post(paths.filmAnswers(SLUG), { soal: id, jawab });
    };
    for (let at = 0; at < 8; at++) await answer('1');
    // The second try is not counted.
    await answer('2', '1');
    await runRollUp(world.portal);
    expect((await lina.get(paths.filmGates)).html).not.toContain('8 dari 9');
    await answer('2');
    await runRollUp(world.portal);
    await runRollUp(world.portal);
    const { rows } = await world.portal.db.execute('select film, question, right_answers, wrong_answers from film_answer_day');
    expect(rows).toEqual([{ film, question: id, right_answers: 8, wrong_answers: 2 }]);
    const { html } = await lina.get(paths.filmGates);
    expect(html).toContain(QUESTION.tanya);
    expect(html).toContain('8 dari 10, antara 49 dan 94%');
    // A film made anew has its own column, and what was understood of the one before stays beside it.
    await publishSet(world.portal);
    for (let at = 0; at < 10; at++) await answer('1');
    await runRollUp(world.portal);
    const both = (await lina.get(paths.filmGates)).html;
    const now = both.indexOf('10 dari 10');
    expect(now).toBeGreaterThan(0);
    expect(both.indexOf('8 dari 10')).toBeGreaterThan(now);
    expect(both.match(/Versi (?:sekarang, )?24 November 2026/g)!.length).toBeGreaterThan(1);
    const [head = '', ...lines] = (await lina.get(paths.filmUnderstoodCsv)).html.replace('\uFEFF', '').trim().split('\r\n');
    expect(head.split(';')).toEqual(textsId.gates.understoodColumns.map(([name]) => name));
    expect(lines.map((row) => row.split(';').slice(2, 6))).toContainEqual(['0', QUESTION.tanya, '10', '0,8']);
  });
});

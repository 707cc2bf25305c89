import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { planner as actor, startComparison } from '../../../tests/comparisons.ts';
import { openCounterTest } from '../../../tests/counter.ts';
import type { CounterTest } from '../../../tests/counter.ts';
import { setWithForm } from '../../../tests/set-with-form.ts';
import { publishSet } from '../../../tests/small-film.ts';
import { WORLD_DATE } from '../../clock.ts';
import { paths } from '../../web/paths.ts';
import { filmPerson } from '../../world/people.ts';
import { armOf } from './arm.ts';
import { endExperiment } from './store.ts';
import { participantsOf } from './store-people.ts';

let at: CounterTest;
let filmId: string;
let experimentId: string;
beforeAll(async () => {
  at = await openCounterTest();
  const { portal } = at;
  filmId = await publishSet(portal, setWithForm());
  experimentId = await startComparison(portal, { filmId });
});
afterAll(() => at.close());
beforeEach(async () => {
  await at.begin();
  await at.portal.db.execute('delete from experiment_person');
});

const people = () => participantsOf(at.portal.db, experimentId);
const wrongAnswer = { _versi: '', nomor_str: '' };

test('who said no to being counted is in no group, is shown the film, and nothing of them is noted', async () => {
  const draft = await at.fill('half');
  const siti = at.stranger();
  await siti.signIn(filmPerson);
  await siti.post(paths.countingChoice, { hitung: 'tidak' });
  expect((await siti.get(paths.formPage(draft, 'str-anda'))).html).toContain('film-step');
  expect(await people()).toEqual([]);
  // Also of who was in a group before they said no.
  await armOf({ ...at.portal, now: WORLD_DATE }, { experimentId, personId: at.siti.id, service: 'sip-perawat' });
  const before = await people();
  expect((await siti.post(paths.formPage(draft, 'str-anda'), wrongAnswer)).status).toBe(422);
  expect((await siti.post(paths.filmWatched(filmId))).status).toBe(204);
  expect(await people()).toEqual(before);
  await siti.post(paths.countingChoice, { hitung: 'ya' });
  await siti.post(paths.formPage(draft, 'str-anda'), wrongAnswer);
  await siti.post(paths.filmWatched(filmId));
  expect(await people()).toMatchObject([{ faults: 1, watched: true }]);
});

test('whom an officer serves at the counter is in no group, and what was decided holds for them too', async () => {
  const draft = await at.serveSiti('half');
  const page = await at.desk.get(paths.formPage(draft, 'str-anda'));
  expect(page.status).toBe(200);
  expect(page.html).toContain('film-step');
  await at.desk.post(paths.formPage(draft, 'str-anda'), wrongAnswer);
  expect(await people()).toEqual([]);
  await endExperiment(at.portal.db, { id: experimentId, decision: 'none', films: [], actor, at: WORLD_DATE });
  expect((await at.desk.get(paths.formPage(draft, 'str-anda'))).html).not.toContain('film-step');
});

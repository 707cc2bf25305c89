import { Hono } from 'hono';
import { forMakers, forOfficers, isMaker } from '../readers.ts';
import { LANGUAGES } from '../../catalogue/language.ts';
import { UUID_PATTERN } from '../../database/uuid.ts';
import { publishedFilms } from '../../tutorials/store.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { inBothFormats, sendTable } from '../../web/send-table.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { EFFECT_QUEUE } from './compute.ts';
import { effectRows, outcomeRows, trendRows } from './effects-table.ts';
import { outlookOf } from './outlook.ts';
import { comparisonPage } from './pages/detail.tsx';
import type { DetailGiven } from './pages/detail.tsx';
import { effectsPage } from './pages/list.tsx';
import { trendPage } from './pages/trend.tsx';
import { noteFilm } from '../literacy/note-film.ts';
import { planRoutes } from './plan-routes.tsx';
import {
  allLooks,
  askForFigures,
  discardPlan,
  endExperiment,
  findExperiment,
  listExperiments,
  looksOf,
  revokeDecision,
  startExperiment,
} from './store.ts';
import { notePlayed } from './taking-part.ts';

/** Whether films and sentences help: for who makes them, and for who answers for the office. */
export const effectRoutes = new Hono<PortalEnv>();

effectRoutes.get('/petugas/pengaruh', forOfficers, async (c) => {
  const { db } = c.get('portal');
  const [experiments, looks] = await Promise.all([listExperiments(db), allLooks(db)]);
  return effectsPage(c, { experiments, looks, mayPlan: isMaker(c) });
});

effectRoutes.on('GET', inBothFormats('/petugas/pengaruh/tabel.csv'), forOfficers, async (c) => {
  const { db, office } = c.get('portal');
  const [experiments, looks] = await Promise.all([listExperiments(db), allLooks(db)]);
  const head = c.get('t').effects.csv.columns.map(([name]) => name);
  return sendTable(c, [head, ...effectRows(experiments, looks, office)], 'pengaruh.csv');
});

effectRoutes.on('GET', inBothFormats(paths.effectOutcomesCsv), forOfficers, async (c) => {
  const { db } = c.get('portal');
  const [experiments, looks] = await Promise.all([listExperiments(db), allLooks(db)]);
  const { outcomeColumns, files } = c.get('t').effects.csv;
  return sendTable(c, [outcomeColumns.map(([name]) => name), ...outcomeRows(experiments, looks)], files.outcomes);
});

effectRoutes.on('GET', inBothFormats(paths.effectTrendsCsv), forOfficers, async (c) => {
  const { trendColumns, files } = c.get('t').effects.csv;
  const rows = trendRows(await listExperiments(c.get('portal').db));
  return sendTable(c, [trendColumns.map(([name]) => name), ...rows], files.trends);
});

/** What the columns of all tables mean. */
effectRoutes.on('GET', inBothFormats('/petugas/pengaruh/arti-kolom.csv'), forOfficers, (c) => {
  const { columns, outcomeColumns, trendColumns, dictionaryHead, files } = c.get('t').effects.csv;
  const { csvColumns } = c.get('t').effects.skills;
  const rows = [
    ...columns.map(([name, meaning]) => [files.effects, name, meaning]),
    ...outcomeColumns.map(([name, meaning]) => [files.outcomes, name, meaning]),
    ...trendColumns.map(([name, meaning]) => [files.trends, name, meaning]),
    ...csvColumns.map(([name, meaning]) => [files.skills, name, meaning]),
  ];
  return sendTable(c, [dictionaryHead, ...rows], 'pengaruh-arti-kolom.csv');
});

effectRoutes.route('/', planRoutes);

/** What the buttons at the end post. */
const DECISIONS: ReadonlyMap<string, 'all' | 'none'> = new Map([
  ['semua', 'all'],
  ['tidak', 'none'],
]);

const ONE = `/petugas/pengaruh/:id{${UUID_PATTERN}}`;

effectRoutes.get(ONE, forOfficers, (c) => show(c, null));

effectRoutes.post(`${ONE}/mulai`, forMakers, async (c) => {
  await readPosted(c, { fields: [] });
  const started = await startExperiment(c.get('portal').db, { ...actOf(c), films: await publishedNow(c) });
  return started.ok ? c.redirect(paths.effect(idOf(c)), 303) : show(c, started.reason);
});

effectRoutes.post(`${ONE}/akhir`, forMakers, async (c) => {
  const { values } = await readPosted(c, { fields: ['keputusan'] });
  const decision = DECISIONS.get(values.keputusan ?? '');
  if (decision === undefined) return show(c, 'undecided');
  const ended = await endExperiment(c.get('portal').db, { ...actOf(c), decision, films: await publishedNow(c) });
  return ended ? c.redirect(paths.effect(idOf(c)), 303) : show(c, 'gone');
});

effectRoutes.post(`${ONE}/pencabutan`, forMakers, async (c) => {
  await readPosted(c, { fields: [] });
  const revoked = await revokeDecision(c.get('portal').db, actOf(c));
  return revoked ? c.redirect(paths.effect(idOf(c)), 303) : show(c, 'gone');
});

effectRoutes.post(`${ONE}/penghapusan`, forMakers, async (c) => {
  await readPosted(c, { fields: [] });
  const gone = await discardPlan(c.get('portal').db, actOf(c));
  return gone ? c.redirect(paths.effects, 303) : show(c, 'gone');
});

effectRoutes.post(`${ONE}/hitungan`, forMakers, async (c) => {
  await readPosted(c, { fields: [] });
  const { db, jobs, clock } = c.get('portal');
  const id = idOf(c);
  await db.transaction(async (tx) => {
    await askForFigures(tx, id, clock.now());
    await jobs.send(EFFECT_QUEUE, { only: id }, { db: tx, oneAtATime: id });
  });
  return c.redirect(paths.effect(id), 303);
});

/** A player tells that half of a film was seen. Whoever is not signed in, or said no to being counted, leaves no trace. */
effectRoutes.post(`/video/:id{${UUID_PATTERN}}/ditonton`, async (c) => {
  await notePlayed(c, idOf(c));
  await noteFilm(c);
  return c.body(null, 204);
});

/** Ids of the films that pages show now, in any language. */
async function publishedNow(c: PortalContext): Promise<string[]> {
  const films = await Promise.all(LANGUAGES.map((language) => publishedFilms(c.get('portal').db, language)));
  return films.flatMap((each) => [...each.values()].map(({ id }) => id));
}

const idOf = (c: PortalContext): string => c.req.param('id') ?? '';

function actOf(c: PortalContext) {
  const person = c.get('person');
  if (person === null) throw new Error('nobody is signed in');
  return { id: idOf(c), actor: { id: person.id, role: person.role }, at: c.get('portal').clock.now() };
}

async function show(c: PortalContext, notice: DetailGiven['notice']): Promise<Response> {
  const { db } = c.get('portal');
  const experiment = await findExperiment(db, idOf(c));
  if (experiment === null) return c.notFound();
  const mayAct = isMaker(c) && !experiment.invented;
  if (experiment.kind === 'trend') return trendPage(c, { experiment, mayAct });
  const outlook = experiment.state === 'planned' ? await outlookOf(c.get('portal'), experiment) : null;
  return comparisonPage(c, { experiment, looks: await looksOf(db, experiment.id), mayAct, outlook, notice });
}

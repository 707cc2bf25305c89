import { Hono } from 'hono';
import { localDay } from '../catalogue/formats.ts';
import { requirePerson } from '../accounts/require.ts';
import { signOut } from '../accounts/sign-in.ts';
import { stopServing } from '../counter/open-service.ts';
import { rememberedFilm } from '../tutorials/remembered-film.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { accountParts } from './account-routes.tsx';
import { canBePractised, findExercise, readPractice } from './open-practice.ts';
import { formParts } from './form-routes.tsx';
import { beginPage } from './pages/begin.tsx';
import { endPage } from './pages/end.tsx';
import { figuresPage } from './pages/figures.tsx';
import { practicesPage } from './pages/practices.tsx';
import { paperParts } from './paper-routes.tsx';
import { practiceCookie } from './practice-cookie.ts';
import { again, begin, nextPart, STEPS, stepsToSeeAgain } from './practice-rules.ts';
import { countPractice, practiceFigures } from './store-practices.ts';
import type { PracticeCount } from './store-practices.ts';

/** The journey of a permit with invented data: the portal's pages and rules, and nothing that reaches the office. */
export const practiceRoutes = new Hono<PortalEnv>();

practiceRoutes.get('/latihan', (c) => practicesPage(c, [...c.get('portal').catalogue.services.values()].filter(canBePractised)));

practiceRoutes.get('/latihan/:slug', (c) => {
  const exercise = findExercise(c);
  return exercise === null ? c.notFound() : beginPage(c, exercise, readPractice(c, exercise));
});

practiceRoutes.post('/latihan/:slug', async (c) => {
  await readPosted(c, { fields: [] });
  const exercise = findExercise(c);
  if (exercise === null) return c.notFound();
  const practice = begin(exercise.service.slug);
  practiceCookie.keep(c, practice);
  await count(c, ['begun']);
  return c.redirect(paths.practicePart(practice.slug, nextPart(exercise.parts, practice)?.id ?? ''), 303);
});

practiceRoutes.get('/latihan/:slug/selesai', async (c) => {
  const exercise = findExercise(c);
  if (exercise === null) return c.notFound();
  const practice = readPractice(c, exercise);
  const next = practice === null ? null : nextPart(exercise.parts, practice);
  if (practice === null || next !== null)
    return c.redirect(
      next === null ? paths.practice(exercise.service.slug) : paths.practicePart(exercise.service.slug, next.id),
      303,
    );
  if (!practice.counted) {
    practiceCookie.keep(c, { ...practice, counted: true });
    await count(c, ['finished', ...stepsToSeeAgain(practice).map((step) => `again-${step}` as const)]);
  }
  const film = await rememberedFilm(c.get('portal').db, exercise.service.slug, c.get('t').language);
  return endPage(c, exercise, practice, film !== null);
});

practiceRoutes.post('/latihan/:slug/ulang', async (c) => {
  const { values } = await readPosted(c, { fields: ['langkah'] });
  const exercise = findExercise(c);
  if (exercise === null) return c.notFound();
  const { slug } = exercise.service;
  const practice = readPractice(c, exercise);
  const step = STEPS.find((each) => String(each) === values['langkah']);
  const first = exercise.parts.find((part) => part.step === step && part.id !== 'kenali');
  if (practice === null || step === undefined || first === undefined) return c.redirect(paths.practice(slug), 303);
  practiceCookie.keep(c, again(practice, exercise.parts, step));
  return c.redirect(paths.practicePart(slug, first.id), 303);
});

practiceRoutes.post('/latihan/:slug/keluar', async (c) => {
  await readPosted(c, { fields: [] });
  practiceCookie.drop(c);
  return c.redirect(c.get('kiosk') ? paths.kiosk : paths.service(c.req.param('slug')), 303);
});

for (const routes of [accountParts, formParts, paperParts]) practiceRoutes.route('/', routes);

practiceRoutes.post('/petugas/loket/latihan', requirePerson(['front_desk']), async (c) => {
  await readPosted(c, { fields: [] });
  // The phone goes into other hands: the officer's session does not.
  await stopServing(c);
  await signOut(c);
  return c.redirect(paths.practices, 303);
});

practiceRoutes.get('/petugas/tutorial/latihan', requirePerson(['publisher', 'administrator']), async (c) => {
  const { db, catalogue } = c.get('portal');
  return figuresPage(c, await practiceFigures(db), (slug) => catalogue.services.get(slug)?.shortName ?? slug);
});

async function count(c: PortalContext, whats: readonly PracticeCount[]): Promise<void> {
  const { db, clock, office } = c.get('portal');
  await countPractice(db, { day: localDay(clock.now(), office), service: c.req.param('slug') ?? '', whats });
}

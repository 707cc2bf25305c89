import { Hono } from 'hono';
import { forOfficers } from '../readers.ts';
import { localDay } from '../../catalogue/formats.ts';
import { isLocal } from '../../catalogue/service.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { questionGridPage, questionServicesPage } from './pages/desk-questions.tsx';
import { daysUntilNow } from './period-rules.ts';
import { askableSteps, QUESTION_REASONS, WAYS } from './question-rules.ts';
import type { Way } from './question-rules.ts';
import { addDeskQuestion, deskQuestionFigures, notedOn, takeBackDeskQuestion } from './store-acts.ts';

/** What people ask at the counter, by telephone and WhatsApp: noted in two taps. */
export const questionRoutes = new Hono<PortalEnv>();

/** Services that were asked about most in so many days stand first. */
const OFTEN_DAYS = 28;
const MOST_OFTEN = 6;

questionRoutes.get(paths.deskQuestions, forOfficers, async (c) => {
  const way = WAYS.find((each) => each === c.req.query('lewat')) ?? 'counter';
  const service = c.req.query('layanan');
  const about = service === undefined ? undefined : serviceOf(c, service);
  if (about !== undefined) return questionGridPage(c, { way, service: about, fault: false });
  const done = c.req.query('kabar');
  return services(c, way, done === 'tercatat' || done === 'batal' ? done : null);
});

questionRoutes.post(paths.deskQuestions, forOfficers, async (c) => {
  const { values } = await readPosted(c, { fields: ['layanan', 'lewat', 'langkah', 'batal'] });
  const { db, clock, office } = c.get('portal');
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  const at = clock.now();
  const day = localDay(at, office);
  if (values['batal'] !== undefined) {
    await takeBackDeskQuestion(db, officer.id, day);
    return c.redirect(`${paths.deskQuestions}?kabar=batal`, 303);
  }
  const way = WAYS.find((each) => each === values['lewat']) ?? 'counter';
  const about = serviceOf(c, values['layanan'] ?? '');
  if (about === undefined) return c.notFound();
  const [step = '', reason = ''] = (values['langkah'] ?? '').split('|');
  const known = askableSteps(about).includes(step) && QUESTION_REASONS.some((each) => each === reason);
  if (!known) return questionGridPage(c, { way, service: about, fault: true });
  await addDeskQuestion(db, { service: about?.slug ?? '', step, reason, way, officer, at, day });
  return c.redirect(`${paths.deskQuestions}?lewat=${way}&kabar=tercatat`, 303);
});

/** The service of an address: null = about no service; undefined = there is none of that name. */
function serviceOf(c: PortalContext, slug: string) {
  if (slug === '') return null;
  const service = c.get('portal').catalogue.services.get(slug);
  return service !== undefined && isLocal(service) ? service : undefined;
}

async function services(c: PortalContext, way: Way, done: 'tercatat' | 'batal' | null) {
  const { db, clock, office, catalogue } = c.get('portal');
  const today = localDay(clock.now(), office);
  const asked = await deskQuestionFigures(db, daysUntilNow(today, OFTEN_DAYS));
  const times = new Map<string, number>();
  for (const each of asked) times.set(each.service, (times.get(each.service) ?? 0) + each.times);
  const all = [...catalogue.services.values()].filter(isLocal);
  const often = all
    .filter(({ slug }) => times.has(slug))
    .toSorted((a, b) => (times.get(b.slug) ?? 0) - (times.get(a.slug) ?? 0))
    .slice(0, MOST_OFTEN);
  const noted = await notedOn(db, c.get('person')?.id ?? '', today);
  const others = all.filter((each) => !often.includes(each)).toSorted((a, b) => a.shortName.localeCompare(b.shortName));
  return questionServicesPage(c, { way, often, others, noted, done });
}

import { Hono } from 'hono';
import { forMakers } from '../readers.ts';
import { localDay } from '../../catalogue/formats.ts';
import { parseDate } from '../../catalogue/parse-date.ts';
import { isLocal } from '../../catalogue/service.ts';
import { sceneOfPage } from '../../tutorials/listen/step-rules.ts';
import { publishedFilms } from '../../tutorials/store.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { EFFECT_QUEUE } from './compute.ts';
import { planFields, planFormPage, trendFields, trendFormPage } from './pages/plan-form.tsx';
import type { PlanTyped, TrendTyped } from './pages/plan-form.tsx';
import { EVERY, judgePlan } from './plan-rules.ts';
import { beginTrend, planExperiment } from './store.ts';

/** New comparisons, written down before they start. */
export const planRoutes = new Hono<PortalEnv>();

const nothing = <Field extends string>(fields: readonly Field[]): Record<Field, string> =>
  Object.fromEntries(fields.map((field) => [field, ''])) as Record<Field, string>;

/** Who comes from a hurdle finds service and place filled in. */
planRoutes.get('/petugas/pengaruh/baru', forMakers, (c) => {
  const typed = Object.fromEntries(planFields.map((field) => [field, c.req.query(field) ?? ''])) as PlanTyped;
  return planFormPage(c, { typed, services: servicesOf(c) });
});

planRoutes.post('/petugas/pengaruh/baru', forMakers, async (c) => {
  const { values } = await readPosted(c, { fields: planFields });
  const { db, clock } = c.get('portal');
  const actor = c.get('person');
  if (actor === null) return c.notFound();
  const typed: PlanTyped = { ...nothing(planFields), ...values };
  const services = servicesOf(c);
  const films = await publishedFilms(db, 'id');
  const judged = judgePlan(
    {
      kind: typed.jenis,
      service: typed.layanan,
      stage: typed.langkah,
      scene: typed.tempat,
      sentence: typed.kalimat,
      outcome: typed.ukuran,
      expected: typed.sekarang,
      worth: typed.beda,
      endsOn: dayOf(typed['akhir-hari'], typed['akhir-bulan'], typed['akhir-tahun']),
    },
    {
      today: today(c),
      services: new Map(services.map(({ slug, pages }) => [slug, pages.map(({ id }) => sceneOfPage(id))])),
      films: new Map([...films].map(([slug, { id }]) => [slug, id])),
    },
  );
  if (!judged.ok) return planFormPage(c, { typed, services, faults: judged.faults });
  const id = await planExperiment(db, judged.plan, { actor, at: clock.now() });
  return c.redirect(paths.effect(id), 303);
});

planRoutes.get('/petugas/pengaruh/tren-baru', forMakers, (c) =>
  trendFormPage(c, { typed: nothing(trendFields), services: servicesOf(c) }),
);

planRoutes.post('/petugas/pengaruh/tren-baru', forMakers, async (c) => {
  const { values } = await readPosted(c, { fields: trendFields });
  const { db, clock, jobs } = c.get('portal');
  const actor = c.get('person');
  if (actor === null) return c.notFound();
  const typed: TrendTyped = { ...nothing(trendFields), ...values };
  const services = servicesOf(c);
  const changedOn = dayOf(typed['hari-hari'], typed['hari-bulan'], typed['hari-tahun']);
  const known = typed.layanan === EVERY || services.some(({ slug }) => slug === typed.layanan);
  const faults = {
    ...(known ? {} : { service: 'missing' as const }),
    ...(changedOn === '' ? { day: 'missing' as const } : {}),
    ...(changedOn > today(c) ? { day: 'future' as const } : {}),
  };
  if (Object.keys(faults).length > 0) return trendFormPage(c, { typed, services, faults });
  const id = await db.transaction(async (tx) => {
    const begun = await beginTrend(tx, {
      service: typed.layanan === EVERY ? null : typed.layanan,
      changedOn,
      actor,
      at: clock.now(),
    });
    await jobs.send(EFFECT_QUEUE, { only: begun }, { db: tx });
    return begun;
  });
  return c.redirect(paths.effect(id), 303);
});

const today = (c: PortalContext): string => localDay(c.get('portal').clock.now(), c.get('portal').office);

const servicesOf = (c: PortalContext) =>
  [...c.get('portal').catalogue.services.values()].filter(isLocal).toSorted((a, b) => a.shortName.localeCompare(b.shortName));

function dayOf(hari: string, bulan: string, tahun: string): string {
  const parsed = parseDate({ hari, bulan, tahun, jam: '', menit: '' });
  return parsed.ok ? parsed.value : '';
}

import { Hono } from 'hono';
import { forMakers, forReporters } from '../readers.ts';
import { findPeople } from '../../accounts/store.ts';
import { isLocal } from '../../catalogue/service.ts';
import type { Service } from '../../catalogue/service.ts';
import { UUID_PATTERN } from '../../database/uuid.ts';
import { helpAsOffered } from '../../tutorials/step-help.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { helpPlace, helpSteps } from './help-places.ts';
import { PLACEMENT_FIELDS, placementPage, placementServicePage } from './pages/placement.tsx';
import type { PlacementFormFault } from './pages/placement.tsx';
import { placementsPage } from './pages/placements.tsx';
import { AUDIENCES, offerFor, readPlacement } from './placement-rules.ts';
import type { Audience, Offer, PlacementFault } from './placement-rules.ts';
import {
  addPlacement,
  allPlacements,
  changePlacement,
  findPlacement,
  isTaken,
  placementsAt,
  removePlacement,
} from './store-placement.ts';

/** Where which help is offered to whom, as the office rules it. */
export const placementRoutes = new Hono<PortalEnv>();

type Values = Partial<Record<keyof typeof PLACEMENT_FIELDS, string>>;

placementRoutes.get(paths.placements, forReporters, async (c) => {
  const { db, seal } = c.get('portal');
  const rules = await allPlacements(db);
  const people = await findPeople(
    db,
    seal,
    rules.map(({ changedBy }) => changedBy),
  );
  const done = c.req.query('kabar');
  return placementsPage(c, {
    rules,
    names: new Map([...people].map(([id, { profile }]) => [id, profile.name])),
    mayChange: c.get('person')?.role !== 'head',
    done: done === 'dihapus' ? 'removed' : done === 'tidak-ada' ? 'gone' : null,
  });
});

placementRoutes.get(paths.placementNew, forMakers, (c) => {
  const slug = c.req.query('layanan');
  const service = slug === undefined ? undefined : serviceOf(c, slug);
  if (service === undefined) return placementServicePage(c, localServices(c));
  const step = c.req.query('langkah') ?? '';
  return show(c, { id: null, service, values: { step: helpSteps(service).includes(step) ? step : '' } });
});

placementRoutes.post(paths.placements, forMakers, (c) => save(c, null));

placementRoutes.get(`/petugas/hambatan/penempatan/:id{${UUID_PATTERN}}`, forMakers, async (c) => {
  const rule = await findPlacement(c.get('portal').db, c.req.param('id'));
  if (rule === null) return c.redirect(GONE, 303);
  const { sentence, offered, service: slug, ...rest } = rule;
  const values = { ...rest, sentenceId: sentence.id, sentenceEn: sentence.en, offered: offered ? 'ya' : 'tidak' };
  const told = c.req.query('kabar');
  const done = told === 'tersimpan' ? 'saved' : told === 'diubah' ? 'changed' : null;
  return show(c, { id: rule.id, service: serviceOf(c, slug) ?? null, values, done });
});

placementRoutes.post(`/petugas/hambatan/penempatan/:id{${UUID_PATTERN}}`, forMakers, (c) => save(c, c.req.param('id')));

placementRoutes.post(`/petugas/hambatan/penempatan/:id{${UUID_PATTERN}}/sakelar`, forMakers, async (c) => {
  const { values } = await readPosted(c, { fields: ['ditawarkan'] });
  const { db, clock } = c.get('portal');
  const officer = c.get('person');
  const rule = await findPlacement(db, c.req.param('id'));
  if (officer === null) return c.notFound();
  if (rule === null) return c.redirect(GONE, 303);
  await changePlacement(db, rule.id, { ...rule, offered: values['ditawarkan'] === 'ya' }, { officer, at: clock.now() });
  return c.redirect(paths.placements, 303);
});

placementRoutes.post(`/petugas/hambatan/penempatan/:id{${UUID_PATTERN}}/penghapusan`, forMakers, async (c) => {
  await readPosted(c, { fields: [] });
  const { db, clock } = c.get('portal');
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  const removed = await removePlacement(db, c.req.param('id'), { officer, at: clock.now() });
  return c.redirect(removed ? `${paths.placements}?kabar=dihapus` : GONE, 303);
});

/** Somebody else has taken the rule away meanwhile. */
const GONE = `${paths.placements}?kabar=tidak-ada`;

async function save(c: PortalContext, id: string | null) {
  const { values: posted } = await readPosted(c, { fields: Object.values(PLACEMENT_FIELDS) });
  const { db, clock } = c.get('portal');
  const officer = c.get('person');
  const service = serviceOf(c, posted[PLACEMENT_FIELDS.service] ?? '');
  if (officer === null || service === undefined) return c.notFound();
  const named = (field: keyof typeof PLACEMENT_FIELDS) => posted[PLACEMENT_FIELDS[field]] ?? '';
  const values = {
    service: named('service'),
    step: named('step'),
    audience: named('audience'),
    what: named('what'),
    offered: named('offered'),
    sentenceId: named('sentenceId'),
    sentenceEn: named('sentenceEn'),
  };
  const read = readPlacement(values, helpSteps(service));
  if (!read.ok) return show(c, { id, service, values, faults: inWords(c, read.faults) });
  if (await isTaken(db, read.placement, id)) {
    const taken = { field: 'what' as const, sentence: c.get('t').placement.faults.taken };
    return show(c, { id, service, values, faults: [taken] });
  }
  const change = { officer, at: clock.now() };
  if (id === null) return c.redirect(`${paths.placement(await addPlacement(db, read.placement, change))}?kabar=tersimpan`, 303);
  const changed = await changePlacement(db, id, read.placement, change);
  return c.redirect(changed ? `${paths.placement(id)}?kabar=diubah` : GONE, 303);
}

function inWords(c: PortalContext, faults: readonly PlacementFault[]): PlacementFormFault[] {
  const sentences: Readonly<Record<string, string>> = c.get('t').placement.faults;
  return faults.map(({ field, reason }) => ({ field, sentence: sentences[`${field}-${reason}`] ?? reason }));
}

type Showing = {
  id: string | null;
  service: Service | null;
  values: Values;
  faults?: PlacementFormFault[];
  done?: 'saved' | 'changed' | null;
};

async function show(c: PortalContext, { id, service, values, faults = [], done = null }: Showing) {
  const [any] = localServices(c);
  const looked = service ?? any;
  if (looked === undefined) return c.notFound();
  const step = helpPlace(looked, values.step ?? '') === null ? 'dokumen' : (values.step ?? '');
  const audience = AUDIENCES.find((each) => each === values.audience) ?? 'everyone';
  const help = await previewOf(c, looked, step, audience);
  return placementPage(c, { id, service, values, faults, done, preview: { help, service: looked, step, audience } });
}

/** How the block looks to one of an audience; what waits for who stays still is shown as they come to see it. */
async function previewOf(c: PortalContext, service: Service, step: string, audience: Audience) {
  const place = helpPlace(service, step);
  if (place === null) return null;
  const rules = await placementsAt(c.get('portal').db, { service: service.slug, step });
  const offer = offerFor(rules, {
    service: service.slug,
    step,
    erred: audience === 'erred',
    firstTime: audience === 'first-time',
    correction: audience === 'correction',
  });
  return helpAsOffered(c, service, { place, offer: audience === 'still' ? afterStill(offer) : offer });
}

const afterStill = (offer: Offer): Offer => ({
  film: offer.film === 'never' ? 'never' : 'now',
  guide: offer.guide === 'never' ? 'never' : 'now',
  sentences: offer.sentences.map((each) => ({ ...each, shown: 'now' })),
  open: offer.open || offer.opensWhenStill,
  opensWhenStill: false,
});

const localServices = (c: PortalContext): Service[] =>
  [...c.get('portal').catalogue.services.values()].filter(isLocal).toSorted((a, b) => a.shortName.localeCompare(b.shortName));

/** null = all services; undefined = there is none of that name. */
function serviceOf(c: PortalContext, slug: string): Service | null | undefined {
  if (slug === '') return null;
  const service = c.get('portal').catalogue.services.get(slug);
  return service !== undefined && isLocal(service) ? service : undefined;
}

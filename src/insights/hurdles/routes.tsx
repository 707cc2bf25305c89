import { Hono } from 'hono';
import { forMakers, forOfficers } from '../readers.ts';
import { isLocal } from '../../catalogue/service.ts';
import { localDay } from '../../catalogue/formats.ts';
import { inBothFormats, sendTable } from '../../web/send-table.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { gateTable, understandingTable } from '../gates/gate-table.ts';
import { loadGates } from '../gates/load-gates.ts';
import { gatesPage } from '../gates/pages/gates.tsx';
import { actsFor, placeOfAct } from './lead-to-act.ts';
import type { StepPlace } from './hurdle-rules.ts';
import { hurdleTable } from './hurdle-table.ts';
import { loadHurdle } from './load-hurdle.ts';
import { loadHurdles, loadSteps } from './load-hurdles.ts';
import { hurdlePage } from './pages/hurdle.tsx';
import type { HurdlePageGiven } from './pages/hurdle.tsx';
import { NOTE_LENGTH } from './pages/hurdle-acts.tsx';
import { hurdlesPage } from './pages/hurdles.tsx';
import { periodsOf, readAsked } from './period-rules.ts';
import { stepTable } from './step-table.ts';
import { ACT_KINDS, addAct } from './store-acts.ts';

/** Where people get stuck, for who can do something about it. */
export const hurdleRoutes = new Hono<PortalEnv>();

hurdleRoutes.get('/petugas/hambatan', forOfficers, async (c) => {
  const asked = askedOf(c);
  return hurdlesPage(c, asked, await loadHurdles(c.get('portal'), c.get('t'), asked));
});

hurdleRoutes.on('GET', inBothFormats('/petugas/hambatan.csv'), forOfficers, async (c) => {
  const { db, clock, office, catalogue } = c.get('portal');
  const t = c.get('t');
  const asked = askedOf(c);
  const { now } = periodsOf(localDay(clock.now(), office), asked.days);
  return sendTable(c, hurdleTable(t, catalogue, await loadSteps(db, now, asked)), 'hambatan.csv');
});

hurdleRoutes.get(paths.filmGates, forOfficers, async (c) => gatesPage(c, await loadGates(c.get('portal'))));

hurdleRoutes.on('GET', inBothFormats(paths.filmGatesCsv), forOfficers, async (c) =>
  sendTable(c, gateTable(c.get('t'), await loadGates(c.get('portal'))), 'jalan-video.csv'),
);

hurdleRoutes.on('GET', inBothFormats(paths.filmUnderstoodCsv), forOfficers, async (c) =>
  sendTable(c, understandingTable(c.get('t'), await loadGates(c.get('portal'))), 'paham-video.csv'),
);

hurdleRoutes.on('GET', inBothFormats(paths.hurdlesDictionary), forOfficers, (c) => {
  const { hurdles, gates } = c.get('t');
  const meanings = [
    ...hurdles.columns.map((each) => ['hambatan.csv', ...each]),
    ...hurdles.stepColumns.map((each) => ['hambatan-langkah.csv', ...each]),
    ...gates.columns.map((each) => ['jalan-video.csv', ...each]),
    ...gates.understoodColumns.map((each) => ['paham-video.csv', ...each]),
  ];
  return sendTable(c, [hurdles.dictionaryHead, ...meanings], 'hambatan-arti-kolom.csv');
});

hurdleRoutes.get('/petugas/hambatan/langkah', forOfficers, (c) => show(c, placeIn(c.req.query()), { fault: null, note: '' }));

hurdleRoutes.on('GET', inBothFormats('/petugas/hambatan/langkah.csv'), forOfficers, async (c) => {
  const t = c.get('t');
  const found = await loadHurdle(c.get('portal'), t, placeIn(c.req.query()));
  return found === null ? c.notFound() : sendTable(c, stepTable(t, found), 'hambatan-langkah.csv');
});

hurdleRoutes.get(paths.hurdleActs, (c) => c.redirect(paths.hurdles, 303));

hurdleRoutes.post(paths.hurdleActs, forMakers, async (c) => {
  const { values } = await readPosted(c, { fields: ['layanan', 'langkah', 'dokumen', 'tindakan', 'catatan'] });
  const { db, clock, office, catalogue } = c.get('portal');
  const officer = c.get('person');
  const place = placeIn(values);
  const kind = ACT_KINDS.find((each) => each === values['tindakan']);
  const found = await loadHurdle(c.get('portal'), c.get('t'), place);
  if (officer === null || found === null || kind === undefined) return c.notFound();
  if (kind !== 'other' && !actsFor(officer.role, place).includes(kind)) return c.notFound();
  const note = (values['catatan'] ?? '').trim();
  const fault = note.length > NOTE_LENGTH ? 'note-too-long' : kind === 'other' && note === '' ? 'note-missing' : null;
  if (fault !== null) return show(c, place, { fault, note });
  await addAct(db, { ...place, kind, note, officer, at: clock.now(), day: localDay(clock.now(), office) });
  return c.redirect(placeOfAct(kind, place, catalogue.services.get(place.service)), 303);
});

async function show(c: PortalContext, place: StepPlace, given: Omit<HurdlePageGiven, 'found'>) {
  const found = await loadHurdle(c.get('portal'), c.get('t'), place);
  return found === null ? c.notFound() : hurdlePage(c, { found, ...given });
}

const placeIn = (named: Readonly<Record<string, string | undefined>>): StepPlace => ({
  service: named['layanan'] ?? '',
  step: named['langkah'] ?? '',
  item: named['dokumen'] ?? '',
});

function askedOf(c: PortalContext) {
  const local = [...c.get('portal').catalogue.services.values()].filter(isLocal).map(({ slug }) => slug);
  return readAsked(c.req.query(), new Set(local));
}

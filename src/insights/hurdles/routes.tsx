import { Hono } from 'hono';
import { requirePerson } from '../../accounts/require.ts';
import { isLocal } from '../../catalogue/service.ts';
import { localDay } from '../../catalogue/formats.ts';
import { csvOf } from '../../web/csv.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { loadGates } from '../gates/load-gates.ts';
import { gatesPage } from '../gates/pages/gates.tsx';
import { stayQuantile } from '../signals/stay-classes.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { FEWEST_SHOWN } from './hurdle-rules.ts';
import type { StepPlace } from './hurdle-rules.ts';
import { loadHurdle } from './load-hurdle.ts';
import { loadHurdles } from './load-hurdles.ts';
import { hurdlePage } from './pages/hurdle.tsx';
import type { HurdlePageGiven } from './pages/hurdle.tsx';
import { NOTE_LENGTH } from './pages/hurdle-acts.tsx';
import { hurdlesPage } from './pages/hurdles.tsx';
import { periodsOf, readAsked } from './period-rules.ts';
import { stepInWords } from './step-words.ts';
import { ACT_KINDS, addAct } from './store-acts.ts';
import { stepFigures } from './store-hurdles.ts';

/** Where people get stuck, for who can do something about it. */
export const hurdleRoutes = new Hono<PortalEnv>();

const looking = requirePerson(['publisher', 'head', 'administrator', 'front_desk']);
const acting = requirePerson(['publisher', 'administrator']);

hurdleRoutes.get('/petugas/hambatan', looking, async (c) => {
  const asked = askedOf(c);
  return hurdlesPage(c, asked, await loadHurdles(c.get('portal'), c.get('t'), asked));
});

hurdleRoutes.get('/petugas/hambatan.csv', looking, async (c) => {
  const { db, clock, office, catalogue } = c.get('portal');
  const t = c.get('t');
  const asked = askedOf(c);
  const { now } = periodsOf(localDay(clock.now(), office), asked.days);
  const rows = (await stepFigures(db, now, asked.service)).filter(({ people }) => people >= FEWEST_SHOWN);
  const table = csvOf(
    t.hurdles.columns.map(([name]) => name),
    rows.map((row) => {
      const interval = wilsonInterval({ count: row.lost, of: row.people });
      const usual = stayQuantile(row.stays, 0.5);
      return [
        row.service,
        row.step,
        row.item,
        stepInWords(t, catalogue, row).title,
        ...[row.people, row.answered, row.lost].map(atLeastFive),
        row.lost < FEWEST_SHOWN ? null : rounded(row.lost / row.people),
        rounded(interval.low),
        rounded(interval.high),
        ...[row.refusedPeople, row.refusals, row.firstRefused, row.returned, row.helped, row.listened, row.watched].map(
          atLeastFive,
        ),
        usual === null ? null : Math.round(usual),
      ];
    }),
  );
  return c.body(table, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="hambatan.csv"',
  });
});

/** Groups of one to four people are left empty, as on the page. */
const atLeastFive = (count: number): number | null => (count > 0 && count < FEWEST_SHOWN ? null : count);

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

hurdleRoutes.get(paths.filmGates, looking, async (c) => gatesPage(c, await loadGates(c.get('portal'))));

hurdleRoutes.get('/petugas/hambatan/langkah', looking, (c) => show(c, placeIn(c.req.query()), { fault: null, note: '' }));

hurdleRoutes.get(paths.hurdleActs, (c) => c.redirect(paths.hurdles, 303));

hurdleRoutes.post(paths.hurdleActs, acting, async (c) => {
  const { values } = await readPosted(c, { fields: ['layanan', 'langkah', 'dokumen', 'tindakan', 'catatan'] });
  const { db, clock, office } = c.get('portal');
  const officer = c.get('person');
  const place = placeIn(values);
  const kind = ACT_KINDS.find((each) => each === values['tindakan']);
  const found = await loadHurdle(c.get('portal'), c.get('t'), place);
  if (officer === null || found === null || kind === undefined) return c.notFound();
  const note = (values['catatan'] ?? '').trim();
  const fault = note.length > NOTE_LENGTH ? 'note-too-long' : kind === 'other' && note === '' ? 'note-missing' : null;
  if (fault !== null) return show(c, place, { fault, note });
  await addAct(db, { ...place, kind, note, officer, at: clock.now(), day: localDay(clock.now(), office) });
  return c.redirect(placeOfAct(kind, place), 303);
});

/** Where the act itself is done; what was only noted is seen at the hurdle. */
function placeOfAct(kind: (typeof ACT_KINDS)[number], place: StepPlace): string {
  if (kind === 'film') return `${paths.tutorials}#${place.service}`;
  if (kind === 'wording' || kind === 'definition')
    return paths.designedPart(place.service, place.step.startsWith('isian/') ? 'pertanyaan' : 'dokumen');
  if (kind === 'placement') return paths.placementNewAt(place.service, place.step);
  return paths.hurdle(place);
}

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

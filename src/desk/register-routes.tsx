import { Hono } from 'hono';
import { issuedAmong } from '../applications/store-desk.ts';
import { placeOf } from '../applications/queue-rules.ts';
import { localDay } from '../catalogue/formats.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Permit } from '../permits/permit.ts';
import { permitTermsSought, registerKeyOf, registerViewOf } from '../permits/register-rules.ts';
import { standingOf } from '../permits/rules.ts';
import { countRegister, MOST_COUNTED, MOST_FOUND, registerPageOf, searchRegister } from '../permits/store-register.ts';
import { permitSearchProgress } from '../permits/store-search.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { deskOnly } from './desk-only.ts';
import { permitsFoundPage } from './pages/permits-found.tsx';
import { permitsPage } from './pages/permits.tsx';
import type { PermitRow } from './pages/permits-table.tsx';

/** The register of permits that the portal issued. */
export const registerRoutes = new Hono<PortalEnv>();

registerRoutes.get('/petugas/izin', deskOnly, async (c) => {
  const { db, seal, clock, office, catalogue } = c.get('portal');
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  const view = registerViewOf(c.req.query());
  const asked = { officer, view, today: localDay(clock.now(), office), office };
  const { permits, before, after } = await registerPageOf(db, seal, { ...asked, place: placeAsked(c) });
  return permitsPage(c, {
    rows: await rowsOf(c, officer, permits),
    view,
    services: [...catalogue.services.values()]
      .map(({ slug, shortName }) => ({ value: slug, label: shortName }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'id')),
    all: await countRegister(db, asked),
    most: MOST_COUNTED,
    before,
    after,
  });
});

registerRoutes.get('/petugas/izin/pencarian', deskOnly, (c) => c.redirect(paths.permits, 303));

/** What is looked for is posted and shown at once: it stands in no address, no log and no cookie. */
registerRoutes.post('/petugas/izin/pencarian', deskOnly, async (c) => {
  const { db, seal } = c.get('portal');
  const officer = c.get('person');
  const { values } = await readPosted(c, { fields: ['cari'] });
  if (officer === null) return c.notFound();
  const typed = (values['cari'] ?? '').slice(0, 100);
  const { permits, found } = await searchRegister(db, seal, { officer, terms: permitTermsSought(seal, typed) });
  const progress = await permitSearchProgress(db);
  return permitsFoundPage(c, {
    typed,
    rows: await rowsOf(c, officer, permits),
    found,
    most: MOST_FOUND,
    unfinished: progress === null || progress.over ? null : progress.done,
  });
});

/** Where the address wants the page to begin. */
function placeAsked(c: PortalContext) {
  for (const [side, name] of [
    ['after', 'sesudah'],
    ['before', 'sebelum'],
  ] as const) {
    const key = registerKeyOf(placeOf(side, c.req.query(name))?.key);
    if (key !== null) return { side, key };
  }
  return null;
}

async function rowsOf(c: PortalContext, officer: SignedInPerson, permits: readonly Permit[]): Promise<PermitRow[]> {
  const { db, clock, office } = c.get('portal');
  const today = localDay(clock.now(), office);
  const issued = await issuedAmong(
    db,
    officer,
    permits.map(({ applicationId }) => applicationId),
  );
  return permits.flatMap((permit) => {
    const application = issued.get(permit.applicationId);
    return application === undefined ? [] : [{ permit, ...application, standing: standingOf(permit, today) }];
  });
}

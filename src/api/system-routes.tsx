import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { peopleOfRole } from '../accounts/store.ts';
import { instantOf } from '../catalogue/formats.ts';
import { parseDate } from '../catalogue/parse-date.ts';
import { isUuid } from '../database/uuid.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { officeSystemsPage } from './pages/systems.tsx';
import { tokenFormPage } from './pages/token-form.tsx';
import type { TokenForm } from './pages/token-form.tsx';
import { tokenMadePage } from './pages/token-made.tsx';
import { tokenRevokingPage } from './pages/token-revoking.tsx';
import { allScopes } from './scope-rules.ts';
import { newToken } from './secrets.ts';
import { addToken, allTokens, revokeToken, tokenOf } from './store-tokens.ts';
import { readToken } from './token-rules.ts';
import { chosenServices, serviceChoices, systemFields } from './system-fields.ts';
import { allWebhooks } from './webhooks/store-webhooks.ts';
import { webhookRoutes } from './webhooks/webhook-routes.tsx';
import { handOverTroubles } from './hand-over-troubles.ts';
import { handOversPage } from './pages/hand-overs.tsx';

/** Which systems may do what: the administrator's pages. */
export const systemRoutes = new Hono<PortalEnv>();

const administrator = requirePerson(['administrator']);

systemRoutes.get('/petugas/kantor/serah-terima', administrator, async (c) =>
  handOversPage(c, await handOverTroubles(c.get('portal'))),
);

systemRoutes.get('/petugas/kantor/sistem', administrator, async (c) => {
  const { db, seal, clock } = c.get('portal');
  const officers = new Map((await reviewersOf(c)).map(({ id, name }) => [id, name]));
  return officeSystemsPage(c, {
    tokens: await allTokens(db),
    webhooks: await allWebhooks(db, seal, clock.now()),
    officers,
    done: c.req.query('kabar') ?? null,
  });
});

systemRoutes.get('/petugas/kantor/sistem/token/baru', administrator, async (c) =>
  tokenFormPage(c, { ...(await choicesOf(c)), values: {}, faults: [] }),
);

systemRoutes.post('/petugas/kantor/sistem/token/baru', administrator, async (c) => {
  const { db, seal, clock, office, catalogue } = c.get('portal');
  const person = c.get('person');
  if (person === null) return c.notFound();
  const { values } = await readPosted(c, {
    fields: ['nama', 'dinas', 'petugas', 'sampai-hari', 'sampai-bulan', 'sampai-tahun', ...allScopes.map(systemFields.scope)],
    alike: systemFields.services,
  });
  const choices = await choicesOf(c);
  const day = parseDate({
    hari: values['sampai-hari'] ?? '',
    bulan: values['sampai-bulan'] ?? '',
    tahun: values['sampai-tahun'] ?? '',
    jam: '',
    menit: '',
  });
  const read = readToken(
    {
      name: values['nama'] ?? '',
      scopes: allScopes.filter((scope) => values[systemFields.scope(scope)] !== undefined),
      services: chosenServices(values),
      technicalOffice: values['dinas'] ?? '',
      officerId: values['petugas'] ?? '',
      endsAt: day.ok && day.value !== '' ? instantOf(day.value, '23:59', office) : null,
    },
    {
      services: new Set(catalogue.services.keys()),
      officers: new Map(choices.officers.map(({ id, technicalOffice }) => [id, technicalOffice])),
    },
    clock.now(),
  );
  if (!read.ok) return tokenFormPage(c, { ...choices, values, faults: read.faults });
  const secret = newToken();
  await addToken(db, seal, { token: read.token, secret, actor: person, at: clock.now() });
  return tokenMadePage(c, { name: read.token.name, secret });
});

systemRoutes.get('/petugas/kantor/sistem/token/:id/pencabutan', administrator, async (c) => {
  const id = c.req.param('id');
  const token = isUuid(id) ? await tokenOf(c.get('portal').db, id) : null;
  return token === null ? c.notFound() : tokenRevokingPage(c, token);
});

systemRoutes.post('/petugas/kantor/sistem/token/:id/pencabutan', administrator, async (c) => {
  await readPosted(c, { fields: [] });
  const { db, clock } = c.get('portal');
  const person = c.get('person');
  const id = c.req.param('id');
  if (person === null || !isUuid(id)) return c.notFound();
  await revokeToken(db, { id, actor: person, at: clock.now() });
  return c.redirect(paths.systemsAfter('dicabut'), 303);
});

systemRoutes.route('/', webhookRoutes);

/** Reviewing officers, with their offices. */
async function reviewersOf(c: PortalContext): Promise<TokenForm['officers'][number][]> {
  const { db, seal } = c.get('portal');
  const people = await peopleOfRole(db, seal, 'technical');
  return people.flatMap(({ id, technicalOffice, profile }) =>
    technicalOffice === null ? [] : [{ id, technicalOffice, name: profile.name }],
  );
}

async function choicesOf(c: PortalContext): Promise<Pick<TokenForm, 'officers' | 'offices' | 'services'>> {
  const services = [...c.get('portal').catalogue.services.values()];
  return {
    officers: await reviewersOf(c),
    offices: [...new Set(services.map(({ technicalOffice }) => technicalOffice))].toSorted((a, b) => a.localeCompare(b, 'id')),
    services: serviceChoices(c.get('portal')),
  };
}

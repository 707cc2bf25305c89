import { Hono } from 'hono';
import { readName, readPhone } from '../accounts/field-rules.ts';
import { tryUnder } from '../accounts/rate-limit-store.ts';
import { requirePerson } from '../accounts/require.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import { referenceOf } from '../applications/application.ts';
import { openDossier } from '../applications/dossier.ts';
import type { Dossier } from '../applications/dossier.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { historyWithHelpers } from './history.ts';
import { inviteHelper, sendNewCode } from './invite.ts';
import { helpersPage } from './pages/who-helps.tsx';
import type { HelpersGiven } from './pages/who-helps.tsx';
import { grantState, relations } from './rules.ts';
import { endGrants, grantsOf } from './store.ts';
import type { Grant } from './store.ts';
import { reachesPhones } from './tell-helpers.ts';

/** The owner's side: who helps, since when, and the end of it. */
export const ownerRoutes = new Hono<PortalEnv>();

const applicant = requirePerson(['applicant']);

ownerRoutes.get('/permohonan/:ref/penolong', applicant, async (c) => {
  const owned = await open(c);
  return owned === null ? c.notFound() : show(c, owned, { done: c.req.query('kabar') ?? null });
});

ownerRoutes.post('/permohonan/:ref/penolong', applicant, async (c) => {
  const { values } = await readPosted(c, { fields: ['name', 'phone', 'relation', 'notices'] });
  const owned = await open(c);
  if (owned === null) return c.notFound();
  const [name, phone] = [readName(values.name ?? ''), readPhone(values.phone ?? '')];
  const relation = relations.find((each) => each === values.relation);
  const ownPhone = phone.ok && phone.value === owned.person.profile.phone;
  const notices = values.notices !== undefined;
  const typed = { name: values.name ?? '', phone: values.phone ?? '', relation: relation ?? null, notices };
  if (!name.ok || !phone.ok || relation === undefined || ownPhone)
    return show(c, owned, {
      typed,
      faults: {
        ...(name.ok ? {} : { name: name.reason }),
        ...(phone.ok ? {} : { phone: phone.reason }),
        ...(ownPhone ? { ownPhone } : {}),
        ...(relation === undefined ? { relation: true } : {}),
      },
    });
  const until = await tooOften(c, owned.person, phone.value);
  if (until !== null) return show(c, owned, { typed, until });
  const helper = { name: name.value, phone: phone.value, relation, language: c.get('t').language };
  const invited = await inviteHelper(c.get('portal'), owned, { helper, notices: notices && reachesPhones(c.get('portal')) });
  const now = await open(c);
  if (now === null) return c.notFound();
  if (!invited.ok) return show(c, now, { refused: invited.reason });
  return answer(c, now, invited.code, 'diminta');
});

ownerRoutes.get('/permohonan/:ref/penolong/:what', applicant, (c) => c.redirect(paths.helpers(c.req.param('ref')), 303));

ownerRoutes.post('/permohonan/:ref/penolong/kode', applicant, async (c) => {
  await readPosted(c, { fields: [] });
  const owned = await open(c);
  if (owned === null) return c.notFound();
  const grant = owned.grants.find((each) => grantState(each, c.get('portal').clock.now()) !== 'over');
  if (grant === undefined) return c.redirect(paths.helpers(referenceOf(owned.dossier.application)), 303);
  const until = await tooOften(c, owned.person, grant.phone);
  if (until !== null) return show(c, owned, { until });
  const { person, dossier } = owned;
  const code = await sendNewCode(c.get('portal'), { grant, owner: person.profile.name, application: dossier.application });
  return answer(c, owned, code, 'kode');
});

ownerRoutes.post('/permohonan/:ref/penolong/akhir', applicant, async (c) => {
  await readPosted(c, { fields: [] });
  const owned = await open(c);
  if (owned === null) return c.notFound();
  const { db, clock } = c.get('portal');
  const { application } = owned.dossier;
  await endGrants(db, { applicationId: application.id, ownerId: owned.person.id, at: clock.now() });
  return c.redirect(paths.helpersDone(referenceOf(application), 'akhir'), 303);
});

type Owned = { person: SignedInPerson; dossier: Dossier; grants: Grant[] };

async function open(c: PortalContext): Promise<Owned | null> {
  const dossier = await openDossier(c);
  const person = c.get('person');
  if (dossier === null || person === null) return null;
  const { db, seal } = c.get('portal');
  return { person, dossier, grants: await grantsOf(db, seal, dossier.application.id) };
}

async function show(
  c: PortalContext,
  { dossier, grants }: Owned,
  given: Omit<HelpersGiven, 'dossier' | 'grants' | 'history' | 'byPhone'>,
) {
  const history = (await historyWithHelpers(c, dossier)).filter(({ sentence }) => sentence !== undefined);
  return helpersPage(c, { ...given, dossier, grants, history, byPhone: reachesPhones(c.get('portal')) });
}

/** A code that no message could carry is shown now and never again. */
const answer = (c: PortalContext, owned: Owned, code: string | null, done: 'diminta' | 'kode') =>
  code === null ? c.redirect(paths.helpersDone(referenceOf(owned.dossier.application), done), 303) : show(c, owned, { code });

async function tooOften(c: PortalContext, person: SignedInPerson, phone: string): Promise<string | null> {
  const { db, seal, clock } = c.get('portal');
  const limited = [
    { limit: 'helper-invite', subject: person.id },
    { limit: 'code-phone', subject: phone },
  ] as const;
  const until = await tryUnder(db, seal, limited, clock.now());
  return until === null ? null : retryAfter(c, until);
}

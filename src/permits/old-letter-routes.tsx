import { Hono } from 'hono';
import { z } from 'zod';
import { clientAddress } from '../accounts/client-address.ts';
import { giveBack, tryUnder } from '../accounts/rate-limit-store.ts';
import type { Limited } from '../accounts/rate-limit-store.ts';
import { retryAfter } from '../accounts/retry-after.ts';
import { parseDate } from '../catalogue/parse-date.ts';
import { findIssued, findRegistered } from '../registers/store-permits.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { oldLetterPage, oldLetterUnknownPage } from './pages/old-letter.tsx';
import { OLD_LETTER_FIELDS } from './pages/old-letter-fields.ts';
import { registeredPage } from './pages/registered.tsx';
import { readReference } from './rules.ts';

/** A letter from before the portal has no QR code: it is checked by its number and the day on it, so that nobody learns anything by trying numbers. */
export const oldLetterRoutes = new Hono<PortalEnv>();

/** How long the address that shows an answer counts, in ms: long enough to be shown to somebody, too short to be a key. */
const PROOF_MS = 30 * 60_000;
const proofSchema = z.object({ kind: z.literal('old-letter'), id: z.string(), untilMs: z.number() });

oldLetterRoutes.get('/cek/surat-lama', async (c) => {
  const { db, seal } = c.get('portal');
  const proof = c.req.query('bukti');
  if (proof === undefined) return oldLetterPage(c, { values: {} });
  const id = readProof(c, proof);
  const permit = id === null ? null : await findRegistered(db, seal, id);
  return permit === null ? c.redirect(paths.verifyOld, 303) : registeredPage(c, permit);
});

oldLetterRoutes.post('/cek/surat-lama', async (c) => {
  const { db, seal, clock } = c.get('portal');
  const { values } = await readPosted(c, { fields: OLD_LETTER_FIELDS });
  const reference = readReference(values['nomor'] ?? '');
  const day = parseDate({
    hari: values['terbit-hari'] ?? '',
    bulan: values['terbit-bulan'] ?? '',
    tahun: values['terbit-tahun'] ?? '',
    jam: '',
    menit: '',
  });
  const dayMissing = !day.ok || day.value === '';
  if (reference === null || dayMissing)
    return oldLetterPage(c, { values, faults: { number: reference === null, day: dayMissing } });
  const byNumber: Limited = { limit: 'register-number', subject: reference.value };
  const byAddress: Limited = { limit: 'register-address', subject: clientAddress(c) };
  const until = await tryUnder(db, seal, [byNumber, byAddress], clock.now());
  if (until !== null) return oldLetterPage(c, { values, until: retryAfter(c, until) });
  const permit = await findIssued(db, seal, { number: reference.value, issuedOn: day.value });
  // A wrong day and an unknown number look the same.
  if (permit === null) return oldLetterUnknownPage(c, values);
  await giveBack(db, seal, byNumber);
  return c.redirect(paths.verifyOldShown(makeProof(c, permit.id)), 303);
});

function makeProof(c: PortalContext, id: string): string {
  const { seal, clock } = c.get('portal');
  const untilMs = clock.now().getTime() + PROOF_MS;
  return seal.closeJson({ kind: 'old-letter', id, untilMs } satisfies z.infer<typeof proofSchema>).toString('base64url');
}

/** The permit that an address may show; null = made up, or its time is over. */
function readProof(c: PortalContext, proof: string): string | null {
  const { seal, clock } = c.get('portal');
  try {
    const { id, untilMs } = proofSchema.parse(seal.openJson(Buffer.from(proof, 'base64url')));
    return untilMs > clock.now().getTime() ? id : null;
  } catch {
    return null;
  }
}

import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { loadForOfficer } from '../applications/store-desk.ts';
import { localDay } from '../catalogue/formats.ts';
import { canBeSet, letterAsSvg } from '../permits/letter/typeset.ts';
import type { Database } from '../database/connection.ts';
import { standingOf } from '../batches/rules.ts';
import { openBatchOf } from '../batches/store.ts';
import { signLetter } from '../permits/sign-letter.ts';
import { letterSigner } from '../permits/signing/letter-signer.ts';
import { noteRead } from '../permits/store-reads.ts';
import { permitOfApplication } from '../permits/store.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { letterToRead, waitingLetters } from './load-letter.ts';
import type { WaitingLetter } from './load-letter.ts';
import { CHOSEN, PASSPHRASE } from './pages/chosen-fields.ts';
import { signingPage } from './pages/signing.tsx';
import type { SigningView } from './pages/signing.tsx';
import { signBatchRoutes } from './sign-batch-routes.tsx';
import { readValidity, validityInAddress, validityOfAddress } from './signing-rules.ts';
import type { ChosenValidity, TypedValidity } from './signing-rules.ts';

export const signingRoutes = new Hono<PortalEnv>();

const head = requirePerson(['head']);

const NOTHING_TYPED: TypedValidity = { masa: '', hari: '', bulan: '', tahun: '' };

signingRoutes.route('/', signBatchRoutes);

signingRoutes.get('/petugas/tanda-tangan', head, async (c) => {
  const letters = await lettersReading(c, null);
  return show(c, letters, letters[0] ?? null, { signed: await justSigned(c) });
});

signingRoutes.get('/petugas/tanda-tangan/:number', head, async (c) => {
  const number = c.req.param('number');
  const letters = await lettersReading(c, number);
  const letter = letters.find((each) => each.number === number);
  if (letter === undefined) return notWaiting(c);
  const chosen = validityOfAddress(c.req.query('berlaku'));
  return show(c, letters, letter, { chosen, typed: asTyped(chosen) });
});

/** The letter as a picture of all its pages: it needs no viewer and shows on every screen. */
signingRoutes.get('/petugas/tanda-tangan/:number/surat.svg', head, async (c) => {
  const letter = (await waitingLetters(c)).find(({ number }) => number === c.req.param('number'));
  if (letter === undefined) return c.notFound();
  const read = letterToRead(c, letter, validityOfAddress(c.req.query('berlaku')));
  return !canBeSet(read) ? c.notFound() : c.body(letterAsSvg(read), 200, { 'content-type': 'image/svg+xml' });
});

signingRoutes.post('/petugas/tanda-tangan/:number/pratinjau', head, async (c) => {
  const posted = await readSigning(c);
  if ('response' in posted) return posted.response;
  const { letters, letter, typed, validity } = posted;
  if (!validity.ok) return show(c, letters, letter, { typed, fault: validity.fault });
  return c.redirect(`${paths.letter(letter.number)}?berlaku=${validityInAddress(validity.validUntil)}`, 303);
});

signingRoutes.post('/petugas/tanda-tangan/:number', head, async (c) => {
  const posted = await readSigning(c);
  if ('response' in posted) return posted.response;
  const { letters, letter, typed, validity, revision, passphrase } = posted;
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  if (letter.proposed === null && !validity.ok) return show(c, letters, letter, { typed, fault: validity.fault });
  const { number } = letter;
  const validUntil = validity.ok ? validity.validUntil : undefined;
  const signed = await signLetter(c.get('portal'), { officer, number, revision, validUntil, passphrase });
  if (signed.ok) return c.redirect(paths.lettersAfter(number), 303);
  const now = await waitingLetters(c);
  const again = now.find((each) => each.number === number);
  return again === undefined ? notWaiting(c) : show(c, now, again, { typed, chosen: validUntil, refusal: signed.reason });
});

async function readSigning(c: PortalContext) {
  const { values } = await readPosted(c, {
    fields: ['revision', 'masa', 'sampai-hari', 'sampai-bulan', 'sampai-tahun', PASSPHRASE],
    alike: CHOSEN,
  });
  const { clock, office } = c.get('portal');
  const letters = await waitingLetters(c);
  const letter = letters.find(({ number }) => number === c.req.param('number'));
  if (letter === undefined) return { response: await notWaiting(c) };
  const typed: TypedValidity = {
    masa: values['masa'] ?? '',
    hari: values['sampai-hari'] ?? '',
    bulan: values['sampai-bulan'] ?? '',
    tahun: values['sampai-tahun'] ?? '',
  };
  const validity = readValidity(typed, localDay(clock.now(), office));
  return { letters, letter, typed, validity, revision: Number(values['revision']), passphrase: values[PASSPHRASE] ?? '' };
}

/** A letter that waits no more: signed or sent back by somebody meanwhile. What never was an application is not found. */
async function notWaiting(c: PortalContext): Promise<Response> {
  const { db, seal } = c.get('portal');
  const officer = c.get('person');
  const known = officer === null ? null : await loadForOfficer(db, seal, officer, c.req.param('number') ?? '');
  if (known === null) return c.notFound();
  const letters = await waitingLetters(c);
  return show(c, letters, letters[0] ?? null, { refusal: 'wrong-state' });
}

async function show(
  c: PortalContext,
  letters: readonly WaitingLetter[],
  letter: WaitingLetter | null,
  view: Partial<Omit<SigningView, 'letters' | 'letter' | 'text' | 'unset' | 'signer' | 'batch'>>,
): Promise<Response> {
  const { clock, db } = c.get('portal');
  const chosen = view.chosen;
  const text = letter === null ? null : letterToRead(c, letter, chosen);
  return signingPage(c, {
    letters,
    letter,
    text,
    unset: text !== null && !canBeSet(text),
    signer: await signerNow(c),
    batch: await batchUnderWay(db, c.get('person')?.id ?? '', clock.now()),
    typed: NOTHING_TYPED,
    fault: null,
    refusal: null,
    signed: null,
    ...view,
    chosen,
  });
}

async function signerNow(c: PortalContext): Promise<SigningView['signer']> {
  const portal = c.get('portal');
  const signer = await letterSigner(portal);
  if (signer === null) return null;
  const { certificate, asksPassphrase } = signer;
  return { certificate, asksPassphrase, standing: await signer.standing(portal.clock.now()) };
}

async function batchUnderWay(db: Database, officerId: string, now: Date): Promise<string | null> {
  const open = await openBatchOf(db, officerId);
  return open !== null && standingOf(open, now) === 'running' ? open.id : null;
}

/** The letters that wait, with the one that is before the head's eyes noted as read. @param number null = the first. */
async function lettersReading(c: PortalContext, number: string | null): Promise<WaitingLetter[]> {
  const { db, clock } = c.get('portal');
  const officer = c.get('person');
  const letters = await waitingLetters(c);
  const shown = number === null ? letters[0] : letters.find((each) => each.number === number);
  if (officer === null || shown === undefined) return letters;
  const { id: applicationId, revision } = shown.application;
  await noteRead(db, { applicationId, officerId: officer.id, revision, at: clock.now() });
  return letters.map((each) => (each === shown && each.unready === 'unread' ? { ...each, unready: null } : each));
}

function asTyped(chosen: ChosenValidity): TypedValidity {
  if (chosen === undefined) return NOTHING_TYPED;
  if (chosen === null) return { ...NOTHING_TYPED, masa: 'tanpa-batas' };
  const [tahun = '', bulan = '', hari = ''] = chosen.split('-');
  return { masa: 'tanggal', hari: String(Number(hari)), bulan: String(Number(bulan)), tahun };
}

async function justSigned(c: PortalContext): Promise<SigningView['signed']> {
  const { db, seal } = c.get('portal');
  const officer = c.get('person');
  const number = c.req.query('selesai');
  if (officer === null || number === undefined) return null;
  const application = await loadForOfficer(db, seal, officer, number);
  const permit = application === null ? null : await permitOfApplication(db, seal, application.id);
  return permit === null ? null : { number, permitNumber: permit.number, token: permit.token, holder: permit.holder };
}

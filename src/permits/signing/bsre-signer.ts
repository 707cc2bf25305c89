import { PDFDocument } from '@cantoo/pdf-lib';
import { z } from 'zod';
import type { BsreSettings } from '../../config.ts';
import { readSignatures } from './read-signatures.ts';
import type { LetterSigner, SignedPdf, SignerStanding, SigningFault } from './letter-signer.ts';

/** Longest wait for a signature, in ms: BSrE's service takes up to two minutes when many sign. */
const SIGNING_PATIENCE_MS = 120_000;
const STATUS_PATIENCE_MS = 10_000;
/** The state of an account is asked for again after so long. */
const STATUS_KEPT_MS = 60_000;
/** Larger than any letter with a signature. */
const MOST_BYTES = 20_000_000;

const ISSUER = 'Balai Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara';

/** Codes of BSrE's service: 2011 not registered, 2031 wrong passphrase. */
const FAULTS: Readonly<Record<number, SigningFault>> = { 2011: 'not-registered', 2031: 'wrong-passphrase' };

const fault = z.object({ status_code: z.coerce.number().optional(), error: z.string().optional() });
const status = z.object({ status: z.string() });
const signedV2 = z.object({ file: z.array(z.string()).min(1) });

/** States of an official's account; every other one does not sign. */
const READY = 'ISSUE';

/**
 * Signs by BSrE's client service in the office's network. Nothing of an official's passphrase is kept or written down, and what comes back is checked before it is
 * believed: one of ours, page by page, with a whole signature over all of it.
 * Source: the shapes of versions 1 and 2 as public code uses them (`domain.md`, 1.6); BSrE's own manual was not there to be read.
 */
export function openBsreSigner(settings: BsreSettings, patienceMs = SIGNING_PATIENCE_MS): LetterSigner {
  const ask = (path: string, init: RequestInit, patience: number) => askService(settings, path, init, patience);
  let known: { standing: SignerStanding; until: number } | null = null;
  return {
    issuer: ISSUER,
    certificate: null,
    asksPassphrase: true,
    standing: async (now) => {
      if (known !== null && now.getTime() < known.until) return known.standing;
      const standing = await standingOf(settings, ask);
      known = { standing, until: now.getTime() + STATUS_KEPT_MS };
      return standing;
    },
    sign: async (pdf, { words, passphrase }) => {
      if (passphrase === '') return { ok: false, fault: 'wrong-passphrase' };
      const request =
        settings.version === '1' ? requestV1(settings, pdf, words, passphrase) : requestV2(settings, pdf, words, passphrase);
      const told = await ask(request.path, request.init, patienceMs);
      if (!told.ok) return told;
      const signed = settings.version === '1' ? told.body : fileOf(told.body);
      return signed !== null && (await isOurs(pdf, signed)) ? { ok: true, pdf: signed } : { ok: false, fault: 'garbled' };
    },
  };
}

type Words = { reason: string; location: string };
type Request = { path: string; init: RequestInit };

function requestV1({ nik }: BsreSettings, pdf: Buffer, { reason, location }: Words, passphrase: string): Request {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(pdf)], { type: 'application/pdf' }), 'surat.pdf');
  for (const [name, value] of Object.entries({ nik, passphrase, tampilan: 'invisible', reason, location })) form.set(name, value);
  return { path: '/api/sign/pdf', init: { method: 'POST', body: form } };
}

function requestV2({ nik }: BsreSettings, pdf: Buffer, { reason, location }: Words, passphrase: string): Request {
  const body = JSON.stringify({
    nik,
    passphrase,
    signatureProperties: [{ tampilan: 'INVISIBLE', location, reason }],
    file: [pdf.toString('base64')],
  });
  return { path: '/api/v2/sign/pdf', init: { method: 'POST', body, headers: { 'content-type': 'application/json' } } };
}

function fileOf(body: Buffer): Buffer | null {
  const read = signedV2.safeParse(asJson(body));
  const [file] = read.success ? read.data.file : [];
  return file === undefined ? null : Buffer.from(file, 'base64');
}

/** Whether it is the letter that was sent, signed: as many pages, and a last signature that is whole and covers all of it. */
async function isOurs(letter: Buffer, signed: Buffer): Promise<boolean> {
  if (!signed.subarray(0, 5).equals(Buffer.from('%PDF-'))) return false;
  const last = (await readSignatures(signed)).at(-1);
  if (last === undefined || !last.whole || !last.coversFile) return false;
  try {
    return (await pagesOf(signed)) === (await pagesOf(letter));
  } catch {
    return false;
  }
}

const pagesOf = async (pdf: Buffer): Promise<number> => (await PDFDocument.load(Uint8Array.from(pdf))).getPageCount();

async function standingOf({ nik, version }: BsreSettings, ask: Ask): Promise<SignerStanding> {
  const told =
    version === '1'
      ? await ask(`/api/user/status/${nik}`, {}, STATUS_PATIENCE_MS)
      : await ask(
          '/api/v2/user/check/status',
          { method: 'POST', body: JSON.stringify({ nik }), headers: { 'content-type': 'application/json' } },
          STATUS_PATIENCE_MS,
        );
  if (!told.ok) return told.fault === 'not-registered' ? 'not-registered' : 'unreachable';
  const read = status.safeParse(asJson(told.body));
  if (!read.success) return 'unreachable';
  switch (read.data.status.toUpperCase()) {
    case READY:
      return 'ready';
    case 'EXPIRED':
    case 'RENEW':
      return 'expired';
    case 'NOT_REGISTERED':
      return 'not-registered';
    default:
      return 'account';
  }
}

type Told = { ok: true; body: Buffer } | Extract<SignedPdf, { ok: false }>;
type Ask = (path: string, init: RequestInit, patienceMs: number) => Promise<Told>;

async function askService(
  { url, user, password }: BsreSettings,
  path: string,
  init: RequestInit,
  patienceMs: number,
): Promise<Told> {
  try {
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    const headers = { ...Object.fromEntries(new Headers(init.headers)), authorization };
    const response = await fetch(`${url}${path}`, {
      ...init,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    const body = Buffer.from(await response.arrayBuffer());
    if (response.ok) return body.length > MOST_BYTES ? { ok: false, fault: 'garbled' } : { ok: true, body };
    return { ok: false, fault: faultOf(response.status, body) };
  } catch (error) {
    return { ok: false, fault: error instanceof Error && error.name === 'TimeoutError' ? 'timed-out' : 'unreachable' };
  }
}

/** Some versions of the service answer a wrong passphrase with 500: its code counts before the status. */
function faultOf(code: number, body: Buffer): SigningFault {
  const read = fault.safeParse(asJson(body));
  const known = read.success && read.data.status_code !== undefined ? FAULTS[read.data.status_code] : undefined;
  return known ?? (code >= 500 ? 'unreachable' : 'refused');
}

function asJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

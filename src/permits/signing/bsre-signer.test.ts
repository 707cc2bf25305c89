import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBsreDouble } from '../../../tests/bsre-double.ts';
import type { BsreMood } from '../../../tests/bsre-double.ts';
import { letterOf, readServices } from '../../../tests/letters.ts';
import { readPdfSignature } from '../../../tests/pdf-signature.ts';
import { WORLD_DATE } from '../../clock.ts';
import { letterAsPdf } from '../letter/typeset.ts';
import { openBsreSigner } from './bsre-signer.ts';
import type { SigningFault } from './letter-signer.ts';
import { readSignatures } from './read-signatures.ts';

let letter: Buffer;
beforeAll(async () => {
  letter = letterAsPdf(await letterOf((await readServices()).services.get('sip-perawat')!));
});
const words = { name: 'Kepala', reason: 'Izin', location: 'Kota', contact: '' };

describe.each(['1', '2'] as const)('BSrE’s service, version %s', (version) => {
  let bsre: Awaited<ReturnType<typeof openBsreDouble>>;
  beforeAll(async () => {
    bsre = await openBsreDouble(version);
  });
  afterAll(() => bsre.close());
  const signing = (passphrase = bsre.passphrase, patienceMs?: number) =>
    openBsreSigner(bsre.settings, patienceMs).sign(letter, { at: WORLD_DATE, words, passphrase });

  test('gives back the letter with a whole signature over all of it', async () => {
    const signed = await signing();
    expect(signed.ok).toBe(true);
    if (!signed.ok) return;
    expect(await readPdfSignature(signed.pdf)).toMatchObject({ coversAll: true, digestAgrees: true, signatureValid: true });
    expect(await readSignatures(signed.pdf)).toEqual([{ signer: 'UJI BSrE', issuer: 'UJI BSrE', whole: true, coversFile: true }]);
  });

  test.each([
    ['refused', 'refused'],
    ['ill', 'unreachable'],
    ['garbage', 'garbled'],
    ['cut', 'garbled'],
    ['unsigned', 'garbled'],
    ['drop', 'unreachable'],
  ] as const satisfies [BsreMood, SigningFault][])('that is %s is told as %s', async (mood, fault) => {
    bsre.setMoods([mood]);
    expect(await signing()).toEqual({ ok: false, fault });
  });

  test('that takes too long is not waited for', async () => {
    bsre.setMoods(['slow'], 2000);
    expect(await signing(bsre.passphrase, 200)).toEqual({ ok: false, fault: 'timed-out' });
  });

  test('says what is wrong with a passphrase, an account, or this portal', async () => {
    expect(await signing('salah')).toEqual({ ok: false, fault: 'wrong-passphrase' });
    expect(await signing('')).toEqual({ ok: false, fault: 'wrong-passphrase' });
    bsre.setAccount('NOT_REGISTERED');
    expect(await signing()).toEqual({ ok: false, fault: 'not-registered' });
    bsre.setAccount('ISSUE');
    const stranger = openBsreSigner({ ...bsre.settings, password: 'another' });
    expect(await stranger.sign(letter, { at: WORLD_DATE, words, passphrase: bsre.passphrase })).toEqual({
      ok: false,
      fault: 'refused',
    });
  });

  test.each([
    ['ISSUE', 'ready'],
    ['EXPIRED', 'expired'],
    ['RENEW', 'expired'],
    ['NOT_REGISTERED', 'not-registered'],
    ['SUSPEND', 'account'],
    ['WAITING_FOR_VERIFICATION', 'account'],
  ] as const)('tells of an account that is %s: %s, and is asked once a minute', async (state, standing) => {
    bsre.setAccount(state);
    const signer = openBsreSigner(bsre.settings);
    const asked = () => bsre.heard.filter((each) => each.includes('status')).length;
    const before = asked();
    expect(await signer.standing(WORLD_DATE)).toBe(standing);
    expect(await signer.standing(new Date(WORLD_DATE.getTime() + 59_000))).toBe(standing);
    expect(asked()).toBe(before + 1);
    bsre.setAccount('ISSUE');
    expect(await signer.standing(new Date(WORLD_DATE.getTime() + 61_000))).toBe('ready');
  });
});

test('a service that is not there is unreachable', async () => {
  const nowhere = openBsreSigner({ kind: 'bsre', url: 'http://127.0.0.1:9', user: 'u', password: 'p', nik: '1', version: '1' });
  expect(await nowhere.sign(letter, { at: WORLD_DATE, words, passphrase: 'x' })).toEqual({ ok: false, fault: 'unreachable' });
  expect(await nowhere.standing(WORLD_DATE)).toBe('unreachable');
});

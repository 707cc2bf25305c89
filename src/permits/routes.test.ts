import { createHash } from 'node:crypto';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdfSignature } from '../../tests/pdf-signature.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { limits } from '../accounts/rate-limit.ts';
import { listForApplicant } from '../applications/store.ts';
import { findPerson } from '../accounts/store.ts';
import { frozenClock } from '../clock.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { neighbours } from '../world/neighbours.ts';
import { filmPerson, worldPeople } from '../world/people.ts';
import type { Permit } from './permit.ts';
import { permitOfApplication } from './store.ts';

const words = textsId.permits.check;

let portal: Awaited<ReturnType<typeof openTestPortal>>;
let valid: Issued;
let expired: Issued;
beforeAll(async () => {
  portal = await openTestPortal();
  valid = await issuedTo('world-maria');
  expired = await issuedTo('world-bambang');
});
afterAll(() => portal.close());

type Issued = { permit: Permit; reference: string; holder: (typeof neighbours)[number] };

async function issuedTo(id: string): Promise<Issued> {
  const { db, seal } = portal.portal;
  const holder = neighbours.find((each) => each.id === id);
  const person = await findPerson(db, seal, id);
  if (holder === undefined || person === null) throw new Error(`the world has no ${id}`);
  const application = (await listForApplicant(db, seal, person)).find(({ state }) => state === 'issued');
  const permit = application === undefined ? null : await permitOfApplication(db, seal, application.id);
  if (permit === null) throw new Error(`${id} holds no permit`);
  return { permit, reference: application?.number ?? '', holder };
}

const anybody = () => visitorOf(portal.app);

async function signedIn(who: Pick<(typeof worldPeople)[number], 'phone' | 'password'>) {
  const visitor = visitorOf(portal.app);
  await visitor.signIn(who);
  return visitor;
}

const countEvents = async () => (await portal.portal.db.execute('select count(*) from event')).rows;

const officer = (id: string) => worldPeople.find((each) => each.id === id) ?? filmPerson;

describe('whoever checks a letter', () => {
  test('reads that it is valid, and what to compare, without the name of its holder in full', async () => {
    const { status, html } = await anybody().get(paths.verify(valid.permit.token));
    expect(status).toBe(200);
    const told = [
      words.sentences.valid,
      words.until('6 November 2031'),
      words.checkedAt('24 November 2026 pukul 10.00 WITA'),
      'Surat Izin Praktik Perawat',
      'Maria O********',
      valid.permit.number,
      '6 November 2026',
      portal.portal.office.officialDomain,
    ];
    for (const each of told) expect(html).toContain(each);
    expect(html.replaceAll(/<[^>]*>|\s/g, '')).toContain(valid.permit.sha256);
    for (const secret of ['Oktaviani', valid.holder.nik, valid.holder.phone, valid.holder.address])
      expect(html).not.toContain(secret);
  });

  test('reads that it has expired, and not to take it', async () => {
    const { html } = await anybody().get(paths.verify(expired.permit.token));
    for (const each of [words.sentences.expired, words.ended('18 November 2026'), words.doNotAccept])
      expect(html).toContain(each);
    expect(html).not.toContain(words.sentences.valid);
  });

  test('reads that it was revoked, when and why', async () => {
    const other = await openTestPortal();
    await other.portal.db.execute(
      `update permit set state = 'revoked', revoked_at = '2026-11-20T03:00:00Z', revocation_reason = 'tempat-tidak-sesuai'`,
    );
    const { rows } = await other.portal.db.execute<{ token: string }>(`select token from permit order by number desc limit 1`);
    const { html } = await visitorOf(other.app).get(paths.verify(rows[0]?.token ?? ''));
    const reason = other.portal.office.reasons.revocations.find(({ code }) => code === 'tempat-tidak-sesuai');
    await other.close();
    for (const each of [words.sentences.revoked, words.revokedOn('20 November 2026'), reason?.sentence ?? 'none'])
      expect(html).toContain(each);
  });

  test.each([
    ['its number', () => valid.permit.number],
    ['its number as it was copied', () => ` nomor ${valid.permit.number.toLowerCase().replaceAll('/', ' / ')} `],
    ['the address of the QR code', () => `https://contoh.go.id${paths.verify(valid.permit.token)}`],
    ['the code alone', () => valid.permit.token],
  ])('finds it by %s', async (_, typed) => {
    const { status, location } = await anybody().get(`${paths.verifyForm}?nomor=${encodeURIComponent(typed())}`);
    expect([status, location]).toEqual([303, paths.verify(valid.permit.token)]);
  });

  test.each([
    ['a number of no letter', `${paths.verifyForm}?nomor=503%2F99%2FSIPP%2F100.26%2FXI%2F2026`],
    ['a token of no letter', paths.verify('abcdefghijklmnopqrstuvwxyz012345')],
    ['what is no token at all', paths.verify('%F0%9F%98%80')],
  ])('of %s reads that the office does not know it, and what to do', async (_, path) => {
    const { status, html } = await anybody().get(path);
    expect(status).toBe(404);
    for (const each of [words.unknown.sentence, words.unknown.steps]) expect(html).toContain(each);
  });

  test('who wrote nothing is told so', async () => {
    const { status, html } = await anybody().get(`${paths.verifyForm}?nomor=+`);
    expect(status).toBe(422);
    expect(html).toContain(words.empty);
    expect((await anybody().get(paths.verifyForm)).status).toBe(200);
  });

  test('leaves no trace', async () => {
    const before = await countEvents();
    await anybody().get(paths.verify(valid.permit.token));
    expect(await countEvents()).toEqual(before);
  });
});

test('a permit still counts on its last day, and no longer', async () => {
  const standings = [];
  for (const at of ['2031-11-06T23:59:00+08:00', '2031-11-07T00:01:00+08:00']) {
    const later = await openTestPortal({ clock: frozenClock(new Date(at)) });
    const { rows } = await later.portal.db.execute<{ token: string }>(`select token from permit where service = 'sip-perawat'`);
    const { html } = await visitorOf(later.app).get(paths.verify(rows[0]?.token ?? ''));
    standings.push(html.includes(words.sentences.valid));
    await later.close();
  }
  expect(standings).toEqual([true, false]);
});

describe('the file of a permit', () => {
  test('is given to who holds it, byte for byte as it was signed', async () => {
    const { response } = await (await signedIn(valid.holder)).get(paths.permitFile(valid.reference));
    const pdf = Buffer.from(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe('inline; filename="503-1-SIPP-100.26-XI-2026.pdf"');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(pdf.length).toBe(valid.permit.bytes);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(valid.permit.sha256);
    expect(await readPdfSignature(pdf)).toMatchObject({ coversAll: true, digestAgrees: true, signatureValid: true });
  });

  test('says what the page says, and its code leads there', async () => {
    const { response } = await (await signedIn(valid.holder)).get(paths.permitFile(valid.reference));
    const pdf = Buffer.from(await response.arrayBuffer());
    const { text } = await extractText(Uint8Array.from(pdf), { mergePages: true });
    for (const each of ['Maria Oktaviani', valid.permit.number, '6 November 2031']) expect(text).toContain(each);
    const address = /\/URI \(([^)]+)\)/.exec(pdf.toString('latin1'))?.[1];
    expect(address).toBe(`${portal.portal.config.url}${paths.verify(valid.permit.token)}`);
  });

  test.each(['world-rahmat', 'world-yusuf', 'world-nurbaiti'])('may be read by %s', async (id) => {
    expect((await (await signedIn(officer(id))).get(paths.permitFile(valid.reference))).status).toBe(200);
  });

  test.each(['world-aminah', 'world-lina', 'world-admin'])('does not exist for %s', async (id) => {
    expect((await (await signedIn(officer(id))).get(paths.permitFile(valid.reference))).status).toBe(404);
  });

  test('needs signing in, and does not exist before it is signed', async () => {
    const path = paths.permitFile(valid.reference);
    expect((await anybody().get(path)).location).toBe(paths.signInThen(path));
    const { rows } = await portal.portal.db.execute<{ number: string }>(
      `select number from application where state = 'signing' limit 1`,
    );
    const head = await signedIn(officer('world-nurbaiti'));
    expect((await head.get(paths.permitFile(rows[0]?.number ?? ''))).status).toBe(404);
  });

  test('that was changed on the disk is given to nobody', async () => {
    const { files } = portal.portal;
    const bytes = await files.get(expired.permit.id);
    await files.put(expired.permit.id, Buffer.from('another file'));
    expect((await (await signedIn(expired.holder)).get(paths.permitFile(expired.reference))).status).toBe(500);
    await files.put(expired.permit.id, bytes ?? Buffer.alloc(0));
    expect((await (await signedIn(expired.holder)).get(paths.permitFile(expired.reference))).status).toBe(200);
  });
});

test('numbers follow each other: whoever looks up too many is told when to go on', async () => {
  const visitor = anybody();
  for (let tries = 0; tries < limits['permit-number'].max; tries += 1) await visitor.get(`${paths.verifyForm}?nomor=X-${tries}`);
  const refused = await visitor.get(`${paths.verifyForm}?nomor=${encodeURIComponent(valid.permit.number)}`);
  expect(refused.status).toBe(429);
  expect(refused.html).toContain(words.tooMany('').split('.')[0]);
  // Whoever has the code of a letter is not kept from checking it.
  expect((await visitor.get(paths.verify(valid.permit.token))).status).toBe(200);
});

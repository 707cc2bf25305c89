import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openMailServer } from '../../tests/mail-server.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { openWhatsAppDouble } from '../../tests/whatsapp-double.ts';
import { frozenClock, WORLD_DATE } from '../clock.ts';
import { createPerson } from '../accounts/store.ts';
import type { Channel } from './channel-rules.ts';
import { runMessageJob } from './message-job.ts';
import { sendMessage } from './send.ts';
import type { NewMessage } from './send.ts';

let portal: Awaited<ReturnType<typeof openTestPortal>>;
let mail: Awaited<ReturnType<typeof openMailServer>>;
let double: Awaited<ReturnType<typeof openWhatsAppDouble>>;
beforeAll(async () => {
  [mail, double] = await Promise.all([openMailServer(), openWhatsAppDouble()]);
  portal = await openTestPortal({
    world: false,
    config: {
      mode: 'production',
      url: 'https://izin.contoh.invalid',
      smtpUrl: `smtp://127.0.0.1:${mail.port}?ignoreTLS=true`,
      whatsApp: double.settings,
    },
  });
});
afterEach(() => {
  double.setMood(null);
  double.unknown.clear();
  mail.refusals.clear();
});
afterAll(async () => {
  await portal.close();
  await Promise.all([mail.close(), double.close()]);
});

type Row = { id: string; sender: string; state: string; fault: string | null; attempts: number };

/** The rows of one message by their order of writing, without the portal's. */
async function rowsOf(personId: string | null): Promise<Row[]> {
  const { rows } = await portal.portal.db.execute<Row & { person_id: string | null }>(
    `select id, sender, state, fault, attempts, person_id from message where sender <> 'portal' order by sequence`,
  );
  return rows.filter((row) => row.person_id === personId);
}

let people = 0;
/** Somebody new, and a message to them: stored, not yet sent. */
async function queue(given: { email?: string | null; channels?: Channel[] } & Partial<NewMessage> = {}) {
  const { email = null, channels, ...wishes } = given;
  people += 1;
  const personId = `penerima-${people}`;
  const phone = `+62812000${String(people).padStart(5, '0')}`;
  const profile = { phone, email, ...(channels && { channels }) };
  const { db, seal } = portal.portal;
  await createPerson(db, seal, {
    id: personId,
    role: 'applicant',
    technicalOffice: null,
    profile: { name: 'Penerima', nik: null, birthPlace: null, birthDate: null, address: null, kelurahan: null, ...profile },
    passwordHash: null,
    at: WORLD_DATE,
  });
  const link = 'https://izin.contoh.invalid/permohonan/SMR-1';
  await sendMessage(portal.portal, db, {
    personId,
    kind: 'notice',
    to: profile,
    subject: 'Kabar izin',
    body: 'Izin Anda terbit.',
    link,
    ...wishes,
  });
  return { personId, phone: phone.slice(1) };
}

/** Runs whatever of a person's messages is queued now, once. */
async function work(personId: string, at = portal.portal): Promise<Row[]> {
  for (const { id, state } of await rowsOf(personId)) if (state === 'queued') await runMessageJob(at, { messageId: id });
  return rowsOf(personId);
}

describe('by e-mail', () => {
  test('a message is sent once, also when its job runs twice', async () => {
    const { personId } = await queue({ email: 'sri@contoh.id', channels: ['email'] });
    const [row] = await work(personId);
    expect(row).toMatchObject({ sender: 'email', state: 'sent', fault: null });
    await runMessageJob(portal.portal, { messageId: row?.id });
    const mails = mail.received.filter(({ to }) => to.includes('sri@contoh.id'));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Subject: Kabar izin');
    expect(mails[0]?.text).toContain('Izin Anda terbit.');
  });

  test('a server that asks to come back later is asked again', async () => {
    mail.refusals.set('abu@contoh.id', 451);
    const { personId } = await queue({ email: 'abu@contoh.id', channels: ['email'] });
    expect(await work(personId)).toMatchObject([{ state: 'queued', fault: 'server-fault', attempts: 1 }]);
    mail.refusals.clear();
    expect(await work(personId)).toMatchObject([{ state: 'sent', fault: null }]);
  });

  test('an address that is refused passes the message on to the person’s next way', async () => {
    mail.refusals.set('salah@contoh.id', 550);
    const { personId, phone } = await queue({ email: 'salah@contoh.id', channels: ['email'] });
    await work(personId);
    expect(await work(personId)).toMatchObject([
      { sender: 'email', state: 'passed_on', fault: 'address-refused' },
      { sender: 'whatsapp', state: 'sent' },
    ]);
    expect(double.taken.filter(({ to }) => to === phone)).toHaveLength(1);
  });

  test('to an unreachable server it is tried again with longer and longer pauses, at last another way', async () => {
    const away = { ...portal.portal, config: { ...portal.portal.config, smtpUrl: 'smtp://127.0.0.1:1' } };
    const { personId } = await queue({ email: 'ida@contoh.id', channels: ['email'] });
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect((await work(personId, away))[0]).toMatchObject({ state: 'queued', fault: 'unreachable', attempts: attempt });
      const { rows } = await portal.portal.db.execute<{ at: string }>(
        `select again_at as at from message where fault = 'unreachable' order by sequence desc limit 1`,
      );
      pauses.push(new Date(rows[0]?.at ?? 0).getTime() - WORLD_DATE.getTime());
    }
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(await work(personId, away)).toMatchObject([{ state: 'passed_on', attempts: 6 }, { sender: 'whatsapp' }]);
  });
});

describe('by WhatsApp', () => {
  test('a code fills the template for codes, alone and twice', async () => {
    const { personId, phone } = await queue({ kind: 'code', code: '123456', subject: 'Kode', body: 'Kode 123456' });
    expect(await work(personId)).toMatchObject([{ sender: 'whatsapp', state: 'sent' }]);
    const { template } = double.taken.find(({ to }) => to === phone)!;
    expect(template.name).toBe('pintu_kode');
    expect(template.components.map(({ parameters }) => parameters[0]?.text)).toEqual(['123456', '123456']);
  });

  test('a notice fills the other one with its matter, on one line, and the address at which to act', async () => {
    const { personId, phone } = await queue({ subject: 'Izin\n Anda  terbit', body: 'Panjang.' });
    expect(await work(personId)).toMatchObject([{ state: 'sent' }]);
    const { template } = double.taken.find(({ to }) => to === phone)!;
    expect(template.components[0]?.parameters.map(({ text }) => text)).toEqual([
      'Izin Anda terbit',
      'https://izin.contoh.invalid/permohonan/SMR-1',
    ]);
  });

  test.each([
    [{ answer: { status: 429, code: 130429 } }, 'rate-limit'],
    [{ answer: { status: 500, code: 131000 } }, 'server-fault'],
    [{ page: '<h1>Bad gateway</h1>' }, 'server-fault'],
  ] as const)('what passes is tried again: %j', async (mood, fault) => {
    const { personId } = await queue();
    double.setMood(mood);
    expect(await work(personId)).toMatchObject([{ state: 'queued', fault, attempts: 1 }]);
    double.setMood(null);
    expect(await work(personId)).toMatchObject([{ state: 'sent' }]);
  });

  test.each([
    [{ answer: { status: 401, code: 190 } }, 'token-refused'],
    [{ answer: { status: 404, code: 132001 } }, 'template-refused'],
    [{ answer: { status: 403, code: 131031 } }, 'account-blocked'],
  ] as const)('what does not pass waits for somebody: %j', async (mood, fault) => {
    const { personId } = await queue();
    double.setMood(mood);
    expect(await work(personId)).toMatchObject([{ state: 'failed', fault, attempts: 1 }]);
  });

  test('a number without WhatsApp hears by e-mail instead', async () => {
    const { personId, phone } = await queue({ email: 'tanpa@contoh.id' });
    double.unknown.add(phone);
    await work(personId);
    expect(await work(personId)).toMatchObject([
      { sender: 'whatsapp', state: 'passed_on', fault: 'not-on-whatsapp' },
      { sender: 'email', state: 'sent' },
    ]);
  });

  test('when all ways fail it stops, and does not go round', async () => {
    const { personId, phone } = await queue({ kind: 'code', code: '654321', email: 'buntu@contoh.id' });
    double.unknown.add(phone);
    mail.refusals.set('buntu@contoh.id', 550);
    await work(personId);
    await work(personId);
    expect(await work(personId)).toMatchObject([
      { sender: 'whatsapp', state: 'passed_on' },
      { sender: 'email', state: 'failed', fault: 'address-refused' },
    ]);
  });
});

test('a code that comes too late is not sent any more', async () => {
  const { personId, phone } = await queue({ kind: 'code', code: '111222' });
  const later = { ...portal.portal, clock: frozenClock(new Date(WORLD_DATE.getTime() + 11 * 60_000)) };
  expect(await work(personId, later)).toMatchObject([{ state: 'failed', fault: 'expired' }]);
  expect(double.taken.some(({ to }) => to === phone)).toBe(false);
});

test('who chose both ways gets it on both; who chose the portal alone on none', async () => {
  const both = await queue({ email: 'dua@contoh.id', channels: ['whatsapp', 'email'] });
  expect(await work(both.personId)).toMatchObject([
    { sender: 'whatsapp', state: 'sent' },
    { sender: 'email', state: 'sent' },
  ]);
  expect(await rowsOf((await queue({ email: 'tiga@contoh.id', channels: [] })).personId)).toEqual([]);
});

test('to somebody whom no way reaches it fails at once, with a reason for the operator', async () => {
  const onlyMail = { ...portal.portal, config: { ...portal.portal.config, whatsApp: null } };
  await sendMessage(onlyMail, portal.portal.db, {
    personId: null,
    kind: 'notice',
    to: { phone: '+6281200001234', email: null },
    subject: 'Kabar',
    body: '',
  });
  expect((await rowsOf(null)).at(-1)).toMatchObject({ sender: 'email', state: 'failed', fault: 'no-address' });
});

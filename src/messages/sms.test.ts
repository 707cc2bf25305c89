import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { openSmsDouble } from '../../tests/sms-double.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { openWhatsAppDouble } from '../../tests/whatsapp-double.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { runMessageJob } from './message-job.ts';
import { sendMessage } from './send.ts';
import { deliverBySms } from './sms.ts';

let opened: Awaited<ReturnType<typeof openTestPortal>>;
let gateway: Awaited<ReturnType<typeof openSmsDouble>>;
let whatsApp: Awaited<ReturnType<typeof openWhatsAppDouble>>;
beforeAll(async () => {
  [gateway, whatsApp] = await Promise.all([openSmsDouble(), openWhatsAppDouble()]);
  const config = { mode: 'production', url: 'https://izin.contoh.invalid', smtpUrl: null, sms: gateway.settings } as const;
  opened = await openTestPortal({ world: false, config });
});
afterAll(async () => {
  await opened.close();
  await Promise.all([gateway.close(), whatsApp.close()]);
});
beforeEach(() => gateway.setMood(null));

const content = { to: '+6281200001234', subject: 'Izin praktik perawat terbit', body: '', link: null, code: null };
const notice = { kind: 'notice', content } as const;
const portalWith = (settings: object) => ({ config: { ...opened.portal.config, sms: { ...gateway.settings, ...settings } } });

async function newest() {
  const { rows } = await opened.portal.db.execute<{ id: string; sender: string; state: string; fault: string | null }>(
    'select id, sender, state, fault from message order by sequence desc limit 1',
  );
  return rows[0]!;
}

describe('the gateway', () => {
  test('is told what a notice is about and where it can be read, in one line', async () => {
    const sent = await deliverBySms(opened.portal, {
      kind: 'notice',
      content: { ...content, subject: 'Izin\n terbit', link: 'https://izin.contoh.invalid/permohonan/SMR-2026-000001' },
    });
    expect(sent).toEqual({ ok: true, receipt: expect.stringMatching(/^SM/) });
    expect(gateway.taken.at(-1)).toEqual({
      to: '+6281200001234',
      from: 'DPMPTSP',
      body: 'Izin terbit. https://izin.contoh.invalid/permohonan/SMR-2026-000001',
    });
    await deliverBySms(opened.portal, notice);
    expect(gateway.taken.at(-1)?.body).toBe(`Izin praktik perawat terbit. https://izin.contoh.invalid${paths.inbox}`);
  });

  test.each([
    [{ answer: { status: 400, code: 21211 } }, 'address-refused'],
    [{ answer: { status: 400, code: 21610 } }, 'address-refused'],
    [{ answer: { status: 429, code: 20429 } }, 'rate-limit'],
    [{ answer: { status: 401, code: 20003 } }, 'sign-in-refused'],
    [{ answer: { status: 402, code: null } }, 'gateway-refused'],
    [{ answer: { status: 503, code: null } }, 'server-fault'],
    [{ answer: { status: 400, code: 99_999 } }, 'message-refused'],
    [{ page: '<h1>Bad gateway</h1>' }, 'server-fault'],
  ] as const)('that answers %o is understood: %s', async (mood, fault) => {
    gateway.setMood(mood);
    expect(await deliverBySms(opened.portal, notice)).toEqual({ ok: false, fault });
  });

  test('that does not answer in time, cannot be reached, or has another password, is said to be so', async () => {
    gateway.setMood({ wait: 1000 });
    expect(await deliverBySms(opened.portal, notice, 100)).toEqual({ ok: false, fault: 'timed-out' });
    gateway.setMood(null);
    expect(await deliverBySms(portalWith({ url: 'http://127.0.0.1:1' }), notice)).toEqual({ ok: false, fault: 'unreachable' });
    expect(await deliverBySms(portalWith({ password: 'old' }), notice)).toEqual({ ok: false, fault: 'sign-in-refused' });
  });
});

test('with SMS alone set up, signing up needs no e-mail, names SMS, and the code comes by it', async () => {
  const visitor = visitorOf(opened.app);
  const typed = { name: 'Nani Contoh', phone: '0812 0000 9071', email: '' };
  expect((await visitor.post(paths.signUp, typed)).location).toBe(paths.signUpCode);
  expect((await visitor.get(paths.signUpCode)).html).toContain(textsId.inbox.code.byPhone.sms);
  await runMessageJob(opened.portal, { messageId: (await newest()).id });
  expect(gateway.taken.at(-1)).toMatchObject({ to: '+6281200009071', body: expect.stringMatching(/\b\d{6}\b/) });
});

test('a code for a number without WhatsApp goes on by SMS, also for who has no account yet', async () => {
  const { portal } = opened;
  const both = { ...portal, config: { ...portal.config, whatsApp: whatsApp.settings } };
  whatsApp.unknown.add('6281200009072');
  const to = { phone: '+6281200009072', email: null };
  await sendMessage(both, portal.db, {
    personId: null,
    kind: 'code',
    to,
    subject: 'Kode masuk',
    body: 'Kode Anda 123456.',
    code: '123456',
  });
  const first = await newest();
  expect(first.sender).toBe('whatsapp');
  await runMessageJob(both, { messageId: first.id });
  const second = await newest();
  expect(second).toMatchObject({ sender: 'sms', state: 'queued' });
  await runMessageJob(both, { messageId: second.id });
  expect(gateway.taken.at(-1)).toMatchObject({ to: '+6281200009072', body: 'Kode Anda 123456.' });
  expect((await newest()).state).toBe('sent');
});

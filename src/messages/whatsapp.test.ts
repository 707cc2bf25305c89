import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { openWhatsAppDouble } from '../../tests/whatsapp-double.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { runMessageJob } from './message-job.ts';
import { sendMessage } from './send.ts';
import { deliverByWhatsApp } from './whatsapp.ts';

let portal: Awaited<ReturnType<typeof openTestPortal>>;
let double: Awaited<ReturnType<typeof openWhatsAppDouble>>;
beforeAll(async () => {
  double = await openWhatsAppDouble();
  const config = { mode: 'production', url: 'https://izin.contoh.invalid', smtpUrl: null, whatsApp: double.settings } as const;
  portal = await openTestPortal({ world: false, config });
});
afterAll(async () => {
  await portal.close();
  await double.close();
});

const content = { to: '+6281200001234', subject: 'Kabar', body: '', link: null, code: null };
const notice = { kind: 'notice', content } as const;

const portalWith = (settings: object) => ({
  ...portal.portal,
  config: { ...portal.portal.config, whatsApp: { ...double.settings, ...settings } },
});

const signed = (body: string, secret = double.settings.appSecret) =>
  portal.app.request(paths.whatsAppNews, {
    method: 'POST',
    body,
    headers: { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` },
  });

const newsOf = (id: string, status: string, code?: number) =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      { id: '1', changes: [{ field: 'messages', value: { statuses: [{ id, status, ...(code && { errors: [{ code }] }) }] } }] },
    ],
  });

async function sendOne() {
  const to = { phone: '+6281200007777', email: null };
  await sendMessage(portal.portal, portal.portal.db, { personId: null, kind: 'notice', to, subject: 'Kabar', body: '' });
  const row = async () => {
    const { rows } = await portal.portal.db.execute<{ id: string; state: string; fault: string | null }>(
      'select id, state, fault from message order by sequence desc limit 1',
    );
    return rows[0]!;
  };
  await runMessageJob(portal.portal, { messageId: (await row()).id });
  return { row, receipt: double.taken.at(-1)!.id };
}

const ask = (token: string) =>
  portal.app.request(`${paths.whatsAppNews}?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=8127`);

describe('the Cloud API', () => {
  test('that does not answer in time is not waited for', async () => {
    double.setMood({ wait: 1000 });
    expect(await deliverByWhatsApp(portal.portal, notice, 100)).toEqual({ ok: false, fault: 'timed-out' });
    double.setMood(null);
  });

  test('that cannot be reached, or has another token, is said to be so', async () => {
    expect(await deliverByWhatsApp(portalWith({ url: 'http://127.0.0.1:1' }), notice)).toEqual({
      ok: false,
      fault: 'unreachable',
    });
    expect(await deliverByWhatsApp(portalWith({ token: 'old' }), notice)).toEqual({ ok: false, fault: 'token-refused' });
    expect(await deliverByWhatsApp(portalWith({ phoneId: '99' }), notice)).toEqual({ ok: false, fault: 'message-refused' });
  });

  test('is given the page of messages where a notice has no address of its own', async () => {
    expect(await deliverByWhatsApp(portal.portal, notice)).toMatchObject({ ok: true });
    const [, link] = double.taken.at(-1)?.template.components[0]?.parameters ?? [];
    expect(link?.text).toBe(`https://izin.contoh.invalid${paths.inbox}`);
  });
});

test('with WhatsApp set up, signing up needs no e-mail and names WhatsApp', async () => {
  const visitor = visitorOf(portal.app);
  const typed = { name: 'Nani Contoh', phone: '0812 0000 9070', email: '' };
  expect((await visitor.post(paths.signUp, typed)).location).toBe(paths.signUpCode);
  const { html } = await visitor.get(paths.signUpCode);
  expect(html).toContain(textsId.inbox.code.byPhone.whatsapp);
  expect(html).toContain('0812 0000 9070');
});

describe('what WhatsApp tells later', () => {
  test('that a number cannot receive it makes the message fail after all', async () => {
    const { row, receipt } = await sendOne();
    expect(await row()).toMatchObject({ state: 'sent' });
    expect((await signed(newsOf(receipt, 'delivered'))).status).toBe(200);
    expect(await row()).toMatchObject({ state: 'sent' });
    expect((await signed(newsOf(receipt, 'failed', 131026))).status).toBe(200);
    expect(await row()).toMatchObject({ state: 'failed', fault: 'not-on-whatsapp' });
  });

  test('is taken only when it is signed with the secret of the app', async () => {
    const { row, receipt } = await sendOne();
    expect((await signed(newsOf(receipt, 'failed', 131026), 'another secret')).status).toBe(403);
    expect((await portal.app.request(paths.whatsAppNews, { method: 'POST', body: '{}' })).status).toBe(403);
    expect(await row()).toMatchObject({ state: 'sent' });
  });

  test('and is no statuses, or no JSON, is taken and left alone', async () => {
    expect((await signed('{"entry":[]}')).status).toBe(200);
    expect((await signed('tidak ada')).status).toBe(200);
    expect((await signed(newsOf('wamid.unknown', 'failed', 131026))).status).toBe(200);
  });

  test('the name under which it took a message is not kept in clear: it holds the number', async () => {
    const { receipt } = await sendOne();
    const { rows } = await portal.portal.db.execute(`select to_jsonb(message)::text as row from message`);
    expect(JSON.stringify(rows)).not.toContain(receipt);
  });

  test('the address is proven to Meta with the agreed word, and to nobody else', async () => {
    expect(await (await ask(double.settings.verifyToken)).text()).toBe('8127');
    expect((await ask('salah')).status).toBe(404);
  });
});

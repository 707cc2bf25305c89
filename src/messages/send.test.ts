import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPortal } from '../../tests/portal.ts';
import { runMessageJob, sendMessage } from './send.ts';

let portal: Awaited<ReturnType<typeof openTestPortal>>;
let mail: { server: Server; port: number; received: string[] };
beforeAll(async () => {
  mail = await openMailServer();
  portal = await openTestPortal({ world: false, config: production(mail.port) });
});
afterAll(async () => {
  await portal.close();
  mail.server.close();
});

const production = (port: number) =>
  ({ mode: 'production', url: 'https://izin.contoh.invalid', smtpUrl: `smtp://127.0.0.1:${port}?ignoreTLS=true` }) as const;

/** As much of a mail server as a client needs; keeps what it was given. */
async function openMailServer() {
  const received: string[] = [];
  const serve = (socket: Socket) => {
    let inMessage = false;
    let heard = '';
    socket.write('220 contoh\r\n');
    socket.on('data', (chunk: Buffer) => {
      const lines = (heard + chunk.toString()).split('\r\n');
      heard = lines.pop() ?? '';
      for (const line of lines) {
        if (inMessage) received.push(line);
        if (inMessage && line !== '.') continue;
        inMessage = line === 'DATA';
        socket.write(inMessage ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
  };
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  return { server, port: address.port, received };
}

async function queueOne(email: string | null) {
  const { db } = portal.portal;
  const to = { phone: '+6281200001234', email };
  await sendMessage(portal.portal, db, { personId: null, kind: 'notice', to, subject: 'Kabar izin', body: 'Izin Anda terbit.' });
  const { rows } = await db.execute<{ id: string; state: string; fault: string | null }>(
    'select id, state, fault from message order by sequence desc limit 1',
  );
  const [newest] = rows;
  if (newest === undefined) throw new Error('no message was stored');
  return newest;
}

async function stateOf(id: string) {
  const { rows } = await portal.portal.db.execute<{ id: string; state: string; fault: string | null }>(
    'select id, state, fault from message',
  );
  const found = rows.find((row) => row.id === id);
  return [found?.state, found?.fault];
}

test('a queued message is sent by e-mail once, also when its job runs twice', async () => {
  const { id, state } = await queueOne('sri@contoh.id');
  expect(state).toBe('queued');
  await runMessageJob(portal.portal, { messageId: id });
  await runMessageJob(portal.portal, { messageId: id });
  expect(await stateOf(id)).toEqual(['sent', null]);
  expect(mail.received.filter((line) => line === 'To: sri@contoh.id')).toHaveLength(1);
  expect(mail.received).toContain('Subject: Kabar izin');
  expect(mail.received).toContain('Izin Anda terbit.');
});

test('to somebody without an address it fails at once, with a reason for the operator', async () => {
  expect(await queueOne(null)).toMatchObject({ state: 'failed', fault: 'no-address' });
});

test('that the mail server does not take stays, with a short reason, and its job is tried again', async () => {
  const { id } = await queueOne('sri@contoh.id');
  const unreachable = { ...portal.portal, config: { ...portal.portal.config, ...production(1) } };
  await expect(runMessageJob(unreachable, { messageId: id })).rejects.toThrow('unreachable');
  expect(await stateOf(id)).toEqual(['failed', 'unreachable']);
  await runMessageJob(portal.portal, { messageId: id });
  expect(await stateOf(id)).toEqual(['sent', null]);
});

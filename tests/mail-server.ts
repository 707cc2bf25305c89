import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

type Mail = { to: string[]; text: string };

/** A real mail server on a free port. It keeps what it took; what it says to whom is set by `refusals`, an SMTP status by address. */
export async function openMailServer(signIn?: { user: string; pass: string }): Promise<{
  port: number;
  received: Mail[];
  refusals: Map<string, number>;
  close: () => Promise<void>;
}> {
  const received: Mail[] = [];
  const refusals = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: signIn === undefined,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === signIn?.user && password === signIn?.pass ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = refusals.get(address);
      done(responseCode === undefined ? null : Object.assign(new Error('not to this one'), { responseCode }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  const { server: socket } = server;
  server.listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo;
  return { port, received, refusals, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

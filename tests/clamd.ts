import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';

/** What every scanner calls a virus although it is none: made for tests by EICAR. In two parts, so that no scanner takes this file away. */
export const eicar = (): Buffer =>
  Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('-'));

/** How the double behaves: as clamd does, taking no more than so many bytes, hanging up, or saying nothing at all. */
type Manner = { most?: number; mute?: boolean; hangsUp?: boolean; says?: string };

/** Speaks the INSTREAM part of clamd's protocol on a port of its own; `seen` = the files it was sent. */
export async function openClamd(manner: Manner = {}): Promise<{ address: string; seen: Buffer[]; close: () => Promise<void> }> {
  const seen: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (manner.hangsUp === true) socket.destroy();
    else if (manner.mute !== true) serve(socket, manner, seen).catch(() => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the scanner has no port');
  return {
    address: `127.0.0.1:${address.port}`,
    seen,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

async function serve(socket: Socket, { most = Infinity, says }: Manner, seen: Buffer[]): Promise<void> {
  let held = Buffer.alloc(0);
  let [command, size] = [false, 0];
  const file: Buffer[] = [];
  for await (const chunk of socket) {
    held = Buffer.concat([held, chunk]);
    if (!command) {
      if (held.length < COMMAND.length) continue;
      if (!held.subarray(0, COMMAND.length).equals(COMMAND)) return void socket.end('UNKNOWN COMMAND\0');
      held = held.subarray(COMMAND.length);
      command = true;
    }
    for (let length = next(held); length !== null; length = next(held)) {
      file.push(held.subarray(4, 4 + length));
      size += length;
      held = held.subarray(4 + length);
      if (size > most) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      if (length > 0) continue;
      const whole = Buffer.concat(file);
      seen.push(whole);
      return void socket.end(says ?? (whole.includes(eicar()) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'));
    }
  }
}

const COMMAND = Buffer.from('zINSTREAM\0');

/** The length of the next piece once all of it is there. */
const next = (held: Buffer): number | null => {
  const length = held.length < 4 ? null : held.readUInt32BE(0);
  return length === null || held.length < 4 + length ? null : length;
};

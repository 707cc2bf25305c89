import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** `loss`: share of packets that are lost, 0 to 1. The same seed loses the same ones. */
export type Line = { bytesPerSecond: number; roundTripMs: number; loss: number; seed: number };

/** What one packet of TCP carries. */
const PACKET_BYTES = 1400;
/** How long TCP waits at least before it sends a lost packet again. */
const RESEND_MS = 300;

/**
 * A slow line with losses between a browser and a portal on this machine: all connections share its width each way, each packet takes half a round trip, and
 * what is lost is sent again after a pause in which everything behind it on the same connection waits, as with TCP. A connection needs a round trip to open.
 * @returns the port to connect to; `close` ends it.
 */
export async function openSlowLine(targetPort: number, line: Line): Promise<{ port: number; close: () => Promise<void> }> {
  const chance = randomFrom(line.seed);
  const sockets = new Set<Socket>();
  const [up, down] = [wire(line, chance), wire(line, chance)];
  const server = createServer((phone) => {
    const portal = connect({ port: targetPort, host: 'localhost' });
    for (const socket of [phone, portal]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    const opened = performance.now() + line.roundTripMs + lateBy(line, chance);
    carry(phone, portal, up, opened);
    carry(portal, phone, down, opened);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** When a packet that is sent now has crossed, in ms of the clock. */
type Wire = (bytes: number, notBefore: number) => number;

function wire(line: Line, chance: () => number): Wire {
  let freeAt = 0;
  return (bytes, notBefore) => {
    const widthMs = (bytes / line.bytesPerSecond) * 1000;
    freeAt = Math.max(freeAt, notBefore, performance.now()) + widthMs;
    const late = lateBy(line, chance);
    // What is sent again takes its width again.
    if (late > 0) freeAt += widthMs;
    return freeAt + line.roundTripMs / 2 + late;
  };
}

/** How much later a packet comes because it was lost, perhaps again and again: each pause is twice the one before. */
function lateBy({ loss, roundTripMs }: Line, chance: () => number): number {
  let late = 0;
  for (let pause = Math.max(RESEND_MS, roundTripMs); chance() < loss; pause *= 2) late += pause;
  return late;
}

/** Everything from one side to the other, in order. */
function carry(from: Socket, to: Socket, over: Wire, opened: number): void {
  let lastAt = opened;
  from.on('data', (bytes: Buffer) => {
    for (let start = 0; start < bytes.length; start += PACKET_BYTES) {
      const packet = bytes.subarray(start, start + PACKET_BYTES);
      lastAt = Math.max(lastAt, over(packet.length, opened));
      at(lastAt, () => to.destroyed || to.write(packet));
    }
  });
  from.on('end', () => at(lastAt, () => to.end()));
  from.on('close', () => at(lastAt, () => to.destroy()));
}

const at = (moment: number, act: () => void) => setTimeout(act, Math.max(0, moment - performance.now()));

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

import { createConnection } from 'node:net';
import type { Socket } from 'node:net';

/** What the scanner says of a file. `no-answer`: it could not be asked, or could not tell. `name`: of what it found, as the scanner calls it. */
type Scanned = { is: 'clean' } | { is: 'infected'; name: string } | { is: 'no-answer' };

export type VirusScan = (bytes: Uint8Array) => Promise<Scanned>;

/** For a portal without a scanner. */
export const noScan: VirusScan = () => Promise.resolve({ is: 'clean' });

/** A file of some megabytes takes a tenth of a second, an archive some seconds. Whoever waits longer is better told to try again. */
const LONGEST_MS = 20_000;

/** Small enough that what the scanner has read of a file is let go early. */
const PIECE_BYTES = 256 * 1024;

/** What it may answer at most; a longer one comes from something that is no scanner. */
const LONGEST_ANSWER = 4096;

/**
 * Asks the virus scanner clamd over its own protocol (INSTREAM): the bytes are never written where it could be run, and the scanner may be another machine.
 * @param address `host:port`, or the path of a socket, beginning with a slash.
 */
export function createVirusScan(address: string, longestMs = LONGEST_MS): VirusScan {
  return (bytes) =>
    new Promise((resolve) => {
      const socket = connect(address);
      let said = '';
      const end = (scanned: Scanned) => {
        resolve(scanned);
        socket.destroy();
      };
      const timer = setTimeout(() => end({ is: 'no-answer' }), longestMs);
      socket.setEncoding('utf8');
      socket.on('data', (text) => {
        said += text;
        if (said.includes('\0')) end(readAnswer(said));
        else if (said.length > LONGEST_ANSWER) end({ is: 'no-answer' });
      });
      socket.on('error', () => end(readAnswer(said)));
      socket.on('close', () => {
        clearTimeout(timer);
        resolve(readAnswer(said));
      });
      socket.on('connect', () => send(socket, bytes));
    });
}

function connect(address: string): Socket {
  if (address.startsWith('/')) return createConnection({ path: address });
  const colon = address.lastIndexOf(':');
  // A numeric address of six parts stands in brackets, as in a URL.
  return createConnection({ host: address.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(address.slice(colon + 1)) });
}

/** Every piece has its length before it, in four bytes; one of no length ends them. The pieces are views of what lies in memory anyway. */
function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    socket.write(uint32(piece.length));
    socket.write(piece);
  }
  socket.write(uint32(0));
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`, or a sentence that ends in ERROR. */
function readAnswer(said: string): Scanned {
  const sentence = /^stream: (.+?)\0/s.exec(said)?.[1] ?? '';
  if (sentence === 'OK') return { is: 'clean' };
  const name = /^(.+) FOUND$/.exec(sentence)?.[1];
  return name === undefined ? { is: 'no-answer' } : { is: 'infected', name: name.replaceAll(/[^\w.:-]+/g, ' ').slice(0, 80) };
}

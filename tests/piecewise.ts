import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { paths } from '../src/web/paths.ts';
import type { Visitor } from './visitor.ts';

const TUS = { 'tus-resumable': '1.0.0' };
const PIECE = 'application/offset+octet-stream';

/** One document of a draft that is sent piece by piece to a portal that listens, in the words of the protocol. */
export type Piecewise = {
  create: (files: readonly { name: string; bytes: Buffer }[], more?: Record<string, string>) => Promise<Response>;
  /** How many bytes the portal has. */
  offset: (address: string) => Promise<number>;
  ask: (method: string, address: string, headers?: Record<string, string>, body?: Buffer) => Promise<Response>;
  patch: (address: string, bytes: Buffer, from: number) => Promise<Response>;
  /** Sends so many bytes of a piece, then nothing, as a phone without a signal; answers what cuts the line. */
  hang: (address: string, bytes: Buffer, from: number, sent: number) => Promise<() => Promise<void>>;
  /** The same, and cuts it. */
  cut: (address: string, bytes: Buffer, from: number, sent: number) => Promise<void>;
  result: (address: string) => Promise<{ status: number; body: { is?: string; said?: string; page?: string } }>;
};

/** @param base address of the portal, without a slash at its end. @param of the application whose document is sent, or another address to which is sent. */
export function piecewise(base: string, visitor: Visitor, of: string | { base: string }, requirement = 'ktp'): Piecewise {
  const to = typeof of === 'string' ? paths.upload(of, requirement) : of.base;
  const ask: Piecewise['ask'] = async (method, address, headers = {}, body) =>
    fetch(`${base}${address}`, {
      method,
      redirect: 'manual',
      headers: { ...(await visitor.headers()), ...TUS, ...headers },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
  const hang: Piecewise['hang'] = async (address, bytes, from, sent) => {
    const { hostname, port } = new URL(base);
    const socket = connect({ host: hostname, port: Number(port) });
    const headers = {
      ...(await visitor.headers()),
      ...TUS,
      'content-type': PIECE,
      'upload-offset': String(from),
      host: hostname,
    };
    const lines = Object.entries({ ...headers, 'content-length': String(bytes.length - from) });
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.write(`PATCH ${address} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    // In two parts, so that the portal holds the second in memory; it is there before the line is cut.
    const first = from + Math.max(0, sent - 1000);
    socket.write(bytes.subarray(from, first));
    await sleep(200);
    socket.write(bytes.subarray(first, from + sent));
    await sleep(200);
    return async () => {
      socket.resetAndDestroy();
      await closed;
    };
  };
  return {
    ask,
    create: (files, more = {}) =>
      ask('POST', to, {
        'upload-length': String(files.reduce((sum, { bytes }) => sum + bytes.length, 0)),
        'upload-metadata': metadata({
          files: JSON.stringify(files.map(({ name, bytes }) => ({ name, bytes: bytes.length }))),
          ...more,
        }),
      }),
    offset: async (address) => Number((await ask('HEAD', address)).headers.get('upload-offset')),
    patch: (address, bytes, from) =>
      ask('PATCH', address, { 'content-type': PIECE, 'upload-offset': String(from) }, bytes.subarray(from)),
    hang,
    cut: async (address, bytes, from, sent) => {
      const cut = await hang(address, bytes, from, sent);
      await cut();
    },
    result: async (address) => {
      const answer = await ask('POST', `${address}/hasil`);
      return { status: answer.status, body: (await answer.json()) as { is?: string; said?: string; page?: string } };
    },
  };
}

const metadata = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');

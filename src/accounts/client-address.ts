import { getConnInfo } from '@hono/node-server/conninfo';
import { BlockList, isIP } from 'node:net';
import type { PortalContext } from '../web/environment.ts';

const neighbours = new BlockList();
neighbours.addSubnet('10.0.0.0', 8);
neighbours.addSubnet('172.16.0.0', 12);
neighbours.addSubnet('192.168.0.0', 16);
neighbours.addSubnet('127.0.0.0', 8);
neighbours.addAddress('::1', 'ipv6');
neighbours.addSubnet('fc00::', 7, 'ipv6');

/** The address a request came from, for counting tries. Kept nowhere but as a keyed hash. */
export function clientAddress(c: PortalContext): string {
  return originOf(peerOf(c), c.req.header('x-forwarded-for'));
}

/**
 * Who is behind a connection. Only a neighbour on a private network (our own proxy) is believed when it names somebody else, and of its
 * list only the last entry, which it wrote itself. IPv6 is counted by its /64: one household has all of it.
 */
export function originOf(peer: string | null, forwardedFor: string | undefined): string {
  if (peer === null) return 'unknown';
  const named = forwardedFor?.split(',').at(-1)?.trim() ?? '';
  return widened(isNeighbour(peer) && isIP(named) !== 0 ? named : peer);
}

function isNeighbour(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return neighbours.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

function widened(address: string): string {
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail.split(':').filter(Boolean);
  const middle = Array.from<string>({ length: Math.max(0, 8 - first.length - last.length) }).fill('0');
  return [...first, ...middle, ...last].slice(0, 4).join(':');
}

/** Null where there is no socket, as in tests that ask the app itself. */
function peerOf(c: PortalContext): string | null {
  try {
    return getConnInfo(c).remote.address ?? null;
  } catch {
    return null;
  }
}

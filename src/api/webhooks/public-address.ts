import { BlockList, isIP } from 'node:net';

const closed = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, bits, 'ipv4');

/** Of IPv6 only what is routed at all, without tunnels that carry an IPv4 address within. */
const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
const notOpen = new BlockList();
notOpen.addSubnet('2001::', 23, 'ipv6');
notOpen.addSubnet('2001:db8::', 32, 'ipv6');
notOpen.addSubnet('2002::', 16, 'ipv6');
notOpen.addSubnet('3fff::', 20, 'ipv6');

/** Whether an IP address is one of the open internet, and neither this machine nor its neighbours. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !closed.check(address, 'ipv4');
  return kind === 6 && open.check(address, 'ipv6') && !notOpen.check(address, 'ipv6');
}

/** The host of an address as it is looked up: without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase();

/** Why an address is not taken; null = it is. What its name leads to is looked at again with each sending. */
export type AddressFault = 'no-address' | 'not-https' | 'with-secret' | 'private';

/**
 * Whether news may be sent to an address at all.
 * @param allowed hosts in the office's own network that whoever runs the portal has named; in a demo they may be spoken to in the open.
 */
export function judgeAddress(
  text: string,
  { allowed, mode }: { allowed: readonly string[]; mode: 'demo' | 'production' },
): AddressFault | null {
  if (text.length > 500 || !URL.canParse(text)) return 'no-address';
  const url = new URL(text);
  const named = allowed.includes(hostOf(url));
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && named && mode === 'demo')) return 'not-https';
  if (url.username !== '' || url.password !== '' || url.hash !== '') return 'with-secret';
  if (named) return null;
  const host = hostOf(url);
  if (isIP(host) !== 0) return isPublicAddress(host) ? null : 'private';
  return host.includes('.') && !/\.(local|localhost|internal|lan|home\.arpa)$/.test(host) ? null : 'private';
}

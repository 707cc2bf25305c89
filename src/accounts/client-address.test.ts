import { describe, expect, it } from 'vitest';
import { originOf } from './client-address.ts';

describe('who is behind a connection', () => {
  it.each([
    ['a stranger is counted as himself', '203.0.113.9', undefined, '203.0.113.9'],
    ['a stranger is not believed when he names another', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['our proxy is believed', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['only what the proxy itself wrote counts', '10.1.2.3', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
    ['a mapped private address is a neighbour', '::ffff:192.168.1.1', '198.51.100.1', '198.51.100.1'],
    ['nonsense in the header is ignored', '127.0.0.1', 'siapa saja', '127.0.0.1'],
    ['an IPv6 household is one', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', undefined, '2001:db8:1:2'],
    ['a short IPv6 address is spelt out first', '2001:db8::1', undefined, '2001:db8:0:0'],
    ['no socket', null, '198.51.100.1', 'unknown'],
  ])('%s', (_, peer, forwarded, expected) => expect(originOf(peer, forwarded)).toBe(expected));
});

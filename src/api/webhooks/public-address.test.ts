import { describe, expect, test } from 'vitest';
import { postNews } from './post-news.ts';
import { isPublicAddress, judgeAddress } from './public-address.ts';

const closed = [
  '0.0.0.0',
  '10.0.0.1',
  '100.64.1.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  'fc00::1',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2002:a00:1::1',
  'tidak-ada',
];

test.each(closed)('%s is no address of the open internet', (address) => expect(isPublicAddress(address)).toBe(false));
test.each(['1.1.1.1', '103.28.12.1', '172.32.0.1', '2606:4700::1111'])('%s is one', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

describe('an address for news', () => {
  const open = { allowed: [], mode: 'production' } as const;
  test.each([
    ['https://sistem.contoh.go.id/kabar', null],
    ['https://103.28.12.1:8443/kabar', null],
    ['http://sistem.contoh.go.id/kabar', 'not-https'],
    ['ftp://sistem.contoh.go.id/kabar', 'not-https'],
    ['https://sistem/kabar', 'private'],
    ['https://sistem.internal/kabar', 'private'],
    ['https://[::1]/kabar', 'private'],
    // Other ways of writing 127.0.0.1.
    ['https://2130706433/kabar', 'private'],
    ['https://0x7f.1/kabar', 'private'],
    ['kabar', 'no-address'],
  ])('%s: %s', (address, fault) => expect(judgeAddress(address, open)).toBe(fault));

  test('of the office’s own network is taken when whoever runs the portal has named its host, in the open only in a demo', () => {
    const named = { allowed: ['10.2.3.4', 'sistem.internal'] };
    expect(judgeAddress('https://10.2.3.4/kabar', { ...named, mode: 'production' })).toBeNull();
    expect(judgeAddress('https://sistem.internal/kabar', { ...named, mode: 'production' })).toBeNull();
    expect(judgeAddress('http://10.2.3.4/kabar', { ...named, mode: 'production' })).toBe('not-https');
    expect(judgeAddress('http://10.2.3.4/kabar', { ...named, mode: 'demo' })).toBeNull();
    expect(judgeAddress('https://10.2.3.5/kabar', { ...named, mode: 'production' })).toBe('private');
  });

  test('is looked at again when it is posted to', async () => {
    const post = { body: '{}', headers: {}, allowed: [], mode: 'production' } as const;
    expect(await postNews({ ...post, url: 'https://127.0.0.1/kabar' })).toEqual({ fault: 'private-address' });
  });
});

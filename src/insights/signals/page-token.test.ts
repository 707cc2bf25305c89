import { expect, test } from 'vitest';
import { readPlace, writePlace } from './page-token.ts';

const place = { service: 'sip-perawat', step: 'isian/str', attempt: 4711, round: 'first', channel: 'self' } as const;

test('a place comes back as it was', () => {
  expect(readPlace('secret', writePlace('secret', place))).toEqual(place);
  expect(readPlace('secret', writePlace('secret', { ...place, attempt: null }))).toEqual({ ...place, attempt: null });
});

test('a place that was made up is none', () => {
  const written = writePlace('secret', place);
  const [text = '', mark = ''] = written.split('.');
  const other = Buffer.from(JSON.stringify(['x', 'y', 1, 'first', 'self'])).toString('base64url');
  for (const told of [
    '',
    'x',
    text,
    `${text}.`,
    `${other}.${mark}`,
    `${text}.${mark.slice(0, -1)}`,
    // As many letters, but more bytes.
    `${text}.${'é'.repeat(mark.length)}`,
    writePlace('another', place),
  ])
    expect(readPlace('secret', told)).toBeNull();
});

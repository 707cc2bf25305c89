import { expect, test } from 'vitest';
import { withoutRemarks } from './h264-units.ts';

const long = [0, 0, 0, 1];
const short = [0, 0, 1];
const remark = [0x06, 5, 1, 2, 0, 0, 3, 1];
const picture = [0x65, 9, 0, 0, 3, 0, 8];

test.each([
  ['none', [...long, ...picture], [...long, ...picture]],
  ['one before the picture', [...long, ...remark, ...short, ...picture], [...long, ...picture]],
  ['one behind it', [...short, ...picture, ...long, ...remark], [...long, ...picture]],
  [
    'one between two parts',
    [...long, 0x67, 1, ...short, ...remark, ...long, ...picture],
    [...long, 0x67, 1, ...long, ...picture],
  ],
])('remarks are taken out of a stream with %s', (_, stream, left) => {
  expect([...withoutRemarks(Buffer.from(stream))]).toEqual(left);
});

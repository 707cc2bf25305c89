import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { colourAt, twoHalves } from '../../tests/pictures.ts';
import { readCrop } from './crop-rules.ts';
import { editPicture } from './edit-picture.ts';

const sizeOf = async (picture: Uint8Array) => {
  const { width, height } = await sharp(picture).metadata();
  return [width, height];
};

describe('a picture', () => {
  test('is turned a quarter to the right', async () => {
    const turned = await editPicture(await twoHalves().jpeg().toBuffer(), { is: 'turn', degrees: 90 });
    expect(await sizeOf(turned)).toEqual([300, 400]);
    expect([await colourAt(turned, 50, 20), await colourAt(turned, 50, 80)]).toEqual(['red', 'blue']);
  });

  test('that a phone only marked as turned is turned from how it is seen', async () => {
    const marked = await twoHalves().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const turned = await editPicture(marked, { is: 'turn', degrees: 90 });
    expect(await sizeOf(turned)).toEqual([400, 300]);
    expect([await colourAt(turned, 20, 50), await colourAt(turned, 80, 50)]).toEqual(['blue', 'red']);
  });

  test('loses the edges that are cut off', async () => {
    const crop = { top: 0, right: 0, bottom: 20, left: 45 };
    const cut = await editPicture(await twoHalves().png().toBuffer(), { is: 'crop', crop });
    expect(await sizeOf(cut)).toEqual([220, 240]);
    expect([await colourAt(cut, 2, 50), await colourAt(cut, 20, 50)]).toEqual(['red', 'blue']);
  });

  test('of one point can still be cut', async () => {
    const crop = { top: 45, right: 45, bottom: 45, left: 45 };
    const point = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await sizeOf(await editPicture(point, { is: 'crop', crop }))).toEqual([1, 1]);
  });
});

describe('what is asked to be cut off', () => {
  test.each([
    [
      { top: '0', right: '10', bottom: '0', left: '45' },
      { top: 0, right: 10, bottom: 0, left: 45 },
    ],
    [{ left: '3' }, { top: 0, right: 0, bottom: 0, left: 3 }],
    [{ top: '0', right: '0', bottom: '0', left: '0' }, null],
    [{ left: '46' }, null],
    [{ left: '-1' }, null],
    [{ left: '1.5' }, null],
    [{ left: 'banyak' }, null],
    [{}, null],
  ])('%j', (values, crop) => {
    expect(readCrop(values)).toEqual(crop);
  });
});

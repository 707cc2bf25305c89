import sharp from 'sharp';
import type { Sharp } from 'sharp';

type Distort = (photo: Buffer) => Promise<Buffer>;

const jpeg = (picture: Sharp, quality = 80): Promise<Buffer> => picture.jpeg({ quality }).toBuffer();

/** The table on which drawn papers lie. */
const TABLE = '#7b6959';

export const turnedBy =
  (degrees: number): Distort =>
  (photo) =>
    jpeg(sharp(photo).rotate(degrees, { background: TABLE }));

export const blurredBy =
  (sigma: number): Distort =>
  (photo) =>
    jpeg(sharp(photo).blur(sigma));

export const darkened =
  (share: number): Distort =>
  (photo) =>
    jpeg(sharp(photo).linear(share, 0));

export const sizedTo =
  (side: number, quality: number): Distort =>
  (photo) =>
    jpeg(sharp(photo).resize(side, side, { fit: 'inside' }), quality);

/** Grain of a phone by lamplight; the same at every run. */
export const grained =
  (shades: number): Distort =>
  async (photo) => {
    const { data, info } = await sharp(photo).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let seed = 7;
    const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648 - 0.5;
    for (let at = 0; at < data.length; at++) {
      const grain = (next() + next() + next()) * shades * 2;
      data[at] = Math.max(0, Math.min(255, Math.round((data[at] ?? 0) + grain)));
    }
    return jpeg(sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } }));
  };

/** As from a phone that is held leaning: what is far away is smaller. @param share by how much, of the width. */
export const leaning =
  (share: number): Distort =>
  async (photo) => {
    const { data, info } = await sharp(photo).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const out = Buffer.alloc(data.length, 110);
    for (let y = 0; y < height; y++) {
      // From the far edge, at the top, to the near one.
      const near = y / (height - 1);
      const scale = 1 - share * (1 - near);
      const from = Math.round(((near * (1 - share)) / scale) * (height - 1));
      for (let x = 0; x < width; x++) {
        const source = Math.round(width / 2 + (x - width / 2) / scale);
        if (source < 0 || source >= width) continue;
        data.copy(out, (y * width + x) * 3, (from * width + source) * 3, (from * width + source) * 3 + 3);
      }
    }
    return jpeg(sharp(out, { raw: { width, height, channels: 3 } }));
  };

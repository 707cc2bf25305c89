import type { Planes } from './planes.ts';
import { createPlanes } from './planes.ts';

/** Two bytes of a word at once: sums of four bytes have room in the 16 bits of each. */
const PAIR = 0x00ff00ff;
const ROUND = 0x00020002;

/** A picture at half its width and height: every px is the mean of four. Its width must be a multiple of 8, its height of 4. */
export function halvePlanes(planes: Planes): Planes {
  const half = createPlanes(planes.width >> 1, planes.height >> 1);
  halvePlane(planes.y, half.y, half.width);
  halvePlane(planes.u, half.u, half.width >> 1);
  halvePlane(planes.v, half.v, half.width >> 1);
  return half;
}

function halvePlane(source: Uint8Array, target: Uint8Array, width: number): void {
  const words = new Int32Array(source.buffer, source.byteOffset, source.length >> 2);
  const stride = width >> 1;
  for (let out = 0, upper = 0; out < target.length; upper += 2 * stride) {
    for (let at = upper; at < upper + stride; at++, out += 2) {
      const a = words[at]!;
      const b = words[at + stride]!;
      const sum = (a & PAIR) + ((a >>> 8) & PAIR) + (b & PAIR) + ((b >>> 8) & PAIR) + ROUND;
      target[out] = (sum >>> 2) & 255;
      target[out + 1] = (sum >>> 18) & 255;
    }
  }
}

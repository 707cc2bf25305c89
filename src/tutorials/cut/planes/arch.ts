import type { Planes, Tone } from './planes.ts';

/** A doorway: straight sides below, half a circle above. Px of the frame; it goes down to the frame's bottom. */
export type Arch = { middle: number; half: number; top: number };

/** Where an arch begins left and right of its middle on a row; null above it. */
export function archHalf(arch: Arch, row: number): number | null {
  const below = row + 0.5 - arch.top;
  if (below < 0) return null;
  if (below >= arch.half) return arch.half;
  return Math.sqrt(arch.half * arch.half - (arch.half - below) ** 2);
}

/** Shows `inside` within the arch, over what `out` holds, with a frame of `tone` of the given thickness around it. */
export function openArch(out: Planes, inside: Planes, arch: Arch, tone: Tone, thickness: number): void {
  const outer = { middle: arch.middle, half: arch.half + thickness, top: arch.top - thickness };
  revealPlane(out.y, inside.y, out.width, out.height, 1, arch, outer, tone.y);
  revealPlane(out.u, inside.u, out.width >> 1, out.height >> 1, 2, arch, outer, tone.u);
  revealPlane(out.v, inside.v, out.width >> 1, out.height >> 1, 2, arch, outer, tone.v);
}

function revealPlane(
  out: Uint8Array,
  inside: Uint8Array,
  width: number,
  height: number,
  pitch: number,
  arch: Arch,
  outer: Arch,
  tone: number,
): void {
  const clip = (x: number): number => Math.min(width, Math.max(0, Math.round(x / pitch)));
  for (let row = 0; row < height; row++) {
    const at = row * width;
    const frameRow = row * pitch;
    const wide = archHalf(outer, frameRow);
    if (wide === null) continue;
    out.fill(tone, at + clip(arch.middle - wide), at + clip(arch.middle + wide));
    const half = archHalf(arch, frameRow);
    if (half === null) continue;
    const from = at + clip(arch.middle - half);
    out.set(inside.subarray(from, at + clip(arch.middle + half)), from);
  }
}

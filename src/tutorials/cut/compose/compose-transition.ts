import { minimumJerk, mix } from '../curve.ts';
import type { Layout } from '../frame-layout.ts';
import type { Transition } from '../frame-state.ts';
import type { CoverArch } from '../paint/cover-door.ts';
import { coverArch } from '../paint/cover-door.ts';
import { openArch } from '../planes/arch.ts';
import { mixPlanes } from '../planes/blend.ts';
import { copyPlanes, copyRows } from '../planes/planes.ts';
import type { Planes } from '../planes/planes.ts';
import type { Paints } from './paints.ts';

const RISE = 14;

/** One picture becoming another, in `out`. */
export function drawTransition(
  layout: Layout,
  transition: Transition,
  old: Planes,
  now: Planes,
  out: Planes,
  paints: Paints,
): void {
  const { kind } = transition;
  const part = minimumJerk(transition.passed);
  if (kind === 'door') {
    const start = transition.from.body.kind === 'cover' ? coverArch(layout) : closedArch(layout);
    const arch = {
      middle: mix(start.middle, layout.frame.width / 2, part),
      half: mix(start.half, 1500, part),
      top: mix(start.top, -900, part),
    };
    copyPlanes(old, out);
    openArch(out, now, arch, paints.frameTone, start.thickness);
  } else if (kind === 'rise') {
    const { height } = layout.frame;
    const strip = layout.strip.height;
    const drop = 2 * Math.round((RISE * (1 - part)) / 2);
    copyRows(now, 0, strip, out, 0);
    copyRows(paints.window(), strip, drop, out, strip);
    copyRows(now, strip, height - strip - drop, out, strip + drop);
    mixPlanes(old, out, part, out);
  } else mixPlanes(old, now, part, out);
}

/** Where a door opens in a picture that has none: low in its middle. */
const closedArch = ({ frame }: Layout): CoverArch => ({
  middle: frame.width / 2,
  half: 60,
  top: Math.round(frame.height * 0.78),
  thickness: 14,
});

import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Brand } from '../brand.ts';
import { FRAME } from '../frame-layout.ts';
import { doorway } from './crest.ts';
import { permitPaper } from './permit-paper.ts';

/** The opening in which the light stands: the arch that grows when the film goes on begins here. */
export const COVER_ARCH = { middle: 963, half: 177, top: 113 };

const FRAME_WIDTH = 29;
const HINGE = 786;
const LEAF_END = 880;
const LEAF_EDGE = 913;

/** The arched door, its leaf ajar, light and permit behind it. */
export function coverDoor(pen: SKRSContext2D, permitName: string, brand: Brand): void {
  const { primary, accent, tint } = brand.colours;
  const below = FRAME.height + 20;
  const { middle, half, top } = COVER_ARCH;
  const arch = (out: number) => doorway(pen, middle - half - out, top - out, 2 * (half + out), below - top + out);
  arch(FRAME_WIDTH);
  pen.fillStyle = primary;
  pen.fill();
  arch(FRAME_WIDTH - 10);
  pen.strokeStyle = 'rgba(255, 255, 255, 0.18)';
  pen.lineWidth = 2;
  pen.stroke();
  pen.save();
  arch(0);
  pen.clip();
  const light = pen.createLinearGradient(0, top, 0, FRAME.height);
  light.addColorStop(0, pale(accent, 0.16));
  light.addColorStop(0.45, pale(accent, 0.36));
  light.addColorStop(1, pale(accent, 0.74));
  pen.fillStyle = light;
  pen.fillRect(HINGE, top, 2 * half, FRAME.height);
  permitPaper(pen, permitName, brand);
  leaf(pen, primary, tint);
  pen.restore();
}

function leaf(pen: SKRSContext2D, primary: string, tint: string): void {
  const { top } = COVER_ARCH;
  pen.fillStyle = tint;
  pen.fillRect(HINGE - 2, top, LEAF_END - HINGE + 2, FRAME.height);
  pen.beginPath();
  pen.moveTo(LEAF_END, 128);
  pen.lineTo(LEAF_EDGE, 151);
  pen.lineTo(LEAF_EDGE, FRAME.height + 4);
  pen.lineTo(LEAF_END, FRAME.height + 4);
  pen.closePath();
  pen.fill();
  pen.strokeStyle = primary;
  pen.lineWidth = 3;
  pen.lineJoin = 'round';
  pen.stroke();
  pen.beginPath();
  pen.moveTo(810, FRAME.height + 4);
  pen.lineTo(810, 292);
  pen.bezierCurveTo(812, 246, 830, 206, 862, 183);
  pen.lineTo(862, FRAME.height + 4);
  pen.strokeStyle = `${primary}55`;
  pen.lineWidth = 2.5;
  pen.stroke();
  pen.beginPath();
  pen.arc(861, 400, 9, 0, Math.PI * 2);
  pen.fillStyle = primary;
  pen.fill();
}

/** A colour in white light: `part` of it, the rest white. */
function pale(colour: string, part: number): string {
  const channel = (from: number): string =>
    Math.round(255 + (Number.parseInt(colour.slice(from, from + 2), 16) - 255) * part)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

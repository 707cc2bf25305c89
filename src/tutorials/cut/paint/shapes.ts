import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Box } from '../../stage/take.ts';

/** A rectangle with round corners, filled and edged. The edge lies inside the box. */
export function panel(
  pen: SKRSContext2D,
  box: Box,
  look: { radius: number; fill?: string; edge?: string; line?: number; dash?: number[] },
): void {
  const line = look.edge === undefined ? 0 : (look.line ?? 1);
  pen.beginPath();
  pen.roundRect(box.x + line / 2, box.y + line / 2, box.width - line, box.height - line, Math.max(0, look.radius - line / 2));
  if (look.fill !== undefined) {
    pen.fillStyle = look.fill;
    pen.fill();
  }
  if (look.edge === undefined) return;
  pen.strokeStyle = look.edge;
  pen.lineWidth = line;
  pen.setLineDash(look.dash ?? []);
  pen.stroke();
  pen.setLineDash([]);
}

/** A soft shadow under what `draw` paints. */
export function withShadow(
  pen: SKRSContext2D,
  shadow: { x?: number; y: number; blur: number; colour: string },
  draw: () => void,
): void {
  pen.save();
  pen.shadowOffsetX = shadow.x ?? 0;
  pen.shadowOffsetY = shadow.y;
  pen.shadowBlur = shadow.blur;
  pen.shadowColor = shadow.colour;
  draw();
  pen.restore();
}

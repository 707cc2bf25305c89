import type { Pen } from './pen.ts';
import { write } from './pen.ts';

/** CONTOH across the sheet, pale enough to read through. */
export function sampleMark(pen: Pen, width: number, height: number, colour = 'rgba(176, 42, 36, 0.17)'): void {
  pen.save();
  pen.translate(width / 2, height / 2);
  pen.rotate(-Math.atan2(height, width));
  const size = Math.min(width, height) * 0.26;
  write(pen, 'CONTOH', 0, size * 0.36, { size, weight: 700, align: 'center', colour, spacing: size * 0.08 });
  pen.restore();
}

/** Somebody's pen stroke. */
export function signature(pen: Pen, x: number, y: number, size: number): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(size / 100, size / 100);
  pen.strokeStyle = '#26345c';
  pen.lineWidth = 3;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(0, 10);
  pen.bezierCurveTo(14, -34, 22, -30, 24, 6);
  pen.bezierCurveTo(28, 34, 44, 24, 52, -2);
  pen.bezierCurveTo(58, -22, 66, 16, 74, 4);
  pen.bezierCurveTo(84, -12, 92, -14, 104, -24);
  pen.stroke();
  pen.restore();
}

/** A round rubber stamp that says what it is. */
export function rubberStamp(pen: Pen, x: number, y: number, radius: number): void {
  const ink = 'rgba(53, 62, 134, 0.62)';
  pen.save();
  pen.translate(x, y);
  pen.rotate(-0.2);
  pen.strokeStyle = ink;
  for (const [share, width] of [
    [1, 5],
    [0.78, 2],
  ] as const) {
    pen.lineWidth = width;
    pen.beginPath();
    pen.arc(0, 0, radius * share, 0, Math.PI * 2);
    pen.stroke();
  }
  write(pen, 'CONTOH', 0, radius * 0.12, { size: radius * 0.34, weight: 700, align: 'center', colour: ink });
  pen.restore();
}

/** Squares like a QR code that leads nowhere. */
export function squareCode(pen: Pen, x: number, y: number, size: number): void {
  const cells = 21;
  const cell = size / cells;
  pen.fillStyle = '#1d1b19';
  for (let row = 0; row < cells; row++)
    for (let column = 0; column < cells; column++) {
      const corner = cornerCell(row, column, cells);
      if (corner ?? (row * 7 + column * 13 + row * column * 3) % 5 < 2)
        pen.fillRect(x + column * cell, y + row * cell, cell + 0.4, cell + 0.4);
    }
}

/** The three corner marks: ring and core; null elsewhere. */
function cornerCell(row: number, column: number, cells: number): boolean | null {
  const inCorner = (top: number, left: number) => {
    const [y, x] = [row - top, column - left];
    if (y < 0 || y > 7 || x < 0 || x > 7) return null;
    if (y === 7 || x === 7) return false;
    const ring = Math.min(y, x, 6 - y, 6 - x);
    return ring !== 1;
  };
  return inCorner(0, 0) ?? inCorner(0, cells - 7) ?? inCorner(cells - 7, 0);
}

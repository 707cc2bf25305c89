import type { Pen, Sheet } from './pen.ts';
import { write } from './pen.ts';

const WIDTH = 1200;
const HEIGHT = 900;

/** A flat picture of an invented place: a small building under the sky, with a sign that says CONTOH. */
export const placePhoto = (title: string): Sheet => ({
  width: WIDTH,
  height: HEIGHT,
  paint: (pen) => {
    const sky = pen.createLinearGradient(0, 0, 0, 620);
    sky.addColorStop(0, '#8fc1dd');
    sky.addColorStop(1, '#dcecf1');
    pen.fillStyle = sky;
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    tree(pen, 150, 640, 120);
    tree(pen, 1070, 640, 150);
    pen.fillStyle = '#b9b3a6';
    pen.fillRect(0, 690, WIDTH, 210);
    pen.fillStyle = '#8f897d';
    pen.fillRect(0, 780, WIDTH, 120);
    building(pen);
    pen.fillStyle = 'rgba(24, 30, 30, 0.6)';
    pen.fillRect(0, 838, WIDTH, 62);
    write(pen, `CONTOH: ${title}`, WIDTH / 2, 879, { size: 26, weight: 700, align: 'center', colour: '#ffffff' });
  },
});

function building(pen: Pen): void {
  pen.fillStyle = '#efe7d6';
  pen.fillRect(300, 360, 600, 340);
  pen.fillStyle = '#a2482f';
  pen.beginPath();
  pen.moveTo(260, 372);
  pen.lineTo(600, 210);
  pen.lineTo(940, 372);
  pen.fill();
  pen.fillStyle = '#1c6e74';
  pen.fillRect(400, 396, 400, 84);
  write(pen, 'CONTOH', 600, 458, { size: 56, weight: 700, align: 'center', colour: '#ffffff', spacing: 10 });
  pen.fillStyle = '#6d5138';
  pen.fillRect(540, 520, 120, 180);
  for (const x of [350, 730]) {
    pen.fillStyle = '#9cc7d6';
    pen.fillRect(x, 530, 130, 100);
    pen.strokeStyle = '#6d5138';
    pen.lineWidth = 8;
    pen.strokeRect(x, 530, 130, 100);
  }
}

function tree(pen: Pen, x: number, y: number, size: number): void {
  pen.fillStyle = '#6d5138';
  pen.fillRect(x - 12, y - 40, 24, 110);
  pen.fillStyle = '#4c8059';
  pen.beginPath();
  pen.arc(x, y - 90, size, 0, Math.PI * 2);
  pen.fill();
}

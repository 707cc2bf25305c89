import { sampleMark } from './marks.ts';
import type { Pen, Sheet } from './pen.ts';
import { write } from './pen.ts';

const WIDTH = 1200;
const HEIGHT = 850;

/** A simple plan drawn by hand: streets, the place, a landmark. */
export const sitePlan = (title: string): Sheet => ({
  width: WIDTH,
  height: HEIGHT,
  paint: (pen) => {
    pen.fillStyle = '#fcfbf7';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    write(pen, title.toUpperCase(), WIDTH / 2, 88, { size: title.length > 40 ? 26 : 32, weight: 700, align: 'center' });
    pen.fillStyle = '#e4e1d8';
    pen.fillRect(80, 430, 1040, 80);
    pen.fillRect(420, 140, 80, 640);
    write(pen, 'Jalan Contoh', 780, 480, { size: 25 });
    write(pen, 'Gang Misal', 520, 746, { size: 25 });
    block(pen, { x: 560, y: 190, width: 360, height: 210, fill: '#d9ecea', name: 'TEMPAT INI' });
    block(pen, { x: 130, y: 190, width: 250, height: 180, fill: '#ffffff', name: 'Masjid (patokan)' });
    block(pen, { x: 560, y: 560, width: 250, height: 140, fill: '#ffffff', name: 'Toko Contoh' });
    block(pen, { x: 130, y: 570, width: 250, height: 150, fill: '#ffffff', name: 'Lapangan' });
    write(pen, 'U', 1060, 196, { size: 34, weight: 700, align: 'center' });
    pen.strokeStyle = '#2b2622';
    pen.lineWidth = 4;
    pen.beginPath();
    pen.moveTo(1060, 300);
    pen.lineTo(1060, 214);
    pen.moveTo(1046, 236);
    pen.lineTo(1060, 212);
    pen.lineTo(1074, 236);
    pen.stroke();
    sampleMark(pen, WIDTH, HEIGHT);
  },
});

type Block = { x: number; y: number; width: number; height: number; fill: string; name: string };

function block(pen: Pen, { x, y, width, height, fill, name }: Block): void {
  pen.fillStyle = fill;
  pen.fillRect(x, y, width, height);
  pen.strokeStyle = '#44403b';
  pen.lineWidth = 4;
  pen.strokeRect(x, y, width, height);
  write(pen, name, x + width / 2, y + height / 2 + 8, { size: 26, weight: 700, align: 'center' });
}

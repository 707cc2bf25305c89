import { dayInWords } from '../../catalogue/formats.ts';
import type { Holder } from './holder.ts';
import { rubberStamp, sampleMark, signature } from './marks.ts';
import type { Sheet } from './pen.ts';
import { write, writeLines } from './pen.ts';
import { paintPortrait } from './portrait.ts';

const WIDTH = 1200;
const HEIGHT = 850;

/** A diploma or another certificate: gold frame, portrait, seal. `title` stands large, such as IJAZAH. */
export const certificate = (title: string, holder: Holder): Sheet => ({
  width: WIDTH,
  height: HEIGHT,
  paint: (pen) => {
    pen.fillStyle = '#f6efdc';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.strokeStyle = '#b08a45';
    for (const [inset, width] of [
      [30, 12],
      [52, 3],
    ] as const) {
      pen.lineWidth = width;
      pen.strokeRect(inset, inset, WIDTH - inset * 2, HEIGHT - inset * 2);
    }
    const middle = WIDTH / 2;
    write(pen, 'POLITEKNIK KESEHATAN CONTOH', middle, 124, { size: 32, weight: 700, align: 'center' });
    const large = title.length <= 14;
    const below = writeLines(pen, title.toUpperCase(), middle, large ? 200 : 184, 1000, {
      size: large ? 66 : 38,
      weight: 700,
      family: 'Noto Serif',
      align: 'center',
      spacing: large ? 10 : 1,
    });
    const start = Math.max(262, below - 14);
    const centred = { size: 27, align: 'center' } as const;
    write(pen, 'diberikan kepada', middle, start, centred);
    write(pen, holder.name, middle, start + 58, { size: 44, weight: 700, align: 'center' });
    write(pen, `lahir di ${holder.birthPlace}, ${dayInWords(holder.birthDate)}`, middle, start + 108, centred);
    write(pen, 'telah menyelesaikan program pendidikan (contoh)', middle, start + 150, centred);
    write(pen, 'dan dinyatakan lulus pada tanggal 27 Agustus 2020', middle, start + 192, centred);
    paintPortrait(pen, { x: 170, y: 512, width: 168, height: 240 }, holder);
    write(pen, 'Nomor 000/CONTOH/2020', middle, 744, { size: 22, align: 'center', colour: '#6b6255' });
    write(pen, '10 September 2020', 862, 552, { size: 25 });
    write(pen, 'Direktur,', 862, 590, { size: 25 });
    rubberStamp(pen, 866, 664, 66);
    signature(pen, 880, 670, 150);
    write(pen, 'Pejabat Contoh', 862, 748, { size: 25, weight: 700 });
    sampleMark(pen, WIDTH, HEIGHT);
  },
});

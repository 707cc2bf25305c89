import { dayInWords } from '../../catalogue/formats.ts';
import { registrationNumber } from './holder.ts';
import type { Holder } from './holder.ts';
import { sampleMark, squareCode } from './marks.ts';
import type { Sheet } from './pen.ts';
import { write, writeLines } from './pen.ts';
import { paintPortrait } from './portrait.ts';

const WIDTH = 850;
const HEIGHT = 1150;

/** A health worker's registration (STR), with the number and day that `office/examples.yaml` answers, as one page with a code that leads nowhere. */
export const registration = (holder: Holder): Sheet => ({
  width: WIDTH,
  height: HEIGHT,
  paint: (pen) => {
    pen.fillStyle = '#fdfdfb';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.fillStyle = '#1c6e74';
    pen.fillRect(0, 0, WIDTH, 18);
    const middle = WIDTH / 2;
    write(pen, 'KONSIL KESEHATAN (CONTOH)', middle, 92, { size: 30, weight: 700, align: 'center' });
    write(pen, 'SURAT TANDA REGISTRASI', middle, 160, { size: 42, weight: 700, align: 'center', colour: '#1c6e74' });
    write(pen, `Nomor STR: ${registrationNumber(holder)}`, middle, 206, { size: 25, align: 'center' });
    const rows: [string, string][] = [
      ['Nama', holder.name],
      ['NIK', holder.nik],
      ['Tempat, tanggal lahir', `${holder.birthPlace}, ${dayInWords(holder.birthDate)}`],
      ['Jenis', 'Tenaga kesehatan (contoh)'],
      ['Tanggal terbit', '15 Maret 2021'],
      ['Masa berlaku', 'Seumur hidup'],
    ];
    rows.forEach(([name, value], index) => {
      const y = 300 + index * 72;
      write(pen, name, 90, y, { size: 23, colour: '#5d6468' });
      write(pen, value, 380, y, { size: 26, weight: 700 });
      pen.fillStyle = '#dfe3e1';
      pen.fillRect(90, y + 22, WIDTH - 180, 2);
    });
    paintPortrait(pen, { x: 90, y: 770, width: 170, height: 240 }, holder);
    squareCode(pen, 590, 800, 170);
    writeLines(pen, 'Contoh untuk peragaan dan tutorial. Tidak berlaku sebagai dokumen.', 90, 1064, WIDTH - 180, {
      size: 21,
      colour: '#9c2720',
    });
    sampleMark(pen, WIDTH, HEIGHT);
  },
});

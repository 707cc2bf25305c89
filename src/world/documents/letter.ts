import { dayInWords } from '../../catalogue/formats.ts';
import type { Holder } from './holder.ts';
import { rubberStamp, sampleMark, signature } from './marks.ts';
import type { Pen, Sheet } from './pen.ts';
import { write, writeLines } from './pen.ts';

const WIDTH = 850;
const HEIGHT = 1150;
const LEFT = 90;
const INNER = WIDTH - LEFT * 2;

/** What a letter says: who writes it, its title, and one sentence. */
type LetterText = { sender: string; title: string; sentence: string };

/** One page with letterhead, title, the holder, a sentence, signature and stamp. */
export const letter = ({ sender, title, sentence }: LetterText, holder: Holder): Sheet => ({
  width: WIDTH,
  height: HEIGHT,
  paint: (pen) => {
    pen.fillStyle = '#fdfcf9';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    paintHead(pen, sender);
    const below = writeLines(pen, title.toUpperCase(), WIDTH / 2, 250, INNER, {
      size: title.length > 40 ? 26 : 31,
      weight: 700,
      family: 'Noto Serif',
      align: 'center',
    });
    write(pen, 'Nomor: 000/CONTOH/XI/2026', WIDTH / 2, below + 2, { size: 22, align: 'center' });
    const start = paintHolder(pen, holder, below + 78);
    const body = { size: 24, family: 'Noto Serif' } as const;
    const after = writeLines(pen, sentence, LEFT, start + 20, INNER, body);
    writeLines(pen, 'Surat ini dibuat sebagai contoh dan tidak berlaku sebagai dokumen.', LEFT, after + 16, INNER, body);
    write(pen, '10 November 2026', 510, 880, { size: 24, family: 'Noto Serif' });
    rubberStamp(pen, 540, 968, 74);
    signature(pen, 552, 972, 170);
    write(pen, 'Pejabat Contoh', 510, 1062, { size: 24, weight: 700, family: 'Noto Serif' });
    sampleMark(pen, WIDTH, HEIGHT);
  },
});

function paintHead(pen: Pen, sender: string): void {
  pen.fillStyle = '#2a6f97';
  pen.beginPath();
  pen.arc(LEFT + 40, 102, 40, 0, Math.PI * 2);
  pen.fill();
  write(pen, 'C', LEFT + 40, 119, { size: 46, weight: 700, align: 'center', colour: '#ffffff' });
  write(pen, sender, LEFT + 108, 96, { size: 30, weight: 700 });
  write(pen, 'Jalan Contoh No. 1, Kota Contoh', LEFT + 108, 132, { size: 21, colour: '#5d6468' });
  pen.fillStyle = '#2b2622';
  pen.fillRect(LEFT, 168, INNER, 4);
}

function paintHolder(pen: Pen, holder: Holder, top: number): number {
  const rows: [string, string][] = [
    ['Nama', holder.name],
    ['NIK', holder.nik],
    ['Lahir', `${holder.birthPlace}, ${dayInWords(holder.birthDate)}`],
    ['Alamat', holder.address],
  ];
  rows.forEach(([name, value], index) => {
    write(pen, name, LEFT + 20, top + index * 44, { size: 24, family: 'Noto Serif' });
    write(pen, `: ${value}`, LEFT + 170, top + index * 44, { size: 24, family: 'Noto Serif' });
  });
  return top + rows.length * 44;
}

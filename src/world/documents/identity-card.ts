import { dayInFigures, isWoman } from './holder.ts';
import type { Holder } from './holder.ts';
import { sampleMark } from './marks.ts';
import type { Pen, Sheet } from './pen.ts';
import { write } from './pen.ts';
import { paintPortrait } from './portrait.ts';

const WIDTH = 1000;
const HEIGHT = 630;

/** A card in the manner of a KTP, of a province and a city that do not exist. */
export const identityCard = (holder: Holder): Sheet => ({
  width: WIDTH,
  height: HEIGHT,
  paint: (pen) => {
    paintGround(pen);
    const heading = { size: 30, weight: 700, align: 'center' } as const;
    write(pen, 'PROVINSI CONTOH', WIDTH / 2, 54, heading);
    write(pen, 'KOTA CONTOH', WIDTH / 2, 90, heading);
    write(pen, `NIK : ${holder.nik}`, 40, 150, { size: 38, weight: 700 });
    rowsOf(holder).forEach(([name, value], index) => {
      const y = 196 + index * 40;
      write(pen, name, 40, y, { size: 23 });
      write(pen, `: ${value}`, 262, y, { size: 23, weight: name === 'Nama' ? 700 : 400 });
    });
    paintPortrait(pen, { x: 752, y: 130, width: 208, height: 290 }, holder);
    write(pen, 'KOTA CONTOH', 856, 462, { size: 22, align: 'center' });
    write(pen, '02-01-2020', 856, 494, { size: 22, align: 'center' });
    write(pen, 'BUKAN KTP ASLI', 856, 560, { size: 22, weight: 700, align: 'center', colour: '#9c2720' });
    sampleMark(pen, WIDTH, HEIGHT, 'rgba(156, 39, 32, 0.2)');
  },
});

function rowsOf(holder: Holder): [string, string][] {
  return [
    ['Nama', holder.name.toUpperCase()],
    ['Tempat/Tgl Lahir', `${holder.birthPlace.toUpperCase()}, ${dayInFigures(holder.birthDate)}`],
    ['Jenis Kelamin', isWoman(holder) ? 'PEREMPUAN' : 'LAKI-LAKI'],
    ['Alamat', holder.address.toUpperCase()],
    ['   Kel/Desa', 'KELURAHAN CONTOH'],
    ['   Kecamatan', 'KECAMATAN CONTOH'],
    ['Status', 'BELUM KAWIN'],
    ['Pekerjaan', 'CONTOH'],
    ['Kewarganegaraan', 'WNI'],
    ['Berlaku Hingga', 'SEUMUR HIDUP'],
  ];
}

function paintGround(pen: Pen): void {
  const sky = pen.createLinearGradient(0, 0, WIDTH, HEIGHT);
  sky.addColorStop(0, '#bcd9ec');
  sky.addColorStop(1, '#9fc4de');
  pen.fillStyle = sky;
  pen.beginPath();
  pen.roundRect(0, 0, WIDTH, HEIGHT, 36);
  pen.fill();
  pen.save();
  pen.clip();
  pen.strokeStyle = 'rgba(255, 255, 255, 0.28)';
  pen.lineWidth = 2;
  for (let wave = 0; wave < 26; wave++) {
    pen.beginPath();
    for (let x = 0; x <= WIDTH; x += 20) pen.lineTo(x, wave * 26 + Math.sin(x / 70 + wave / 3) * 12);
    pen.stroke();
  }
  pen.restore();
}

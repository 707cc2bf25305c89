import { Path2D } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';

/** Line icons on a grid of 24, drawn with round ends. A new one is a name and its path. */
const paths = {
  lock: 'M6 11h12a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5H6a1.5 1.5 0 0 1-1.5-1.5v-6A1.5 1.5 0 0 1 6 11zM8 11V8a4 4 0 0 1 8 0v3',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5V12l3 2',
  tick: 'M5.5 12.5l4.2 4.2L18.5 8',
  file: 'M6 3h8l4 4v12.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 19.5zM14 3v4h4M9 12h6M9 16h4',
  checkedFile: 'M6 3h8l4 4v12.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 19.5zM14 3v4h4M9 11h4M9 15.300l1.800 1.800 3.700-3.700',
  identity:
    'M4 5h16a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 20 19H4a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 4 5zM8.5 8.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM5.5 16c.4-1.700 1.5-2.5 3-2.5s2.600.8 3 2.5M14.5 10h4M14.5 14h4',
  cap: 'M12 5L2.5 9.5 12 14l9.5-4.5zM6.5 11.600V16c1.5 1.5 3.300 2.200 5.5 2.200s4-.7 5.5-2.200v-4.400M21.5 9.5v5',
  portrait:
    'M7 3h10a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 17 21H7a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 7 3zM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8.300 17.5c.5-2.200 1.800-3.300 3.700-3.300s3.200 1.100 3.700 3.300',
  place: 'M4.5 20.5V10L12 4l7.5 6v10.5zM10 20.5v-4h4v4M12 9.5v4M10 11.5h4',
  map: 'M3.5 6.5L9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20',
  money:
    'M4 6h16a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 20 18H4a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 4 6zM12 9.200a2.800 2.800 0 1 0 0 5.600 2.800 2.800 0 0 0 0-5.600zM6 12h.01M18 12h.01',
} as const;

export type IconName = keyof typeof paths;

const drawn = new Map<IconName, Path2D>();

/** Draws an icon `size` px wide with its left top corner at a place. */
export function icon(pen: SKRSContext2D, name: IconName, x: number, y: number, size: number, colour: string, line = 1.75): void {
  const path = drawn.get(name) ?? new Path2D(paths[name]);
  drawn.set(name, path);
  pen.save();
  pen.translate(x, y);
  pen.scale(size / 24, size / 24);
  pen.strokeStyle = colour;
  pen.lineWidth = line;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.stroke(path);
  pen.restore();
}

/** Which icon a document gets, by words in its name; the first that fits. */
const byName: [RegExp, IconName][] = [
  [/\b(ktp|identitas|kk|kartu|paspor)\b/i, 'identity'],
  [/\b(ijazah|sertifikat|kompetensi|pelatihan)\b/i, 'cap'],
  [/\b(foto|pas ?foto|gambar)\b/i, 'portrait'],
  [/\b(str|rekomendasi|izin|persetujuan|registrasi)\b/i, 'checkedFile'],
  [/\b(denah|peta|lokasi|titik|sertipikat|tanah)\b/i, 'map'],
  [/\b(pajak|npwp|retribusi|pembayaran|biaya)\b/i, 'money'],
  [/\b(tempat|sarana|klinik|bangunan|gedung|apotek)\b/i, 'place'],
];

export function documentIcon(name: string): IconName {
  return byName.find(([words]) => words.test(name))?.[1] ?? 'file';
}

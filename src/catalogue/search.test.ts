import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { office } from '../../tests/definitions.ts';
import { packageRoot } from '../package-root.ts';
import { readCatalogue } from './read-catalogue.ts';

const { search, services } = await readCatalogue(join(packageRoot, 'services'), office);
const slugs = (query: string) => search(query).map(({ slug }) => slug);

describe('search', () => {
  test.each([
    ['ijin perawat', 'sip-perawat'],
    ['izin praktek perawat', 'sip-perawat'],
    ['SIPP', 'sip-perawat'],
    ['suster', 'sip-perawat'],
    ['prawat', 'sip-perawat'],
    ['perwat', 'sip-perawat'],
    ['PERAWAT', 'sip-perawat'],
    ['cara mengurus izin bidan', 'sip-bidan'],
    ['dokter gigi', 'sip-dokter-gigi'],
    ['drg', 'sip-dokter-gigi'],
    ['apotiker', 'sip-apoteker'],
    ['skp penelitian', 'surat-keterangan-penelitian'],
    ['skripsi', 'surat-keterangan-penelitian'],
    ['penelitan', 'surat-keterangan-penelitian'],
    ['spanduk', 'izin-reklame-insidental'],
    ['sepanduk', 'izin-reklame-insidental'],
    ['papan nama toko', 'izin-reklame-tetap'],
    ['neon box', 'izin-reklame-tetap'],
    ['angkot', 'kartu-pengawasan-angkutan'],
    ['kuburan', 'izin-penggunaan-tanah-makam'],
    ['tebang pohon', 'izin-penebangan-pohon'],
    ['nikahan tutup jalan', 'izin-fasilitas-umum'],
    ['IMB', 'pbg'],
    ['penitipan anak', 'izin-tpa-daycare'],
    ['kejar paket c', 'izin-pkbm'],
    ['panti asuhan', 'izin-operasional-lks'],
    ['pijat', 'stpt-penyehat-tradisional'],
    ['gigi palsu', 'izin-tukang-gigi'],
    ['kacamata', 'sip-optometris'],
    ['nurse', 'sip-perawat'],
    ['sip-perawat', 'sip-perawat'],
  ])('%j finds %s first', (query, slug) => {
    expect(slugs(query)[0]).toBe(slug);
  });

  test('every service is found by its own names, among the first three', () => {
    for (const { slug, name, shortName } of services.values())
      for (const query of [name, shortName]) expect(slugs(query).slice(0, 3), query).toContain(slug);
  });

  test('an empty query finds everything', () => {
    expect(slugs('')).toHaveLength(36);
    expect(slugs('  ?! ')).toHaveLength(36);
  });

  test.each(['zzqqxx', 'kapal selam', 'izin', 'mau urus surat izin', '<script>', 'x'.repeat(100)])(
    'nonsense, or words that every service has, find nothing: %j',
    (query) => {
      expect(slugs(query)).toEqual([]);
    },
  );

  test('one word that nobody knows does not hide the others', () => {
    expect(slugs('perawat wakanda')[0]).toBe('sip-perawat');
  });
});

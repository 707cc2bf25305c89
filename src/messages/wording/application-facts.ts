import { LANGUAGES } from '../../catalogue/language.ts';

/** For whom every message about an application is. */
export const ofService = {
  to: 'applicant',
  ofService: true,
  isCode: false,
  languages: LANGUAGES,
  obligatory: ['alamat'],
} as const;

/** What all of them name. */
export type Named = { service: string; number: string; address: string };

/** Marks by which the fields are found in a text of ours. */
export const marks = { service: '{nama layanan}', number: '{nomor berkas}', address: '{alamat}', own: ['{kalimat tambahan}'] };

/** An example of them. */
export const example = {
  service: 'Izin praktik perawat',
  number: 'SMR-2026-000123',
  address: 'https://izin.contoh.go.id/permohonan/SMR-2026-000123',
  own: [],
};

/** Fields that the office may put into its own words. */
export const fields = {
  'nama layanan': ({ service }: Pick<Named, 'service'>) => service,
  'nomor berkas': ({ number }: Pick<Named, 'number'>) => number,
  alamat: ({ address }: Pick<Named, 'address'>) => address,
};

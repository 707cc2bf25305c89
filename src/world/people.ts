import type { Role } from '../applications/actions.ts';

/** An invented person. NIK region 9999 is given to nobody; phone numbers are of the shape that the domain facts allow, and belong to the story only. */
export type WorldPerson = {
  id: string;
  name: string;
  /** As typed. */
  phone: string;
  role: Role;
  /** What the role is called on the sign-in page of a demo. */
  title: string;
  technicalOffice: string | null;
  password: string;
  nik: string;
  birthPlace: string;
  /** Local day. */
  birthDate: string;
  address: string;
  /** Code from `office/kelurahan.yaml`. */
  kelurahan: string;
  email: string | null;
};

/** Everybody's password in a demo; it stands on the sign-in page. */
export const demoPassword = 'pintu-contoh-2026';

/** The nurse whom the films follow. She signs up in the film, so the film's own database starts without her. */
export const filmPerson: WorldPerson = {
  id: 'world-siti',
  name: 'Siti Rahmawati',
  phone: '0812 0000 1234',
  role: 'applicant',
  title: 'Pemohon, perawat',
  technicalOffice: null,
  password: demoPassword,
  nik: '9999014305980001',
  birthPlace: 'Samarinda',
  birthDate: '1998-05-03',
  address: 'Jalan Contoh No. 12, RT 05',
  kelurahan: '64.72.08.1002',
  email: null,
};

/** The small named world: the same people in demo, tests and films. */
export const worldPeople: readonly WorldPerson[] = [
  filmPerson,
  {
    ...filmPerson,
    id: 'world-andi',
    name: 'Andi Baso Tenri',
    phone: '0812 0000 2345',
    title: 'Pemohon, pemilik toko',
    nik: '9999011207790002',
    birthPlace: 'Makassar',
    birthDate: '1979-07-12',
    address: 'Jalan Misal No. 7, RT 11',
    kelurahan: '64.72.09.1003',
  },
  {
    ...filmPerson,
    id: 'world-aminah',
    name: 'Aminah',
    phone: '0812 0000 3456',
    title: 'Pemohon, bidan',
    nik: '9999015509850003',
    birthDate: '1985-09-15',
    address: 'Gang Umpama No. 3, RT 02',
    kelurahan: '64.72.02.1002',
  },
  {
    ...filmPerson,
    id: 'world-yohanes',
    name: 'Yohanes Liah',
    phone: '0812 0000 4567',
    title: 'Pemohon, mahasiswa',
    nik: '9999012001020004',
    birthPlace: 'Long Bagun',
    birthDate: '2002-01-20',
    address: 'Jalan Andaian No. 21, RT 08',
    kelurahan: '64.72.05.1002',
  },
  officer('world-rahmat', 'Rahmat Hidayat', '0812 0000 5001', 'front_desk', 'Petugas pemeriksa'),
  officer('world-dewi', 'Dewi Anggraini', '0812 0000 5002', 'front_desk', 'Petugas pemeriksa'),
  officer('world-yusuf', 'dr. Yusuf Hakim', '0812 0000 5003', 'technical', 'Dinas Kesehatan', 'Dinas Kesehatan Kota Samarinda'),
  officer('world-nurbaiti', 'Hj. Nurbaiti', '0812 0000 5004', 'head', 'Kepala dinas'),
  officer('world-lina', 'Lina Marlina', '0812 0000 5005', 'publisher', 'Humas, pembuat video'),
  officer('world-admin', 'Bayu Contoh', '0812 0000 5006', 'administrator', 'Administrator'),
];

function officer(
  id: string,
  name: string,
  phone: string,
  role: Role,
  title: string,
  technicalOffice: string | null = null,
): WorldPerson {
  return {
    ...filmPerson,
    id,
    name,
    phone,
    role,
    title,
    technicalOffice,
    nik: '9999010101800000'.replace(/0000$/, phone.slice(-4)),
  };
}

import { filmPerson } from './people.ts';
import type { WorldPerson } from './people.ts';

/** Invented applicants who only fill the queue: nobody signs in as one of them, so the sign-in page of a demo does not name them. */
export const neighbours: readonly WorldPerson[] = [
  neighbour('maria', 'Maria Oktaviani', '0812 0000 6001', '9999015210940011', '1994-10-12', 'Jalan Contoh No. 31, RT 14'),
  neighbour('aisyah', 'Nur Aisyah', '0812 0000 6002', '9999014706910012', '1991-06-07', 'Jalan Misal No. 18, RT 03'),
  neighbour('bambang', 'Bambang Sutejo', '0812 0000 6003', '9999012202760013', '1976-02-22', 'Gang Umpama No. 9, RT 20'),
  neighbour('hendra', 'Hendra Wijaya', '0812 0000 6004', '9999010808880014', '1988-08-08', 'Jalan Andaian No. 5, RT 07'),
  neighbour('rosdiana', 'Rosdiana', '0812 0000 6005', '9999016511960015', '1996-11-25', 'Jalan Contoh No. 44, RT 01'),
  neighbour('dwi', 'Dwi Lestari', '0812 0000 6006', '9999015803950016', '1995-03-18', 'Jalan Misal No. 60, RT 12'),
  neighbour('ayu', 'dr. Ayu Puspita', '0812 0000 6007', '9999014112890017', '1989-12-01', 'Jalan Andaian No. 2, RT 16'),
];

function neighbour(id: string, name: string, phone: string, nik: string, birthDate: string, address: string): WorldPerson {
  return { ...filmPerson, id: `world-${id}`, name, phone, nik, birthDate, address };
}

import { wholeNumber } from '../../../catalogue/formats.ts';
import type { RegisterView } from '../../../permits/register-rules.ts';

const counted = (count: number, most: number) => (count > most ? `${wholeNumber(most)}+` : wholeNumber(count));

/** The register of issued permits as officers read it: filters, search, pages. */
export const deskPermits = {
  counted,
  count: (shown: number, all: string, order: string) => `${shown} dari ${all} izin, ${order}.`,
  orders: {
    issued: 'yang terbaru terbit di atas',
    ending: 'yang paling cepat habis di atas',
    ended: 'yang terakhir habis di atas',
  },
  filters: {
    label: 'Saring izin terbit',
    service: 'Izin',
    allServices: 'Semua izin',
    standing: 'Keadaan',
    allStandings: 'Semua keadaan',
    from: 'Terbit dari',
    until: 'Terbit sampai',
    ending: 'Habis dalam',
    anyEnding: 'Habis kapan saja',
    show: 'Terapkan',
  },
  endingIn: (days: RegisterView['ending']) => `Habis dalam ${days} hari`,
  issuedFrom: (day: string) => `terbit dari ${day}`,
  issuedUntil: (day: string) => `terbit sampai ${day}`,
  none: 'Tidak ada izin yang cocok dengan saringan ini.',
  all: 'Tampilkan semua izin',
  before: 'Sebelumnya',
  after: 'Berikutnya',
  pager: 'Halaman izin terbit',
  search: {
    label: 'Cari nomor surat atau nama pemegang',
    placeholder: 'Nomor surat atau nama',
    find: 'Cari',
    title: 'Hasil pencarian izin',
    found: (count: number, most: number) => `${counted(count, most)} izin ditemukan.`,
    first: (shown: number) => `Yang tampil ${shown} izin terbaru. Tambahkan kata agar lebih sempit.`,
    none: 'Tidak ada izin yang cocok.',
    noneText:
      'Tulis nomor surat, atau awal kata dari nama pemegang: paling sedikit tiga huruf. Urutan kata dan huruf besar tidak berpengaruh.',
    unfinished: (done: number) => `Pencarian izin lama masih disiapkan. Sudah ${wholeNumber(done)} izin.`,
    back: 'Izin terbit',
  },
};

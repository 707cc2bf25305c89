import type { Channel } from '../../../messages/channel-rules.ts';

const ways: Readonly<Record<Channel, string>> = { whatsapp: 'WhatsApp', sms: 'SMS', email: 'e-mail' };

/** What the person's own page of messages says, how they choose the ways of notices, and which way a code takes. */
export const inbox = {
  ways,
  header: (count: number) => `${count >= 100 ? '99+' : count} pesan baru`,
  page: {
    title: 'Pesan',
    lead: 'Semua kabar dari kantor ada di sini, yang terbaru di atas.',
    empty: 'Belum ada pesan. Kabar tentang permohonan Anda akan muncul di sini.',
    unread: 'Baru',
    older: 'Pesan yang lebih lama',
    newest: 'Kembali ke pesan terbaru',
    choose: 'Atur cara menerima kabar',
  },
  choice: {
    title: 'Cara menerima kabar',
    always: 'Semua kabar selalu ada di halaman Pesan. Pilih juga cara lain supaya Anda cepat tahu.',
    open: 'Buka halaman Pesan',
    openNew: (count: number) => `Buka halaman Pesan, ${count >= 100 ? 'lebih dari 99' : count} baru`,
    legend: 'Kirim kabar juga lewat',
    whatsapp: (phone: string) => `WhatsApp ke ${phone}`,
    sms: (phone: string) => `SMS ke ${phone}`,
    email: (address: string | null) => (address === null ? 'E-mail (isi dulu alamat e-mail di atas)' : `E-mail ke ${address}`),
    none: 'Tidak ada yang dipilih? Kabar hanya ada di halaman Pesan.',
    save: 'Simpan pilihan',
    saved: 'Pilihan cara menerima kabar sudah disimpan.',
    whoTitle: 'Pesan apa lewat mana?',
    code: (way: Channel): string =>
      way === 'email' ? 'Kode masuk selalu lewat e-mail Anda.' : `Kode masuk selalu lewat ${ways[way]} ke nomor HP Anda.`,
    notices: 'Kabar permohonan, izin terbit, dan pengingat lewat cara yang Anda pilih.',
    fallback: 'Satu cara gagal? Kami coba cara Anda yang lain.',
    onlyYou: 'Isi pesan hanya nama izin dan nomor berkas, bukan data pribadi Anda.',
  },
  code: {
    byPhone: { whatsapp: 'Kami kirim 6 angka lewat WhatsApp ke', sms: 'Kami kirim 6 angka lewat SMS ke' },
  },
};

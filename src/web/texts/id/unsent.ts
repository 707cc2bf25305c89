import type { MessageKind } from '../../../messages/channel-rules.ts';
import type { MessageFault } from '../../../messages/fault-rules.ts';

const kinds: Readonly<Record<MessageKind, string>> = { code: 'Kode masuk', notice: 'Kabar', reminder: 'Pengingat' };

const faults: Readonly<Record<MessageFault, string>> = {
  unreachable: 'Server tidak dapat dihubungi.',
  'timed-out': 'Server tidak menjawab.',
  'server-fault': 'Server sedang bermasalah.',
  'rate-limit': 'Terlalu banyak pesan sekaligus.',
  broken: 'Sebabnya belum diketahui.',
  'no-address': 'Orang ini tidak punya alamat untuk cara ini.',
  'no-server': 'Cara ini belum diatur di portal.',
  'sign-in-refused': 'Server menolak sandi kantor. Periksa SMTP_URL, atau SMS_USER dan SMS_PASSWORD.',
  'token-refused': 'WhatsApp menolak token kantor. Periksa WHATSAPP_TOKEN.',
  'account-blocked': 'Akun WhatsApp kantor dibatasi. Buka WhatsApp Manager.',
  'address-refused': 'Alamat atau nomor ini ditolak. Mungkin salah tulis.',
  'message-refused': 'Pesannya ditolak.',
  'template-refused': 'Templat WhatsApp belum disetujui, atau isiannya lain.',
  'not-on-whatsapp': 'Nomor ini tidak dapat menerima WhatsApp.',
  'gateway-refused': 'Gerbang SMS tidak menerima pesan kantor. Periksa pulsa dan akunnya.',
  expired: 'Kode sudah lewat waktu. Orangnya meminta kode baru sendiri.',
};

/** The administrator's page of messages that could not be sent. */
export const unsent = {
  title: 'Pesan gagal',
  lead: 'Pesan yang tidak sampai, yang terbaru di atas. Alamat disamarkan, isi pesan tidak ditampilkan.',
  allWell: 'Semua pesan terkirim.',
  count: (failed: number, waiting: number) => `${failed} menunggu Anda, ${waiting} dicoba lagi dengan sendirinya.`,
  shown: (most: number) => `Hanya ${most} yang terbaru ditampilkan.`,
  head: ['Waktu', 'Jenis', 'Lewat', 'Sebab', 'Selanjutnya'],
  kinds,
  faults,
  unknownFault: 'Sebabnya belum diketahui.',
  tries: (attempts: number) => `${attempts} kali dicoba`,
  next: {
    again: (time: string) => `Dicoba lagi ${time}`,
    passedOn: 'Sudah diteruskan lewat cara lain',
    over: 'Tidak perlu dikirim lagi',
  },
  resend: 'Kirim lagi',
  resendOne: (time: string, kind: string) => `Kirim lagi: ${kind}, ${time}`,
  resendAll: (count: number) => `Kirim lagi semua (${count})`,
  resentTitle: 'Dikirim lagi',
  resent: (count: number) => `${count} pesan masuk antrean. Yang tetap gagal akan muncul lagi di sini.`,
  nothingLeft: 'Tidak ada yang perlu dikirim lagi.',
};

import type { TokenFault } from '../../../api/token-rules.ts';
import type { DeliveryFault } from '../../../api/webhooks/retry-rules.ts';
import type { PauseReason, WebhookFault } from '../../../api/webhooks/webhook-rules.ts';
import { dayWithWeekday } from '../../../catalogue/formats.ts';

const tokenFaults: Readonly<Record<TokenFault, string>> = {
  name: 'Tulis nama sistemnya.',
  'name-long': 'Nama paling panjang 80 huruf.',
  scopes: 'Pilih paling sedikit satu lingkup.',
  'personal-alone': 'Data pribadi perlu “Melihat permohonan” atau “Melihat izin terbit” juga.',
  end: 'Tulis tanggal akhirnya.',
  'end-past': 'Tanggal ini sudah lewat. Pilih tanggal yang akan datang.',
  'end-far': 'Paling lama satu tahun. Pilih tanggal yang lebih dekat.',
  service: 'Ada layanan yang tidak dikenal. Pilih dari daftar.',
  officer: 'Pilih petugas yang namanya dipakai untuk memutus.',
  'office-of-officer': 'Petugas ini memeriksa untuk dinas lain. Samakan dinasnya.',
};

const webhookFaults: Readonly<Record<WebhookFault, string>> = {
  name: 'Tulis nama sistemnya.',
  events: 'Pilih paling sedikit satu kabar.',
  service: 'Ada layanan yang tidak dikenal. Pilih dari daftar.',
  'no-address': 'Tulis alamat lengkap, misalnya https://sistem.contoh.go.id/kabar.',
  'not-https': 'Alamat harus dimulai dengan https://.',
  'with-secret': 'Alamat tidak boleh memuat sandi atau tanda #.',
  private: 'Alamat ini di jaringan dalam. Minta teknisi mengizinkannya lewat WEBHOOK_HOSTS.',
};

const deliveryFaults: Readonly<Record<DeliveryFault, string>> = {
  'unknown-name': 'Nama alamatnya tidak dikenal.',
  unreachable: 'Sistemnya tidak dapat dihubungi.',
  'timed-out': 'Sistemnya tidak menjawab dalam sepuluh detik.',
  certificate: 'Sertifikat alamatnya tidak sah.',
  'private-address': 'Alamatnya mengarah ke jaringan dalam.',
  refused: 'Sistemnya menolak.',
  redirected: 'Alamatnya sudah pindah. Portal tidak mengikuti.',
  gone: 'Sistemnya tidak mau menerima lagi.',
};

const why = {
  gone: 'Sistem itu menjawab bahwa alamatnya tidak dipakai lagi. Pengiriman dijeda.',
  failing: 'Pengiriman gagal terus, jadi dijeda. Kabar baru tetap disimpan.',
  'given-up': 'Ada kabar yang gagal dikirim selama tiga hari.',
};

/** What the administrator reads of systems that work with the portal. */
export const systems = {
  title: 'Sistem lain',
  lead: 'Sistem yang boleh membaca dari portal, memutus untuk dinasnya, atau diberi kabar.',
  guide: 'Panduan untuk pembuat sistem',
  done: {
    dicabut: 'Token dicabut. Sistem itu tidak dapat masuk lagi.',
    dihapus: 'Alamat dihapus. Portal tidak mengirim kabar ke sana lagi.',
  } as Readonly<Record<string, string>>,
  tokens: {
    title: 'Token',
    make: 'Buat token',
    none: 'Belum ada token.',
    head: ['Sistem', 'Membuka', 'Berakhir', 'Dipakai', 'Selanjutnya'],
    standing: { good: '', ending: 'Segera berakhir', over: 'Sudah berakhir', revoked: 'Dicabut' },
    never: 'Belum pernah',
    used: (uses: string, last: string) => `${uses} kali, terakhir ${last}`,
    onlyServices: (count: number) => `Hanya ${count} layanan`,
    onlyOffice: (office: string) => `Hanya ${office}`,
    inNameOf: (officer: string) => `Memutus atas nama ${officer}`,
    ending: (letters: string) => `Token …${letters}`,
    revoke: 'Cabut',
    revokeOne: (name: string) => `Cabut token ${name}`,
  },
  newToken: {
    title: 'Buat token',
    lead: 'Satu sistem, satu token. Berikan hanya yang diperlukan.',
    name: { label: 'Nama sistem', hint: 'Misalnya Sistem Dinas Kesehatan.' },
    scopes: { label: 'Apa yang boleh dilakukan' },
    end: { label: 'Berlaku sampai', hint: 'Paling lama satu tahun. Anda diingatkan 14 hari sebelumnya.' },
    office: { label: 'Hanya yang diperiksa dinas', hint: 'Permohonannya terlihat sejak diterima lengkap.', all: 'Semua dinas' },
    services: { label: 'Hanya layanan tertentu', note: 'Tanpa pilihan: semua layanan.' },
    officer: {
      label: 'Memutus atas nama',
      hint: 'Hanya bila sistem ini memutus. Tindakannya tercatat atas nama petugas ini.',
      none: 'Tidak memutus',
    },
    submit: 'Buat token',
    faults: tokenFaults,
  },
  madeToken: {
    title: 'Token sudah dibuat',
    once: 'Salin sekarang. Token tidak dapat ditampilkan lagi.',
    label: (name: string) => `Token untuk ${name}`,
    next: 'Kirimkan lewat jalan yang aman, bukan lewat pesan biasa.',
    back: 'Kembali ke sistem lain',
  },
  revoking: {
    title: (name: string) => `Cabut token ${name}?`,
    lead: 'Sistem itu langsung tidak dapat masuk. Ini tidak dapat dibatalkan.',
    submit: 'Cabut token',
  },
  webhooks: {
    title: 'Kabar otomatis',
    lead: 'Alamat yang diberi kabar begitu sesuatu terjadi. Isinya nomor, layanan, keadaan, dan waktu.',
    add: 'Tambah alamat',
    none: 'Belum ada alamat.',
    head: ['Sistem', 'Alamat', 'Kabar', 'Keadaan'],
    count: (events: number) => `${events} jenis`,
    standing: {
      good: 'Berjalan',
      failing: (tries: number) => `${tries} kali gagal, dicoba terus`,
      'by-hand': 'Dijeda',
      gone: 'Berhenti: alamat tidak dipakai lagi',
      'failing-long': 'Berhenti: gagal terlalu lama',
    },
  },
  newWebhook: {
    title: 'Tambah alamat kabar',
    lead: 'Portal mengirim ke alamat ini. Kabar tidak memuat data pribadi.',
    name: { label: 'Nama sistem', hint: 'Misalnya Sistem Dinas Kesehatan.' },
    url: { label: 'Alamat', hint: 'Diberikan pembuat sistem. Dimulai dengan https://.' },
    events: 'Kabar yang dikirim',
    services: { label: 'Hanya layanan tertentu', note: 'Tanpa pilihan: semua layanan.' },
    submit: 'Tambah alamat',
    faults: webhookFaults,
  },
  madeSecret: {
    title: 'Kunci tanda tangan',
    once: 'Salin sekarang. Kunci tidak dapat ditampilkan lagi.',
    next: 'Sistem penerima memakainya untuk memastikan kabar datang dari portal ini.',
    old: 'Kunci lama masih berlaku 24 jam.',
    label: (name: string) => `Kunci untuk ${name}`,
    back: 'Lanjut',
  },
  webhook: {
    done: {
      percobaan: 'Kabar percobaan masuk antrean. Hasilnya tampil di bawah dalam semenit.',
      dijeda: 'Pengiriman dijeda. Kabar baru tetap disimpan.',
      lanjut: 'Pengiriman berjalan lagi. Yang menunggu dikirim dalam semenit.',
      ulang: 'Kabar itu dicoba lagi dalam semenit.',
    } as Readonly<Record<string, string>>,
    paused: {
      'by-hand': 'Pengiriman dijeda',
      gone: 'Pengiriman berhenti: sistem itu tidak mau menerima lagi',
      failing: 'Pengiriman berhenti: gagal terlalu lama',
    } satisfies Record<PauseReason, string>,
    pausedText: 'Kabar baru disimpan 30 hari dan dikirim berurutan setelah dilanjutkan.',
    failing: (tries: number) => `${tries} kali berturut-turut gagal`,
    failingText: 'Portal terus mencoba dengan jeda yang makin panjang.',
    address: 'Alamat',
    events: 'Kabar',
    services: 'Layanan',
    allServices: 'Semua',
    trial: 'Kirim percobaan',
    pause: 'Jeda',
    resume: 'Lanjutkan',
    rotate: 'Ganti kunci',
    remove: 'Hapus alamat',
    deliveries: {
      title: 'Kiriman',
      none: 'Belum ada yang dikirim.',
      shown: (most: number) => `Hanya ${most} yang terbaru ditampilkan.`,
      head: ['Waktu', 'Kabar', 'Berkas', 'Hasil', 'Selanjutnya'],
      trial: 'Percobaan',
      waiting: 'Menunggu',
      sent: 'Terkirim',
      givenUp: 'Gagal',
      answer: (status: number) => `jawaban ${status}`,
      tries: (attempts: number) => `${attempts} kali dicoba`,
      next: (time: string) => `Dicoba lagi ${time}`,
      again: 'Coba sekarang',
      againOne: (time: string, event: string) => `Coba sekarang: ${event}, ${time}`,
    },
    faults: deliveryFaults,
  },
  removing: {
    title: (name: string) => `Hapus alamat ${name}?`,
    lead: 'Kabar yang menunggu ikut terhapus. Ini tidak dapat dibatalkan.',
    submit: 'Hapus alamat',
  },
  handOvers: {
    title: 'Serah terima yang gagal',
    lead: 'Semua yang seharusnya sampai ke luar portal dan belum sampai.',
    allWell: 'Semua serah terima berjalan.',
    messages: { title: 'Pesan kepada orang', text: 'Pesan yang tidak dapat dikirim.' },
    news: { title: 'Kabar ke sistem lain', text: 'Alamat yang berhenti, dan kabar yang gagal tiga hari.' },
    bank: { title: 'Laporan bank', text: 'Pembayaran yang tidak cocok dengan tagihan. Dibuka petugas loket di “Pembayaran”.' },
    jobs: { title: 'Pekerjaan latar', text: 'Yang gagal lima kali dan tidak dicoba lagi. Minta teknisi melihat catatan portal.' },
    none: 'tidak ada',
    waiting: (count: number) => `${count} perlu dilihat`,
  },
  messages: {
    why,
    stopped: (facts: { system: string; why: keyof typeof why; address: string }) => ({
      subject: `Kabar ke ${facts.system} bermasalah`,
      body: `${why[facts.why]}\nLihat dan lanjutkan di ${facts.address}`,
    }),
    ends: (facts: { system: string; day: string; address: string }) => ({
      subject: `Token ${facts.system} akan berakhir`,
      body: `Token ${facts.system} berlaku sampai ${dayWithWeekday(facts.day)}.\nBuat token baru sebelum itu di ${facts.address}`,
    }),
  },
};

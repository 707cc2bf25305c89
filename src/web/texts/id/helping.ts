import type { Relation } from '../../../helping/rules.ts';

const who: Record<Relation, string> = {
  child: 'anak',
  neighbour: 'tetangga',
  kelurahan: 'petugas kelurahan',
  other: 'lainnya',
};

/** Filling in for somebody else: what the applicant, the helper and the officers read. */
export const helping = {
  relations: who,
  /** Who it is, wherever a helper is named. */
  named: (name: string, relation: Relation) => (relation === 'other' ? name : `${name} (${who[relation]})`),
  banner: {
    label: 'Membantu mengisi',
    text: (owner: string, service: string) => `Anda membantu ${owner} mengisi ${service}`,
    goOn: 'Lanjut mengisi',
    done: 'Selesai membantu',
  },
  /** On the applicant's own pages. */
  invite: {
    link: 'Minta orang lain membantu mengisi',
    title: 'Minta orang lain membantu',
    lead: (days: number) =>
      `Anak, tetangga, atau petugas kelurahan boleh mengisi untuk Anda. Ia hanya bisa membuka permohonan ini, paling lama ${days} hari atau sampai dikirim.`,
    keeps: 'Kami mencatat bagian mana yang ia isi. Ia tidak bisa membuka akun Anda, membatalkan, atau mengambil surat izin.',
    sending: 'Permohonan hanya terkirim kalau Anda menekan Kirim, atau membacakan kode yang kami kirim ke HP Anda.',
    name: 'Nama yang membantu',
    phone: 'Nomor HP yang membantu',
    phoneHint: 'Kode untuk masuk dikirim ke nomor ini. Contoh: 0812 3456 7890',
    phoneHintShown: 'Ia menulis nomor ini dan kode dari Anda. Contoh: 0812 3456 7890',
    relation: 'Siapa dia?',
    relationMissing: 'Pilih siapa yang membantu.',
    ownPhone: 'Ini nomor HP Anda sendiri. Tulis nomor HP yang membantu.',
    notices: 'Kirim kabar permohonan ini ke HP-nya juga',
    noticesNote:
      'Kode dan kabar selalu ke Anda. Kalau dicentang, ia juga tahu saat permohonan diterima, perlu diperbaiki, atau diputuskan.',
    noticesNever: 'Kabar hanya dikirim ke Anda: kantor ini belum bisa mengirim pesan ke HP.',
    submit: 'Minta bantuan',
    submitShown: 'Buat kode untuknya',
    closed: 'Permohonan ini sedang tidak bisa diisi, jadi tidak ada yang perlu dibantu.',
    already: 'Sudah ada yang membantu. Akhiri dulu, lalu minta orang lain.',
  },
  helper: {
    title: 'Yang membantu Anda',
    since: (moment: string) => `Membantu sejak ${moment}`,
    invited: (moment: string) => `Diminta ${moment}. Belum masuk.`,
    over: 'Tidak bisa membuka permohonan ini lagi.',
    until: (day: string) => `Paling lama sampai ${day}.`,
    noticesToo: 'Kabar permohonan ini dikirim ke HP-nya juga.',
    noticesNot: 'Kabar hanya dikirim ke Anda.',
    end: 'Akhiri bantuan',
    endNotices: 'Berhenti mengirim kabar kepadanya',
    endNote: 'Ia langsung tidak bisa membuka permohonan ini. Isian yang sudah ditulis tetap tersimpan.',
    newCode: 'Kirim kode baru',
    newCodeShown: 'Buat kode baru',
    done: {
      diminta: (name: string) => `Kode dan alamat sudah dikirim ke HP ${name}.`,
      kode: (name: string) => `Kode baru sudah dikirim ke HP ${name}.`,
      akhir: () => 'Bantuan sudah diakhiri.',
    } as Readonly<Record<string, (name: string) => string>>,
    codeTitle: (name: string) => `Kode untuk ${name}`,
    codeText: (name: string, address: string, minutes: number) =>
      `Kantor ini belum bisa mengirim pesan ke HP, jadi Anda yang menyampaikannya. Beri ${name} kode ini. Ia membuka ${address}, lalu menulis nomor HP-nya dan kode ini dalam ${minutes / 60} jam.`,
    back: 'Kembali ke permohonan',
    typed: 'Yang sudah dikerjakan',
  },
  /** Where a helper comes in. */
  door: {
    title: 'Bantu orang lain mengisi',
    lead: 'Tulis nomor HP Anda dan kode dari pesan kami atau dari pemohon.',
    code: 'Kode',
    codeHint: 'Enam angka.',
    submit: 'Mulai membantu',
    wrong: 'Nomor HP dan kode ini tidak cocok, atau kodenya sudah tidak berlaku.',
    again: 'Kode tidak ada atau sudah lama?',
    againText: 'Tulis nomor HP Anda. Kalau ada yang meminta bantuan Anda, kami kirim kode baru.',
    againShown: 'Minta kode baru kepada orang yang Anda bantu.',
    againSubmit: 'Kirim kode baru',
    sent: 'Kalau ada yang meminta bantuan nomor ini, kode baru sudah dikirim.',
    over: 'Bantuan Anda sudah berakhir',
    overText: 'Pemohon mengakhirinya, atau permohonannya sudah dikirim. Yang sudah Anda simpan tetap tersimpan.',
    closed: 'Bagian ini hanya untuk pemohon',
    closedText: 'Sebagai yang membantu, Anda bisa mengisi, mengirim dokumen, dan memeriksa.',
    left: 'Anda selesai membantu',
    leftText: 'Perangkat ini tidak bisa membuka permohonan itu lagi. Untuk melanjutkan, Anda perlu kode baru.',
    home: 'Ke beranda',
    sentTitle: 'Permohonan sudah dikirim',
    sentText: 'Pemohon menerima kabar dari kami. Sampaikan nomor berkas ini kepadanya.',
    number: 'Nomor berkas',
  },
  /** Sending for the applicant. */
  approval: {
    link: 'Lanjut mengirim',
    note: (owner: string) => `Sebelum terkirim, ${owner} membacakan kode dari HP-nya kepada Anda.`,
    title: (owner: string) => `Minta ${owner} membaca kode`,
    lead: (owner: string) => `Kami kirim kode ke HP ${owner}. Dengan membacakan kode itu, ia setuju isian ini dikirim.`,
    leadByEmail: (owner: string) =>
      `Kami kirim kode ke e-mail ${owner}. Dengan membacakan kode itu, ia setuju isian ini dikirim.`,
    unreachable: (owner: string) =>
      `Kami tidak bisa mengirim kode kepada ${owner}: belum ada e-mail di akunnya. Minta ia masuk dan menekan Kirim sendiri.`,
    ask: 'Kirim kode',
    askAgain: 'Kirim kode lagi',
    code: (owner: string) => `Kode dari ${owner}`,
    codeHint: (minutes: number) => `Enam angka. Berlaku ${minutes} menit.`,
    declaration: (owner: string) => `${owner} sudah melihat atau mendengar isian ini, dan menyatakannya benar.`,
    declarationMissing: 'Pernyataan belum dicentang.',
    back: 'Kembali memeriksa',
  },
  /** Lines of the history. */
  history: {
    by: (helper: string, what: string) => `Dibantu oleh ${helper}: ${what}.`,
    save: (page: string) => `${page} diisi`,
    upload_document: (document: string) => `${document} dikirim`,
    remove_document: (document: string) => `${document} dihapus`,
    adopt: () => 'persyaratan yang baru dipakai',
    submit: () => 'permohonan dikirim, dengan kode dari Anda',
    resubmit: () => 'perbaikan dikirim, dengan kode dari Anda',
    invite_helper: (helper: string) => `Anda meminta ${helper} membantu.`,
    begin_helping: (helper: string) => `${helper} mulai membantu.`,
    end_helping: (helper: string) => `Anda mengakhiri bantuan ${helper}.`,
  },
  atDesk: (helpers: string) => `Diisi dengan bantuan ${helpers}`,
  messages: {
    invitation: (given: { owner: string; service: string; code: string; address: string; minutes: number }) => ({
      subject: `${given.owner} meminta bantuan Anda`,
      body: [
        `${given.owner} meminta Anda membantu mengisi ${given.service}.`,
        `Buka ${given.address} lalu tulis nomor HP Anda dan kode ${given.code}. Berlaku ${given.minutes / 60} jam.`,
        'Tidak mengenalnya? Abaikan pesan ini.',
      ].join('\n'),
    }),
    approval: (given: { helper: string; service: string; code: string; minutes: number }) => ({
      subject: `Kode untuk mengirim ${given.service}`,
      body: `${given.helper} ingin mengirim permohonan ${given.service} untuk Anda. Kode ${given.code}, berlaku ${given.minutes} menit. Bacakan kode ini hanya kalau Anda setuju isian itu dikirim.`,
    }),
    notice: (given: { owner: string; subject: string; number: string }) => ({
      subject: given.subject,
      body: `Kabar untuk ${given.owner}, yang Anda bantu: ${given.subject}. Nomor berkas ${given.number}. ${given.owner} menerima kabar yang sama.`,
    }),
  },
};

const papers = (documents: number): string => (documents === 0 ? 'KTP' : `${documents} dokumen`);

/**
 * What the films say. Every sentence is spoken and is a caption: at most 14 words, "Anda", the goal before the place and the place before the act, and what
 * stands on the screen in its own words. Of a list of sentences those that are short enough take turns, so that no film drones; the last of a list is for names
 * that are too long for all the others.
 */
export const narration = {
  title: (service: string) => `Cara mengurus ${service}`,
  /** Names of the seven steps: chapters of the film, and the strip above the picture. */
  steps: ['Kenali izin ini', 'Siapkan dokumen', 'Buat akun', 'Pilih jenis izin', 'Masuk', 'Isi formulir', 'Unggah dan kirim'],
  cover: {
    aim: 'Setelah menonton, Anda bisa mengirim permohonan sendiri dari HP.',
    steps: '7 langkah',
    free: 'Gratis',
    hello: (service: string) => `Ini cara mengurus ${service}.`,
    promise: 'Anda bisa mengirimnya sendiri dari HP.',
  },
  documents: {
    heading: (count: number) => `Siapkan ${count} dokumen`,
    note: 'Foto dengan HP sudah cukup. Simpan di HP Anda.',
    intro: (count: number) => `Siapkan dulu ${count} dokumen ini.`,
    places: ['Pertama', 'Kedua', 'Ketiga', 'Keempat', 'Kelima', 'Keenam'],
    last: 'Terakhir',
    row: (place: string, name: string) => `${place}, ${name}.`,
    more: (count: number) => `Lalu ${count} dokumen lagi, seperti di daftar ini.`,
    none: 'Kabar baik, izin ini tidak selalu meminta dokumen.',
    noneMore: (heading: string) => `Untuk memastikan, lihat bagian ${heading}.`,
    noneReady: 'Cukup siapkan KTP Anda untuk mengisi formulir.',
  },
  signUp: {
    door: (link: string) => `Untuk membuat akun, pilih ${link} di bagian atas.`,
    noAccount: (link: string) => `Belum punya akun? Pilih ${link}.`,
    name: (label: string) => `Isi ${label} seperti di KTP.`,
    nameKey: 'Sesuai KTP',
    phone: (label: string) => `Di kolom ${label}, ketik nomor yang aktif.`,
    phoneKey: 'Nomor aktif',
    send: (button: string) => `Lalu tekan ${button}.`,
    code: (label: string) => `Di kolom ${label}, ketik enam angka dari pesan kami.`,
    codeKey: '6 angka',
    keepSecret: 'Jangan beri tahu kode ini kepada siapa pun.',
    goOn: (button: string) => `Kalau sudah, tekan ${button}.`,
    nik: (label: string) => `Isi ${label} dengan 16 angka dari KTP Anda.`,
    nikKey: '16 angka',
    password: (label: string) => `Lalu buat ${label} yang mudah Anda ingat.`,
    passwordKey: 'Rahasiakan',
    create: (button: string) => `Tekan ${button}, lalu akun Anda siap dipakai.`,
  },
  category: {
    search: (label: string) => `Di kolom ${label}, Anda boleh mengetik nama izinnya.`,
    category: (title: string) => `Atau pilih kelompoknya, yaitu ${title}.`,
    service: [(name: string) => `Dari daftar ini, pilih ${name}.`, (name: string) => `Pilih ${name}.`],
    start: (button: string) => `Dokumen sudah siap? Tekan ${button}.`,
    transaction: (choice: string, button: string) => `Pilih ${choice}, lalu tekan ${button}.`,
    eligible: (button: string) => `Jawab pertanyaannya, lalu tekan ${button}.`,
  },
  signIn: {
    door: (link: string) => `Untuk melanjutkan di hari lain, pilih ${link}.`,
    phone: (label: string) => `Isi ${label} yang Anda daftarkan.`,
    password: (label: string) => `Di kolom ${label}, ketik sandi Anda.`,
    passwordKey: 'Rahasiakan',
    submit: (button: string) => `Setelah itu, tekan ${button}.`,
    waiting: [(name: string) => `Permohonan tadi masih ada. Pilih ${name}.`, (name: string) => `Pilih ${name}.`],
    resume: (button: string) => `Lalu tekan ${button}.`,
  },
  form: {
    filled: (label: string) => `${label} sudah terisi dari akun Anda.`,
    /** The first question of each kind. */
    told: {
      write: [(label: string) => `Di kolom ${label}, ketik jawaban Anda.`, (label: string) => `Isi ${label}.`],
      pick: [
        (label: string, option: string) => `Pada ${label}, pilih ${option}.`,
        (_: string, option: string) => `Pilih ${option}.`,
      ],
      answer: [
        (question: string, option: string) => `${question} Di contoh ini, pilih ${option}.`,
        (_: string, option: string) => `Baca pertanyaannya, lalu pilih ${option}.`,
      ],
      list: [(label: string) => `Pilih ${label} dari daftarnya.`, (label: string) => `Pilih ${label}.`],
      date: [(label: string) => `Isi ${label} dengan hari, bulan, lalu tahun.`, (label: string) => `Isi ${label}.`],
      moment: [(label: string) => `Untuk ${label}, isi tanggal, lalu jamnya.`, (label: string) => `Isi ${label}.`],
      lines: [(label: string) => `Untuk ${label}, tulis satu isian di setiap kolom.`, (label: string) => `Isi ${label}.`],
      hours: [(label: string) => `Untuk ${label}, centang harinya, lalu tulis jamnya.`, (label: string) => `Isi ${label}.`],
      tick: [(label: string) => `Centang ${label}.`],
      place: [(label: string) => `Untuk ${label}, tulis patokan yang mudah dicari.`, (label: string) => `Isi ${label}.`],
    },
    /** With the help that stands at the question: "tulis …", "seperti …". */
    helped: {
      act: (label: string, help: string) => `Di kolom ${label}, ${help}`,
      like: (label: string, help: string) => `Isi ${label} ${help}`,
    },
    save: [(button: string) => `Lalu tekan ${button}.`, (button: string) => `Kalau sudah, ${button}.`],
    /** What is done with a question, within a sentence: what is chosen is not filled in. */
    fill: (label: string) => `isi ${label}`,
    choose: (label: string) => `pilih ${label}`,
    /** What is filled without being told one by one. `act` = "isi Nama lembaga"; `others` = how many more there are besides the one that is named. */
    rest: {
      /** One page is called by its title, some neighbours by the first and the last. */
      titles: (titles: readonly string[]) => {
        const [first = '', last = ''] = [titles[0], titles.at(-1)];
        if (titles.length < 2) return first;
        if (titles.length > 2) return `${first} sampai ${last}`;
        return / dan |,/.test(`${first} ${last}`) ? `${first}, lalu ${last}` : `${first} dan ${last}`;
      },
      thenSave: [
        (act: string, others: number, button: string) =>
          `Lalu ${act}${others > 0 ? ' dan lainnya' : ''}, kemudian tekan ${button}.`,
        (act: string) => `Lalu ${act}.`,
      ],
      samePage: [
        (act: string, others: number) => `Lalu ${act}${others > 0 ? ' dan lainnya' : ''} dengan cara yang sama.`,
        (act: string, others: number) => `Setelah itu, ${act}${others > 0 ? ' dan seterusnya' : ''}.`,
        (act: string) => `Lalu ${act}.`,
      ],
      samePicks: [(option: string) => `Jawab juga yang berikutnya, misalnya ${option}.`, (option: string) => `Pilih ${option}.`],
      one: [
        (title: string, act: string) => `Di bagian ${title}, ${act}.`,
        (_: string, act: string) => `Berikutnya, ${act}.`,
        (_: string, act: string) => `Lalu ${act}.`,
      ],
      many: [
        (title: string, act: string) => `Di bagian ${title}, ${act} dan lainnya dengan cara yang sama.`,
        (title: string, act: string) => `Lalu ${act}, kemudian lengkapi bagian ${title}.`,
        (_: string, act: string) => `Berikutnya, ${act} dan seterusnya.`,
        (_: string, __: string, label: string) => `Berikutnya ${label}, caranya tetap sama.`,
        (_: string, __: string, label: string) => `${label} dan lainnya juga begitu.`,
      ],
      picks: [
        (title: string, option: string) => `Di bagian ${title}, jawab sesuai keadaan Anda, misalnya ${option}.`,
        (title: string, option: string) => `Lalu ${title}: pilih yang sesuai, misalnya ${option}.`,
        (_: string, option: string) => `Pilih jawaban yang sesuai, misalnya ${option}.`,
      ],
    },
  },
  upload: {
    first: [(label: string) => `Tekan ${label}, lalu pilih fotonya.`, (label: string) => `Tekan ${label}.`],
    done: (state: string) => `Tanda ${state} berarti berhasil.`,
    rest: [
      (name: string, others: number) =>
        others === 0
          ? `Lalu unggah ${name} dengan cara yang sama.`
          : `Lalu unggah ${name}. Untuk ${others} dokumen lain, caranya sama.`,
      (name: string) => `Lalu ${name}, dengan cara yang sama.`,
    ],
    optional: (words: string) => `Yang bertanda ${words} boleh Anda lewati.`,
    none: 'Izin ini tidak meminta dokumen.',
    next: (button: string) => `Setelah lengkap, tekan ${button}.`,
  },
  send: {
    check: (link: string) => `Baca sekali lagi. Ada yang salah? Pilih ${link}.`,
    declare: (label: string) => `Centang: ${label}`,
    submit: (button: string) => `Terakhir, tekan ${button}.`,
    sent: 'Permohonan terkirim. Anda tinggal menunggu kabar.',
    number: (label: string) => `Ini ${label}. Simpan baik-baik.`,
    numberKey: 'Simpan',
  },
  review: {
    heading: 'Ingat tujuh langkah ini',
    /** A step, and by which words of the sentences it is called. */
    rows: (documents: number) => [
      { name: 'Kenali izin ini', said: 'Kenali izin' },
      { name: `Siapkan ${papers(documents)}`, said: `siapkan ${papers(documents)}` },
      { name: 'Buat akun', said: 'buat akun' },
      { name: 'Pilih jenis izin', said: 'pilih jenis izin' },
      { name: 'Masuk', said: 'Masuk' },
      { name: 'Isi formulir', said: 'isi formulir' },
      { name: 'Unggah, kirim, simpan nomor', said: 'unggah' },
    ],
    said: (documents: number) => [
      `Kenali izin, siapkan ${papers(documents)}, buat akun, pilih jenis izin.`,
      'Masuk, isi formulir, unggah, kirim, lalu simpan nomor.',
    ],
  },
};

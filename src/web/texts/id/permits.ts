import type { PermitStanding } from '../../../permits/rules.ts';

/** The letter itself, and the page where everybody can check it. */
export const permits = {
  letter: {
    demo: 'CONTOH - MODE PERAGAAN, bukan izin sah',
    preview: 'PRATINJAU, belum ditandatangani',
    crest: 'lambang kota',
    contact: (phone: string, website: string) => `Telepon ${phone} · ${website}`,
    number: (number: string | null) => (number === null ? 'NOMOR diberikan saat ditandatangani' : `NOMOR ${number}`),
    considering: 'Menimbang',
    legalBasis: 'Mengingat',
    conditions: 'Ketentuan',
    copies: 'Tembusan',
    invented: 'CONTOH dengan data rekaan, bukan izin sah',
    opening: (title: string, office: string) => {
      const own = office.startsWith('Dinas ') ? `${title.replace(/ Dinas$/, '')} ${office}` : `${title}, ${office},`;
      return `${own} memberikan izin kepada:`;
    },
    name: 'Nama',
    born: 'Tempat, tanggal lahir',
    address: 'Alamat',
    kelurahan: (name: string) => `Kelurahan ${name}`,
    validUntil: 'Berlaku sampai',
    withoutEnd: 'Tanpa batas waktu',
    terms: 'Masa berlaku',
    decidedAt: (city: string) => `Ditetapkan di ${city}`,
    decidedOn: (day: string) => `pada tanggal ${day}`,
    signed: 'Ditandatangani secara elektronik oleh',
    nip: 'NIP',
    noQr: 'Tempat kode QR',
    qrAlt: (domain: string) => `Kode QR untuk memeriksa surat ini di ${domain}`,
    check: (domain: string) =>
      `Pindai kode QR ini. Surat ini sah jika halaman yang terbuka beralamat ${domain} dan isinya sama dengan surat ini.`,
    footer: (issuer: string | null) =>
      issuer === null
        ? 'Surat ini belum ditandatangani.'
        : `Dokumen ini ditandatangani secara elektronik dengan sertifikat elektronik dari ${issuer}. Jangan mengubah file ini.`,
    pages: 'Halaman {page} dari {pages}',
  },
  signature: { reason: (title: string) => `Menetapkan ${title}` },
  check: {
    title: 'Cek surat izin',
    lead: 'Pastikan surat izin yang Anda terima asli dan masih berlaku. Anda tidak perlu masuk akun.',
    field: 'Nomor surat atau kode',
    hint: 'Salin dari surat. Contoh: 503/12/SIPP/100.26/XI/2026. Atau tempel alamat dari kode QR.',
    button: 'Cek',
    scan: 'Ada kode QR di surat? Pindai dengan kamera HP. Halaman ini terbuka sendiri.',
    empty: 'Nomor surat belum diisi. Salin nomornya dari surat.',
    sentences: {
      valid: 'Izin ini berlaku',
      expired: 'Masa berlaku izin ini sudah habis',
      revoked: 'Izin ini tidak berlaku lagi',
    } satisfies Record<PermitStanding, string>,
    until: (day: string) => `Sampai ${day}`,
    withoutEnd: 'Tanpa batas waktu',
    ended: (day: string) => `Berakhir ${day}`,
    revokedOn: (day: string) => `Dicabut ${day}`,
    checkedAt: (moment: string) => `Dicek ${moment}`,
    doNotAccept: 'Jangan terima surat ini sebagai izin.',
    askForNew: 'Minta surat izin yang baru.',
    compare: 'Cocokkan dengan surat',
    compareLead: 'Semua harus sama dengan surat yang Anda pegang.',
    whenValid: 'Isi surat saat masih berlaku',
    kind: 'Jenis izin',
    name: 'Nama',
    nameNote: 'Sebagian huruf kami tutup.',
    number: 'Nomor surat',
    issued: 'Tanggal terbit',
    validUntil: 'Berlaku sampai',
    revoked: 'Dicabut',
    reason: 'Alasan',
    signedBy: 'Ditandatangani',
    signer: (title: string, office: string) => `${title.replace(/ Dinas$/, '')} ${office}, dengan tanda tangan elektronik`,
    domain: 'Lihat alamat di bagian atas layar. Halaman ini asli jika alamatnya berakhir dengan',
    fingerprint: 'Sidik file (untuk pemeriksa)',
    fingerprintText: 'SHA-256 dari file PDF asli. Satu huruf saja diubah di file itu, angka ini berbeda.',
    report: 'Laporkan surat yang berbeda',
    privacy: 'Anda tidak perlu masuk akun. Kami tidak mencatat siapa yang mengecek.',
    unknown: {
      title: 'Surat tidak ditemukan',
      sentence: 'Surat izin ini tidak kami kenal',
      text: 'Tidak ada surat izin dengan nomor atau kode ini di kantor kami.',
      steps:
        'Lihat lagi nomornya, atau pindai lagi kode QR di surat. Jika tetap tidak ditemukan, jangan terima surat ini sebagai izin.',
      again: 'Cek nomor lain',
    },
  },
};

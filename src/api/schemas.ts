import { z } from 'zod';
import { permitCodes, stateCodes, turnCodes } from './states.ts';

const enumOf = <Code extends string>(codes: Readonly<Record<string, Code>>) => z.enum(Object.values(codes) as [Code, ...Code[]]);

const slug = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .describe('Kode layanan, misalnya sip-perawat.');
const instant = z.iso.datetime({ offset: true }).describe('Waktu UTC, ISO 8601.');
const day = z.iso.date().describe('Tanggal menurut waktu kantor.');
const number = z
  .string()
  .regex(/^[A-Za-z0-9./-]{3,60}$/)
  .describe('Nomor berkas, misalnya SMR-2026-000123.');
const stateSchema = enumOf(stateCodes).describe('Keadaan permohonan.');

const cursor = z
  .string()
  .max(200)
  .optional()
  .describe('Nilai `kursor` dari jawaban sebelumnya. Tanpa ini: dari yang paling lama.');
const most = z.coerce.number().int().min(1).max(100).default(50).describe('Jumlah paling banyak dalam satu jawaban.');
const pageEnd = {
  kursor: z.string().nullable().describe('Simpan, lalu kirim pada permintaan berikutnya. Kosong bila belum ada apa pun.'),
  masih_ada: z.boolean().describe('Benar bila masih ada lanjutannya sekarang juga.'),
};

export const tokenSchema = z.object({
  nama: z.string(),
  lingkup: z.array(z.string()),
  layanan: z.array(z.string()).describe('Layanan yang boleh dilihat. Kosong berarti semua.'),
  dinas_teknis: z.string().nullable().describe('Hanya yang diperiksa dinas ini. Kosong berarti semua.'),
  berakhir_pada: instant,
});

const serviceShort = z.object({
  kode: slug,
  versi: z.int().positive().describe('Versi definisi yang berlaku sekarang.'),
  nama: z.string(),
  kategori: z.string(),
  kanal: z.enum(['local', 'mppdn_or_local', 'oss', 'simbg']).describe('Di mana izin diurus.'),
  alihan: z
    .object({ nama: z.string(), alamat: z.string() })
    .nullable()
    .describe('Sistem pusat yang mengurusnya. Kosong bila diurus di sini.'),
  hari_kerja: z.int().nullable().describe('Janji lama layanan.'),
  dinas_teknis: z.string(),
});

export const servicesSchema = z.object({ layanan: z.array(serviceShort) });

export const serviceSchema = serviceShort.extend({
  nama_resmi: z.string(),
  untuk: z.string(),
  biaya: z.object({ gratis: z.boolean(), rupiah: z.int().nullable(), keterangan: z.string() }),
  masa_berlaku: z.string(),
  dasar_hukum: z.array(z.string()),
  persyaratan: z.array(z.object({ kode: z.string(), nama: z.string(), wajib: z.boolean(), bila: z.string().nullable() })),
  pertanyaan: z.array(
    z.object({
      kode: z.string(),
      halaman: z.string(),
      label: z.string(),
      jenis: z.string(),
      wajib: z.boolean(),
      pilihan: z.array(z.object({ nilai: z.string(), label: z.string() })),
    }),
  ),
  daftar_versi: z.array(z.object({ versi: z.int(), sejak: instant })),
});

export const statusSchema = z.object({
  nomor: number,
  layanan: slug,
  keadaan: stateSchema,
  giliran: z.enum(turnCodes).describe('Siapa yang harus berbuat sekarang.'),
  dikirim_pada: instant.nullable(),
  diterima_lengkap_pada: instant.nullable(),
  dijanjikan_tanggal: day.nullable(),
  diputus_pada: instant.nullable(),
});

const holderSchema = z.string().describe('Hanya dengan lingkup pribadi:baca.').optional();

export const applicationSchema = statusSchema.extend({
  versi_layanan: z.int(),
  jenis_permohonan: z.enum(['new', 'renewal', 'change', 'replacement', 'revocation']),
  dinas_teknis: z.string().nullable(),
  revisi: z.int().describe('Naik tiap kali permohonan berubah. Sama dengan ETag.'),
  alasan_penolakan: z.string().nullable().describe('Kode dari daftar kantor.'),
  pemohon: holderSchema,
  jawaban: z
    .record(z.string(), z.string())
    .describe('Jawaban formulir menurut kode pertanyaan. Hanya dengan lingkup pribadi:baca.')
    .optional(),
});

export const applicationsSchema = z.object({ permohonan: z.array(applicationSchema), ...pageEnd });

const documentSchema = z.object({
  persyaratan: z.string(),
  nama: z.string(),
  jenis_berkas: z.string(),
  bita: z.int(),
  sha256: z.string(),
  diunggah_pada: instant,
});

export const documentsSchema = z.object({ dokumen: z.array(documentSchema) });

const permitSchema = z.object({
  nomor: z.string(),
  nomor_berkas: z.string(),
  layanan: slug,
  nama_izin: z.string(),
  keadaan: enumOf(permitCodes),
  terbit_pada: instant,
  berlaku_sampai: day.nullable().describe('Kosong bila tanpa batas.'),
  alamat_cek: z.string().describe('Halaman umum untuk memeriksa surat ini.'),
  pemegang: holderSchema,
});

export const permitsSchema = z.object({ izin: z.array(permitSchema), ...pageEnd });

const reason = z.string().min(1).max(80).describe('Kode alasan dari daftar kantor.');
const note = z.string().max(500).optional().describe('Kalimat untuk pemohon. Sebagian alasan mewajibkannya.');

export const decisionSchema = z.discriminatedUnion('keputusan', [
  z.strictObject({ keputusan: z.literal('setuju') }),
  z.strictObject({
    keputusan: z.literal('perbaikan'),
    perbaikan: z
      .array(
        z.strictObject({ jenis: z.enum(['dokumen', 'isian']), kode: z.string().min(1).max(80), alasan: reason, catatan: note }),
      )
      .min(1)
      .max(100),
  }),
  z.strictObject({ keputusan: z.literal('tolak'), alasan: reason, catatan: note }),
]);

export const decidedSchema = z.object({ nomor: number, keadaan: stateSchema, revisi: z.int() });

export const reasonsSchema = z.object({
  perbaikan: z.array(
    z.object({ kode: z.string(), nama: z.string(), untuk: z.array(z.enum(['dokumen', 'isian'])), wajib_catatan: z.boolean() }),
  ),
  penolakan: z.array(z.object({ kode: z.string(), nama: z.string(), wajib_catatan: z.boolean() })),
});

/** RFC 9457, with a code for programs. */
export const problemSchema = z.object({
  type: z.string().describe('Alamat penjelasan galat ini.'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  kode: z.string(),
  isian: z
    .array(z.object({ letak: z.string(), pesan: z.string() }))
    .optional()
    .describe('Isian yang salah, satu per satu.'),
});

/** What an address is posted when something happened; the headers are those of Standard Webhooks. */
export const newsSchema = z.object({
  type: z.string(),
  timestamp: instant,
  data: z.object({
    nomor: number,
    layanan: slug,
    versi_layanan: z.int(),
    keadaan: stateSchema,
    revisi: z.int(),
    dikirim_pada: instant.nullable(),
    dijanjikan_tanggal: day.nullable(),
    nomor_izin: z.string().nullable(),
  }),
});

export const parameters = {
  none: z.object({}),
  slug: z.object({ kode: slug }),
  number: z.object({ nomor: number }),
  document: z.object({ nomor: number, persyaratan: z.string().regex(/^[\w-]{1,80}$/) }),
  version: z.object({ versi: z.coerce.number().int().positive().optional().describe('Versi lama. Tanpa ini: yang berlaku.') }),
  applications: z.object({
    kursor: cursor,
    jumlah: most,
    layanan: slug.optional(),
    keadaan: stateSchema.optional(),
    sejak: instant.optional().describe('Hanya yang dikirim sejak saat ini.'),
  }),
  permits: z.object({ kursor: cursor, jumlah: most, layanan: slug.optional(), sejak: instant.optional() }),
};

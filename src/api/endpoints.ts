import type { z } from 'zod';
import type { RefusalCode } from './refusal-rules.ts';
import {
  applicationSchema,
  applicationsSchema,
  decidedSchema,
  decisionSchema,
  documentsSchema,
  parameters,
  permitsSchema,
  reasonsSchema,
  serviceSchema,
  servicesSchema,
  statusSchema,
  tokenSchema,
} from './schemas.ts';
import type { Scope } from './scope-rules.ts';

export const API = '/api/v1';

export type Endpoint = {
  method: 'get' | 'post';
  /** Under `API`, as the router reads it. */
  path: string;
  /** All of them are needed. */
  scopes: readonly Scope[];
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodType | null;
  /** `file` = the bytes of a document. */
  answer: z.ZodObject | 'file';
  /** Beside what every endpoint refuses. */
  refuses: readonly RefusalCode[];
};

const { none } = parameters;
const read = { method: 'get', params: none, query: none, body: null } as const;
const ofOne = ['lingkup-kurang', 'tidak-ditemukan'] as const satisfies readonly RefusalCode[];

/**
 * Everything that another system can ask. One row makes the route, its checks, its part of the OpenAPI document, its line on the page and its tests. To add one, add a row, its words in
 * `web/texts/id/api.ts`, and who answers it in `routes.ts`.
 */
export const endpoints = {
  token: { ...read, path: '/token', scopes: [], answer: tokenSchema, refuses: [] },
  services: { ...read, path: '/layanan', scopes: ['layanan:baca'], answer: servicesSchema, refuses: ['lingkup-kurang'] },
  service: {
    ...read,
    path: '/layanan/:kode',
    scopes: ['layanan:baca'],
    params: parameters.slug,
    query: parameters.version,
    answer: serviceSchema,
    refuses: ofOne,
  },
  status: {
    ...read,
    path: '/permohonan/:nomor/status',
    scopes: ['status:baca'],
    params: parameters.number,
    answer: statusSchema,
    refuses: ofOne,
  },
  applications: {
    ...read,
    path: '/permohonan',
    scopes: ['permohonan:baca'],
    query: parameters.applications,
    answer: applicationsSchema,
    refuses: ['lingkup-kurang', 'kursor-salah'],
  },
  application: {
    ...read,
    path: '/permohonan/:nomor',
    scopes: ['permohonan:baca'],
    params: parameters.number,
    answer: applicationSchema,
    refuses: ofOne,
  },
  documents: {
    ...read,
    path: '/permohonan/:nomor/dokumen',
    scopes: ['permohonan:baca', 'dokumen:baca'],
    params: parameters.number,
    answer: documentsSchema,
    refuses: [...ofOne, 'isian-dihapus'],
  },
  document: {
    ...read,
    path: '/permohonan/:nomor/dokumen/:persyaratan',
    scopes: ['permohonan:baca', 'dokumen:baca'],
    params: parameters.document,
    answer: 'file',
    refuses: [...ofOne, 'isian-dihapus'],
  },
  reasons: { ...read, path: '/alasan', scopes: ['keputusan:tulis'], answer: reasonsSchema, refuses: ['lingkup-kurang'] },
  decide: {
    method: 'post',
    path: '/permohonan/:nomor/keputusan',
    scopes: ['keputusan:tulis'],
    params: parameters.number,
    query: none,
    body: decisionSchema,
    answer: decidedSchema,
    refuses: [
      ...ofOne,
      'token-tanpa-petugas',
      'bukan-wewenang',
      'versi-tidak-ada',
      'kunci-tidak-ada',
      'kunci-dipakai',
      'isi-salah',
      'alasan-salah',
      'bukan-json',
      'terlalu-besar',
      'sudah-berubah',
      'keadaan-lain',
      'berkas-sendiri',
      'belum-dibayar',
    ],
  },
  permits: {
    ...read,
    path: '/izin',
    scopes: ['izin:baca'],
    query: parameters.permits,
    answer: permitsSchema,
    refuses: ['lingkup-kurang', 'kursor-salah'],
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;

export const endpointNames = Object.keys(endpoints) as readonly EndpointName[];

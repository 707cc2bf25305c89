import type { ApplicationState } from '../applications/actions.ts';

/** Who a helper is to the applicant. */
export const relations = ['child', 'neighbour', 'kelurahan', 'other'] as const;

export type Relation = (typeof relations)[number];

/** Days for which a helper may open the application, if it is not sent before. */
export const HELP_DAYS = 30;

/** Minutes for which the code counts that a helper comes in with: it is read later than one that somebody waits for. */
export const HELPER_CODE_MINUTES = 120;

const DAY_MS = 24 * 3600_000;

/** When leave that is given now ends by itself. */
export const helpEndsAt = (now: Date): Date => new Date(now.getTime() + HELP_DAYS * DAY_MS);

/** When a code that is made now stops counting. */
export const helperCodeEndsAt = (now: Date): Date => new Date(now.getTime() + HELPER_CODE_MINUTES * 60_000);

/** How far leave goes: the helper has not come yet, is at it, or can open nothing any more. */
export type GrantState = 'invited' | 'helping' | 'over';

/** The state of a grant at an instant. */
export function grantState(
  { acceptedAt, expiresAt, endedAt }: { acceptedAt: Date | null; expiresAt: Date; endedAt: Date | null },
  now: Date,
): GrantState {
  if (endedAt !== null || now.getTime() >= expiresAt.getTime()) return 'over';
  return acceptedAt === null ? 'invited' : 'helping';
}

/** Whether somebody can help with an application in this state: only while it is the applicant's turn to write. */
export const canBeHelped = (state: ApplicationState): boolean => state === 'draft' || state === 'correction';

/** The addresses of an application that a helper may open, behind `/permohonan/<reference>`. To open another one to helpers, add a row. */
const doors: readonly { methods: readonly string[]; tail: RegExp }[] = [
  { methods: ['GET'], tail: /^$/ },
  { methods: ['GET', 'POST'], tail: /^\/isian\/[^/]+$/ },
  { methods: ['POST'], tail: /^\/isian\/[^/]+\/simpan$/ },
  { methods: ['GET'], tail: /^\/dokumen$/ },
  { methods: ['GET', 'POST'], tail: /^\/dokumen\/[^/]+$/ },
  { methods: ['GET', 'POST'], tail: /^\/dokumen\/[^/]+\/penghapusan$/ },
  { methods: ['GET'], tail: /^\/dokumen\/[^/]+\/atur$/ },
  { methods: ['POST'], tail: /^\/dokumen\/[^/]+\/(?:putaran|potongan|halaman|pakai-saja|tegak|benar)$/ },
  { methods: ['POST'], tail: /^\/unggahan\/[^/]+$/ },
  { methods: ['GET', 'PATCH', 'DELETE'], tail: /^\/unggahan\/[^/]+\/[^/]+$/ },
  { methods: ['POST'], tail: /^\/unggahan\/[^/]+\/[^/]+\/hasil$/ },
  { methods: ['POST'], tail: /^\/pembatalan-unggahan$/ },
  { methods: ['GET'], tail: /^\/periksa$/ },
  { methods: ['GET', 'POST'], tail: /^\/perubahan$/ },
  { methods: ['GET'], tail: /^\/perbaikan$/ },
  { methods: ['GET', 'POST'], tail: /^\/persetujuan$/ },
  { methods: ['GET', 'POST'], tail: /^\/persetujuan\/kode$/ },
];

/** What a path asks for: an application's page with what comes behind its reference, an uploaded file, or neither. */
export function placeOf(
  path: string,
): { kind: 'application'; reference: string; tail: string } | { kind: 'file'; id: string } | null {
  const [, reference, tail = ''] = /^\/permohonan\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (reference !== undefined) return { kind: 'application', reference, tail };
  const [, id] = /^\/berkas\/([^/]+)(?:\/gambar)?$/.exec(path) ?? [];
  return id === undefined ? null : { kind: 'file', id };
}

/** Whether a helper may open what comes behind the reference of the one application. What is not listed is closed. */
export function helperMayOpen(method: string, tail: string): boolean {
  const asked = method === 'HEAD' ? 'GET' : method;
  return doors.some((door) => door.methods.includes(asked) && door.tail.test(tail));
}

import type { Act } from './database/events.ts';

/**
 * Acts that other systems may be told of, and under which name. To add one, add a row here and its words in `web/texts/id/systems.ts`.
 * @see docs/how-do-i-connect-another-system.md
 */
const announced = {
  application: {
    submit: 'permohonan.dikirim',
    pass_on: 'permohonan.diterima_lengkap',
    return_for_correction: 'permohonan.perbaikan_diminta',
    resubmit: 'permohonan.perbaikan_dikirim',
    approve: 'permohonan.disetujui',
    refuse: 'permohonan.ditolak',
    withdraw: 'permohonan.ditarik',
  },
  permit: {
    issue: 'izin.terbit',
    suspend: 'izin.dibekukan',
    lift: 'izin.berlaku_kembali',
    replace: 'izin.diganti',
    revoke: 'izin.dicabut',
  },
} as const satisfies Partial<Record<Act['subject']['kind'], Record<string, string>>>;

type Names<Part> = Part extends Record<string, infer Name> ? Name : never;
export type AnnouncedEvent = Names<(typeof announced)[keyof typeof announced]>;

/** Every name, in the order of an application's life. */
export const announcedEvents: readonly AnnouncedEvent[] = Object.values(announced).flatMap((part) => Object.values(part));

/** Whether a stored or posted word is an event that can be told. */
export const isAnnounced = (word: string): word is AnnouncedEvent => announcedEvents.some((name) => name === word);

/** Under which name an act is told; null = it is told to nobody. */
export function announcedName(kind: string, verb: string): AnnouncedEvent | null {
  const acts: Readonly<Record<string, AnnouncedEvent>> =
    kind === 'application' ? announced.application : kind === 'permit' ? announced.permit : {};
  return acts[verb] ?? null;
}

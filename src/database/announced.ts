import { sql } from 'drizzle-orm';
import type { Database } from './connection.ts';
import type { Act } from './events.ts';

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

/**
 * Writes for every address that wants to hear of it what is told of an act, in the act's own transaction: neither exists without the other. What is told is how the
 * application stands in that very moment, without anything personal.
 */
export async function announce(db: Database, { at, verb, subject }: Act): Promise<void> {
  const name = nameOf(subject.kind, verb);
  if (name === null) return;
  const of = subject.kind === 'permit' ? sql`p.id = ${subject.id}::uuid` : sql`a.id = ${subject.id}::uuid`;
  await db.execute(sql`
    insert into webhook_delivery (webhook_id, event, about, payload, again_at, created_at)
    select w.id, ${name}, a.id::text, jsonb_strip_nulls(jsonb_build_object(
      'number', a.number, 'service', a.service, 'version', a.definition_version, 'state', a.state, 'revision', a.revision,
      'submittedAt', a.submitted_at, 'dueOn', a.due_on, 'permit', p.number
    )), ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz
    from application a
    left join permit p on p.application_id = a.id
    join webhook w on ${name} = any (w.events) and (w.services = '{}' or a.service = any (w.services))
    where ${of} and a.number is not null
    order by w.created_at, w.id
  `);
}

function nameOf(kind: string, verb: string): AnnouncedEvent | null {
  const acts: Readonly<Record<string, AnnouncedEvent>> =
    kind === 'application' ? announced.application : kind === 'permit' ? announced.permit : {};
  return acts[verb] ?? null;
}

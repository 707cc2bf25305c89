import { sql } from 'drizzle-orm';
import { announcedName } from '../announced-acts.ts';
import type { Database } from './connection.ts';
import type { Act } from './events.ts';

/**
 * Writes for every address that wants to hear of it what is told of an act, in the act's own transaction: neither exists without the other. What is told is how the
 * application stands in that very moment, without anything personal.
 */
export async function announce(db: Database, { at, verb, subject }: Act): Promise<void> {
  const name = announcedName(subject.kind, verb);
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

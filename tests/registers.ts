import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { REGISTER_QUEUE, runRegisterJob } from '../src/registers/import-job.ts';
import { paths } from '../src/web/paths.ts';
import { filmPerson } from '../src/world/people.ts';
import type { Portal } from '../src/portal.ts';
import type { Answer, Visitor } from './visitor.ts';

const HEAD = 'Nomor izin;Jenis izin;Nama;NIK;Tanggal terbit;Berlaku sampai;Nama fasilitas';

/** One row of a register: a nurse's permit. */
export const lineOf = (number: string, holder = filmPerson.name, end = '11/03/2027') =>
  `${number};sip-perawat;${holder};${filmPerson.nik};12 Maret 2022;${end};`;

/** Removes every permit and every file of the register, and every job on one. */
export async function emptyRegister({ db }: Pick<Portal, 'db'>): Promise<void> {
  for (const table of ['rate_limit', 'register_reminder', 'register_finding', 'register_change'])
    await db.execute(sql`delete from ${sql.identifier(table)}`);
  await db.execute(sql`update application set old_register_id = null`);
  await db.execute(sql`delete from register_permit`);
  await db.execute(sql`delete from register_import`);
  await db.execute(sql`delete from pgboss.job where name = ${REGISTER_QUEUE}`);
}

/** Runs what the portal was asked to do with a file, as its worker does. */
export async function workOn(portal: Portal, importId: string): Promise<void> {
  for (const step of ['check', 'enter', 'undo']) await runRegisterJob(portal, { importId, step });
}

/** Hands a file with these rows in, as the administrator does. Answers the id of the import; nothing has read the file yet. */
export async function handIn(administrator: Visitor, ...lines: string[]): Promise<string> {
  const file = new File([[HEAD, ...lines].join('\n')], 'register.csv', { type: 'text/csv' });
  const answer: Answer = await administrator.post(paths.register, { berkas: file });
  expect(answer.status).toBe(303);
  return answer.location?.split('/')[3] ?? '';
}

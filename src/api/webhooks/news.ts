import { z } from 'zod';
import { newsSchema } from '../schemas.ts';
import { codeOfState } from '../states.ts';

/** Name of what is sent to try an address. */
export const TRIAL = 'percobaan';

/** As it stands in the database, written by `announce`; what was null there is left out. */
const stored = z.object({
  number: z.string(),
  service: z.string(),
  version: z.int(),
  state: z.string(),
  revision: z.int(),
  submittedAt: z.string().optional(),
  dueOn: z.string().optional(),
  permit: z.string().optional(),
});

/** What an address is posted: how the application stood when it happened. */
export function newsOf({ event, payload, createdAt }: { event: string; payload: unknown; createdAt: Date }): string {
  const about = { type: event, timestamp: createdAt.toISOString() };
  if (event === TRIAL) return JSON.stringify({ ...about, data: {} });
  const { number, service, version, state, revision, submittedAt, dueOn, permit } = stored.parse(payload);
  return JSON.stringify(
    newsSchema.parse({
      ...about,
      data: {
        nomor: number,
        layanan: service,
        versi_layanan: version,
        keadaan: codeOfState(state),
        revisi: revision,
        dikirim_pada: submittedAt === undefined ? null : new Date(submittedAt).toISOString(),
        dijanjikan_tanggal: dueOn ?? null,
        nomor_izin: permit ?? null,
      },
    }),
  );
}

import { Hono } from 'hono';
import { requirePerson } from '../accounts/require.ts';
import { numbersForOfficer } from '../applications/store-desk.ts';
import { localDay } from '../catalogue/formats.ts';
import { MOST_ITEMS } from '../batches/rules.ts';
import { startBatch } from '../permits/sign-batch.ts';
import { voidedNumbers } from '../permits/store-numbers.ts';
import { inBothFormats, sendTable } from '../web/send-table.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { waitingLetters } from './load-letter.ts';
import { CHOSEN, chosenOf, PASSPHRASE } from './pages/chosen-fields.ts';
import { nothingChosenPage } from './pages/batch.tsx';
import { voidedNumbersPage } from './pages/voided-numbers.tsx';

/** Many letters signed with one press, and the numbers that belong to none. */
export const signBatchRoutes = new Hono<PortalEnv>();

const head = requirePerson(['head']);

signBatchRoutes.post(paths.letterBatches, head, async (c) => {
  const { values } = await readPosted(c, {
    fields: ['revision', 'masa', 'sampai-hari', 'sampai-bulan', 'sampai-tahun', PASSPHRASE],
    alike: CHOSEN,
  });
  const officer = c.get('person');
  if (officer === null) return c.notFound();
  const waiting = new Map((await waitingLetters(c)).map((letter) => [letter.number, letter]));
  // What was read before, and waits no more, is told of in the report; what was never read is not signed by hand-made requests either.
  const letters = chosenOf(values).filter(({ number }) => (waiting.get(number)?.unready ?? null) === null);
  if (letters.length === 0) return nothingChosenPage(c, 'none', paths.signing);
  if (letters.length > MOST_ITEMS) return nothingChosenPage(c, 'many', paths.signing);
  const id = await startBatch(c.get('portal'), { officer, letters, passphrase: values[PASSPHRASE] ?? '' });
  return c.redirect(paths.deskBatch(id), 303);
});

signBatchRoutes.get('/petugas/tanda-tangan/nomor-batal', head, async (c) => voidedNumbersPage(c, await voided(c)));

signBatchRoutes.on('GET', inBothFormats('/petugas/tanda-tangan/nomor-batal.csv'), head, async (c) => {
  const { office } = c.get('portal');
  const { columns, reasons } = c.get('t').desk.signing.voided;
  const rows = (await voided(c)).map(({ number, reason, takenAt, voidedAt, application }) => [
    number,
    reasons[reason],
    localDay(takenAt, office),
    localDay(voidedAt, office),
    application,
  ]);
  return sendTable(c, [columns, ...rows], 'nomor-surat-batal.csv');
});

/** Voided numbers that are told of at once; more than a year's. */
const MOST_VOIDED = 1000;

async function voided(c: PortalContext) {
  const { db } = c.get('portal');
  const officer = c.get('person');
  const rows = await voidedNumbers(db, MOST_VOIDED);
  const ids = rows.map(({ applicationId }) => applicationId);
  const numbers = officer === null ? new Map<string, string>() : await numbersForOfficer(db, officer, ids);
  return rows.map(({ applicationId, ...row }) => ({ ...row, application: numbers.get(applicationId) ?? null }));
}

import { codeOf, onPaper } from '../applications/papers/on-paper.ts';
import type { Printing } from '../applications/papers/on-paper.ts';
import type { Paper } from '../applications/papers/paper.ts';
import { dayInWords, localDay, momentInWords, rupiah } from '../catalogue/formats.ts';
import { paths } from '../web/paths.ts';
import type { Fee } from './rules.ts';
import { rupiahInWords } from './rupiah-in-words.ts';

/** A bill that is paid, with when and how the bank names it. */
export type PaidFee = Fee & { paidAt: Date; reference: string };

/** Proof that the office has a payment (bukti bayar), to be kept and shown. */
export async function feeReceiptPaper(
  printing: Printing & { baseUrl: string },
  { fee, number, service, payer }: { fee: PaidFee; number: string; service: string; payer: string },
): Promise<Paper> {
  const { t, office, baseUrl, now } = printing;
  const words = t.fees.receipt;
  return onPaper(printing, {
    title: words.title,
    kind: words.kind,
    foot: words.foot(dayInWords(localDay(now, office), office)),
    blocks: [
      { kind: 'text', text: words.lead(office.name) },
      { kind: 'number', label: t.fees.number, number: fee.number, qr: await codeOf(t, `${baseUrl}${paths.application(number)}`) },
      {
        kind: 'facts',
        rows: [
          { label: t.fees.amount, value: rupiah(fee.amountRupiah) },
          // The law's own language: what counts in a dispute is not translated.
          { label: words.inWords, value: rupiahInWords(fee.amountRupiah) },
          ...(fee.basis === null ? [] : [{ label: t.fees.basis, value: fee.basis }]),
          { label: words.service, value: service },
          { label: words.application, value: number },
          { label: words.payer, value: payer },
          { label: words.paidAt, value: momentInWords(fee.paidAt, office) },
          { label: words.reference, value: fee.reference },
          {
            label: words.toldBy,
            value: fee.toldBy === 'officer' ? words.byOfficer : fee.gateway === 'demo' ? words.byDemo : words.byBank,
          },
        ],
      },
    ],
  });
}

import { dayShort, localDay, momentShort, rupiah } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { TableLink } from '../../web/components/table-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { feeFilters, isInPart } from '../list-rules.ts';
import type { FeeFilter } from '../list-rules.ts';
import type { Fee } from '../rules.ts';
import type { PaymentReport } from '../store-reports.ts';
import { stateOf } from './case-fee.tsx';

/** A bill with the number of its application; null = the officer may not see that. */
export type ListedFee = { fee: Fee; number: string | null };

type PaymentsGiven = {
  fees: readonly ListedFee[];
  reports: readonly PaymentReport[];
  filter: FeeFilter;
  mode: 'bank' | 'demo' | 'none';
  /** Whether the one who looks settles what does not fit. */
  settles: boolean;
  most: number;
};

/** Bills, what was paid of them, and above all the money that fits none. */
export function paymentsPage(c: PortalContext, { fees, reports, filter, mode, settles, most }: PaymentsGiven) {
  const t = c.get('t').deskFees;
  const words = t.listPage;
  const { office, clock } = c.get('portal');
  const today = localDay(clock.now(), office);
  const shown = fees.filter(({ fee }) => isInPart(filter, fee, today));
  const open = fees.filter(({ fee }) => fee.state === 'open').length;
  return page(
    c,
    { title: t.list, area: 'desk', wide: true },
    <>
      <BackLink href={paths.desk}>{c.get('t').desk.case.back}</BackLink>
      <div class="desk-head">
        <h1>{t.list}</h1>
        <nav class="filters" aria-label={words.filtersLabel}>
          <ul>
            {feeFilters.map((each) => (
              <li>
                <a
                  href={each === 'semua' ? paths.deskPayments : paths.deskPaymentsPart(each)}
                  aria-current={each === filter ? 'page' : undefined}
                >
                  <span>{words.filters[each]}</span>
                  <span class="count">{fees.filter(({ fee }) => isInPart(each, fee, today)).length}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <p class="muted">{words.mode[mode]}</p>
      {reports.length === 0 ? null : <Mismatches c={c} reports={reports} settles={settles} />}
      {reports.length === 0 ? null : <h2>{words.bills}</h2>}
      {shown.length === 0 ? (
        <Panel>
          <p>{fees.length === 0 ? words.empty : words.emptyPart}</p>
        </Panel>
      ) : (
        <Table
          caption={words.caption}
          stacked
          named={[4, 5, 6, 7]}
          head={Object.values(words.head)}
          rows={shown.map(({ fee, number }) => [
            fee.number,
            number === null ? '' : <a href={paths.deskCase(number)}>{number}</a>,
            rupiah(fee.amountRupiah),
            stateOf(c, fee),
            dayShort(fee.dueOn),
            fee.code ?? '',
            fee.reference ?? '',
            fee.paidAt === null ? '' : momentShort(fee.paidAt, office),
          ])}
        />
      )}
      <p class="muted">{words.lead(open, most)}</p>
      <TableLink href={paths.deskPaymentsCsv}>{words.csv}</TableLink>
    </>,
  );
}

function Mismatches({ c, reports, settles }: { c: PortalContext; reports: readonly PaymentReport[]; settles: boolean }) {
  const t = c.get('t').deskFees;
  const words = t.listPage;
  const { office } = c.get('portal');
  return (
    <section>
      <h2>{words.mismatches(reports.length)}</h2>
      <p>{words.mismatchesLead}</p>
      <Table
        caption={words.mismatchesCaption}
        stacked
        named={[1, 2, 4]}
        head={Object.values(words.mismatchHead)}
        rows={reports.map(({ id, mismatch, toldAt, code, amountRupiah, reference }) => [
          <strong>{t.mismatches[mismatch]}</strong>,
          momentShort(toldAt, office),
          code,
          rupiah(amountRupiah),
          reference,
          settles ? (
            <ActionLink href={paths.deskPaymentReport(id)} icon="check" label={`${words.settle} ${reference}`}>
              {words.settle}
            </ActionLink>
          ) : (
            ''
          ),
        ])}
      />
    </section>
  );
}

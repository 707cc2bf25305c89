import { momentShort } from '../../catalogue/formats.ts';
import type { VoidedNumber } from '../../permits/store-numbers.ts';
import { TableLink } from '../../web/components/table-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

type Shown = Omit<VoidedNumber, 'applicationId'> & {
  /** Of the application; null = it is not theirs to see any more. */
  application: string | null;
};

/** Numbers that were taken and belong to no letter, with the reason of each: the record of a series without gaps. */
export function voidedNumbersPage(c: PortalContext, numbers: readonly Shown[]) {
  const { signing } = c.get('t').desk;
  const words = signing.voided;
  const { office } = c.get('portal');
  return page(
    c,
    { title: words.title, area: 'desk' },
    <>
      <BackLink href={paths.signing}>{signing.title}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {numbers.length === 0 ? (
        <Panel>
          <p>{words.none}</p>
        </Panel>
      ) : (
        <>
          <Table
            caption={words.table}
            stacked
            named={[1, 2, 3]}
            head={[words.head.number, words.head.reason, words.head.at, words.head.application]}
            rows={numbers.map(({ number, reason, voidedAt, application }) => [
              <strong>{number}</strong>,
              words.reasons[reason],
              momentShort(voidedAt, office),
              application === null ? '-' : <a href={paths.deskCase(application)}>{application}</a>,
            ])}
          />
          <TableLink href={paths.voidedNumbersCsv} download="nomor-surat-batal.csv">
            {words.export}
          </TableLink>
        </>
      )}
    </>,
  );
}

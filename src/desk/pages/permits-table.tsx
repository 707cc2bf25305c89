import type { FilingChannel } from '../../applications/filing-rules.ts';
import { dayInWords, localDay } from '../../catalogue/formats.ts';
import type { Permit } from '../../permits/permit.ts';
import type { PermitStanding } from '../../permits/rules.ts';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { StandingMark } from './permit-standing.tsx';

export type PermitRow = {
  permit: Permit;
  /** Of the application that led to it. */
  number: string;
  channel: FilingChannel;
  standing: PermitStanding;
};

/** Issued permits in a table. */
export function PermitsTable({ c, rows, caption }: { c: PortalContext; rows: readonly PermitRow[]; caption: string }) {
  const t = c.get('t').desk.permits;
  const filed = c.get('t').deskCounter;
  const { office } = c.get('portal');
  const { head } = t;
  return (
    <Table
      caption={caption}
      stacked
      named={[3, 4, 5]}
      head={[head.number, head.holder, head.kind, head.issued, head.until, filed.column, head.state]}
      rows={rows.map(({ permit, number, channel, standing }) => [
        <a href={paths.deskPermit(number)}>{permit.number}</a>,
        <a href={paths.deskCase(number)}>{permit.holder}</a>,
        permit.outputName,
        <span class="muted">{dayInWords(localDay(permit.issuedAt, office))}</span>,
        <span class="muted">{t.until(permit.validUntil)}</span>,
        <span class="muted">{filed.channels[channel]}</span>,
        <StandingMark c={c} standing={standing} />,
      ])}
    />
  );
}

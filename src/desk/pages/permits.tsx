import type { FilingChannel } from '../../applications/filing-rules.ts';
import { dayInWords, localDay } from '../../catalogue/formats.ts';
import type { Permit } from '../../permits/permit.ts';
import type { PermitStanding } from '../../permits/rules.ts';
import { Panel } from '../../web/components/panel.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { StandingMark } from './permit-standing.tsx';

type PermitRow = {
  permit: Permit;
  /** Of the application that led to it. */
  number: string;
  channel: FilingChannel;
  standing: PermitStanding;
};

/** The register of issued permits, the newest first. */
export function permitsPage(c: PortalContext, rows: readonly PermitRow[], most: number) {
  const t = c.get('t').desk.permits;
  const filed = c.get('t').deskCounter;
  const { office } = c.get('portal');
  const { head } = t;
  return page(
    c,
    { title: t.title, area: 'desk', wide: true },
    <>
      <div class="desk-head">
        <h1>{t.title}</h1>
        {rows.length === 0 ? null : <p class="muted">{t.lead(rows.length, most)}</p>}
      </div>
      {rows.length === 0 ? (
        <Panel>
          <p>
            <strong>{t.empty}</strong>
          </p>
          <p class="muted">{t.emptyText}</p>
        </Panel>
      ) : (
        <Table
          caption={t.caption}
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
      )}
    </>,
  );
}

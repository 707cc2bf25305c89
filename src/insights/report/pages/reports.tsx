import { Details } from '../../../web/components/details.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { RowList } from '../../../web/components/row-list.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { monthAfter } from '../../period-rules.ts';
import { ReportTabs } from './report-tabs.tsx';

/** As many months stand in the list itself. */
const MONTHS_LISTED = 12;

/** The reports of all months, the newest first. @param given.now the month that is not over */
export function reportsPage(c: PortalContext, { months, now }: { months: readonly string[]; now: string }) {
  const words = c.get('t').monthlyReport;
  const older = monthAfter(now, -MONTHS_LISTED);
  return page(
    c,
    { title: words.listTitle, area: 'desk' },
    <>
      <div class="desk-head">
        <h1>{words.listTitle}</h1>
      </div>
      <ReportTabs c={c} now="reports" />
      <p class="lead">{words.listLead}</p>
      {months.length === 0 ? (
        <Panel>
          <p>{words.none}</p>
        </Panel>
      ) : (
        <>
          <Months c={c} months={months.filter((month) => month > older)} now={now} />
          {months.some((month) => month <= older) ? (
            <Details summary={words.older}>
              <Months c={c} months={months.filter((month) => month <= older)} now={now} />
            </Details>
          ) : null}
        </>
      )}
    </>,
  );
}

function Months({ c, months, now }: { c: PortalContext; months: readonly string[]; now: string }) {
  const words = c.get('t').monthlyReport;
  return (
    <RowList
      rows={months.map((month) => ({
        href: paths.deskReport(month),
        title: words.month(month),
        text: month === now ? words.running : '',
      }))}
    />
  );
}

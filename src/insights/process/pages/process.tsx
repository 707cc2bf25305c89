import type { Child } from 'hono/jsx';
import { wholeNumber } from '../../../catalogue/formats.ts';
import { TableLink } from '../../../web/components/table-link.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { PeriodChoice } from '../../report/pages/period-choice.tsx';
import { ReportTabs } from '../../report/pages/report-tabs.tsx';
import type { Period } from '../../period-rules.ts';
import type { Process } from '../load-process.ts';
import type { Pace, ProcessOf, Share } from '../process-rules.ts';
import { STAGES } from '../../../applications/clock-ledger.ts';

/** How fast and how smoothly the office decides: as a whole, by stage, by service, and for which reasons something came back. */
export function processPage(c: PortalContext, period: Period, process: Process) {
  const words = c.get('t').processOffice;
  const { all } = process;
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <div class="desk-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <PeriodChoice c={c} period={period} action={paths.deskProcess} />
      </div>
      <ReportTabs c={c} now="process" />
      {c.get('portal').config.mode === 'demo' ? <p class="hint">{words.invented}</p> : null}
      {all.decided === 0 ? (
        <Notice kind="info" title={words.none}>
          <p>{words.noneNote}</p>
        </Notice>
      ) : (
        <div class="insight">
          <div class="insight-main">
            <Services c={c} process={process} />
            <Stages c={c} all={all} />
          </div>
          <div>
            <Whole c={c} all={all} period={period} />
            <Reasons c={c} title={words.corrections.title} head={words.corrections.head} rows={process.corrections} />
            <Reasons c={c} title={words.refusals.title} head={words.refusals.head} rows={process.refusals} />
            <div class="acts">
              <TableLink href={paths.deskProcessCsv(period.key)}>{words.files.csv}</TableLink>
              <TableLink href={paths.deskProcessDictionary} icon="book">
                {words.files.dictionary}
              </TableLink>
            </div>
          </div>
        </div>
      )}
    </>,
  );
}

function Whole({ c, all, period }: { c: PortalContext; all: ProcessOf; period: Period }) {
  const words = c.get('t').processOffice;
  return (
    <Panel>
      <h2>{words.whole.title(c.get('t').performance.period(period))}</h2>
      <p>{all.decided === null ? words.whole.few : words.whole.decided(all.decided)}</p>
      <p>
        <strong>{all.pace === null ? words.whole.noPace : words.whole.pace(all.pace)}</strong>
      </p>
      {all.returned === null ? null : <p>{words.whole.returned(inWords(c, all.returned))}</p>}
      {all.refused === null ? null : <p>{words.whole.refused(inWords(c, all.refused))}</p>}
      {all.online === null ? null : <p>{words.whole.online(inWords(c, all.online))}</p>}
      <p class="hint">{words.whole.note}</p>
    </Panel>
  );
}

function Services({ c, process: { services } }: { c: PortalContext; process: Process }) {
  const words = c.get('t').processOffice;
  const shown = services.filter(({ decided }) => decided !== null);
  return (
    <section>
      <h2>{words.byService.title}</h2>
      {shown.length === 0 ? (
        <p>{words.byService.none}</p>
      ) : (
        <Table
          caption={words.byService.title}
          stacked
          named={[1, 2, 3, 4]}
          head={words.byService.head}
          rows={shown.map(({ name, decided, pace, returned }): Child[] => [
            <strong>{name}</strong>,
            decided === null ? '' : wholeNumber(decided),
            days(c, pace, 'half'),
            days(c, pace, 'nineOfTen'),
            returned === null ? <Untold c={c} /> : inWords(c, returned),
          ])}
        />
      )}
      {shown.length === services.length ? null : <p class="hint">{words.byService.hidden(services.length - shown.length)}</p>}
    </section>
  );
}

function Stages({ c, all: { stages } }: { c: PortalContext; all: ProcessOf }) {
  const words = c.get('t').processOffice;
  return (
    <section>
      <h2>{words.byStage.title}</h2>
      <Table
        caption={words.byStage.title}
        stacked
        named={[1, 2, 3]}
        head={words.byStage.head}
        rows={STAGES.map((stage): Child[] => [
          words.byStage.stages[stage],
          stages[stage] === null ? <Untold c={c} /> : wholeNumber(stages[stage].cases),
          days(c, stages[stage], 'half'),
          days(c, stages[stage], 'nineOfTen'),
        ])}
      />
      <p class="hint">{words.byStage.note}</p>
    </section>
  );
}

type ReasonsProps = {
  c: PortalContext;
  title: string;
  head: readonly string[];
  rows: readonly { label: string; cases: number }[];
};

function Reasons({ title, head, rows }: ReasonsProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Table caption={title} head={head} rows={rows.map(({ label, cases }) => [label, wholeNumber(cases)])} />
    </section>
  );
}

const days = (c: PortalContext, pace: Pace | null, which: 'half' | 'nineOfTen'): Child =>
  pace === null ? <Untold c={c} /> : c.get('t').processOffice.days(pace[which]);

const inWords = (c: PortalContext, { share, interval }: Share): string =>
  c.get('t').hurdles.between(share, interval.low, interval.high);

const Untold = ({ c }: { c: PortalContext }) => <span class="muted">{c.get('t').processOffice.untold}</span>;

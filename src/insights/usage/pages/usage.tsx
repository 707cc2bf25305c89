import type { Child } from 'hono/jsx';
import { TableLink } from '../../../web/components/table-link.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Icon } from '../../../web/components/icon.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { ReportTabs } from '../../report/pages/report-tabs.tsx';
import type { NamedWays, Usage } from '../load-usage.ts';
import { FINISH_DAYS } from '../rules.ts';
import { percent } from '../told-rules.ts';
import type { ToldWays } from '../told-rules.ts';
import { WaysChart } from './ways-chart.tsx';

/** How the portal is used: by month, by service, by kelurahan, new accounts, and against the time before films. */
export function usagePage(c: PortalContext, usage: Usage) {
  const words = c.get('t').usageOffice;
  const { config } = c.get('portal');
  const isEmpty = usage.months.length === 0;
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <div class="desk-head">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {isEmpty ? null : <MonthChoice c={c} usage={usage} />}
      </div>
      <ReportTabs c={c} now="usage" />
      {config.mode === 'demo' ? <p class="hint">{words.invented}</p> : null}
      {isEmpty ? (
        <Notice kind="info" title={words.none}>
          <p>{words.noneNote}</p>
        </Notice>
      ) : (
        <div class="insight">
          <div class="insight-main">
            <Months c={c} months={usage.months} />
            <Named
              c={c}
              title={words.byService.title(words.month(usage.month))}
              head={words.byService.head}
              rows={usage.services}
              none={words.byService.none}
              hidden={words.byService.hidden}
            />
            <Named
              c={c}
              title={words.byKelurahan.title(words.month(usage.month))}
              head={words.byKelurahan.head}
              rows={usage.kelurahan.map((one) => (one.key === '' ? { ...one, name: words.byKelurahan.unsaid } : one))}
              none={words.byKelurahan.none}
              hidden={words.byKelurahan.hidden}
            />
          </div>
          <div>
            <Films c={c} usage={usage} />
            <Accounts c={c} months={usage.months} />
            <div class="acts">
              <TableLink href={paths.deskUsageCsv}>{words.files.csv}</TableLink>
              <TableLink href={paths.deskUsageAccountsCsv}>{words.files.accounts}</TableLink>
              <TableLink href={paths.deskUsageDictionary} icon="book">
                {words.files.dictionary}
              </TableLink>
            </div>
          </div>
        </div>
      )}
    </>,
  );
}

function MonthChoice({ c, usage }: { c: PortalContext; usage: Usage }) {
  const words = c.get('t').usageOffice;
  const months = [...new Set([usage.month, ...usage.months.map(({ month }) => month)])].toSorted((a, b) => (a < b ? 1 : -1));
  return (
    <form class="choose" action={paths.deskUsage}>
      <label for="f-bulan">{words.choose.label}</label>
      <div class="select">
        <select class="input" id="f-bulan" name="bulan">
          {months.map((month) => (
            <option value={month} selected={month === usage.month}>
              {words.month(month)}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </div>
      <Button kind="secondary">{words.choose.button}</Button>
    </form>
  );
}

function Months({ c, months }: { c: PortalContext; months: Usage['months'] }) {
  const words = c.get('t').usageOffice;
  return (
    <section>
      <h2>{words.byMonth.title}</h2>
      <Panel>
        <WaysChart
          c={c}
          caption={words.byMonth.caption}
          note={words.note}
          bars={months.map(({ month, ways }) => ({
            label: words.month(month),
            value: ways.total === null ? words.untold : words.number(ways.total),
            ways,
          }))}
        />
      </Panel>
      <Table
        caption={words.byMonth.caption}
        stacked
        named={[1, 2, 3, 4, 5]}
        head={words.byMonth.head}
        rows={months.map(({ month, ways }) => [<strong>{words.month(month)}</strong>, ...figuresOf(c, ways)])}
      />
    </section>
  );
}

type NamedProps = {
  c: PortalContext;
  title: string;
  head: readonly string[];
  rows: readonly NamedWays[];
  /** Said where nothing may be told, and of how many nothing may be told. */
  none: string;
  hidden: (count: number) => string;
};

function Named({ c, title, head, rows, none, hidden }: NamedProps) {
  const shown = rows.filter(({ ways }) => ways.total !== null);
  const left = rows.length - shown.length;
  return (
    <section>
      <h2>{title}</h2>
      {shown.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Table
          caption={title}
          stacked
          named={[1, 2, 3, 4, 5]}
          head={head}
          rows={shown.map(({ name, ways }) => [<strong>{name}</strong>, ...figuresOf(c, ways)])}
        />
      )}
      {left === 0 ? null : <p class="muted insight-note">{hidden(left)}</p>}
    </section>
  );
}

function Films({ c, usage: { films, month } }: { c: PortalContext; usage: Usage }) {
  const words = c.get('t').usageOffice;
  return (
    <section>
      <h2>{words.before.title}</h2>
      <Panel>
        {films.kind === 'none' ? <p>{words.before.noFilm}</p> : null}
        {films.kind === 'none' && c.get('portal').config.mode === 'demo' ? <p class="hint">{words.before.noFilmDemo}</p> : null}
        {films.kind === 'few' ? <p>{words.before.tooFew}</p> : null}
        {films.kind === 'change' ? (
          <>
            <p>
              <strong>
                {words.before.sentence({
                  before: words.month(films.before),
                  beforePercent: films.change.before,
                  now: words.month(month),
                  nowPercent: films.change.now,
                  points: films.change.points,
                  interval: films.change.interval,
                })}
              </strong>
            </p>
            <p class="muted">{words.before.caution}</p>
          </>
        ) : null}
      </Panel>
    </section>
  );
}

function Accounts({ c, months }: { c: PortalContext; months: Usage['months'] }) {
  const words = c.get('t').usageOffice;
  return (
    <section>
      <h2>{words.accounts.title}</h2>
      <p class="muted">
        {words.accounts.lead(FINISH_DAYS)} {words.accounts.recent(FINISH_DAYS)}
      </p>
      <Table
        caption={words.accounts.title}
        head={words.accounts.head}
        rows={months.map(({ month, accounts: { made, finished } }) => [
          words.month(month),
          told(c, made),
          told(c, finished),
          shareOf(c, finished, made),
        ])}
      />
    </section>
  );
}

/** How many, by which way, and the share that people did alone. */
const figuresOf = (c: PortalContext, { total, online, assisted, counter }: ToldWays): Child[] => [
  ...[total, online, assisted, counter].map((count) => told(c, count)),
  shareOf(c, online, total),
];

const told = (c: PortalContext, count: number | null): Child =>
  count === null ? <Untold c={c} /> : c.get('t').usageOffice.number(count);

/** What may not be told has no share; nobody has none yet. */
const shareOf = (c: PortalContext, part: number | null, whole: number | null): Child =>
  part === null || whole === null ? <Untold c={c} /> : c.get('t').usageOffice.percent(percent(part, whole));

/** A dash, which is read aloud as what it means: a table of words that say nothing hides the numbers beside them. */
const Untold = ({ c }: { c: PortalContext }) => (
  <>
    <span aria-hidden="true">–</span>
    <span class="visually-hidden">{c.get('t').usageOffice.untold}</span>
  </>
);

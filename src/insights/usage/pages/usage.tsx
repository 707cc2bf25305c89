import { ActionLink } from '../../../web/components/action-link.tsx';
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
            />
            <Kelurahan c={c} usage={usage} />
          </div>
          <div>
            <Films c={c} usage={usage} />
            <Accounts c={c} months={usage.months} />
            <div class="acts">
              <ActionLink href={paths.deskUsageCsv} icon="download">
                {words.files.csv}
              </ActionLink>
              <ActionLink href={paths.deskUsageAccountsCsv} icon="download">
                {words.files.accounts}
              </ActionLink>
              <ActionLink href={paths.deskUsageDictionary} icon="book">
                {words.files.dictionary}
              </ActionLink>
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
          bars={months.map(({ month, ways }) => ({ label: words.month(month), value: told(c, ways.total), ways }))}
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

type NamedProps = { c: PortalContext; title: string; head: readonly string[]; rows: readonly NamedWays[] };

function Named({ c, title, head, rows }: NamedProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <Table
        caption={title}
        stacked
        named={[1, 2, 3, 4, 5]}
        head={head}
        rows={rows.map(({ name, ways }) => [<strong>{name}</strong>, ...figuresOf(c, ways)])}
      />
    </section>
  );
}

function Kelurahan({ c, usage }: { c: PortalContext; usage: Usage }) {
  const words = c.get('t').usageOffice;
  const { kelurahan, hidden, month } = usage;
  const title = words.byKelurahan.title(words.month(month));
  const rows = kelurahan.map((one) => (one.key === '' ? { ...one, name: words.byKelurahan.unsaid } : one));
  return (
    <>
      {rows.length > 0 ? (
        <Named c={c} title={title} head={words.byKelurahan.head} rows={rows} />
      ) : (
        <section>
          <h2>{title}</h2>
          <p>{words.byKelurahan.none}</p>
        </section>
      )}
      {hidden === 0 ? null : <p class="muted insight-note">{words.byKelurahan.few(hidden)}</p>}
    </>
  );
}

function Films({ c, usage: { films, month } }: { c: PortalContext; usage: Usage }) {
  const words = c.get('t').usageOffice;
  return (
    <section>
      <h2>{words.before.title}</h2>
      <Panel>
        {films.kind === 'none' ? <p>{words.before.noFilm}</p> : null}
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
const figuresOf = (c: PortalContext, { total, online, assisted, counter }: ToldWays): string[] => [
  ...[total, online, assisted, counter].map((count) => told(c, count)),
  shareOf(c, online, total),
];

const told = (c: PortalContext, count: number | null): string => {
  const { number, untold } = c.get('t').usageOffice;
  return count === null ? untold : number(count);
};

/** What may not be told has no share; nobody has none yet. */
const shareOf = (c: PortalContext, part: number | null, whole: number | null): string =>
  part === null || whole === null ? '' : c.get('t').usageOffice.percent(percent(part, whole));

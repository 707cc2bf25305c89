import { placeInWords } from '../../applications/queue-rules.ts';
import { endings, registerAddressOf, registerOrder, registerStandings } from '../../permits/register-rules.ts';
import type { RegisterKey, RegisterView } from '../../permits/register-rules.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { FilterChoice } from './filter-choice.tsx';
import type { FilterOption } from './filter-choice.tsx';
import { PermitsTable } from './permits-table.tsx';
import type { PermitRow } from './permits-table.tsx';

type RegisterGiven = {
  rows: readonly PermitRow[];
  view: RegisterView;
  services: readonly FilterOption[];
  /** How many stand in the view, counted up to `most` and one. */
  all: number;
  most: number;
  before: RegisterKey | null;
  after: RegisterKey | null;
};

/** The longest name or number that anybody looks for. */
const LONGEST_SEARCH = 100;

/** The register of issued permits, a page at a time. */
export function permitsPage(c: PortalContext, given: RegisterGiven) {
  const { rows, view, all, most } = given;
  const t = c.get('t').desk.permits;
  const words = c.get('t').deskPermits;
  const isNarrowed = Object.keys(registerAddressOf(view)).length > 0;
  return page(
    c,
    { title: t.title, area: 'desk', wide: true },
    <>
      <div class="desk-head">
        <h1>{t.title}</h1>
      </div>
      <div class="queue-tools register-tools">
        <PermitSearch c={c} />
        <Filters c={c} given={given} />
      </div>
      {rows.length === 0 ? (
        <Panel>
          <p>
            <strong>{isNarrowed ? words.none : t.empty}</strong>
          </p>
          {isNarrowed ? (
            <p>
              <a href={paths.permits}>{words.all}</a>
            </p>
          ) : (
            <p class="muted">{t.emptyText}</p>
          )}
        </Panel>
      ) : (
        <>
          <PermitsTable c={c} rows={rows} caption={`${t.title}, ${orderOf(c, view)}`} />
          <div class="queue-foot">
            <p class="muted">{words.count(rows.length, words.counted(all, most), orderOf(c, view))}</p>
            <Pager c={c} given={given} />
          </div>
        </>
      )}
      <div class="acts">
        <ActionLink href={paths.deskExportOf({ jenis: 'izin', ...registerAddressOf(view) })} icon="download">
          {c.get('t').deskExports.ask}
        </ActionLink>
        <ActionLink href={paths.deskExports} icon="list">
          {c.get('t').deskExports.open}
        </ActionLink>
      </div>
    </>,
  );
}

function orderOf(c: PortalContext, view: RegisterView): string {
  const { orders } = c.get('t').deskPermits;
  const { by, falling } = registerOrder(view);
  return by === 'issued' ? orders.issued : falling ? orders.ended : orders.ending;
}

/** Looks for a permit. It is posted: what somebody looks for stands in no address. */
export function PermitSearch({ c, typed = '' }: { c: PortalContext; typed?: string }) {
  const t = c.get('t').deskPermits.search;
  return (
    <search class="queue-search">
      <Form c={c} action={paths.permitSearch}>
        <label class="visually-hidden" for="f-cari">
          {t.label}
        </label>
        <input
          class="input"
          id="f-cari"
          type="search"
          name="cari"
          value={typed}
          placeholder={t.placeholder}
          maxlength={LONGEST_SEARCH}
          autocomplete="off"
        />
        <button type="submit" class="button secondary">
          <Icon name="search" />
          <span class="visually-hidden">{t.find}</span>
        </button>
      </Form>
    </search>
  );
}

function Filters({ c, given: { view, services } }: { c: PortalContext; given: RegisterGiven }) {
  const t = c.get('t').deskPermits;
  const { standings } = c.get('t').desk.permits;
  const words = t.filters;
  return (
    <form class="queue-filters" method="get" action={paths.permits} aria-label={words.label}>
      <FilterChoice name="izin" label={words.service} empty={words.allServices} value={view.service} options={services} />
      <FilterChoice
        name="keadaan"
        label={words.standing}
        empty={words.allStandings}
        value={view.standing}
        options={registerStandings.map((standing) => ({ value: standing, label: standings[standing] }))}
      />
      <FilterChoice
        name="habis"
        label={words.ending}
        empty={words.anyEnding}
        value={view.ending}
        options={endings.map((days) => ({ value: days, label: t.endingIn(days) }))}
      />
      <Day name="dari" label={words.from} value={view.from} />
      <Day name="sampai" label={words.until} value={view.until} />
      <Button kind="secondary">{words.show}</Button>
    </form>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <span class="filter-day">
      <label for={`f-${name}`}>{label}</label>
      <input class="input" type="date" id={`f-${name}`} name={name} value={value} />
    </span>
  );
}

function Pager({ c, given: { view, before, after } }: { c: PortalContext; given: RegisterGiven }) {
  const t = c.get('t').deskPermits;
  if (before === null && after === null) return null;
  const same = registerAddressOf(view);
  return (
    <nav class="acts" aria-label={t.pager}>
      {before === null ? null : (
        <a class="action" href={paths.permitsOf({ ...same, sebelum: placeInWords(before) })} rel="prev">
          <Icon name="chevron-left" />
          <span>{t.before}</span>
        </a>
      )}
      {after === null ? null : (
        <a class="action" href={paths.permitsOf({ ...same, sesudah: placeInWords(after) })} rel="next">
          <span>{t.after}</span>
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  );
}

import { addressOf, queueOrders, queueStages } from '../../applications/queue-rules.ts';
import type { QueueView } from '../../applications/queue-rules.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Details } from '../../web/components/details.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { QueueChoices } from '../queue/load-queue.ts';
import { FilterChoice } from './filter-choice.tsx';
import type { FilterOption } from './filter-choice.tsx';

/** The longest name, number or NIK that anybody looks for. */
const LONGEST_SEARCH = 100;

/** One field for number, name and NIK. It is posted: what somebody looks for stands in no address. */
export function QueueSearch({ c, typed = '' }: { c: PortalContext; typed?: string }) {
  const t = c.get('t').deskQueue.search;
  return (
    <search class="queue-search">
      <Form c={c} action={paths.deskSearch}>
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

/** What narrows and orders the queue, as one form that asks for an address. */
export function QueueFilters({ c, view, choices }: { c: PortalContext; view: QueueView; choices: QueueChoices }) {
  const t = c.get('t').deskQueue.filters;
  const { states } = c.get('t').desk;
  const officers: FilterOption[] = [
    { value: 'saya', label: t.mine },
    { value: 'belum', label: t.unassigned },
    ...choices.colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form class="queue-filters" method="get" action={paths.desk} aria-label={t.label}>
      <input type="hidden" name="bagian" value={view.part} />
      <FilterChoice
        name="izin"
        label={t.service}
        empty={t.allServices}
        value={view.service}
        options={choices.services.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <FilterChoice
        name="tahap"
        label={t.stage}
        empty={t.allStages}
        value={view.stage}
        options={queueStages.map((stage) => ({ value: stage, label: states[stage] }))}
      />
      <FilterChoice name="petugas" label={t.officer} empty={t.allOfficers} value={view.officer} options={officers} />
      {choices.offices === null ? null : (
        <FilterChoice
          name="dinas"
          label={t.office}
          empty={t.allOffices}
          value={view.office}
          options={choices.offices.map((office) => ({ value: office, label: office }))}
        />
      )}
      <FilterChoice
        name="urut"
        label={t.order}
        value={view.order}
        options={queueOrders.map((order) => ({ value: order, label: t.orders[order] }))}
      />
      <Button kind="secondary">{t.show}</Button>
    </form>
  );
}

/** Keeps what is looked at under a name. */
export function KeepView(given: { c: PortalContext; view: QueueView; kept: number; keptId: string | null }) {
  const { c, view, kept, keptId } = given;
  const t = c.get('t').deskQueue.views;
  return (
    <div class="queue-keep">
      <Details summary={t.keep} note={t.keepLead}>
        <Form c={c} action={paths.deskViews}>
          {Object.entries(addressOf(view)).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <TextField name="nama" label={t.name} maxLength={40} />
          <Button>{t.save}</Button>
        </Form>
      </Details>
      <ActionLink href={keptId === null ? paths.deskColumns : paths.deskColumnsOf(keptId)} icon="list">
        {c.get('t').deskQueue.columns.open}
      </ActionLink>
      {kept === 0 ? null : (
        <ActionLink href={paths.deskViews} icon="pencil">
          {t.manage}
        </ActionLink>
      )}
    </div>
  );
}

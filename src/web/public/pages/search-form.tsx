import { Icon } from '../../components/icon.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { PortalContext } from '../../environment.ts';
import { paths } from '../../paths.ts';

/** Finds a service by what people call it. A GET, so that a result can be bookmarked and told on. */
export function SearchForm({ c, query = '' }: { c: PortalContext; query?: string }) {
  const t = c.get('t').publicPages.search;
  return (
    <search>
      <form class="search" action={paths.services}>
        <TextField name="q" label={t.label} hint={t.hint} kind="search" value={query} autocomplete="off" maxLength={100} />
        <button class="button primary" type="submit">
          <Icon name="search" />
          <span>{t.submit}</span>
        </button>
      </form>
    </search>
  );
}

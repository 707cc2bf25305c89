import { LinkButton } from '../../web/components/link-button.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { ListedGroup, ListedService } from '../load-list.ts';
import { mayChange } from '../may-change.ts';
import { DesignerStyle } from './designer-style.tsx';

/** Every service by category: what is live since when, whose draft there is, and whether its file tells the same. */
export function listPage(c: PortalContext, groups: readonly ListedGroup[]) {
  const t = c.get('t').designer;
  return page(
    c,
    { title: t.title, area: 'desk', wide: true, head: <DesignerStyle /> },
    <>
      <div class="desk-head">
        <h1>{t.title}</h1>
        {mayChange(c) ? (
          <p>
            <LinkButton href={paths.designerNew} icon="plus">
              {t.create}
            </LinkButton>
          </p>
        ) : null}
      </div>
      <p class="lead">{t.lead}</p>
      {groups.map(({ title, services }) => (
        <section class="design-list">
          <h2>{title}</h2>
          <Table
            caption={`${t.table}: ${title}`}
            head={[t.head.service, t.head.live, t.head.draft]}
            rows={services.map((service) => row(c, service))}
            stacked
            named={[1, 2]}
          />
        </section>
      ))}
    </>,
  );
}

function row(c: PortalContext, { slug, name, live, since, draft, file }: ListedService) {
  const t = c.get('t').designer;
  return [
    <a href={paths.designed(slug)}>{name}</a>,
    <>
      {live === null ? t.notLive : `${t.version(live.version)}${since === null ? '' : `, ${t.since(since)}`}`}
      {file === 'same' ? null : <span class="design-file">{t.fileStates[file]}</span>}
    </>,
    draft === null ? '' : t.draftOf(draft.by, draft.when),
  ];
}

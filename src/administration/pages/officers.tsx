import type { Officer } from '../../accounts/store-officers.ts';
import { momentShort } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** Every officer: what they do, when they signed in last, what they have in hand. */
export function officersPage(
  c: PortalContext,
  { officers, held }: { officers: readonly Officer[]; held: ReadonlyMap<string, number> },
) {
  const t = c.get('t');
  const words = t.administration.people;
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.deskOffice}>{t.deskOffice.title}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <LinkButton href={paths.officerNew} icon="plus">
        {words.add}
      </LinkButton>
      <Table
        caption={words.title}
        head={words.head}
        rows={officers.map((officer) => [
          <a href={paths.officer(officer.id)}>{officer.profile.name}</a>,
          <>
            {t.shell.roles[officer.role]}
            {officer.technicalOffice === null ? null : <span class="below muted">{officer.technicalOffice}</span>}
          </>,
          lastUsedInWords(c, officer),
          String(held.get(officer.id) ?? 0),
          stateInWords(c, officer),
        ])}
        stacked
        named={[2, 3, 4]}
      />
      <p>
        <a href={paths.officeChangesOf('person')}>{words.history}</a>
      </p>
    </>,
  );
}

/** When somebody signed in last; who never chose a password never did. */
export const lastUsedInWords = (c: PortalContext, { completedAt, lastUsedAt }: Officer): string =>
  completedAt === null ? c.get('t').administration.people.never : momentShort(lastUsedAt, c.get('portal').office);

/** How an account stands, in words. */
export function stateInWords(c: PortalContext, { completedAt, lockedAt }: Officer): string {
  const { states } = c.get('t').administration.people;
  if (lockedAt !== null) return states.locked;
  return completedAt === null ? states.invited : states.open;
}

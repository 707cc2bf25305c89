import type { Officer } from '../../accounts/store-officers.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Details } from '../../web/components/details.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Agency } from '../agency-rules.ts';

type AgenciesGiven = {
  agencies: readonly Agency[];
  reviewers: readonly Officer[];
  /** Applications that lie at an office, by its name. */
  waiting: ReadonlyMap<string, number>;
};

/** Every reviewing office; the ones where nobody could review stand out. */
export function agenciesPage(c: PortalContext, { agencies, reviewers, waiting }: AgenciesGiven) {
  const t = c.get('t');
  const words = t.administration.agencies;
  const working = reviewers.filter(({ lockedAt }) => lockedAt === null);
  const at = (name: string) => working.filter(({ technicalOffice }) => technicalOffice === name);
  const empty = agencies.filter(({ name }) => at(name).length === 0);
  const lost = working.filter(({ technicalOffice }) => !agencies.some(({ name }) => name === technicalOffice));
  return page(
    c,
    { title: words.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.deskOffice}>{t.deskOffice.title}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {empty.length === 0 ? null : (
        <Notice kind="danger" title={words.missing.title(empty.length)}>
          <p>{words.missing.text}</p>
          <a href={paths.officerNew}>{words.missing.link}</a>
        </Notice>
      )}
      {lost.length === 0 ? null : (
        <Notice kind="wait" title={words.unknown.title(lost.length)}>
          <p>{words.unknown.text}</p>
          <ul>
            {lost.map(({ id, profile, technicalOffice }) => (
              <li>
                <a href={paths.officer(id)}>{profile.name}</a>, {technicalOffice}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Table
        caption={words.title}
        head={words.head}
        rows={agencies.map(({ name, services }) => [
          name,
          <Details summary={words.services(services.length)}>
            <ul>
              {services.map(({ slug, shortName }) => (
                <li>
                  <a href={paths.designed(slug)}>{shortName}</a>
                </li>
              ))}
            </ul>
          </Details>,
          at(name).length === 0 ? (
            <strong>{words.nobody}</strong>
          ) : (
            at(name).map(({ id, profile }) => (
              <a href={paths.officer(id)} class="below">
                {profile.name}
              </a>
            ))
          ),
          String(waiting.get(name) ?? 0),
        ])}
        stacked
        named={[1, 2, 3]}
      />
      <p class="muted">{words.naming}</p>
    </>,
  );
}

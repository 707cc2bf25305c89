import type { Requirement, Service } from '../../../catalogue/service.ts';
import { Breakable } from '../../components/breakable.tsx';
import { Details } from '../../components/details.tsx';
import { Icon } from '../../components/icon.tsx';
import type { PortalContext } from '../../environment.ts';
import { groupRequirements } from '../group-requirements.ts';

/** Documents that are always asked for, then those that depend on one's case, a group behind each case. */
export function ServiceDocuments({ c, service }: { c: PortalContext; service: Service }) {
  const t = c.get('t').publicPages.service;
  const { always, groups } = groupRequirements(service.requirements);
  return (
    <section>
      <h2>{t.documents}</h2>
      {always.length === 0 ? <p>{t.noDocuments}</p> : <Documents c={c} requirements={always} panel />}
      {groups.length === 0 ? null : (
        <>
          <h3>{t.more}</h3>
          <div class="rows">
            {groups.map(({ words, requirements }, index) => (
              <Details summary={words} note={t.moreCount(requirements.length)} open={index === 0 && groups.length <= 2}>
                <Documents c={c} requirements={requirements} />
              </Details>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function Documents({
  c,
  requirements,
  panel = false,
}: {
  c: PortalContext;
  requirements: readonly Requirement[];
  panel?: boolean;
}) {
  return (
    <ul class={panel ? 'rows' : 'plain-rows'}>
      {requirements.map((requirement) => (
        <Document c={c} requirement={requirement} />
      ))}
    </ul>
  );
}

function Document({ c, requirement }: { c: PortalContext; requirement: Requirement }) {
  const t = c.get('t').publicPages.service;
  const forOfficers = (c.get('person')?.role ?? 'applicant') !== 'applicant';
  const { name, help, whereToGet, mandatory, uncertain } = requirement;
  return (
    <li class="row high">
      <Icon name="document" />
      <div class="row-words">
        <p class="row-title">
          <Breakable>{name}</Breakable>
        </p>
        {help === '' ? null : <p class="row-text">{help}</p>}
        {whereToGet === null ? null : <p class="row-more">{whereToGet}</p>}
        {mandatory ? null : <p class="row-more">{t.optional}</p>}
        {uncertain && forOfficers ? <p class="row-text">({t.uncertain})</p> : null}
      </div>
    </li>
  );
}

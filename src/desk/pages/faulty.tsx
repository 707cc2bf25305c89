import type { Fault } from '../../catalogue/fault.ts';
import type { Service } from '../../catalogue/service.ts';
import { knownUntil } from '../../catalogue/working-days.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Details } from '../../web/components/details.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

/** What the administrator must see to: definitions with faults, holidays that run out, and facts that nobody has confirmed. */
export function faultyPage(c: PortalContext, { beyond }: { beyond: readonly Service[] }) {
  const t = c.get('t').desk.office;
  const { catalogue, office } = c.get('portal');
  const unsure = [...catalogue.services.values()].filter(({ uncertainties }) => uncertainties.length > 0);
  return page(
    c,
    { title: t.title, area: 'desk' },
    <>
      <BackLink href={paths.deskOffice}>{c.get('t').deskOffice.title}</BackLink>
      <h1>{t.title}</h1>
      <p class="lead">{t.count(catalogue.services.size)}</p>
      {catalogue.faults.length === 0 ? <Notice kind="success" title={t.allWell} /> : <Faults c={c} faults={catalogue.faults} />}
      {beyond.length === 0 ? null : (
        <Notice kind="wait" title={t.holidays.title}>
          <p>{t.holidays.text(knownUntil(office))}</p>
          <p>{t.holidays.beyond(beyond.length)}</p>
          <p>{t.holidays.remedy}</p>
        </Notice>
      )}
      <section>
        <h2>{t.facts.title}</h2>
        <p>{t.holidays.text(knownUntil(office))}</p>
        {office.unconfirmed.length === 0 ? (
          <p>{t.facts.none}</p>
        ) : (
          <>
            <p class="lead">{t.facts.lead}</p>
            <ul class="rows plain-rows">
              {office.unconfirmed.map((part) => (
                <li>{t.facts.names[part] ?? part}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section>
        <h2>{t.services.title}</h2>
        {unsure.length === 0 ? <p>{t.services.none}</p> : <p class="lead">{t.services.lead}</p>}
        <div class="rows">
          {unsure.map(({ name, uncertainties }) => (
            <Details summary={name} note={t.services.count(uncertainties.length)}>
              <ul class="case-list-of-words">
                {uncertainties.map((fact) => (
                  <li>{fact}</li>
                ))}
              </ul>
            </Details>
          ))}
        </div>
      </section>
    </>,
  );
}

function Faults({ c, faults }: { c: PortalContext; faults: readonly Fault[] }) {
  const t = c.get('t');
  const words = t.desk.office.faults;
  const files = [...new Set(faults.map(({ file }) => file))];
  return (
    <section>
      <Notice kind="danger" title={words.title(files.length)}>
        <p>{words.lead}</p>
      </Notice>
      <div class="rows">
        {files.map((file) => {
          const ofFile = faults.filter((fault) => fault.file === file);
          return (
            <Details summary={words.file(file, ofFile.length)} open>
              <ul class="case-list-of-words">
                {ofFile.map((fault) => (
                  <li>
                    <p class="muted">{t.faults.place(fault)}</p>
                    <p>{t.faults.definition(fault)}</p>
                  </li>
                ))}
              </ul>
            </Details>
          );
        })}
      </div>
    </section>
  );
}

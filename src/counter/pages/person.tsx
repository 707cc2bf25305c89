import type { SignedInPerson } from '../../accounts/person.ts';
import type { Application } from '../../applications/application.ts';
import { isLocal } from '../../catalogue/service.ts';
import type { Service } from '../../catalogue/service.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Select } from '../../web/components/select.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

export type PersonGiven = {
  owner: SignedInPerson;
  /** What they can go on with: drafts, and what is to be mended. */
  open: readonly { application: Application; service: Pick<Service, 'shortName'> }[];
  /** The form on paper that they brought, and what can be done with it; null = none, or it is in the list. */
  paper: { number: string; state: 'new' | 'others' | 'sent' } | null;
  missing?: true;
};

/** What somebody comes for: something begun, their form on paper, or a new service. */
export function counterPersonPage(c: PortalContext, given: PersonGiven) {
  const t = c.get('t');
  const words = t.deskCounter.person;
  const { owner, open, paper } = given;
  const services = [...c.get('portal').catalogue.services.values()].filter(isLocal);
  const error = given.missing === undefined ? undefined : words.missing;
  const title = words.title(owner.profile.name);
  return page(
    c,
    { title, area: 'desk', ...(error === undefined ? {} : { error: true, status: 422 }) },
    <>
      <BackLink href={paths.counter}>{words.other}</BackLink>
      <h1>{title}</h1>
      {error === undefined ? null : <ErrorSummary t={t} faults={[{ field: 'f-layanan', message: error }]} />}
      <Paper c={c} paper={paper} />
      {open.length === 0 ? null : (
        <section>
          <h2>{words.drafts}</h2>
          {open.map(({ application, service }) => (
            <Form c={c} action={paths.counterChoice}>
              <input type="hidden" name="permohonan" value={application.id} />
              <p class="hint">{application.number === null ? words.draft : words.correction(application.number)}</p>
              <Button kind="secondary" wide>
                {words.open(service.shortName)}
              </Button>
            </Form>
          ))}
        </section>
      )}
      <section>
        <h2>{words.begin}</h2>
        <Form c={c} action={paths.counterChoice}>
          <Select
            name="layanan"
            label={words.service}
            empty={words.choose}
            options={services.map(({ slug, shortName }) => ({ value: slug, label: shortName }))}
            error={error}
          />
          <Button>{words.submit}</Button>
        </Form>
      </section>
    </>,
  );
}

function Paper({ c, paper }: { c: PortalContext; paper: PersonGiven['paper'] }) {
  const words = c.get('t').deskCounter.byPaper;
  if (paper === null) return null;
  if (paper.state !== 'new') return <Notice kind="danger" title={words[paper.state](paper.number)} />;
  return (
    <Form c={c} action={paths.counterChoice}>
      <Button name="formulir" value={paper.number} wide>
        {words.goOn(paper.number)}
      </Button>
    </Form>
  );
}

import { momentInWords } from '../../catalogue/formats.ts';
import type { Service } from '../../catalogue/service.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Steps } from '../../web/components/steps.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import type { Application } from '../application.ts';

/** Before anything is stored: what will be asked for, and the drafts of this service that exist already. */
export function startPage(c: PortalContext, service: Service, drafts: readonly Application[]) {
  const t = c.get('t').applications;
  const words = t.start;
  const [newest] = drafts;
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <BackLink href={paths.service(service.slug)}>{service.shortName}</BackLink>
      <h1>{service.shortName}</h1>
      {newest === undefined ? (
        <>
          <p class="lead">{words.lead}</p>
          <Steps items={stepsOf(c, service)} />
          <Form c={c} action={paths.start(service.slug)}>
            <Button wide>{words.begin}</Button>
          </Form>
        </>
      ) : (
        <>
          <h2>{words.draftTitle}</h2>
          <p>{words.draftLead}</p>
          {drafts.map((draft) => (
            <Draft c={c} draft={draft} service={service} />
          ))}
          <hr />
          <p>{words.another}</p>
          <Form c={c} action={paths.start(service.slug)}>
            <input type="hidden" name="sesudah" value={newest.id} />
            <Button kind="secondary" wide>
              {words.startAnother}
            </Button>
          </Form>
        </>
      )}
    </>,
  );
}

function stepsOf(c: PortalContext, service: Service) {
  const { answers, documents, review } = c.get('t').applications.start.steps;
  const first = { title: answers.title, text: answers.text(service.pages.length), state: 'now' as const };
  return [first, { ...documents, state: 'later' as const }, { ...review, state: 'later' as const }];
}

function Draft({ c, draft, service }: { c: PortalContext; draft: Application; service: Service }) {
  const words = c.get('t').applications.start;
  return (
    <Panel>
      <p>
        <strong>{service.shortName}</strong>
      </p>
      <p class="hint">{words.draft(momentInWords(draft.updatedAt, c.get('portal').office))}</p>
      <LinkButton href={paths.application(referenceOf(draft))} wide>
        {words.resume}
      </LinkButton>
    </Panel>
  );
}

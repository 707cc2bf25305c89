import type { Eligibility, Service } from '../../catalogue/service.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { AskUs } from './ask-us.tsx';
import { Kept } from './start-kept.tsx';

type StoppedGiven = { service: Service; values: Readonly<Record<string, string>>; stopped: Eligibility };

/** Somebody may not apply: why, what they can do instead, and the way back with everything that they chose. */
export function stoppedPage(c: PortalContext, { service, values, stopped }: StoppedGiven) {
  const t = c.get('t').start.stopped;
  return page(
    c,
    { title: t.title, area: 'public' },
    <>
      <BackLink href={paths.service(service.slug)}>{service.shortName}</BackLink>
      <h1>{t.title}</h1>
      <Panel>
        <h2>{t.why}</h2>
        <p>{stopped.why}</p>
        <h2>{t.instead}</h2>
        <p>{stopped.instead}</p>
        {stopped.link === null ? null : (
          <ActionLink href={stopped.link} icon="arrow-right">
            {t.link}
          </ActionLink>
        )}
      </Panel>
      <p>{t.kept}</p>
      <Form c={c} action={paths.start(service.slug)}>
        <Kept service={service} values={values} />
        <Button kind="secondary" name="ubah" value="ya" wide>
          {t.back}
        </Button>
      </Form>
      <AskUs c={c} />
    </>,
  );
}

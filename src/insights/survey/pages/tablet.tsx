import { BackLink } from '../../../web/components/back-link.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Form } from '../../../web/components/form.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';

/** What a tablet of the survey is, and the button that makes this device one. */
export function tabletOfferPage(c: PortalContext) {
  const words = c.get('t').surveyOffice.tablet;
  return page(
    c,
    { title: words.title, area: 'desk' },
    <>
      {c.get('person')?.role === 'front_desk' ? (
        <BackLink href={paths.counter}>{c.get('t').deskCounter.back}</BackLink>
      ) : (
        <BackLink href={paths.deskSurvey}>{c.get('t').surveyOffice.title}</BackLink>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{words.text}</p>
      <Form c={c} action={paths.deskSurveyTablet}>
        <Button>{words.open}</Button>
      </Form>
    </>,
  );
}

/** This device was not opened by an officer. */
export function tabletClosedPage(c: PortalContext) {
  const words = c.get('t').survey.kiosk.closed;
  return page(
    c,
    { title: words.title, area: 'public', status: 403 },
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.text}</p>
      <p>{words.own}</p>
      <LinkButton href={paths.signInThen(paths.deskSurveyTablet)} kind="secondary">
        {words.officer}
      </LinkButton>
    </>,
  );
}

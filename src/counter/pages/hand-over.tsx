import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { CodeToRead, untilOf } from './shown-code.tsx';
import type { ShownCode } from './shown-code.tsx';

/** Without JavaScript. */
const REFRESH_SECONDS = 10;

type HandOverGiven = {
  /** Null = none was made, or it is too old. */
  code: ShownCode | null;
  reference: string;
  /** Of the service at the counter. */
  id: string;
};

/** On the officer's screen: the code with which the applicant goes on on their own phone. */
export function counterHandOverPage(c: PortalContext, { code, reference, id }: HandOverGiven) {
  const words = c.get('t').deskCounter.handOver;
  return page(
    c,
    // Once it is open on the phone, this page leads on by itself.
    { title: words.title, area: 'desk', refresh: code === null ? undefined : REFRESH_SECONDS },
    <>
      <BackLink href={paths.application(reference)}>{words.back}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {code === null ? null : (
        <>
          <CodeToRead shown={code} label={code.address} alt={words.qr} />
          <p>{words.until(untilOf(c, code))}</p>
          <div data-poll>
            <p class="hint">{words.waiting}</p>
          </div>
        </>
      )}
      <Form c={c} action={paths.counterHandOver}>
        <Button kind={code === null ? 'primary' : 'secondary'}>{code === null ? words.makeFirst : words.make}</Button>
      </Form>
      {code === null ? null : (
        <ActionLink href={paths.counterDone(id)} icon="refresh">
          {words.look}
        </ActionLink>
      )}
    </>,
  );
}

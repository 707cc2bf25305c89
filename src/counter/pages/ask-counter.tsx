import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { CodeToRead, untilOf } from './shown-code.tsx';
import type { ShownCode } from './shown-code.tsx';

/** On the applicant's own phone: the code by which an officer at the counter opens the application. */
export function askCounterPage(c: PortalContext, { code, reference }: { code: ShownCode | null; reference: string }) {
  const words = c.get('t').counter.ask;
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <BackLink href={paths.application(reference)}>{words.back}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {code === null ? null : (
        <>
          <CodeToRead shown={code} label={words.code} alt={words.qr} />
          <p>{words.until(untilOf(c, code))}</p>
        </>
      )}
      <Form c={c} action={paths.atCounter(reference)}>
        <Button kind={code === null ? 'primary' : 'secondary'} wide>
          {code === null ? words.make : words.makeAgain}
        </Button>
      </Form>
    </>,
  );
}

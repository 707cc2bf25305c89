import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import type { Dossier } from '../dossier.ts';

/** "Really?", before a sent application is taken back. */
export function withdrawPage(c: PortalContext, dossier: Dossier) {
  const words = c.get('t').applications.withdraw;
  return confirmPage(c, dossier, {
    words: { ...words, text: `${words.text} ${words.later}` },
    action: paths.withdrawal(referenceOf(dossier.application)),
  });
}

/** "Really?", before a draft and its files are thrown away. */
export function discardPage(c: PortalContext, dossier: Dossier) {
  return confirmPage(c, dossier, {
    words: c.get('t').applications.discard,
    action: paths.removal(referenceOf(dossier.application)),
  });
}

type Asked = { words: { title: string; text: string; confirm: string; keep: string }; action: string };

function confirmPage(c: PortalContext, { application, service }: Dossier, { words, action }: Asked) {
  const back = paths.application(referenceOf(application));
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <BackLink href={back}>{c.get('t').applications.back}</BackLink>
      <h1>{words.title}</h1>
      <p>
        <strong>{service.shortName}</strong>
        {application.number === null ? null : ` · ${c.get('t').applications.number(application.number)}`}
      </p>
      <p>{words.text}</p>
      <Form c={c} action={action}>
        <input type="hidden" name="revisi" value={String(application.revision)} />
        <Button kind="danger" wide>
          {words.confirm}
        </Button>
      </Form>
      <LinkButton href={back} kind="secondary" wide>
        {words.keep}
      </LinkButton>
    </>,
  );
}

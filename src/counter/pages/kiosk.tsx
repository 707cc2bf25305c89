import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { RowList } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { KIOSK_QUIET_MINUTES } from '../rules.ts';

/** What a kiosk is, and the button that makes this device one. */
export function kioskOfferPage(c: PortalContext) {
  const words = c.get('t').deskCounter;
  return page(
    c,
    { title: words.kiosk.title, area: 'desk' },
    <>
      <BackLink href={paths.counter}>{words.back}</BackLink>
      <h1>{words.kiosk.title}</h1>
      <p class="lead">{words.kiosk.lead}</p>
      <p>{words.kiosk.text(KIOSK_QUIET_MINUTES)}</p>
      <Form c={c} action={paths.counterKiosk}>
        <Button>{words.kiosk.open}</Button>
      </Form>
    </>,
  );
}

/** Where everybody begins at a kiosk. The script of this page looks that nothing was left behind. */
export function kioskPage(c: PortalContext) {
  const t = c.get('t').counter.kiosk;
  return page(
    c,
    { title: t.title, area: 'public' },
    <>
      <h1 data-kiosk-clean>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <LinkButton href={paths.services} wide>
        {t.begin}
      </LinkButton>
      <section>
        <RowList
          rows={[
            { href: paths.signIn, icon: 'person', title: t.goOn },
            { href: paths.publicStatus, icon: 'search', title: t.status },
            { href: paths.practices, icon: 'pencil', title: c.get('t').practice.all },
          ]}
        />
      </section>
      <p class="hint">{t.clean}</p>
      <div class="acts">
        <ActionLink href={paths.signInThen(paths.counter)} icon="lock">
          {t.officer}
        </ActionLink>
      </div>
    </>,
  );
}

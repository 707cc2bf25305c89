import { referenceOf } from '../../../applications/application.ts';
import { momentInWords } from '../../../catalogue/formats.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { RowList } from '../../components/row-list.tsx';
import { Steps } from '../../components/steps.tsx';
import type { PortalContext } from '../../environment.ts';
import { page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { serviceLine } from '../service-line.ts';
import type { Waiting } from '../waiting.ts';
import { categoryRows } from './category-rows.tsx';
import { contactRows } from './contact-rows.tsx';
import { NoMoney } from './no-money.tsx';
import { SearchForm } from './search-form.tsx';

/** Whose office this is, what can be done here, and what waits for the person. */
export function homePage(c: PortalContext, waiting: Waiting | null) {
  const t = c.get('t').publicPages.home;
  return page(
    c,
    { title: t.title, area: 'public', wide: true },
    <div class="home">
      <div class="home-hero">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <SearchForm c={c} />
      </div>
      {waiting === null ? null : <WaitingPanel c={c} waiting={waiting} />}
      <Popular c={c} />
      <section class={waiting === null ? 'home-sent beside' : 'home-sent two'}>
        <h2>{t.sent}</h2>
        <RowList
          rows={[
            { icon: 'document', ...t.mine, href: paths.applications },
            { icon: 'search', ...c.get('t').publicStatus.onHome, href: paths.publicStatus },
            { icon: 'qr', ...t.verify, href: paths.verifyForm },
            ...(c.get('portal').office.appointments === null
              ? []
              : [{ icon: 'calendar', ...c.get('t').appointments.onHome, href: paths.appointments } as const]),
          ]}
        />
      </section>
      <section class="home-first">
        <h2>{t.firstTime}</h2>
        <Steps items={t.steps.map((step) => ({ ...step, state: 'later' }))} />
      </section>
      <section class="home-kinds kinds two">
        <h2>{t.byKind}</h2>
        <RowList rows={categoryRows(c)} />
      </section>
      <section class="home-help">
        <h2>{c.get('t').publicPages.help.title}</h2>
        <RowList rows={contactRows(c)} />
        <NoMoney c={c} />
      </section>
    </div>,
  );
}

function WaitingPanel({ c, waiting }: { c: PortalContext; waiting: Waiting }) {
  const { office, catalogue } = c.get('portal');
  const t = c.get('t').publicPages.home.waiting[waiting.state];
  return (
    <aside class="turn you home-waiting">
      <p class="turn-whose">{t.whose}</p>
      <p class="turn-what">{catalogue.services.get(waiting.service)?.shortName ?? waiting.number}</p>
      <p class="hint">{t.saved(momentInWords(waiting.updatedAt, office))}</p>
      <LinkButton href={paths.application(referenceOf(waiting))} wide>
        {t.go}
      </LinkButton>
    </aside>
  );
}

/** What the office names as asked for most; nothing when it names none. */
function Popular({ c }: { c: PortalContext }) {
  const t = c.get('t').publicPages;
  const { catalogue } = c.get('portal');
  const services = catalogue.popular.flatMap((slug) => catalogue.services.get(slug) ?? []);
  if (services.length === 0) return null;
  return (
    <section class="home-popular">
      <h2>{t.home.popular}</h2>
      <RowList
        rows={services.map((service) => ({
          href: paths.service(service.slug),
          title: service.shortName,
          text: serviceLine(t, service),
        }))}
      />
    </section>
  );
}

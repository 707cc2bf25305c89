import { BackLink } from '../../web/components/back-link.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { RowList } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { HandOverTroubles } from '../hand-over-troubles.ts';

/** Every way out of the portal, and how much did not arrive on it. */
export function handOversPage(c: PortalContext, troubles: HandOverTroubles) {
  const t = c.get('t').systems.handOvers;
  const state = (count: number) => (count === 0 ? t.none : <strong>{t.waiting(count)}</strong>);
  const { messages, news, bank, jobs } = troubles;
  return page(
    c,
    { title: t.title, area: 'desk' },
    <>
      <BackLink href={paths.deskOffice}>{c.get('t').deskOffice.title}</BackLink>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {messages + news + bank + jobs === 0 ? <Notice kind="success" title={t.allWell} /> : null}
      <RowList
        rows={[
          { href: paths.unsent, icon: 'message', ...t.messages, state: state(messages) },
          { href: paths.systems, icon: 'globe', ...t.news, state: state(news) },
          { icon: 'money', ...t.bank, state: state(bank) },
          { icon: 'clock', ...t.jobs, state: state(jobs) },
        ]}
      />
    </>,
  );
}

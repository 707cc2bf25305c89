import type { Service } from '../../catalogue/service.ts';
import { canBePractised } from '../../practice/open-practice.ts';
import type { PortalContext } from '../environment.ts';
import { paths } from '../paths.ts';
import { ActionLink } from './action-link.tsx';

/** After a film or a guide, never before: the same steps to try, with invented data. */
export function PracticeOffer({ c, service }: { c: PortalContext; service: Service }) {
  if (!canBePractised(service)) return null;
  const t = c.get('t').practice.offer;
  return (
    <section class="practice-offer no-print">
      <h2>{t.title}</h2>
      <p>{t.text}</p>
      <ActionLink href={paths.practice(service.slug)} icon="pencil">
        {t.link}
      </ActionLink>
    </section>
  );
}

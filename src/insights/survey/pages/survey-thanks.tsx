import { ActionLink } from '../../../web/components/action-link.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';

/** After an answer. @param given.again there was one already, so nothing was added */
export function surveyThanksPage(c: PortalContext, { again }: { again: boolean }) {
  const words = c.get('t').survey.thanks;
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <h1>{words.title}</h1>
      <Notice kind="success" title={again ? words.again : words.text} />
      <ActionLink href={paths.performance} icon="gauge">
        {words.results}
      </ActionLink>
    </>,
  );
}

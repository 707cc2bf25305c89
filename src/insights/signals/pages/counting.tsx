import { BackLink } from '../../../web/components/back-link.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';

type CountingGiven = {
  /** `no-everywhere`: the browser tells every site not to count, which is not ours to take back. `officer`: nobody of the office is counted. */
  state: 'yes' | 'no-here' | 'no-everywhere' | 'officer';
  /** How long single visits are kept. */
  days: number;
  /** How long is kept who took part in a comparison, after its end. */
  months: number;
};

/** What is counted, what never is, and the one button to say no or yes. */
export function countingPage(c: PortalContext, { state, days, months }: CountingGiven) {
  const t = c.get('t').counting;
  return page(
    c,
    { title: t.title, area: 'public' },
    <>
      <BackLink href={paths.privacy}>{c.get('t').publicPages.privacy.title}</BackLink>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <Notice kind={state === 'yes' ? 'info' : 'success'} title={t.states[state]} />
      {t.parts(days, months).map(({ title, list }) => (
        <section>
          <h2>{title}</h2>
          <ul class="bullets">
            {list.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
        </section>
      ))}
      {state === 'no-everywhere' || state === 'officer' ? null : (
        <Form c={c} action={paths.countingChoice}>
          <button type="submit" class="button secondary" name="hitung" value={state === 'yes' ? 'tidak' : 'ya'}>
            <span>{state === 'yes' ? t.sayNo : t.sayYes}</span>
          </button>
        </Form>
      )}
    </>,
  );
}

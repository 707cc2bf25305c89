import { wholeNumber } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { STEPS } from '../practice-rules.ts';
import type { PracticeFigure } from '../store-practices.ts';

/** How often each permit was practised, and the step that was worth seeing again most often. Nobody is named. */
export function figuresPage(c: PortalContext, figures: readonly PracticeFigure[], nameOf: (slug: string) => string) {
  const { practiceOffice: t, practice } = c.get('t');
  const timesOf = (service: string, what: string) =>
    figures.find((each) => each.service === service && each.what === what)?.times ?? 0;
  const rows = [...new Set(figures.map(({ service }) => service))].map((service) => {
    const [most] = STEPS.map((step) => ({ step, times: timesOf(service, `again-${step}`) })).sort((a, b) => b.times - a.times);
    return [
      <strong>{nameOf(service)}</strong>,
      wholeNumber(timesOf(service, 'begun')),
      wholeNumber(timesOf(service, 'finished')),
      most === undefined || most.times === 0 ? t.none : t.step(most.step, practice.stepTitles[most.step], most.times),
    ];
  });
  return page(
    c,
    { title: t.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.tutorials}>{t.back}</BackLink>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {rows.length === 0 ? <p>{t.empty}</p> : <Table caption={t.title} head={t.head} rows={rows} stacked named={[1, 2, 3]} />}
    </>,
  );
}

import { BarChart } from '../../../web/components/bar-chart.tsx';
import { Details } from '../../../web/components/details.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { elements } from '../../survey/elements.ts';
import { convertedAverage, isEnough, resultOf, sampleSize } from '../../survey/rules.ts';
import { percent, totalOf } from '../../usage/rules.ts';
import type { Performance } from '../load-performance.ts';

/** "Kinerja layanan": how satisfied people are and how the service is used, for everybody. */
export function performancePage(c: PortalContext, { survey, months }: Performance) {
  const words = c.get('t').performance;
  const { office, config } = c.get('portal');
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(office.shortName)}</p>
      {config.mode === 'demo' ? <p class="hint">{words.invented}</p> : null}
      <Satisfaction c={c} survey={survey} />
      <Usage c={c} months={months} />
    </>,
  );
}

function Satisfaction({ c, survey: { period, tally, population } }: { c: PortalContext; survey: Performance['survey'] }) {
  const t = c.get('t');
  const words = t.performance.satisfaction;
  const when = t.performance.period(period);
  const result = resultOf(tally);
  if (result.kind !== 'shown' || !isEnough(tally.count, population))
    return (
      <section>
        <h2>{words.title}</h2>
        {tally.count === 0 || population === 0 ? (
          <p>{words.none(when)}</p>
        ) : (
          <Notice kind="info" title={words.notEnough}>
            <p>{words.notEnoughText(tally.count, sampleSize(population), when)}</p>
          </Notice>
        )}
      </section>
    );
  const { ikm } = result;
  const converted = elements.map((element) => ({ element, value: convertedAverage(tally, element) }));
  return (
    <section>
      <h2>{words.title}</h2>
      <Panel>
        <p class="hint">{words.value}</p>
        <p>
          <strong class="figure">{t.performance.value(ikm.rounded)}</strong> {words.of}
        </p>
        <p>
          <strong>{words.grade(ikm.grade, words.grades[ikm.grade])}</strong>
        </p>
        <p class="hint">{words.answers(tally.count, when)}</p>
      </Panel>
      <BarChart
        caption={words.caption}
        bars={converted.map(({ element, value }) => ({
          label: t.survey.elements[element].name,
          value: t.performance.value(value),
          segments: [{ share: value / 100, tone: 0 }],
        }))}
      />
      <p class="hint">{words.how}</p>
    </section>
  );
}

function Usage({ c, months }: { c: PortalContext; months: Performance['months'] }) {
  const { usage, month: inWords, number, percent: shareInWords } = c.get('t').performance;
  if (months.length === 0)
    return (
      <section>
        <h2>{usage.title}</h2>
        <p>{usage.none}</p>
      </section>
    );
  return (
    <section>
      <h2>{usage.title}</h2>
      <BarChart
        caption={usage.caption}
        legend={[usage.ways.online, usage.ways.assisted, usage.ways.counter]}
        note={usage.note}
        bars={months.map(({ month, ways }) => ({
          label: usage.row(inWords(month), number(totalOf(ways))),
          value: usage.alone(shareInWords(percent(ways.online, totalOf(ways)))),
          segments: [
            { share: ways.online / totalOf(ways), tone: 0 },
            { share: ways.assisted / totalOf(ways), tone: 1 },
            { share: ways.counter / totalOf(ways), tone: 2 },
          ],
        }))}
      />
      <Details summary={usage.table}>
        <Table
          caption={usage.caption}
          head={usage.head}
          rows={months.map(({ month, ways }) => {
            const { online, assisted, counter } = ways;
            return [inWords(month), ...[totalOf(ways), online, assisted, counter].map((value) => number(value))];
          })}
        />
      </Details>
    </section>
  );
}

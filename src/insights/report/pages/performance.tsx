import { BarChart } from '../../../web/components/bar-chart.tsx';
import { Details } from '../../../web/components/details.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { elements } from '../../survey/elements.ts';
import { convertedAverage, isEnough, resultOf, sampleSize } from '../../survey/rules.ts';
import { WaysChart } from '../../usage/pages/ways-chart.tsx';
import { percent } from '../../usage/told-rules.ts';
import type { Performance } from '../load-performance.ts';

/** "Kinerja layanan": how satisfied people are and how the service is used, for everybody. */
export function performancePage(c: PortalContext, { survey, months, process }: Performance) {
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
      <Pace c={c} process={process} />
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

/** How long the office took, and how often something came back. */
function Pace({ c, process: { all, services } }: { c: PortalContext; process: Performance['process'] }) {
  const words = c.get('t').performance.pace;
  const known = services.flatMap(({ name, pace }) => (pace === null ? [] : [{ name, ...pace }]));
  return (
    <section>
      <h2>{words.title}</h2>
      {known.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          {all.pace === null ? null : <p>{words.sentence(all.pace)}</p>}
          {all.returned === null ? null : <p>{words.returned(all.returned)}</p>}
          <Table
            caption={words.caption}
            head={words.head}
            rows={known.map(({ name, half, nineOfTen }) => [name, words.days(half), words.days(nineOfTen)])}
          />
        </>
      )}
      <p class="hint">{words.note}</p>
    </section>
  );
}

function Usage({ c, months }: { c: PortalContext; months: Performance['months'] }) {
  const { usage, month: inWords, number, percent: shareInWords } = c.get('t').performance;
  const told = (count: number | null) => (count === null ? usage.untold : number(count));
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
      <WaysChart
        c={c}
        whole
        caption={usage.caption}
        note={`${usage.note} ${usage.few}`}
        bars={months.map(({ month, ways }) => ({
          label: usage.row(inWords(month), told(ways.total)),
          value: ways.online === null ? '' : usage.alone(shareInWords(percent(ways.online, ways.total))),
          ways,
        }))}
      />
      <Details summary={usage.table}>
        <Table
          caption={usage.caption}
          head={usage.head}
          rows={months.map(({ month, ways }) => {
            const { total, online, assisted, counter } = ways;
            return [inWords(month), ...[total, online, assisted, counter].map(told)];
          })}
        />
      </Details>
    </section>
  );
}

import { dayInWords, signedDecimal, wholeNumber } from '../../../catalogue/formats.ts';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Details } from '../../../web/components/details.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Icon } from '../../../web/components/icon.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { PrintButton } from '../../../web/components/print-button.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import type { Texts } from '../../../web/texts/texts.ts';
import type { Experiment, Series } from '../experiment.ts';
import { toldWeeks } from '../trend-rules.ts';
import { trendVerdict } from '../verdict-rules.ts';
import { Computed } from './acts.tsx';
import { Sentences } from './detail.tsx';
import { nameOf } from '../in-words.ts';
import { TrendChart } from './trend-chart.tsx';

/** A series before and after a day, with what it cannot show. */
export function trendPage(c: PortalContext, { experiment, mayAct }: { experiment: Experiment; mayAct: boolean }) {
  const t = c.get('t');
  const words = t.effects;
  const name = nameOf(t, c.get('portal').catalogue, experiment);
  const series = experiment.figures?.kind === 'series' ? experiment.figures : null;
  const { how, unknown } = words;
  return page(
    c,
    { title: name, area: 'desk', wide: true, refresh: experiment.askedAt === null ? undefined : 3 },
    <>
      <div class="effect-top">
        <BackLink href={paths.effects}>{words.back}</BackLink>
        <p class="muted">{name}</p>
        <PrintButton />
      </div>
      {experiment.invented ? (
        <Notice kind="info" title={words.invented}>
          <p>{words.inventedText}</p>
        </Notice>
      ) : null}
      <div class="effect" data-poll={experiment.askedAt === null ? undefined : true}>
        <div class="effect-main">
          <p class="effect-verdict open">
            <Icon name="info" />
            <strong>{words.trendForm.title}</strong>
          </p>
          <h1>{headline(t, series)}</h1>
          <p class="muted">{series === null || series.effect === null ? words.range.tooShort : words.trendForm.limits}</p>
          {series === null || series.weeks.length === 0 ? null : (
            <SeriesPanel t={t} series={series} changedOn={experiment.changedOn ?? ''} />
          )}
        </div>
        <div class="effect-side">
          {experiment.state === 'running' && !experiment.invented ? (
            <section class="panel">
              <Computed c={c} experiment={experiment} mayAct={mayAct} />
              {mayAct ? (
                <Form c={c} action={paths.effectEnd(experiment.id)}>
                  <Button kind="secondary" wide name="keputusan" value="tidak">
                    {words.todo.stopTrend}
                  </Button>
                </Form>
              ) : null}
            </section>
          ) : null}
          <Sentences title={unknown.title} sentences={[unknown.cause, unknown.without, unknown.half]} mark="info" />
          <Sentences title={how.title} sentences={[how.trend, how.alike]} />
        </div>
      </div>
    </>,
  );
}

function headline(t: Texts, series: Series | null): string {
  const words = t.effects.headline;
  const effect = series?.effect ?? null;
  const verdict = trendVerdict(effect);
  if (effect === null || verdict === 'too-few') return words['too-few'];
  if (verdict === 'unseen') return words.trendUnseen;
  return words[verdict](String(Math.abs(Math.round(effect.level))));
}

function SeriesPanel({ t, series, changedOn }: { t: Texts; series: Series; changedOn: string }) {
  const words = t.effects.trendChart;
  const { effect } = series;
  return (
    <>
      <div class="panel effect-chart">
        <h2>{words.title}</h2>
        <TrendChart t={t} series={series} changedOn={changedOn} />
        {effect === null ? null : (
          <ul class="trend-facts">
            <li>
              {words.facts.level(number(effect.level), number(effect.levelInterval.low), number(effect.levelInterval.high))}
            </li>
            <li>
              {words.facts.slope(number(effect.slope), number(effect.slopeInterval.low), number(effect.slopeInterval.high))}
            </li>
          </ul>
        )}
      </div>
      <Details summary={words.table}>
        <Table
          caption={words.table}
          head={[words.head.week, words.head.started, words.head.value]}
          rows={toldWeeks(series.weeks).map(({ monday, started, value }) => [
            dayInWords(monday),
            started === null ? t.effects.people.few : wholeNumber(started),
            value === null ? '-' : number(value),
          ])}
        />
      </Details>
    </>
  );
}

const number = (value: number): string => signedDecimal(value, 1);

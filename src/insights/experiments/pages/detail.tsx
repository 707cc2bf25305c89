import { localDay, wholeNumber } from '../../../catalogue/formats.ts';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Icon } from '../../../web/components/icon.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { PrintButton } from '../../../web/components/print-button.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import type { Texts } from '../../../web/texts/texts.ts';
import type { Experiment, StoredLook } from '../experiment.ts';
import { isLast } from '../look-rules.ts';
import type { Verdict } from '../verdict-rules.ts';
import { Todo } from './acts.tsx';
import { MainChart, OthersTable, PeopleTable } from './comparison.tsx';
import { dayOf, looks as marks, nameOf, per100, signed, verdictFor } from '../in-words.ts';
import { PlanTable } from './plan-table.tsx';
import type { Outlook } from './plan-table.tsx';

export type DetailGiven = {
  experiment: Experiment;
  looks: readonly StoredLook[];
  mayAct: boolean;
  /** Of a plan: how things stand in the portal. */
  outlook: Outlook | null;
  notice: 'busy' | 'gone' | 'unpublished' | 'undecided' | null;
};

/** How often the page asks again while figures are computed, in seconds. */
const REFRESH_SECONDS = 3;

/** One comparison: the verdict in a sentence, the figures with their intervals, how they were computed, and what nobody knows. */
export function comparisonPage(c: PortalContext, given: DetailGiven) {
  const { experiment, looks, mayAct, outlook, notice } = given;
  const t = c.get('t');
  const words = t.effects;
  const name = nameOf(t, c.get('portal').catalogue, experiment);
  const verdict = verdictFor(experiment, looks);
  const look = looks.at(-1) ?? null;
  const counts = experiment.figures?.kind === 'counts' ? experiment.figures : null;
  const kind = experiment.kind === 'wording' ? 'wording' : 'film';
  const said = words.verdicts[verdict];
  const refresh = experiment.askedAt === null ? undefined : REFRESH_SECONDS;
  return page(
    c,
    { title: name, area: 'desk', wide: true, refresh, status: notice === null ? 200 : notice === 'undecided' ? 422 : 409 },
    <>
      <div class="effect-top">
        <BackLink href={paths.effects}>{words.back}</BackLink>
        <p class="muted">{name}</p>
        <PrintButton />
      </div>
      {notice === null ? null : (
        <Notice kind="danger" title={words.notices[notice]}>
          {notice === 'gone' ? undefined : <p>{words.notices[`${notice}Text`]}</p>}
        </Notice>
      )}
      {isPast(c, experiment) ? (
        <Notice kind="wait" title={words.notices.past}>
          <p>{words.notices.pastText[kind]}</p>
        </Notice>
      ) : null}
      {experiment.invented ? (
        <Notice kind="info" title={words.invented}>
          <p>{words.inventedText}</p>
        </Notice>
      ) : null}
      <div class="effect" data-poll={experiment.askedAt === null ? undefined : true}>
        <div class="effect-main">
          <p class={`effect-verdict ${marks[verdict].kind}`}>
            <Icon name={marks[verdict].icon} />
            <strong>{typeof said === 'string' ? said : said[kind]}</strong>
          </p>
          <h1>{verdict === 'planned' ? name : headline(t, experiment, look, verdict)}</h1>
          {verdict === 'planned' ? null : <p class="muted">{range(t, experiment, look, verdict)}</p>}
          {look === null || verdict === 'planned' || verdict === 'too-few' ? null : (
            <MainChart t={t} experiment={experiment} look={look} verdict={verdict} />
          )}
          {verdict === 'planned' ? null : <PeopleTable t={t} experiment={experiment} counts={counts} look={look} />}
          {verdict === 'planned' ? null : <OthersTable t={t} look={look} />}
          <PlanTable c={c} experiment={experiment} outlook={outlook} />
        </div>
        <div class="effect-side">
          <Todo c={c} experiment={experiment} verdict={verdict} looks={looks} mayAct={mayAct} />
          {verdict === 'planned' ? null : <How c={c} experiment={experiment} look={look} />}
          {verdict === 'planned' ? null : <Unknown t={t} experiment={experiment} />}
        </div>
      </div>
    </>,
  );
}

/** Its last day has passed, and nobody has ended it yet. */
function isPast(c: PortalContext, { state, endsOn, invented }: Experiment): boolean {
  const { clock, office } = c.get('portal');
  return state === 'running' && !invented && endsOn !== null && localDay(clock.now(), office) > endsOn;
}

function headline(t: Texts, { outcome, worth }: Experiment, look: StoredLook | null, verdict: Verdict): string {
  const words = t.effects.headline;
  const points = per100(look?.figures.main.difference ?? 0);
  if (verdict === 'helps') return words.more(points, outcome);
  if (verdict === 'harms') return words.fewer(-points, outcome);
  return verdict === 'small' ? words.small(worth ?? 0) : words[verdict];
}

function range(t: Texts, { figures, perGroup, looks: planned }: Experiment, look: StoredLook | null, verdict: Verdict): string {
  const words = t.effects.range;
  if (look === null || verdict === 'too-few') {
    const known = figures?.kind === 'counts' ? figures.known.with + figures.known.without : 0;
    return words.waiting(wholeNumber(known), wholeNumber(Math.ceil((2 * (perGroup ?? 0)) / (planned ?? 1))));
  }
  const { low, high } = look.figures.main.interval;
  const clear = verdict === 'helps' || verdict === 'harms';
  return words[clear ? 'real' : 'zero'](signed(per100(low)), signed(per100(high)));
}

/** How it was computed, in sentences. */
function How({ c, experiment, look }: { c: PortalContext; experiment: Experiment; look: StoredLook | null }) {
  const t = c.get('t');
  const words = t.effects.how;
  const { office } = c.get('portal');
  const { startedAt, endedAt, looks, figures } = experiment;
  const people = wholeNumber(figures?.kind === 'counts' ? figures.people.with + figures.people.without : 0);
  const from = startedAt === null ? '' : dayOf(startedAt, office);
  const watchers = experiment.kind === 'film' && look !== null && isLast(look) ? look.figures.watchers : undefined;
  const sentences = [
    endedAt === null ? words.period(from, people) : words.periodUntil(from, dayOf(endedAt, office), people),
    words.random,
    words.everybody,
    words.fixed,
    words.interval,
    ...(look === null || isLast(look) ? [] : [words.look(look.number, looks ?? 1)]),
    ...(watchers == null ? [] : [watchersSentence(t, watchers)]),
  ];
  return <Sentences title={words.title} sentences={sentences} />;
}

function watchersSentence(t: Texts, { value, interval, weak }: NonNullable<StoredLook['figures']['watchers']>): string {
  const words = t.effects.how;
  return weak || interval === null
    ? words.weak
    : words.watchers(signed(per100(value)), signed(per100(interval.low)), signed(per100(interval.high)));
}

function Unknown({ t, experiment }: { t: Texts; experiment: Experiment }) {
  const words = t.effects.unknown;
  const sentences = [words.counter, words.minutes, ...(experiment.kind === 'film' ? [words.public] : [])];
  return <Sentences title={words.title} sentences={sentences} mark="info" />;
}

/** A list of sentences with a sign before each. */
export function Sentences({
  title,
  sentences,
  mark = 'check',
}: {
  title: string;
  sentences: readonly string[];
  mark?: 'check' | 'info';
}) {
  return (
    <section>
      <h2>{title}</h2>
      <ul class="effect-sentences">
        {sentences.map((sentence) => (
          <li>
            <Icon name={mark} />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

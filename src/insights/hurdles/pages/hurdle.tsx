import type { Child } from 'hono/jsx';
import { dayInWords, wholeNumber } from '../../../catalogue/formats.ts';
import { ActionLink } from '../../../web/components/action-link.tsx';
import { TableLink } from '../../../web/components/table-link.tsx';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Pairs } from '../../../web/components/pairs.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { reasonInWords } from '../evidence.ts';
import { FEWEST_RANKED, FEWEST_SHOWN, isFew, partOf } from '../../few-rules.ts';
import { answeredOf, toldStay } from '../hurdle-rules.ts';
import type { StepFigures } from '../hurdle-rules.ts';
import { wilsonInterval } from '../../statistics/wilson.ts';
import type { HurdleInFull, Part } from '../load-hurdle.ts';
import { toldParts, toldReasons } from '../part-rules.ts';
import { dayBeforeEnd } from '../period-rules.ts';
import { itemInWords } from '../step-words.ts';
import { HurdleActs } from './hurdle-acts.tsx';
import { scaleOf, ShareMark, ShareScale } from './share-mark.tsx';

export type HurdlePageGiven = { found: HurdleInFull; fault: 'note-missing' | 'note-too-long' | null; note: string };

/** One step: its figures, who it is hard for, why, what was done about it and what came of that. */
export function hurdlePage(c: PortalContext, { found, fault, note }: HurdlePageGiven) {
  const t = c.get('t').hurdles;
  const words = t.detail;
  const { hurdle } = found;
  return page(
    c,
    { title: found.words.title, area: 'desk', wide: true, error: fault !== null, status: fault === null ? 200 : 422 },
    <>
      <BackLink href={paths.hurdles}>{words.back}</BackLink>
      <h1>{found.words.title}</h1>
      <p class="hint">{found.words.where}</p>
      <p class="hint">{words.period(dayInWords(found.period.from), dayInWords(dayBeforeEnd(found.period)))}</p>
      <p>
        <strong>{hurdle.lost < FEWEST_SHOWN ? t.few : t.lost(hurdle.lost, hurdle.people)}</strong> {words.stopped}{' '}
        {hurdle.people < FEWEST_RANKED
          ? words.notEnough
          : hurdle.lost < FEWEST_SHOWN
            ? ''
            : t.between(hurdle.share, hurdle.interval.low, hurdle.interval.high)}
      </p>
      <div class="hurdle-columns">
        <div>
          <Section title={words.weeks}>
            <Parts c={c} parts={found.weeks} head={words.weekHead} name={words.week} caption={words.weeks} />
          </Section>
          {found.parts.map(({ split, parts }) => (
            <Section title={words.parts[split]}>
              <Parts
                c={c}
                parts={parts}
                head={words.partHead}
                name={(part) => words.partNames[part] ?? part}
                caption={words.parts[split]}
              />
            </Section>
          ))}
          <Reasons c={c} found={found} />
        </div>
        <div>
          <HurdleActs c={c} found={found} fault={fault} note={note} />
          <Section title={words.figures}>
            <Pairs pairs={measures(c, hurdle)} />
          </Section>
          <Section title={words.lines}>
            {found.votes.yes + found.votes.no < FEWEST_SHOWN ? null : (
              <p>{words.votes(count(c, found.votes.yes), count(c, found.votes.no))}</p>
            )}
            {found.lines.length === 0 ? (
              <p class="hint">{words.noLines}</p>
            ) : (
              <ul class="bullets">
                {found.lines.map(({ text }) => (
                  <li>{text}</li>
                ))}
              </ul>
            )}
          </Section>
        </div>
      </div>
      <div class="acts">
        <TableLink href={paths.hurdleCsv(hurdle)} download="hambatan-langkah.csv">
          {t.export}
        </TableLink>
        <TableLink href={paths.hurdlesDictionary} icon="book" download="hambatan-arti-kolom.csv">
          {t.dictionaryFile}
        </TableLink>
        <ActionLink href={paths.deskQuestions} icon="plus">
          {t.note}
        </ActionLink>
      </div>
    </>,
  );
}

const Section = ({ title, children }: { title: string; children: Child }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

/** A table of groups with the share of each as a mark. What has too few people says so. */
function Parts(given: {
  c: PortalContext;
  parts: readonly Part[];
  head: readonly string[];
  name: (part: string) => string;
  caption: string;
}) {
  const { c, parts, head, name, caption } = given;
  const t = c.get('t').hurdles;
  const shown = toldParts(parts).map(({ part, lost }) => ({ part, lost, share: shareOf(part, lost) }));
  if (shown.length === 0) return <p class="hint">{t.detail.notEnough}</p>;
  const intervals = shown.flatMap(({ share }) => (share === null ? [] : [share.interval]));
  const scale = scaleOf(intervals);
  return (
    <Table
      caption={caption}
      stacked
      named={[1, 2]}
      head={head}
      pictured={intervals.length === 0 ? undefined : { 3: <ShareScale scale={scale} /> }}
      rows={shown.map(({ part, lost, share }) => [
        name(part.part),
        part.people,
        lost ?? t.notTold,
        share === null ? (
          part.people < FEWEST_RANKED ? (
            t.detail.notEnough
          ) : (
            ''
          )
        ) : (
          <>
            <ShareMark share={share.value} interval={share.interval} scale={scale} />
            <span class="hint">{t.between(share.value, share.interval.low, share.interval.high)}</span>
          </>
        ),
      ])}
    />
  );
}

/** The share of a group, where it may be told and is of enough people. */
function shareOf({ people }: Part, lost: number | null) {
  if (lost === null || people < FEWEST_RANKED) return null;
  return { value: lost / people, interval: wilsonInterval({ count: lost, of: people }) };
}

function Reasons({ c, found }: { c: PortalContext; found: HurdleInFull }) {
  const t = c.get('t').hurdles;
  const { catalogue, office } = c.get('portal');
  const rows = toldReasons(found.reasons);
  const asked = found.asked.filter(({ times }) => times >= FEWEST_SHOWN);
  return (
    <>
      {rows.length === 0 ? null : (
        <Section title={t.detail.reasons}>
          <Table
            caption={t.detail.reasons}
            stacked
            named={[1, 2, 3]}
            head={t.detail.reasonHead}
            rows={rows.map(({ service, step, item, kind, reason, people, times }) => [
              <>
                {t.detail.kinds[kind] ?? kind}
                <span class="hint">{itemInWords(catalogue, { service, step, item })}</span>
              </>,
              reasonInWords(c.get('t'), office, kind, reason),
              people,
              times,
            ])}
          />
        </Section>
      )}
      {asked.length === 0 ? null : (
        <Section title={t.detail.asked}>
          <Pairs
            pairs={asked.map(({ way, reason, times }) => ({
              label: `${t.questions.ways[way as keyof typeof t.questions.ways] ?? way}: ${t.questions.reasons[reason as keyof typeof t.questions.reasons] ?? reason}`,
              value: String(times),
            }))}
          />
        </Section>
      )}
    </>
  );
}

/** A number of people, or that it is one to four. */
const count = (c: PortalContext, value: number): string => (isFew(value) ? c.get('t').hurdles.few : wholeNumber(value));

/** A part of people, or that it is not told. */
const told = (c: PortalContext, value: number | null): string =>
  value === null ? c.get('t').hurdles.notTold : wholeNumber(value);

function measures(c: PortalContext, figures: StepFigures) {
  const t = c.get('t').hurdles;
  const names = t.detail.measures;
  const rest = figures.people - figures.answered - figures.lost;
  const [usual, slowest] = [toldStay(figures, 0.5), toldStay(figures, 0.9)];
  return [
    { label: names.people, value: count(c, figures.people) },
    { label: names.answered, value: told(c, answeredOf(figures)) },
    { label: names.lost, value: count(c, figures.lost) },
    ...(rest === 0 ? [] : [{ label: names.rest, value: told(c, isFew(figures.lost) ? null : partOf(figures.people, rest)) }]),
    // Of a document only the page tells these: nothing would read like nobody.
    ...(
      [
        [names.refused, figures.refusedPeople],
        [names.returned, figures.returned],
        [names.helped, figures.helped],
        [names.listened, figures.listened],
        [names.watched, figures.watched],
      ] as const
    ).flatMap(([label, value]) => (value === 0 ? [] : [{ label, value: told(c, partOf(figures.people, value)) }])),
    ...(usual === null ? [] : [{ label: names.usual, value: t.detail.time(usual) }]),
    ...(slowest === null ? [] : [{ label: names.slowest, value: t.detail.time(slowest) }]),
  ];
}

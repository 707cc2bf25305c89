import { ActionLink } from '../../../web/components/action-link.tsx';
import { TableLink } from '../../../web/components/table-link.tsx';
import { Details } from '../../../web/components/details.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { Pairs } from '../../../web/components/pairs.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { dayBeforeEnd, isSlice } from '../period-rules.ts';
import type { Asked } from '../period-rules.ts';
import type { Hurdles, ShownHurdle } from '../load-hurdles.ts';
import { FEWEST_SHOWN, isFew } from '../../few-rules.ts';
import { isReporter } from '../../readers.ts';
import { silentInWords } from '../silent-words.ts';
import { HurdleFilter } from './hurdle-filter.tsx';
import { scaleOf, ShareMark, ShareScale } from './share-mark.tsx';

/** Where people stop: ranked, with what shows why, and what can be done about it. */
export function hurdlesPage(c: PortalContext, asked: Asked, found: Hurdles) {
  const t = c.get('t').hurdles;
  return page(
    c,
    { title: t.title, area: 'desk', wide: true },
    <>
      <div class="desk-head hurdles-head">
        <h1>{t.title}</h1>
        <p class="hint">{t.lead}</p>
        <HurdleFilter c={c} asked={asked} />
      </div>
      {c.get('portal').config.mode === 'demo' ? <p class="hint">{t.demo}</p> : null}
      {found.since === null ? <Empty c={c} /> : <Found c={c} asked={asked} found={found} />}
      <div class="acts">
        <ActionLink href={paths.deskQuestions} icon="plus">
          {t.note}
        </ActionLink>
        <ActionLink href={paths.filmGates} icon="play">
          {c.get('t').gates.title}
        </ActionLink>
        <ActionLink href={paths.effects} icon="gauge">
          {c.get('t').effects.title}
        </ActionLink>
        <ActionLink href={paths.deskReports} icon="document">
          {c.get('t').shell.deskTabs.reports}
        </ActionLink>
        {isReporter(c) ? (
          <ActionLink href={paths.placements} icon="pencil">
            {c.get('t').placement.title}
          </ActionLink>
        ) : null}
        {found.since === null ? null : (
          <>
            <TableLink href={paths.hurdlesCsv(asked)} download="hambatan.csv">
              {t.export}
            </TableLink>
            <TableLink href={paths.hurdlesDictionary} icon="book" download="hambatan-arti-kolom.csv">
              {t.dictionaryFile}
            </TableLink>
          </>
        )}
      </div>
      {found.since === null ? null : (
        <Details summary={t.dictionary}>
          <Pairs pairs={t.columns.map(([label, value]) => ({ label, value }))} />
        </Details>
      )}
    </>,
  );
}

function Empty({ c }: { c: PortalContext }) {
  const t = c.get('t').hurdles.empty;
  return (
    <Panel>
      <h2>{t.title}</h2>
      {t.text.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </Panel>
  );
}

function Found({ c, asked, found }: { c: PortalContext; asked: Asked; found: Hurdles }) {
  const t = c.get('t').hurdles;
  const { hurdles, attempts, period, tooFew, silent } = found;
  const days = [period.from, dayBeforeEnd(period)] as const;
  const [bold, rest] =
    isFew(attempts.lost) || isFew(attempts.begun) ? t.fewStopped(...days) : t.summary(attempts.lost, attempts.begun, ...days);
  const shown = hurdles.slice(0, MOST_RANKED).filter(({ hurdle }) => hurdle.lost >= FEWEST_SHOWN);
  const stopped = shown.reduce((sum, { hurdle }) => sum + hurdle.lost, 0);
  return (
    <>
      <p>
        <strong>{bold}</strong>
        {rest} {stopped < FEWEST_SHOWN ? '' : t.here(stopped, shown.length)}
      </p>
      {isSlice(asked.slice) ? <p class="hint">{t.slice}</p> : asked.service === null ? null : <p class="hint">{t.oneService}</p>}
      {hurdles.length === 0 ? <p>{t.empty.none}</p> : <Ranked c={c} asked={asked} hurdles={hurdles} />}
      <p class="hint">
        {t.foot} {tooFew === 0 ? '' : t.tooFew(tooFew)}
      </p>
      {silent.length === 0 ? null : (
        <section>
          <h2>{t.silent.title}</h2>
          <ul class="rows">
            {silent.slice(0, MOST_SILENT).map((each) => (
              <li class="row">
                <div class="row-text">
                  <a href={paths.hurdle(each.silent)}>
                    <strong>{each.words.title}</strong>
                  </a>
                  <span class="hint">{each.words.where}</span>
                  <p>{silentInWords(c.get('t'), each.silent)}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** More than this nobody can do something about in a week. */
const MOST_SILENT = 6;
const MOST_RANKED = 12;

/** Where a table is wider than the screen it scrolls by itself, so the keyboard must reach it too. */
const scrolling = { tabindex: 0 };

function Ranked({ c, asked, hurdles }: { c: PortalContext; asked: Asked; hurdles: readonly ShownHurdle[] }) {
  const t = c.get('t').hurdles;
  const scale = scaleOf(
    hurdles.slice(0, MOST_RANKED).flatMap(({ hurdle }) => (hurdle.lost < FEWEST_SHOWN ? [] : [hurdle.interval])),
  );
  return (
    <section class="table stacked hurdles" aria-label={t.table} {...scrolling}>
      <table>
        <caption class="visually-hidden">{t.table}</caption>
        <thead>
          <tr>
            {t.head.map((title, index) => (
              <th scope="col">
                {index === 3 ? (
                  <>
                    <span class="visually-hidden">{title}</span>
                    <ShareScale scale={scale} />
                  </>
                ) : (
                  <span class={index === 0 ? 'visually-hidden' : undefined}>{title}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hurdles.slice(0, MOST_RANKED).map((shown, index) => (
            <Row c={c} asked={asked} shown={shown} rank={index + 1} scale={scale} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  c,
  asked,
  shown,
  rank,
  scale,
}: {
  c: PortalContext;
  asked: Asked;
  shown: ShownHurdle;
  rank: number;
  scale: number;
}) {
  const t = c.get('t').hurdles;
  const { hurdle, words, evidence, acted } = shown;
  const { lost, people, share, interval, hoursLost, trend } = hurdle;
  return (
    <tr class={rank === 1 ? 'worst' : undefined}>
      <td>
        <span class="rank">{rank}</span>
      </td>
      <td>
        <a href={paths.hurdle(hurdle)}>
          <strong>{words.title}</strong>
        </a>
        <span class="hint">{words.where}</span>
      </td>
      <td>
        <strong>{lost < FEWEST_SHOWN ? t.few : t.lost(lost, people)}</strong>
        {lost < FEWEST_SHOWN ? null : <span class="hint">{t.between(share, interval.low, interval.high)}</span>}
        {lost < FEWEST_SHOWN || t.trends[trend] === '' ? null : <span class={`hint trend-${trend}`}>{t.trends[trend]}</span>}
        {asked.order === 'hours' && hoursLost !== null ? <span class="hint">{t.hours(hoursLost)}</span> : null}
      </td>
      <td>{lost < FEWEST_SHOWN ? null : <ShareMark share={share} interval={interval} scale={scale} />}</td>
      <td class="evidence">{evidence.length === 0 ? <span class="hint">{t.evidence.none}</span> : evidence.join(' ')}</td>
      <td>
        <LinkButton href={paths.hurdle(hurdle)} kind={rank === 1 ? 'primary' : 'secondary'}>
          {t.actions.open}
        </LinkButton>
        {acted === null ? null : <span class="hint">{t.acted(t.actKinds[acted.kind] ?? acted.kind, acted.day)}</span>}
      </td>
    </tr>
  );
}

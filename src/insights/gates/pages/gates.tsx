import { dayInWords } from '../../../catalogue/formats.ts';
import { ActionLink } from '../../../web/components/action-link.tsx';
import { TableLink } from '../../../web/components/table-link.tsx';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { isMaker } from '../../readers.ts';
import type { Gate } from '../gate-rules.ts';
import type { FilmGates } from '../load-gates.ts';

/** For every film the gates that its viewers pass, stage by stage. */
export function gatesPage(c: PortalContext, films: readonly FilmGates[]) {
  const t = c.get('t').gates;
  return page(
    c,
    { title: t.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.hurdles}>{c.get('t').hurdles.title}</BackLink>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {films.length === 0 ? (
        <Panel>
          <p>
            <strong>{t.empty}</strong>
          </p>
          <p>{t.emptyNote}</p>
          {c.get('portal').config.mode === 'demo' ? <p class="hint">{t.demo}</p> : null}
          {isMaker(c) ? (
            <ActionLink href={paths.tutorials} icon="play">
              {c.get('t').shell.deskTabs.tutorials}
            </ActionLink>
          ) : null}
        </Panel>
      ) : null}
      {films.map((film) => (
        <section>
          <h2>{film.name}</h2>
          <p class="hint">
            {t.since(dayInWords(film.publishedOn))} {film.offered === 0 ? t.nobody : t.offered(film.offered)}
          </p>
          {film.gates.length === 0 ? null : (
            <Table
              caption={t.table(film.name)}
              head={t.head}
              rows={film.gates.map(({ stage, found, watched, did, refused, othersRefused }) => [
                t.stages[stage] ?? stage,
                shown(c, found),
                shown(c, watched),
                shown(c, did),
                shown(c, refused),
                shown(c, othersRefused),
              ])}
              stacked
              named={[1, 2, 3, 4, 5]}
            />
          )}
          <p>{t.questions(film.questions)}</p>
          {film.understood.each.length === 0 ? null : <Understood c={c} film={film} />}
        </section>
      ))}
      <p class="hint">{t.caution}</p>
      {films.length === 0 ? null : (
        <div class="acts">
          <TableLink href={paths.filmGatesCsv} download="jalan-video.csv">
            {t.export}
          </TableLink>
          <TableLink href={paths.filmUnderstoodCsv} download="paham-video.csv">
            {t.exportUnderstood}
          </TableLink>
          <TableLink href={paths.hurdlesDictionary} icon="book" download="hambatan-arti-kolom.csv">
            {c.get('t').hurdles.dictionaryFile}
          </TableLink>
        </div>
      )}
    </>,
  );
}

/** How many understood it, by the questions after the film. */
function Understood({ c, film: { name, understood } }: { c: PortalContext; film: FilmGates }) {
  const t = c.get('t').gates;
  return (
    <>
      <h3>{t.understood}</h3>
      <Table
        caption={t.understoodOf(name)}
        head={[t.question, ...understood.publishedOn.map((day, at) => t.version(dayInWords(day), at === 0))]}
        rows={[{ ask: t.allQuestions, gates: understood.all }, ...understood.each].map(({ ask, gates }) => [
          ask,
          ...gates.map((gate) => shown(c, gate)),
        ])}
        stacked
        named={understood.publishedOn.map((_, at) => at + 1)}
      />
      <p class="hint">{t.understoodNote}</p>
    </>
  );
}

function shown(c: PortalContext, gate: Gate) {
  const t = c.get('t').gates;
  if (gate === null) return <span class="hint">{c.get('t').hurdles.detail.notEnough}</span>;
  const { count, of, interval } = gate;
  return (
    <>
      <strong>{t.share(gate.share)}</strong>
      <span class="hint">{t.range(count, of, interval.low, interval.high)}</span>
    </>
  );
}

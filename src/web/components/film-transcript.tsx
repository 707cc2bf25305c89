import { clockTime } from '../../client/film-player-times.ts';
import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { FilmStage } from '../../tutorials/film-report.ts';
import type { Texts } from '../texts/texts.ts';
import { Details } from './details.tsx';
import { languageOf } from './other-language.tsx';
import { ByShape } from './film-picture.tsx';

type Props = { t: Texts; film: FilmOnPage };

/** A moment as each shape has it. */
const times = ({ cuts }: FilmOnPage, startOf: (stages: readonly FilmStage[]) => number | undefined) => (
  <time>
    <ByShape of={cuts.map(({ shape, stages }) => ({ shape, text: clockTime(startOf(stages) ?? 0) }))} />
  </time>
);

/** The steps of the film with the time of each; that of one step has none. The player makes buttons of them, and opens them once it plays. */
export function FilmChapters({ t, film }: Props) {
  const words = t.player;
  const [cut] = film.cuts;
  if (film.stage !== null) return null;
  return (
    <Details summary={words.chapters} note={words.steps(film.stageCount)}>
      <ol class="chapters" data-chapters lang={languageOf(t, film)}>
        {cut?.stages.map(({ number, title, startMs }, at) => (
          <li data-chapter={at} data-name={words.chapterNamed(number, title, spoken(t, startMs))}>
            <span class="chapter-number">{number}</span>
            <span class="chapter-title">
              {title}
              <span class="chapter-now">{words.playing}</span>
            </span>
            {times(film, (stages) => stages[at]?.startMs)}
          </li>
        ))}
      </ol>
    </Details>
  );
}

const spoken = (t: Texts, ms: number) => t.player.length(Math.floor(ms / 60_000), Math.floor(ms / 1000) % 60);

/** All sentences of the film with their times, by step. The player makes buttons of them and marks the one that is said. */
export function FilmTranscript({ t, film }: Props) {
  const words = t.player;
  const [cut] = film.cuts;
  let before = 0;
  return (
    <Details summary={words.transcript} note={words.transcriptText}>
      <p class="hint film-press">{words.transcriptPress}</p>
      <div class="transcript" data-transcript lang={languageOf(t, film)}>
        {cut?.stages.map((stage, at) => {
          const first = before;
          const lines = linesOf(stage);
          before += lines.length;
          return (
            <section>
              {film.stage === null ? <p class="transcript-step">{words.transcriptOf(stage.number, stage.title)}</p> : null}
              <ol>
                {lines.map(({ text }, place) => (
                  <li data-line={first + place}>
                    {times(film, (stages) => stages[at] && linesOf(stages[at])[place]?.startMs)}
                    <span data-text>{text}</span>
                  </li>
                ))}
              </ol>
            </section>
          );
        })}
      </div>
    </Details>
  );
}

const linesOf = ({ scenes }: FilmStage) => scenes.flatMap(({ lines }) => lines);

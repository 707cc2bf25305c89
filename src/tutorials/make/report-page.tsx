import { html } from 'hono/html';
import { dayInWords, decimal, megabytes, minutesAndSeconds } from '../../catalogue/formats.ts';
import type { Texts } from '../../web/texts/texts.ts';
import type { FilmReport, SecondsByStep } from '../film-report.ts';
import { FORMATS } from '../formats.ts';
import type { FilmWarning } from './film-warnings.ts';

type Row = { measure: string; found: string; limit: string; holds: boolean | null };

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#1b1f23;background:#fafaf7;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:1rem 0 2rem}th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid #d9d6ce}
caption{text-align:left;font-weight:700;padding-bottom:.5rem}td.no{font-weight:700;color:#b3261e}li{margin:.25rem 0}`;

/** The report of a film as a page of its own, that opens from the folder it lies in. */
export async function reportPage(report: FilmReport, t: Texts): Promise<string> {
  const words = t.filmReport;
  const page = (
    <html lang={report.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{words.title(report.title)}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{words.title(report.title)}</h1>
          <p>{words.lead(report.service, report.definitionVersion, dayInWords(report.filmedOn))}</p>
          <Measures rows={measures(report, words)} words={words} />
          <h2>{words.warnings.heading}</h2>
          <Warnings warnings={report.warnings} words={words} />
          <FellBack lines={report.fellBack} words={words} />
          <Seconds seconds={report.secondsByStep} words={words} />
          <h2>{words.chapters}</h2>
          <Chapters report={report} />
        </main>
      </body>
    </html>
  );
  return html`<!doctype html>${page}`;
}

type Words = Texts['filmReport'];

/** A measure without a limit. */
const fact = (measure: string, found: string): Row => ({ measure, found, limit: '', holds: null });

function measures(report: FilmReport, words: Words): Row[] {
  const { measures: name, units } = words;
  const facts = FORMATS[report.format];
  const most = Math.min(facts.mostBytes, (facts.bytesAMinute * report.durationMs) / 60_000);
  const { captions, cacheHits } = report;
  return [
    fact(name.kind, `${report.stage === null ? words.whole : words.step(report.stage)}, ${report.format}`),
    {
      measure: name.length,
      found: minutesAndSeconds(report.durationMs),
      limit: words.atMost(minutesAndSeconds(360_000)),
      holds: report.durationMs <= 360_000,
    },
    {
      measure: name.size,
      found: units.megabytes(megabytes(report.bytes)),
      limit: words.atMost(units.megabytes(megabytes(most))),
      holds: report.bytes <= most,
    },
    fact(name.perMinute, units.megabytes(decimal(report.megabytesPerMinute, 2))),
    {
      measure: name.picture,
      found: units.px(report.width, report.height),
      limit: units.px(facts.width, facts.height),
      holds: report.width === facts.width && report.height === facts.height,
    },
    fact(name.pictures, String(report.pictures)),
    {
      measure: name.loudness,
      found: units.lufs(decimal(report.loudnessLufs, 1)),
      limit: words.lufsAround,
      holds: Math.abs(report.loudnessLufs + 16) <= 0.5,
    },
    {
      measure: name.peak,
      found: units.dbtp(decimal(report.truePeakDbtp, 1)),
      limit: words.atMostPeak,
      holds: report.truePeakDbtp <= -1,
    },
    fact(name.voices, report.voices.map(({ name: voice, lines }) => units.voice(voice, lines)).join(', ')),
    fact(name.cues, units.cues(captions.cues)),
    {
      measure: name.quickest,
      found: units.cps(decimal(captions.mostCharactersPerSecond, 1)),
      limit: words.atMost(units.cps('17')),
      holds: captions.mostCharactersPerSecond <= 17,
    },
    fact(name.longestRow, units.letters(captions.longestRow)),
    fact(name.busiest, String(report.busiestMinute)),
    fact(name.madeIn, units.seconds(decimal(report.wallSeconds, 1))),
    fact(name.speed, units.times(decimal(report.durationMs / 1000 / report.wallSeconds, 1))),
    fact(name.memory, units.memory(report.peakMemoryMiB)),
    fact(name.kept, units.kept(cacheHits.lines, cacheHits.scenes, cacheHits.pieces)),
  ];
}

function Measures({ rows, words }: { rows: readonly Row[]; words: Words }) {
  const { head } = words;
  return (
    <table>
      <thead>
        <tr>
          {[head.measure, head.found, head.limit, head.holds].map((each) => (
            <th scope="col">{each}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ measure, found, limit, holds }) => (
          <tr>
            <th scope="row">{measure}</th>
            <td>{found}</td>
            <td>{limit}</td>
            <td class={holds === false ? 'no' : ''}>{holds === null ? '' : holds ? words.yes : words.no}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Warnings({ warnings, words }: { warnings: readonly FilmWarning[]; words: Words }) {
  if (warnings.length === 0) return <p>{words.warnings.none}</p>;
  return (
    <ul>
      {warnings.map(({ kind, found, wished }) => {
        const shown = (value: number) =>
          kind === 'captions-quick' || kind === 'camera-busy' ? decimal(value, 1) : minutesAndSeconds(value);
        return <li>{words.warnings.about[kind](shown(found), shown(wished))}</li>;
      })}
    </ul>
  );
}

function FellBack({ lines, words }: { lines: FilmReport['fellBack']; words: Words }) {
  if (lines.length === 0) return null;
  const { heading, faults } = words.fellBack;
  return (
    <>
      <h2>{heading(lines.length)}</h2>
      <ul>
        {lines.map(({ text, fault }) => (
          <li>
            {text} <em>{faults[fault]}</em>
          </li>
        ))}
      </ul>
    </>
  );
}

function Seconds({ seconds, words }: { seconds: SecondsByStep; words: Words }) {
  const { heading, note, names } = words.steps;
  return (
    <table>
      <caption>{heading}</caption>
      <tbody>
        {(Object.keys(names) as (keyof SecondsByStep)[]).map((step) => (
          <tr>
            <th scope="row">{names[step]}</th>
            <td>{words.units.seconds(decimal(seconds[step], 1))}</td>
          </tr>
        ))}
        <tr>
          <td colspan={2}>{note}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Chapters({ report }: { report: FilmReport }) {
  return (
    <ol start={report.stages[0]?.number ?? 1}>
      {report.stages.map(({ title, startMs, scenes }) => (
        <li>
          <strong>
            {minutesAndSeconds(startMs)} {title}
          </strong>
          <ul>
            {scenes
              .flatMap(({ lines }) => lines)
              .map((line) => (
                <li>
                  {minutesAndSeconds(line.startMs)} {line.text}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

import { FORMATS } from '../formats.ts';
import type { Format, Motion } from '../formats.ts';
import { soundtrackOf } from '../plan/soundtrack.ts';
import type { EncodedTrack } from '../film/sound-encoder.ts';
import { drawPieces } from './draw-pieces.ts';
import type { DrawnPieces, WantedFilms } from './draw-pieces.ts';
import type { FilmRoom } from './film-room.ts';
import { filmedPlan } from './filmed-plan.ts';
import type { MadeFilm, Making } from './making.ts';
import type { PlannedFilm, PlannedShape } from './plan-shape.ts';
import type { SceneTakes } from './scene-takes.ts';
import type { Stopwatch } from './stopwatch.ts';
import { writeFilm } from './write-film.ts';

/** Makes all films of one shape: its pieces are drawn while its scenes are still played, then joined with the sound and measured. */
export async function makeShape(making: Making, planned: PlannedShape, takes: SceneTakes): Promise<MadeFilm[]> {
  const { order, room, watch } = making;
  const formats = order.formats.filter((format) => FORMATS[format].shape === planned.shape);
  const films = wantedFilms(planned, making.wanted);
  const sounds = watch.time('voice', () => encodeSounds(room, films, formats));
  sounds.catch(() => undefined);
  const passes = await Promise.all(
    motionsOf(formats).map(async (motion) => {
      const own = formats.filter((format) => FORMATS[format].motion === motion);
      const burned = own.some((format) => FORMATS[format].burnedCaptions);
      const drawn = await drawPieces(
        room.crew,
        {
          timeline: planned.full.timeline,
          cues: burned ? planned.full.cues : null,
          brand: order.brand,
          language: order.script.language,
          shape: planned.shape,
          motion,
          formats: own,
        },
        making.wanted,
        takes,
        (done, total) => making.onPlaces(`${planned.shape} ${motion}`, done, total),
      );
      return { own, drawn };
    }),
  );
  const played = await takes.all;
  for (const { drawn } of passes) countTime(watch, drawn);
  const filmed = films.map((film) => filmedPlan(film, planned.shape, played));
  const made: MadeFilm[] = [];
  for (const { own, drawn } of passes)
    for (const format of own)
      for (const film of filmed) {
        made.push(await writeFilm(making, { format, film, drawn, sound: soundFor(await sounds, film, format) }));
        making.onFilm();
      }
  return made;
}

const motionsOf = (formats: readonly Format[]): Motion[] => [...new Set(formats.map((format) => FORMATS[format].motion))];

const wantedFilms = ({ full, steps }: PlannedShape, wanted: WantedFilms): PlannedFilm[] => [
  ...(wanted.full ? [full] : []),
  ...steps.filter(({ stage }) => stage !== null && wanted.steps.includes(stage)),
];

/** Tracks by the film's stage (null = the full one), then by their bits. */
type Sounds = Map<PlannedFilm['stage'], Map<number, EncodedTrack>>;

async function encodeSounds({ sound }: FilmRoom, films: readonly PlannedFilm[], formats: readonly Format[]): Promise<Sounds> {
  const bits = [...new Set(formats.map((format) => FORMATS[format].soundBits))];
  const tracks = await Promise.all(
    films.map(async (film) => [film.stage, await sound.encode(soundtrackOf(film.timeline), bits)] as const),
  );
  return new Map(tracks);
}

function soundFor(sounds: Sounds, { stage }: PlannedFilm, format: Format): EncodedTrack {
  const track = sounds.get(stage)?.get(FORMATS[format].soundBits);
  if (track === undefined) throw new Error(`the sound of the film in ${format} was not encoded`);
  return track;
}

/** The threads' own time: what they spent on drawing and on encoding. */
function countTime(watch: Stopwatch, { full, clean }: DrawnPieces): void {
  for (const { made } of [...full, ...clean])
    for (const { cutMs, encodeMs } of made.values()) {
      watch.add('cut', cutMs / 1000);
      watch.add('film', encodeMs / 1000);
    }
}

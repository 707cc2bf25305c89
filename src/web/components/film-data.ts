import { megabytes } from '../../catalogue/formats.ts';
import type { FilmData } from '../../client/film-player-data.ts';
import type { FilmCut, FilmOnPage } from '../../tutorials/film-on-page.ts';
import { FORMATS } from '../../tutorials/formats.ts';
import type { Texts } from '../texts/texts.ts';

/** What the player in the browser is told of a film: files, times, and sentences with `{…}` where it puts a value. */
export function filmData(t: Texts, film: FilmOnPage): FilmData {
  const words = t.player;
  return {
    versions: film.versions.map(({ format, shape, videoUrl, captionsUrl, width, height }) => ({
      shape,
      small: format === 'hemat',
      calm: FORMATS[format].motion === 'calm',
      url: videoUrl,
      captions: captionsUrl,
      width,
      height,
    })),
    cuts: film.cuts.map((cut) => ({
      shape: cut.shape,
      durationMs: Math.round(cut.durationMs),
      stages: cut.stages.map(({ startMs, endMs }) => ({ startMs: Math.round(startMs), endMs: Math.round(endMs) })),
      lines: cut.stages.flatMap(({ scenes }, stage) =>
        scenes.flatMap(({ lines }) =>
          lines.map(({ startMs, endMs }) => ({ stage, startMs: Math.round(startMs), endMs: Math.round(endMs) })),
        ),
      ),
      hidden: hiddenSpans(film, cut),
      clip: (cut.clip ?? []).map(({ startMs, endMs }) => ({ startMs: Math.round(startMs), endMs: Math.round(endMs) })),
    })),
    title: film.title,
    stages: film.cuts[0]?.stages.map(({ number, title }) => ({ number, title })) ?? [],
    of: film.stageCount,
    language: film.language,
    captionsLabel: words.captionsTrack(film.language),
    words: {
      play: words.play,
      pause: words.pause,
      loading: words.loading,
      failed: words.failed,
      on: words.on,
      off: words.off,
      length: words.length('{minutes}', '{seconds}'),
      position: words.positionSpoken('{now}', '{all}'),
      now: words.now('{step}', '{of}', '{title}'),
      again: words.againNamed('{sentence}'),
      next: words.next('{step}'),
      nextNamed: words.nextNamed('{step}', '{of}', '{title}'),
      fromStart: words.fromStart,
      stopTitle: words.stop.title('{step}'),
      stopName: words.stop.name('{step}'),
      goOn: words.stop.goOn('{step}'),
      goOnFilm: words.changed.goOn,
      slowNote: words.slowNote,
      speeds: [words.speeds.usual, words.speeds.slow, words.speeds.fast],
    },
  };
}

/** The hidden scenes in the times of a cut; the scene itself says when it is shown there. */
function hiddenSpans({ hidden }: FilmOnPage, cut: FilmCut) {
  const scenes = cut.stages.flatMap((stage) => stage.scenes);
  return hidden.flatMap(({ scene }, note) => {
    const shown = scenes.find(({ id }) => id === scene);
    return shown === undefined ? [] : [{ startMs: Math.round(shown.startMs), endMs: Math.round(shown.endMs), note }];
  });
}

/** Megabytes of the usual file of each shape, and of the file that saves data. */
export const sizesOf = (t: Texts, { versions }: FilmOnPage) => ({
  usual: (['landscape', 'phone'] as const).flatMap((format) => {
    const version = versions.find((each) => each.format === format);
    return version === undefined ? [] : [{ shape: version.shape, text: megabytes(version.bytes, t) }];
  }),
  small: versions.find(({ format }) => format === 'hemat') ?? null,
});

import { join } from 'node:path';
import type { Language } from '../../catalogue/language.ts';
import type { PosterOrder } from '../film/draw-poster.ts';
import type { PieceCrew } from '../film/piece-crew.ts';
import type { Measured } from '../film/read-back.ts';
import type { Movie } from '../film/write-movie.ts';
import type { SpeechSettings } from '../../config-endpoints.ts';
import type { SoundRoom } from '../sound/sound-room.ts';
import { keepLatest, keptFilesIn } from '../kept-places.ts';
import { FilmFault } from './film-fault.ts';

/** The spoken lines of some fifty services, with their encodings. */
const LINES_MEGABYTES = 1500;

/** Everything that films are drawn, spoken, written and measured with. */
export type FilmRoom = {
  sound: SoundRoom;
  crew: PieceCrew;
  drawPoster: (order: PosterOrder) => Promise<void>;
  writeMovie: (movie: Movie, file: string) => Promise<void>;
  readBack: (file: string) => Promise<Measured>;
  close: () => Promise<void>;
};

/** `language`: of all that is spoken in it; `speech`: which endpoint speaks it, null = our own voice. */
type RoomGiven = { cacheFolder: string; workers: number; picturesId: string; language: Language; speech: SpeechSettings | null };

/** Brings FFmpeg and the drawing threads. They are loaded only when a film is made: a portal starts without them. */
export async function openFilmRoom(given: RoomGiven): Promise<FilmRoom> {
  const { cacheFolder, workers, picturesId, language, speech } = given;
  const [pieces, sound, poster, movie, back] = await Promise.all([
    import('../film/piece-crew.ts'),
    import('../sound/sound-room.ts'),
    import('../film/draw-poster.ts'),
    import('../film/write-movie.ts'),
    import('../film/read-back.ts'),
  ]).catch((error: unknown) => {
    throw new FilmFault(
      `FFmpeg (the package node-av) cannot be loaded on this machine, so no film can be made: ${firstLine(error)}`,
    );
  });
  const voiceFolder = join(cacheFolder, 'lines');
  const soundRoom = sound.openSoundRoom({ voiceFolder, threads: workers, language, speech });
  const crew = pieces.openPieceCrew({ workers, engine: picturesId, cacheFolder: join(cacheFolder, 'pieces') });
  return {
    sound: soundRoom,
    crew,
    drawPoster: poster.drawPoster,
    writeMovie: movie.writeMovie,
    readBack: back.readBack,
    close: async () => {
      await Promise.all([soundRoom.close(), crew.close()]);
      await keepLatest(await keptFilesIn(voiceFolder), LINES_MEGABYTES);
    },
  };
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

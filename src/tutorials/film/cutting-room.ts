/** What draws, encodes and measures films. It brings FFmpeg, so it is loaded only when a film is made: a portal starts without it. */
export async function openCuttingRoom() {
  const [{ drawFilm }, { drawPoster }, { readBack }] = await Promise.all([
    import('./draw-film.ts'),
    import('./draw-poster.ts'),
    import('./read-back.ts'),
  ]);
  return { drawFilm, drawPoster, readBack };
}

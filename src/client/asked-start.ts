type Cut = { lines: readonly { startMs: number }[] };

/**
 * Where a link of the guide begins in a film: `?kalimat=12` asks for its twelfth sentence, whatever the shape that is played.
 * @returns ms; 0 where nothing, or no such sentence, is asked for.
 */
export function askedStart(search: string, cut: Cut | undefined): number {
  const line = Number(new URLSearchParams(search).get('kalimat'));
  return cut?.lines[line - 1]?.startMs ?? 0;
}

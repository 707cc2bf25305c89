import type { CaptionCue } from './captions.ts';
import type { Timeline } from './timeline.ts';

/**
 * The captions as a WebVTT file.
 * @param isAtTop cues that must not lie over what is shown below.
 */
export function captionsVtt(cues: readonly CaptionCue[], isAtTop: (cue: CaptionCue) => boolean = () => false): string {
  return vtt(cues.map((cue) => ({ ...cue, text: cue.lines.join('\n'), settings: isAtTop(cue) ? ` line:${TOP_PERCENT}%` : '' })));
}

/** Below the strip and the address bar of a phone's film. */
const TOP_PERCENT = 16;

/** The stages as a WebVTT file of kind `chapters`: from 0:00, without gaps. */
export function chaptersVtt({ stages }: Timeline): string {
  return vtt(stages.map(({ stage, startMs, endMs }) => ({ startMs, endMs, text: `${stage.number}. ${stage.title}` })));
}

function vtt(cues: { startMs: number; endMs: number; text: string; settings?: string }[]): string {
  const blocks = cues.map(
    ({ startMs, endMs, text, settings = '' }, at) =>
      `${at + 1}\n${timestamp(startMs)} --> ${timestamp(endMs)}${settings}\n${escapeText(text)}`,
  );
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}

/** `3723004` → `01:02:03.004`. */
export function timestamp(ms: number): string {
  const rest = Math.round(ms);
  return `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}.${String(rest % 1000).padStart(3, '0')}`;
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

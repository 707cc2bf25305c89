import type { EncodedTrack, SoundPacket } from '../film/sound-encoder.ts';
import { FILM_LUFS } from '../plan/soundtrack.ts';
import type { Soundtrack } from '../plan/soundtrack.ts';
import { gatedLoudness, SLICE } from '../voice/loudness.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';
import type { EncodedLine } from './encode-line.ts';

/** Samples in one packet of AAC: 21 ms, on whose grid lines are laid. Nobody hears that a line comes 10 ms too early or too late. */
export const PACKET_SAMPLES = 1024;
/** Steps in which a film's lines are made louder or softer, in LU: few, so that films share their encoded lines. */
const GAIN_STEP = 0.5;

/** Encoded lines by their keys. */
export type EncodedLines = ReadonlyMap<string, EncodedLine>;

/** The whole sound of a film from its encoded lines, with silence between them. */
export function layTrack(soundtrack: Soundtrack, lines: EncodedLines, bitsASecond: number): EncodedTrack {
  const length = samplesOf(soundtrack.durationMs);
  const placed = placeLines(soundtrack, lines);
  const [some] = placed;
  if (some === undefined) throw new Error('A film in which nothing is said has no sound');
  const { extradata, silence } = some.line;
  const packets = Array.from({ length: Math.ceil(length / PACKET_SAMPLES) + 1 }, (_, at): SoundPacket => {
    const pts = (at - 1) * PACKET_SAMPLES;
    return { pts, duration: Math.min(PACKET_SAMPLES, length - pts), bytes: silence };
  });
  for (const { place, line } of placed)
    for (const [at, bytes] of line.packets.entries()) {
      const packet = packets[place + at];
      if (packet !== undefined) packet.bytes = bytes;
    }
  const truePeakDbtp = Math.max(...placed.map(({ line }) => line.truePeakDbtp));
  return { bitsASecond, extradata, packets, loudnessLufs: filmLoudness(soundtrack, lines), truePeakDbtp };
}

/** By how many LU the lines of a film must be made louder (or softer) for the film to be as loud as it should; 0 in nearly every film. */
export function missingGain(soundtrack: Soundtrack, lines: EncodedLines): number {
  const missing = FILM_LUFS - filmLoudness(soundtrack, lines);
  return Number.isFinite(missing) ? Math.round(missing / GAIN_STEP) * GAIN_STEP : 0;
}

/** Integrated loudness of the film in LUFS, from the powers of its lines. */
function filmLoudness(soundtrack: Soundtrack, lines: EncodedLines): number {
  const powers = new Float32Array(Math.ceil(samplesOf(soundtrack.durationMs) / SLICE));
  for (const { place, line } of placeLines(soundtrack, lines)) {
    const first = Math.round((place * PACKET_SAMPLES) / SLICE);
    const heard = line.powers.subarray(0, Math.max(0, powers.length - first));
    for (let at = 0; at < heard.length; at += 1) powers[first + at]! += heard[at]!;
  }
  return gatedLoudness(powers);
}

/** At which packet each line begins. A line never begins before the one before it has died away. */
function placeLines(soundtrack: Soundtrack, lines: EncodedLines): { place: number; line: EncodedLine }[] {
  let free = 0;
  return soundtrack.lines.map(({ startMs, key }) => {
    const line = lines.get(key);
    if (line === undefined) throw new Error(`The line ${key} of a film was not encoded`);
    const wanted = Math.round(samplesOf(startMs) / PACKET_SAMPLES);
    const place = Math.max(wanted, free);
    if (place > wanted + 1) throw new Error(`The line at ${startMs} ms begins while another one is spoken`);
    free = place + line.packets.length;
    return { place, line };
  });
}

const samplesOf = (ms: number): number => Math.round((ms * SAMPLE_RATE) / 1000);

import { beforeAll, expect, test } from 'vitest';
import { openLoudnessMeter } from '../film/loudness-meter.ts';
import { openEspeak } from '../voice/espeak.ts';
import { fromDecibel, loudness } from '../voice/loudness.ts';
import { makeReady } from '../voice/speaker.ts';
import { toSpokenForm } from '../voice/spoken-form.ts';
import { truePeak } from '../voice/true-peak.ts';
import { SAMPLE_RATE } from '../voice/voice.ts';
import { soundFrame } from '../film/aac-codec.ts';
import { decodeAac, encodeAac } from '../film/sound-encoder.ts';
import { encodeLine } from './encode-line.ts';
import { PACKET_SAMPLES } from './lay-track.ts';

let line: Float32Array;
beforeAll(async () => {
  const voice = await openEspeak();
  const form = toSpokenForm('Ketik kode enam angka, lalu pilih tombol Lanjut.');
  line = makeReady(await voice.speak(form, { pace: 'biasa' })).samples;
});

const snr = (wanted: Float32Array, heard: Float32Array) => {
  let [signal, noise] = [0, 0];
  for (const [at, value] of wanted.entries()) {
    signal += value ** 2;
    noise += (value - (heard[at + PACKET_SAMPLES] ?? 0)) ** 2;
  }
  return 10 * Math.log10(signal / noise);
};

test.each([
  [32_000, 15],
  [24_000, 12],
])('at %d bits a second a voice stays %d dB above what encoding adds, and its peaks below -1 dBTP', (bits, least) => {
  const encoded = encodeLine(line, bits, 0);
  expect(encoded.truePeakDbtp).toBeLessThanOrEqual(-1.15);
  expect(snr(line, decodeAac(encoded))).toBeGreaterThan(least);
});

test('a sound whose peaks rise with encoding is limited further until they do not', () => {
  // Hardly any dynamics at all: just below the ceiling all the time.
  const harsh = Float32Array.from({ length: SAMPLE_RATE }, (_, at) => fromDecibel(-1) * Math.sign(Math.sin((at * at) / 900_000)));
  expect(truePeak(decodeAac(encodeAac(harsh, 24_000)))).toBeGreaterThan(-1);
  expect(encodeLine(harsh, 24_000, 0).truePeakDbtp).toBeLessThanOrEqual(-1.15);
});

test('a line that a film wants louder is louder by so much', () => {
  const [plain, louder] = [0, 0.5].map((gain) => loudness(decodeAac(encodeLine(line, 32_000, gain))));
  expect(Math.abs(louder! - plain! - 0.5)).toBeLessThan(0.2);
});

test('what stands before and behind a line is silence, so that packets of silence can stand there', () => {
  const encoded = encodeLine(line, 32_000, 0);
  const heard = decodeAac({
    extradata: encoded.extradata,
    packets: [encoded.silence, encoded.silence, ...encoded.packets, encoded.silence, encoded.silence, encoded.silence],
  });
  const sound = PACKET_SAMPLES * 3;
  expect(loudness(heard.slice(0, sound - PACKET_SAMPLES))).toBe(-Infinity);
  expect(loudness(heard.slice(sound + line.length + 2 * PACKET_SAMPLES))).toBe(-Infinity);
});

test('our own measure of peaks and loudness agrees with that of FFmpeg', () => {
  const meter = openLoudnessMeter();
  for (let at = 0; at < line.length; at += PACKET_SAMPLES) {
    const frame = soundFrame(line.subarray(at, at + PACKET_SAMPLES), at, SAMPLE_RATE);
    meter.add(frame);
    frame.free();
  }
  const { loudnessLufs, truePeakDbtp } = meter.finish();
  expect(truePeak(line)).toBeCloseTo(truePeakDbtp, 1);
  expect(loudness(line)).toBeCloseTo(loudnessLufs, 1);
});

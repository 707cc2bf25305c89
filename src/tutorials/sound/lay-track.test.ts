import { expect, test } from 'vitest';
import type { EncodedLine } from './encode-line.ts';
import { layTrack, missingGain, PACKET_SAMPLES } from './lay-track.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
/** A line of so many packets, each of a byte of its own, as loud as a power says. */
const line = (mark: number, packets: number, power = 0.03, truePeakDbtp = -2): EncodedLine => ({
  extradata: bytes(7),
  packets: Array.from({ length: packets }, (_, at) => bytes(mark, at)),
  silence: bytes(0),
  powers: new Float32Array(Math.round((packets * PACKET_SAMPLES) / 480)).fill(power),
  truePeakDbtp,
});
const packetMs = (PACKET_SAMPLES * 1000) / 48_000;

test('lines stand at their times between packets of silence, and the track is as long as the film', () => {
  const lines = new Map([
    ['a', line(1, 4)],
    ['b', line(2, 3, 0.03, -1.4)],
  ]);
  const soundtrack = {
    durationMs: 500,
    lines: [
      { startMs: 2 * packetMs + 3, key: 'a' },
      { startMs: 10 * packetMs, key: 'b' },
      { startMs: 14 * packetMs - 4, key: 'a' },
    ],
  };
  const track = layTrack(soundtrack, lines, 32_000);
  expect(track.packets.map(({ bytes: [mark] }) => mark).join('')).toBe('001111000022201111000000'.padEnd(25, '0'));
  expect(track.packets[0]!.pts).toBe(-PACKET_SAMPLES);
  for (const [at, packet] of track.packets.entries()) expect(packet.pts).toBe((at - 1) * PACKET_SAMPLES);
  const last = track.packets.at(-1)!;
  expect(last.pts + last.duration).toBe(24_000);
  expect(track).toMatchObject({ bitsASecond: 32_000, extradata: bytes(7), truePeakDbtp: -1.4 });
});

test('a line that reaches beyond the end of the film is cut off there', () => {
  const soundtrack = { durationMs: 100, lines: [{ startMs: 60, key: 'a' }] };
  const { packets } = layTrack(soundtrack, new Map([['a', line(1, 9)]]), 32_000);
  expect(packets.map(({ bytes: [mark] }) => mark)).toEqual([0, 0, 0, 1, 1, 1]);
});

/** Two lines, the second at a time. */
const twoLines = (startMs: number) => ({
  durationMs: 500,
  lines: [
    { startMs: 0, key: 'a' },
    { startMs, key: 'b' },
  ],
});

test('a line that touches the one before it waits a packet; one that begins in its middle is a bug of the plan', () => {
  const lines = new Map([
    ['a', line(1, 4)],
    ['b', line(2, 2)],
  ]);
  expect(layTrack(twoLines(3 * packetMs), lines, 32_000).packets.map(({ bytes: [mark] }) => mark)).toEqual(
    expect.arrayContaining([1, 1, 1, 1, 2, 2]),
  );
  expect(() => layTrack(twoLines(packetMs), lines, 32_000)).toThrow('while another one is spoken');
  expect(() => layTrack({ durationMs: 500, lines: [] }, lines, 32_000)).toThrow('nothing is said');
  expect(() => layTrack(twoLines(200), new Map([['a', line(1, 4)]]), 32_000)).toThrow('not encoded');
});

test.each([
  [-16, 0],
  [-16.2, 0],
  [-16.4, 0.5],
  [-15.6, -0.5],
  [-19, 3],
])('a film of %d LUFS asks for %d LU more', (lufs, gain) => {
  const power = 10 ** ((lufs + 0.691) / 10);
  const lines = new Map([['a', line(1, 200, power)]]);
  expect(missingGain({ durationMs: 200 * packetMs, lines: [{ startMs: 0, key: 'a' }] }, lines)).toBeCloseTo(gain, 6);
});

test('a film in which nothing can be heard is not made louder', () => {
  expect(missingGain({ durationMs: 1000, lines: [{ startMs: 0, key: 'a' }] }, new Map([['a', line(1, 9, 0)]]))).toBe(0);
});

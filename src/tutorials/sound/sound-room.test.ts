import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EncodedTrack } from '../film/sound-encoder.ts';
import { keptFile } from '../voice/kept-line.ts';
import { loudness } from '../voice/loudness.ts';
import { truePeak } from '../voice/true-peak.ts';
import { decodeAac } from '../film/sound-encoder.ts';
import { PACKET_SAMPLES } from './lay-track.ts';
import { openSoundCrew } from './sound-crew.ts';
import { openSoundRoom } from './sound-room.ts';
import type { SoundRoom, SpokenSound } from './sound-room.ts';

const texts = [
  'Mari kita siapkan berkas yang harus Anda unggah.',
  'Selesai.',
  'Ketik kode 6 angka, lalu pilih tombol Lanjut.',
  'Ketik kode enam angka, lalu pilih tombol Lanjut.',
  'Kantor menjawab paling lama 5 hari kerja.',
];
const GAP_MS = 600;
const BITS = [32_000, 24_000];

const folders: string[] = [];
const rooms: SoundRoom[] = [];
async function openRoom(threads: number, folder?: string): Promise<{ room: SoundRoom; folder: string }> {
  const voiceFolder = folder ?? (await mkdtemp(join(tmpdir(), 'pintu-sound-')));
  folders.push(voiceFolder);
  const room = openSoundRoom({ voiceFolder, threads });
  rooms.push(room);
  return { room, folder: voiceFolder };
}

/** One line after the other. */
function soundtrack(sounds: Iterable<SpokenSound>) {
  let at = 500;
  const lines = [...sounds].map(({ key, durationMs }) => {
    const startMs = at;
    at += durationMs + GAP_MS;
    return { startMs, key, durationMs };
  });
  return { durationMs: at, lines };
}

const heardIn = ({ extradata, packets }: EncodedTrack): Float32Array =>
  decodeAac({ extradata, packets: packets.map(({ bytes }) => bytes) }).subarray(PACKET_SAMPLES);
const samplesAt = (ms: number) => Math.round(ms * 48);

let folder: string;
let sounds: Map<string, SpokenSound>;
let tracks: Map<number, EncodedTrack>;
const told: string[] = [];
beforeAll(async () => {
  const opened = await openRoom(2);
  ({ folder } = opened);
  sounds = await opened.room.speak([...texts, texts[0]!], { pace: 'biasa' }, (done, total) => told.push(`${done}/${total}`));
  tracks = await opened.room.encode(soundtrack(sounds.values()), BITS);
}, 60_000);
afterAll(async () => {
  await Promise.all(rooms.map((room) => room.close()));
  await Promise.all(folders.map((each) => rm(each, { recursive: true, force: true })));
});

test('every text has its sound, in the order of the texts, and is told of once', () => {
  expect([...sounds.keys()]).toEqual(texts);
  expect(told).toEqual(texts.map((_, at) => `${at + 1}/${texts.length}`));
  for (const { words, durationMs, fromCache } of sounds.values()) {
    expect(fromCache).toBe(false);
    expect(words.at(-1)!.endMs).toBeLessThanOrEqual(durationMs);
  }
});

test('two texts that are said alike share a recording, and each keeps its own words', () => {
  const [digits, letters] = [sounds.get(texts[2]!)!, sounds.get(texts[3]!)!];
  expect(digits.key).toBe(letters.key);
  expect([digits.words[2]!.text, letters.words[2]!.text]).toEqual(['6', 'enam']);
});

test.each(BITS)('at %d bits a second a film is -16 LUFS and below -1 dBTP, and is what its figures say', (bits) => {
  const track = tracks.get(bits)!;
  const heard = heardIn(track);
  expect(Math.abs(loudness(heard) + 16)).toBeLessThan(0.5);
  expect(track.loudnessLufs).toBeCloseTo(loudness(heard), 1);
  expect(truePeak(heard)).toBeLessThanOrEqual(-1);
  expect(track.truePeakDbtp).toBeCloseTo(truePeak(heard), 1);
});

test.each(BITS)('at %d bits a second every line is heard at its time, at nearly the same level, with silence between', (bits) => {
  const heard = heardIn(tracks.get(bits)!);
  for (const { startMs, durationMs } of soundtrack(sounds.values()).lines) {
    const line = heard.slice(samplesAt(startMs - 11), samplesAt(startMs + durationMs + 11));
    expect(Math.abs(loudness(line) + 16)).toBeLessThan(1);
    // Within 21 ms of where it should: the first 15 ms of a line are air.
    const loud = line.findIndex((value) => Math.abs(value) > 0.02);
    expect(loud).toBeLessThan(samplesAt(60));
    expect(loudness(heard.slice(samplesAt(startMs - 400), samplesAt(startMs - 40)))).toBe(-Infinity);
  }
});

test('what was made before is read back, the very same', async () => {
  const { room } = await openRoom(1, folder);
  const again = await room.speak(texts, { pace: 'biasa' });
  expect([...again]).toEqual([...sounds].map(([text, sound]) => [text, { ...sound, fromCache: true }]));
  expect(await room.encode(soundtrack(again.values()), BITS)).toEqual(tracks);
});

test('the same text is the same sound to the last bit, in whichever thread and order it is spoken', async () => {
  const { room, folder: other } = await openRoom(1);
  const again = await room.speak(texts.toReversed(), { pace: 'biasa' });
  for (const [text, sound] of sounds) {
    expect(again.get(text)).toEqual(sound);
    const [first, second] = await Promise.all([folder, other].map((each) => readFile(keptFile(each, sound.key, '.wav'))));
    expect(first!.equals(second!)).toBe(true);
  }
  expect((await room.encode(soundtrack(sounds.values()), [24_000])).get(24_000)).toEqual(tracks.get(24_000));
}, 60_000);

test('an encoding that is only half on disk is made again', async () => {
  const file = keptFile(folder, sounds.get('Selesai.')!.key, '.aac1-24000.json');
  const whole = await readFile(file, 'utf8');
  await writeFile(file, whole.slice(0, 900));
  const { room } = await openRoom(1, folder);
  await room.encode(soundtrack(sounds.values()), [24_000]);
  expect(await readFile(file, 'utf8')).toBe(whole);
});

test('a fault says what was attempted: no place to keep a line, no line to encode, a closed room', async () => {
  const { room, folder: full } = await openRoom(1);
  await writeFile(join(full, sounds.get('Selesai.')!.key.slice(0, 2)), 'in the way');
  await expect(room.speak(['Selesai.'], { pace: 'biasa' })).rejects.toThrow(/speaking "Selesai\.": .*(EEXIST|ENOTDIR)/);
  await expect(room.encode({ durationMs: 100, lines: [{ startMs: 0, key: 'gone' }] }, [32_000])).rejects.toThrow(
    /encoding the line gone with 32000 bits a second: .*ENOENT/,
  );
  await room.close();
  await expect(room.speak(['Kalimat baru.'], { pace: 'biasa' })).rejects.toThrow(
    'speaking "Kalimat baru.": the sound room is closed',
  );
}, 60_000);

test('a thread that dies fails what it was doing; the next order has a new one', async () => {
  const place = await mkdtemp(join(tmpdir(), 'pintu-thread-'));
  folders.push(place);
  const file = join(place, 'thread.mjs');
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ text }) => {
       if (text === 'die') process.exit(3);
       parentPort.postMessage({ made: { task: 'speak', words: { length: 7, words: [], syllables: 0 } } });
     });`,
  );
  const crew = openSoundCrew(place, 1, file);
  const [died, lived] = ['die', 'live'].map((text) => crew.ask({ task: 'speak', text, pace: 'biasa', language: 'id' }));
  await expect(died).rejects.toThrow('speaking "die": a thread of the sound room ended with 3');
  expect((await lived)!.words.length).toBe(7);
  await crew.close();
});

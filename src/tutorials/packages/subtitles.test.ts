import { expect, test } from 'vitest';
import { captionsVtt } from '../plan/web-vtt.ts';
import { asSrt, readVtt } from './subtitles.ts';

const cue = (startMs: number, endMs: number, ...lines: string[]) => ({
  startMs,
  endMs,
  lines,
  speech: { startMs, endMs },
  sceneEndMs: endMs,
  mostCharacters: 42,
});

test('captions that our films write are read back as they were', () => {
  const vtt = captionsVtt([
    cue(300, 2500, 'Ini cara mengurus', 'izin <perawat> & bidan.'),
    cue(3_723_004, 3_724_000, 'Selesai.'),
  ]);
  expect(readVtt(vtt)).toEqual([
    { startMs: 300, endMs: 2500, text: 'Ini cara mengurus\nizin <perawat> & bidan.' },
    { startMs: 3_723_004, endMs: 3_724_000, text: 'Selesai.' },
  ]);
});

test('SubRip counts its captions and writes its times with a comma', () => {
  const srt = asSrt([
    { startMs: 300, endMs: 2500, text: 'Satu\ndua' },
    { startMs: 3_723_004, endMs: 3_724_000, text: 'Tiga' },
  ]);
  expect(srt).toBe('1\r\n00:00:00,300 --> 00:00:02,500\r\nSatu\r\ndua\r\n\r\n2\r\n01:02:03,004 --> 01:02:04,000\r\nTiga\r\n');
});

test.each(['', 'WEBVTT\n', 'WEBVTT\n\nNOTE nothing'])('no captions are made out of %j', (vtt) => {
  expect(readVtt(vtt)).toEqual([]);
});

import { expect, test } from 'vitest';
import { readSeen, stagesSeen } from './seen-rules.ts';

const film = '0b1f5b5e-3f0e-4a53-9d7f-4b3d9f6c2a11';
const stages = [
  { number: 6, startMs: 0, endMs: 50_000 },
  { number: 7, startMs: 50_000, endMs: 90_000 },
];
const blocks = (from: number, until: number) => new Set(Array.from({ length: until - from }, (_, index) => from + index));

test('a stage is seen through with four fifths of it, wherever else somebody looked', () => {
  expect(stagesSeen(blocks(0, 8), stages)).toEqual([{ stage: 6, seconds: 40, through: true }]);
  expect(stagesSeen(blocks(0, 7), stages)).toEqual([{ stage: 6, seconds: 35, through: false }]);
  expect(stagesSeen(blocks(8, 18), stages)).toEqual([
    { stage: 6, seconds: 10, through: false },
    { stage: 7, seconds: 40, through: true },
  ]);
  expect(stagesSeen(new Set([400]), stages)).toEqual([]);
});

test('what a page tells of a film is read, and what it cannot tell is not', () => {
  expect(readSeen(`/video/${film}/langkah-6.mp4 0,1,2`)).toEqual({ film, file: 'langkah-6.mp4', blocks: new Set([0, 1, 2]) });
  for (const told of [
    '',
    `/video/${film}/a.mp4`,
    `/video/nobody/a.mp4 1`,
    `/video/${film}/a.mp4 1;drop`,
    `/video/${'-'.repeat(36)}/a.mp4 1`,
    `/video/${film}/%E0%A4%A.mp4 1`,
    `/other/${film}/a.mp4 1`,
  ])
    expect(readSeen(told)).toBeNull();
});

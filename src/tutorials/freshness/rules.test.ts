import { describe, expect, test } from 'vitest';
import { sampleSet } from '../sample-set.ts';
import type { PlayedScript } from './check-report.ts';
import { isDue, isMadeSince, reportOf, verdictOf, worse } from './rules.ts';

test.each([
  ['same', 'same', 'same'],
  ['same', 'moved', 'moved'],
  ['broken', 'moved', 'broken'],
] as const)('of %s and %s, %s is worse', (a, b, worst) => {
  expect([worse(a, b), worse(b, a)]).toEqual([worst, worst]);
});

describe('a check is due', () => {
  const now = { portalId: 'p1', definitionSha: 'd1' };
  test.each([
    ['that was never made', null, true],
    ['of another build of the portal', { ...now, portalId: 'p0', state: 'done' }, true],
    ['of another definition', { ...now, definitionSha: 'd0', state: 'done' }, true],
    ['that failed', { ...now, state: 'failed' }, true],
    ['of the portal as it is', { ...now, state: 'done' }, false],
    ['that waits', { ...now, state: 'queued' }, false],
  ])('after one %s: %o → %s', (_, last, due) => {
    expect(isDue(last, now)).toBe(due);
  });
});

test.each([
  ['published and made after it', 'published', 2, 1, true],
  ['made before it', 'published', 1, 2, false],
  ['made after it, but on no page', 'ready', 2, 1, false],
] as const)('given a film that was %s: not concerned by what a check found', (_, state, made, seen, since) => {
  expect(isMadeSince({ state, finishedAt: new Date(made) }, { finishedAt: new Date(seen) })).toBe(since);
});

const played = (of: PlayedScript['shapes']): PlayedScript => ({ service: 'sip-perawat', shapes: of });

describe('the report of a check', () => {
  const [landscape, phone] = sampleSet.prints;
  const same = { shape: 'landscape', scenes: landscape!.scenes, faults: [], unplayed: [] } as const;

  test('says that nothing has changed', () => {
    const report = reportOf(played([{ ...same, scenes: [...same.scenes], faults: [], unplayed: [] }]), sampleSet, '2026-11-26');
    expect(verdictOf(report)).toBe('same');
    expect(report.checkedOn).toBe('2026-11-26');
  });

  test('takes the worse of the two shapes for a scene', () => {
    const changed = phone!.scenes.find(({ beats }) => beats.length > 0)!;
    const moved = phone!.scenes.map((scene) =>
      scene === changed ? { ...scene, beats: scene.beats.map((beat) => ({ ...beat, textHash: 'other' })) } : scene,
    );
    const report = reportOf(
      played([
        { ...same, scenes: [...same.scenes], faults: [], unplayed: [] },
        { shape: 'phone', scenes: moved, faults: [], unplayed: [] },
      ]),
      sampleSet,
      '2026-11-26',
    );
    expect(report.scenes.filter(({ verdict }) => verdict === 'moved').map(({ scene }) => scene)).toEqual([changed.scene]);
    expect(verdictOf(report)).toBe('moved');
  });

  test('names instead of a missing label those of its role, and not what is named after another control', () => {
    const present = ['button "Dengarkan: NIK"', 'button "Terus"', 'link "Bantuan"'];
    const fault = { scene: 'send', stage: 7, beat: 0, page: '/', why: '', meant: null, present };
    const insteadOf = (sought: string) =>
      reportOf(played([{ ...same, scenes: [], faults: [{ ...fault, sought }], unplayed: [] }]), null, '2026-11-26').scenes[0]
        ?.changes[0]?.instead;
    expect(insteadOf('button "Simpan"')).toEqual(['button "Terus"']);
    expect(insteadOf('textbox "NIK"')).toEqual(present);
  });

  test('without a film tells only what does not play', () => {
    const faults = [
      {
        scene: 'send',
        stage: 7,
        beat: 2,
        page: '/',
        why: '',
        sought: 'button "Kirim"',
        meant: null,
        present: ['button "Lanjut"'],
      },
    ];
    const report = reportOf(played([{ ...same, scenes: [...same.scenes], faults, unplayed: [] }]), null, '2026-11-26');
    expect(report.scenes.filter(({ verdict }) => verdict !== 'same')).toEqual([
      {
        scene: 'send',
        stage: 7,
        verdict: 'broken',
        changes: [{ beat: 2, kind: 'missing', sought: 'button "Kirim"', instead: ['button "Lanjut"'] }],
      },
    ]);
  });
});

import type { Office } from './catalogue/office.ts';
import type { Language } from './catalogue/language.ts';
import type { Service } from './catalogue/service.ts';
import type { Config } from './config.ts';
import { withFilmStudio } from './film-studio.ts';
import type { Shape } from './tutorials/formats.ts';
import type { PlayedScript, SceneFault } from './tutorials/freshness/check-report.ts';
import { lintScript } from './tutorials/script/lint-script.ts';
import type { ScriptFault } from './tutorials/script/lint-script.ts';
import { makeScript } from './tutorials/script/make-script.ts';
import type { Script } from './tutorials/script/script.ts';
import { checkScript } from './tutorials/stage/check-script.ts';
import type { ScriptCheck } from './tutorials/stage/check-script.ts';
import { BrowserGone, labelInWords } from './tutorials/stage/stage-fault.ts';
import type { StageFault } from './tutorials/stage/stage-fault.ts';
import { textsIn } from './web/texts/texts.ts';
import { filmPerson } from './world/people.ts';

const SHAPES: readonly Shape[] = ['landscape', 'phone'];

/**
 * Plays the scripts of services in both shapes without filming and prints every fault; with `json` one line a service, for the portal's own check.
 * @returns how many services have faults.
 */
export async function checkFilms(
  { config, office }: { config: Config; office: Office },
  services: readonly Service[],
  { language, json, signal }: { language: Language; json: boolean; signal: AbortSignal },
): Promise<number> {
  let faulty = 0;
  for (const service of services) {
    const script = makeScript({ service, person: filmPerson, office, t: textsIn(language) });
    const lint = lintScript(script);
    const shapes: PlayedScript['shapes'] = [];
    const faults: StageFault[] = [];
    for (const shape of SHAPES) {
      const check = await withFilmStudio(config, signal, ({ browser, props }) =>
        checkScript(script, browser, props, { shape }).catch((error: unknown) => {
          throw browser.isConnected() || error instanceof BrowserGone
            ? error
            : new BrowserGone(`of ${service.slug}`, { cause: error });
        }),
      );
      shapes.push(asPlayed(script, shape, check));
      faults.push(...check.faults);
    }
    if (lint.length > 0 || faults.length > 0) faulty += 1;
    if (json) process.stdout.write(`${JSON.stringify({ service: service.slug, shapes } satisfies PlayedScript)}\n`);
    else tell(service.slug, lint, shapes, faults);
  }
  if (!json && services.length > 1)
    process.stdout.write(`${services.length - faulty} of ${services.length} services play without a fault\n`);
  return faulty;
}

function asPlayed(script: Script, shape: Shape, { prints, faults, unplayed }: ScriptCheck): PlayedScript['shapes'][number] {
  return { shape, scenes: prints, unplayed, faults: faults.map((fault) => asFault(script, fault)) };
}

const asFault = ({ stages }: Script, fault: StageFault): SceneFault => ({
  scene: fault.scene,
  stage: stages.find(({ scenes }) => scenes.some(({ id }) => id === fault.scene))?.number ?? 0,
  beat: fault.beat,
  page: fault.page,
  why: fault.why,
  sought: fault.sought === null ? '' : labelInWords(fault.sought),
  meant: fault.instead === null ? null : labelInWords(fault.instead),
  present: fault.present.map(labelInWords),
});

const write = (line: string): void => void process.stdout.write(`${line}\n`);

function tell(
  service: string,
  lint: readonly ScriptFault[],
  shapes: PlayedScript['shapes'],
  faults: readonly StageFault[],
): void {
  for (const { reason, where, value } of lint)
    write(
      `${service}: script, stage ${where.stage ?? '-'}, scene ${where.scene ?? '-'}, beat ${where.beat === null ? '-' : where.beat + 1}: ${reason}: ${value}`,
    );
  for (const fault of faults) write(`${service}: ${fault.message}`);
  for (const { shape, scenes, unplayed } of shapes)
    write(
      `${service} (${shape}): ${scenes.length} scenes play${unplayed.length === 0 ? '' : `; not reached because of a fault before them: ${unplayed.join(', ')}`}`,
    );
}

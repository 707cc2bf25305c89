import { createHash } from 'node:crypto';
import type { Catalogue } from '../../catalogue/read-catalogue.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Shape } from '../formats.ts';
import { goesOn } from '../plan/target-name.ts';
import type { Zooms } from '../plan/zooms.ts';
import type { Scene, Script } from '../script/script.ts';

/** What scenes are filmed from besides the script: the portal's own code and settings, the service, and the catalogue that its lists show. */
export type SceneSources = {
  /** Changes with the portal's code, texts, style and the office's settings. */
  portalId: string;
  shape: Shape;
  /** Beats that the camera comes close to. */
  closeUps: Zooms;
  service: Service;
  catalogue: Catalogue;
};

/**
 * A key for every played scene (rule 27): the same key, the same pictures. A scene depends on what it does, on what was done before it in its step, and on that
 * part of the definition which its pages show, the page that it leads to among them, so that a changed label films only the scenes that show it. What no rule here foresees, the check of every
 * scene after a change finds.
 */
export function sceneKeys(script: Script, sources: SceneSources): Map<string, string> {
  const keys = new Map<string, string>();
  const common = [sources.portalId, sources.shape, script.language];
  const played = script.stages.flatMap(({ number, scenes }) =>
    scenes.flatMap((scene) => (scene.kind === 'page' ? { scene, number } : [])),
  );
  for (const { number, scenes } of script.stages) {
    const before: unknown[] = [];
    for (const scene of scenes) {
      if (scene.kind !== 'page') continue;
      const next = played[played.findIndex((each) => each.scene === scene) + 1];
      const actions = scene.beats.map(({ action, look }) => [action, look]);
      keys.set(
        scene.id,
        hashOf([
          common,
          number,
          scene.browser,
          before,
          actions,
          [...(sources.closeUps.get(scene.id) ?? [])],
          shownOf(scene, number, sources),
          next !== undefined && goesOn(scene, next.scene) ? topOf(next.scene, next.number, sources) : null,
        ]),
      );
      // Of a form's pages each shows its own answers only; elsewhere what was done before can be seen.
      if (number !== FORM) before.push(actions);
    }
  }
  return keys;
}

/** What is seen of a scene's page at the end of the scene before it. */
function topOf(scene: Scene, stage: number, sources: SceneSources): unknown {
  if (scene.id !== 'send') return shownOf(scene, stage, sources);
  const { pages, requirements } = sources.service;
  return [pages.slice(0, PAGES_AT_TOP), requirements];
}

/** The review begins with the answers of so many pages. */
const PAGES_AT_TOP = 2;
const FORM = 6;
const SEND = 7;

/** The part of the definition that the pages of a scene show. */
function shownOf(scene: Scene, stage: number, { service, catalogue }: SceneSources): unknown {
  // Every answer is read again where it is sent.
  if (scene.id === 'send') return service.sha256;
  const { pages, source: _record, version: _version, sha256: _whole, ...about } = service;
  const titles = pages.map(({ id, title }) => [id, title]);
  if (stage === FORM) return [service.shortName, titles, pages.filter((page) => isSeen(scene, page)), about.requirements.length];
  if (stage === SEND) return [about, titles];
  const listed = [...catalogue.services.values()].map(({ slug, shortName, name, category }) => [slug, shortName, name, category]);
  return [about, titles, listed];
}

/** The scene answers a question of this page, or shows it. */
function isSeen(scene: Scene, page: Service['pages'][number]): boolean {
  const done = JSON.stringify(scene.beats.map(({ action }) => action));
  return page.questions.some(({ label }) => done.includes(JSON.stringify(label)));
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

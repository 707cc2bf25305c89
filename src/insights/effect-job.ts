import { everyStep } from '../every-step.ts';
import type { Portal } from '../portal.ts';
import { computeEffects } from './experiments/compute.ts';
import { computeLiteracy } from './literacy/compute.ts';

/** What is computed at night, or when somebody asks for the figures of one comparison. @param only its id; null = all. */
export const runEffectJob = (portal: Pick<Portal, 'db' | 'seal' | 'clock' | 'office'>, only: string | null): Promise<void> =>
  everyStep('the figures of the night', [() => computeEffects(portal, only), () => computeLiteracy(portal)]);

import { basename, join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** The file of a worker thread: its source, which Node reads as it is, or its own entry of the build. @param source its path in `src/`. */
export const workerFile = (source: string): string =>
  import.meta.url.endsWith('.ts') ? join(packageRoot, 'src', source) : join(packageRoot, 'dist', `${basename(source, '.ts')}.js`);

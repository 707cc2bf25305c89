import { join } from 'node:path';
import { checkCatalogue } from '../src/catalogue/check.ts';
import { packageRoot } from '../src/package-root.ts';

// Reads every definition of this repository and names every fault.
const faults = await checkCatalogue(join(packageRoot, 'services'), join(packageRoot, 'office'));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

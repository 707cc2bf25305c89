import { join } from 'node:path';
import { checkCatalogue, checkEnglish } from '../src/catalogue/check.ts';
import { packageRoot } from '../src/package-root.ts';

// Reads every definition of this repository, or of other folders, and names every fault, and every text that has no English.
const [services = join(packageRoot, 'services'), office = join(packageRoot, 'office')] = process.argv.slice(2);
const faults = await checkCatalogue(services, office);
if (faults.length === 0) faults.push(...(await checkEnglish(services, office)));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

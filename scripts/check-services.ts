import { join } from 'node:path';
import { checkCatalogue, checkEnglish, checkPlainWords } from '../src/catalogue/check.ts';
import { packageRoot } from '../src/package-root.ts';

// Reads every definition of this repository, or of other folders, and names every fault, and every text that has no English. What could be said more plainly is printed, and fails nothing.
const [services = join(packageRoot, 'services'), office = join(packageRoot, 'office')] = process.argv.slice(2);
const faults = await checkCatalogue(services, office);
if (faults.length === 0) faults.push(...(await checkEnglish(services, office)));
if (faults.length === 0) for (const hint of await checkPlainWords(services, office)) console.log(`hint: ${hint}`);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

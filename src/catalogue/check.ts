import { faultInWords } from './fault.ts';
import { OfficeFault, readOffice } from './office.ts';
import { readCatalogue } from './read-catalogue.ts';

/** Reads the office's settings and every definition, and names every fault, one a line; an empty list is good. */
export async function checkCatalogue(servicesFolder: string, officeFolder: string): Promise<string[]> {
  try {
    const office = await readOffice(officeFolder);
    const { faults } = await readCatalogue(servicesFolder, office);
    return faults.map(faultInWords);
  } catch (error) {
    if (error instanceof OfficeFault) return error.message.split('\n');
    throw error;
  }
}

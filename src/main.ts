import { checkCatalogue } from './catalogue/check.ts';
import { importDefinitions } from './catalogue/import.ts';
import { readConfig } from './config.ts';
import { ConfigFault } from './config-fault.ts';
import { AlreadyRunning } from './database/embedded-hold.ts';
import { filmCommand } from './film-command.ts';
import { filmUsage } from './film-words.ts';
import { createLog, framesOf } from './log.ts';
import { officerCommand } from './officer-command.ts';
import { startCommand, workCommand } from './start-command.ts';

const usage = `pintu start                              the portal, with its database and its worker
pintu work                               one more worker for the jobs of a running portal
${filmUsage}
pintu officer --name … --phone … --role …  gives somebody an account with a role
pintu import <permits.json> [folder]     writes definitions as services/<slug>.yaml
pintu check                              reads every definition and names every fault`;

/** Runs one command; the answer is the exit code. */
async function main([command = '', ...rest]: string[]): Promise<number> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  switch (command) {
    case 'start':
      return startCommand(config, log);
    case 'work':
      return workCommand(config, log);
    case 'film':
      return filmCommand(config, rest);
    case 'officer':
      return officerCommand(config, log, rest);
    case 'import':
      return importCommand(rest, config.servicesFolder);
    case 'check': {
      const faults = await checkCatalogue(config.servicesFolder, config.officeFolder);
      for (const fault of faults) console.error(fault);
      return faults.length === 0 ? 0 : 1;
    }
    default:
      console.error(usage);
      return 2;
  }
}

async function importCommand([file, folder]: string[], servicesFolder: string): Promise<number> {
  if (file === undefined) {
    console.error(usage);
    return 2;
  }
  for (const line of await importDefinitions(file, folder ?? servicesFolder)) console.log(line);
  return 0;
}

/** What an engineer needs of a bug. Later lines of a message can hold values from the database, so only the first is said. */
const inWords = (error: unknown): string =>
  error instanceof Error ? [`${error.name}: ${error.message.split('\n')[0]}`, ...framesOf(error)].join('\n') : 'an unknown error';

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const expected = error instanceof ConfigFault || error instanceof AlreadyRunning;
    console.error(expected ? error.message : inWords(error));
    process.exit(1);
  },
);

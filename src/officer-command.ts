import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readEmail, readName, readPhone } from './accounts/field-rules.ts';
import { roleSchema } from './accounts/person.ts';
import { createPerson } from './accounts/store.ts';
import type { Config } from './config.ts';
import { findRunning } from './database/embedded-join.ts';
import type { Log } from './log.ts';
import { openPortal } from './open-portal.ts';
import type { Portal } from './portal.ts';
import { paths } from './web/paths.ts';

const usage = 'pintu officer --name <name> --phone <08…> --email <address> --role <role> [--office <technical office>]';

/**
 * Gives somebody an account with a role, the first administrator too; also while the portal runs. They choose their password themselves
 * on `/lupa-sandi`, where a code proves that the phone or the address is theirs. Answers the exit code.
 */
export async function officerCommand(config: Config, log: Log, words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: {
      name: { type: 'string' },
      phone: { type: 'string' },
      email: { type: 'string' },
      role: { type: 'string' },
      office: { type: 'string' },
    },
  });
  const name = readName(values.name ?? '');
  const phone = readPhone(values.phone ?? '');
  const email = readEmail(values.email ?? '');
  const role = roleSchema.exclude(['applicant']).safeParse(values.role);
  const office = values.office ?? null;
  const wrong = [
    ...(name.ok ? [] : ['--name']),
    ...(phone.ok ? [] : ['--phone']),
    ...(email.ok && (email.value !== null || config.mode === 'demo') ? [] : ['--email']),
    ...(role.success ? [] : [`--role, one of ${roleSchema.exclude(['applicant']).options.join(', ')}`]),
    ...((role.data === 'technical') === (office !== null) ? [] : ['--office, for the role technical and no other']),
  ];
  if (!name.ok || !phone.ok || !email.ok || !role.success || wrong.length > 0) {
    process.stderr.write(`${usage}\nmissing or wrong: ${wrong.join('; ')}\n`);
    return 2;
  }
  const databaseUrl = config.databaseUrl ?? (await findRunning(config.dataFolder));
  const { portal, close } = await openPortal({ ...config, databaseUrl }, log);
  try {
    const fault = office === null ? null : unknownOffice(portal, office);
    if (fault !== null) {
      process.stderr.write(`${fault}\n`);
      return 2;
    }
    const told = { name: name.value, phone: phone.value, email: email.value };
    const unknown = { nik: null, birthPlace: null, birthDate: null, address: null, kelurahan: null };
    const added = await createPerson(portal.db, portal.seal, {
      id: randomUUID(),
      role: role.data,
      technicalOffice: office,
      profile: { ...told, ...unknown },
      passwordHash: null,
      at: portal.clock.now(),
    });
    process.stdout.write(
      added ? `Added. They choose a password at ${config.url}${paths.forgotten}\n` : 'This phone has an account already.\n',
    );
    return added ? 0 : 1;
  } finally {
    await close();
  }
}

/** An office that no service names would wait for ever. */
function unknownOffice({ catalogue }: Portal, office: string): string | null {
  const offices = [...new Set([...catalogue.services.values()].map((service) => service.technicalOffice))].toSorted();
  return offices.includes(office)
    ? null
    : `No service names the technical office "${office}". There are:\n  ${offices.join('\n  ')}`;
}

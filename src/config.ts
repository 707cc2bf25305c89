import { z } from 'zod';

const whole = z.coerce.number().int();
const settings = z.object({
  PORT: whole.min(0).max(65_535).default(3000),
  PINTU_DATA: z.string().min(1).default('./data'),
  PINTU_MODE: z.enum(['demo', 'production']).default('demo'),
  PINTU_URL: z.url({ protocol: /^https?$/, error: 'must begin with https:// or http://' }).optional(),
  PINTU_SECRET: z.string().min(32).optional(),
  PINTU_DATA_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 32 bytes in hexadecimal, as `openssl rand -hex 32` prints')
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgres://' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' }).optional(),
  CLAMD_ADDRESS: z
    .string()
    .regex(/^(\/.+|[^\s/]+:\d{1,5})$/, 'must be host:port, or the path of a socket')
    .optional(),
  PINTU_SERVICES: z.string().min(1).default('./services'),
  PINTU_OFFICE: z.string().min(1).default('./office'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** Everything that can be set from outside, read once and checked. */
export type Config = {
  mode: 'demo' | 'production';
  port: number;
  /** Public address without a trailing slash, for QR codes and messages. */
  url: string;
  dataFolder: string;
  servicesFolder: string;
  officeFolder: string;
  /** An external PostgreSQL; null = the embedded one. */
  databaseUrl: string | null;
  smtpUrl: string | null;
  /** Where the virus scanner clamd listens; null = uploads are not scanned. */
  clamdAddress: string | null;
  /** Signs cookies and tokens; null in demo mode = made and kept in the data folder. */
  secret: string | null;
  /** 32 bytes in hexadecimal that seal personal data; null in demo mode = made and kept in the data folder. */
  dataKey: string | null;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
};

/** A setting that is missing or wrong; the message names every one. */
export class ConfigFault extends Error {}

/**
 * Reads the settings from an environment.
 * @throws ConfigFault naming every wrong setting, and in production every missing one.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success)
    throw new ConfigFault(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const values = parsed.data;
  if (values.PINTU_MODE === 'production') {
    const needed = ['PINTU_URL', 'PINTU_SECRET', 'PINTU_DATA_KEY', 'SMTP_URL'] as const;
    const missing = needed.filter((name) => values[name] === undefined);
    if (missing.length > 0) throw new ConfigFault(missing.map((name) => `${name}: needed in production`).join('\n'));
  }
  return {
    mode: values.PINTU_MODE,
    port: values.PORT,
    url: (values.PINTU_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    dataFolder: values.PINTU_DATA,
    servicesFolder: values.PINTU_SERVICES,
    officeFolder: values.PINTU_OFFICE,
    databaseUrl: values.DATABASE_URL ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    clamdAddress: values.CLAMD_ADDRESS ?? null,
    secret: values.PINTU_SECRET ?? null,
    dataKey: values.PINTU_DATA_KEY ?? null,
    logLevel: values.LOG_LEVEL,
  };
}

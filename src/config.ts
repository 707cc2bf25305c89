import { z } from 'zod';
import { speechSettings, wordingSettings } from './config-endpoints.ts';
import type { SpeechSettings, WordingSettings } from './config-endpoints.ts';
import { ConfigFault } from './config-fault.ts';
import type { S3Settings } from './files/s3-store.ts';

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
  WHATSAPP_TOKEN: z.string().min(1).optional(),
  WHATSAPP_PHONE_ID: z.string().regex(/^\d+$/, 'must be the number of the phone in the Cloud API, digits only').optional(),
  WHATSAPP_URL: z
    .url({ protocol: /^https?$/, error: 'must begin with https:// or http://' })
    .default('https://graph.facebook.com/v23.0'),
  WHATSAPP_APP_SECRET: z.string().min(1).optional(),
  WHATSAPP_VERIFY_TOKEN: z.string().min(1).optional(),
  SMS_URL: z.url({ protocol: /^https?$/, error: 'must begin with https:// or http://' }).optional(),
  SMS_USER: z.string().min(1).optional(),
  SMS_PASSWORD: z.string().min(1).optional(),
  SMS_FROM: z.string().min(1).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must begin with https:// or http://' }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).max(40).default('INApas'),
  REGISTER_NIK_URL: z.url({ protocol: /^https?$/, error: 'must begin with https:// or http://' }).optional(),
  REGISTER_NIK_SECRET: z.string().min(32).optional(),
  PAYMENT_URL: z.url({ protocol: /^https?$/, error: 'must begin with https:// or http://' }).optional(),
  PAYMENT_KEY: z.string().min(16, 'must have at least 16 letters').optional(),
  PAYMENT_CALLBACK_KEY: z.string().min(16, 'must have at least 16 letters').optional(),
  SIGN_CERTIFICATE_FILE: z.string().min(1).optional(),
  SIGN_KEY_FILE: z.string().min(1).optional(),
  SIGN_KEY_PASSWORD: z.string().min(1).optional(),
  BSRE_URL: z.url({ protocol: /^https?$/, error: 'must begin with https:// or http://' }).optional(),
  BSRE_USER: z.string().min(1).optional(),
  BSRE_PASSWORD: z.string().min(1).optional(),
  BSRE_NIK: z
    .string()
    .regex(/^\d{16}$/, 'must be the NIK of who signs, 16 digits')
    .optional(),
  BSRE_VERSION: z.enum(['1', '2']).default('1'),
  WORDING_URL: z.url({ protocol: /^https?$/, error: 'must begin with https:// or http://' }).optional(),
  WORDING_KEY: z.string().min(1).optional(),
  WORDING_MODEL: z.string().min(1).optional(),
  SPEECH_URL: z.url({ protocol: /^https?$/, error: 'must begin with https:// or http://' }).optional(),
  SPEECH_KEY: z.string().min(1).optional(),
  SPEECH_MODEL: z.string().min(1).optional(),
  SPEECH_VOICE: z.string().min(1).optional(),
  WEBHOOK_HOSTS: z
    .string()
    .regex(/^[\w.:-]+(,[\w.:-]+)*$/, 'must be names of hosts, with commas between them')
    .optional(),
  CLAMD_ADDRESS: z
    .string()
    .regex(/^(\/.+|[^\s/]+:\d{1,5})$/, 'must be host:port, or the path of a socket')
    .optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must begin with https:// or http://' }).optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  S3_PREFIX: z
    .string()
    .regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*\/?$/, 'must be names of letters and digits, with / between them')
    .optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  PINTU_SERVICES: z.string().min(1).default('./services'),
  PINTU_OFFICE: z.string().min(1).default('./office'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** `url`: address and version of the Graph API. `appSecret` signs what WhatsApp tells us later, and `verifyToken` is asked for once; null = it is not listened to. */
type WhatsAppSettings = {
  token: string;
  phoneId: string;
  url: string;
  appSecret: string | null;
  verifyToken: string | null;
};

/** A gateway that takes messages as Twilio's does. `url`: where they are posted; `from`: the number or name that people see. */
type SmsSettings = { url: string; user: string; password: string; from: string };

/** A provider of a national sign-in. `issuer`: its address, under which it says how it works; `name`: what people call it. */
type IdentitySettings = { issuer: string; clientId: string; clientSecret: string; name: string };

/** A register of the state, or the bridge to it; see `docs/how-do-i-connect-a-register.md`. `secret` signs what it is asked. */
type RegisterSettings = { url: string; secret: string };

/** The bank's gateway. `url`: where bills are announced; `key` tells it who asks; with `callbackKey` it signs what it tells by itself. */
export type PaymentSettings = { url: string; key: string; callbackKey: string };

/** A certificate of the office and its key, as PEM files; `password` null = the key is not locked. */
export type CertificateSettings = { kind: 'file'; certificateFile: string; keyFile: string; password: string | null };

/** The client service of BSrE in the office's network, and who signs by it. `url`: without a trailing slash. */
export type BsreSettings = { kind: 'bsre'; url: string; user: string; password: string; nik: string; version: '1' | '2' };

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
  /** The office's number in WhatsApp's Cloud API; null = nothing goes by WhatsApp. */
  whatsApp: WhatsAppSettings | null;
  /** The office's SMS gateway; null = nothing goes by SMS. */
  sms: SmsSettings | null;
  /** A national sign-in beside phone and password; null = there is none. */
  identity: IdentitySettings | null;
  /** Where the population register is asked; null = it is not. */
  nikRegister: RegisterSettings | null;
  /** The bank's gateway; null = officers record payments by hand, and in a demo the portal plays the bank. */
  payment: PaymentSettings | null;
  /** With what permits are signed; null = in a demo with an example, else with nothing. */
  signing: CertificateSettings | BsreSettings | null;
  /** Who speaks the films; null = our own voice. */
  speech: SpeechSettings | null;
  /** Who is asked for plainer wording of definitions; null = nobody. */
  wording: WordingSettings | null;
  /** Hosts in the office's own network that may be told what happens; all others must be of the open internet. */
  webhookHosts: readonly string[];
  /** Where the virus scanner clamd listens; null = uploads are not scanned. */
  clamdAddress: string | null;
  /** A bucket, or a place in one, in which documents and permits lie; null = on the disk. */
  s3: S3Settings | null;
  /** Signs cookies and tokens; null in demo mode = made and kept in the data folder. */
  secret: string | null;
  /** 32 bytes in hexadecimal that seal personal data; null in demo mode = made and kept in the data folder. */
  dataKey: string | null;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
};

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
    const needed = ['PINTU_URL', 'PINTU_SECRET', 'PINTU_DATA_KEY'] as const;
    const missing = needed.filter((name) => values[name] === undefined).map((name) => `${name}: needed in production`);
    if ([values.SMTP_URL, values.WHATSAPP_TOKEN, values.SMS_URL].every((way) => way === undefined))
      missing.push('SMTP_URL: needed in production, or WHATSAPP_TOKEN, or SMS_URL: codes must reach people');
    if (missing.length > 0) throw new ConfigFault(missing.join('\n'));
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
    whatsApp: whatsAppSettings(values),
    sms: smsSettings(values),
    identity: identitySettings(values),
    nikRegister: registerSettings(values),
    payment: paymentSettings(values),
    signing: signingSettings(values),
    speech: speechSettings(values),
    wording: wordingSettings(values),
    webhookHosts: values.WEBHOOK_HOSTS?.toLowerCase().split(',') ?? [],
    clamdAddress: values.CLAMD_ADDRESS ?? null,
    s3: s3Settings(values),
    secret: values.PINTU_SECRET ?? null,
    dataKey: values.PINTU_DATA_KEY ?? null,
    logLevel: values.LOG_LEVEL,
  };
}

/** @throws ConfigFault when only one of the two is given: nothing could be sent with it. */
function whatsAppSettings(values: z.infer<typeof settings>): WhatsAppSettings | null {
  const { WHATSAPP_TOKEN: token, WHATSAPP_PHONE_ID: phoneId } = values;
  if (token === undefined && phoneId === undefined) return null;
  if (token === undefined) throw new ConfigFault('WHATSAPP_TOKEN: needed beside WHATSAPP_PHONE_ID');
  if (phoneId === undefined) throw new ConfigFault('WHATSAPP_PHONE_ID: needed beside WHATSAPP_TOKEN');
  return {
    token,
    phoneId,
    url: values.WHATSAPP_URL.replace(/\/$/, ''),
    appSecret: values.WHATSAPP_APP_SECRET ?? null,
    verifyToken: values.WHATSAPP_VERIFY_TOKEN ?? null,
  };
}

/** @throws ConfigFault when only some of the three are given, or a person's facts would go over an open line. */
function identitySettings(values: z.infer<typeof settings>): IdentitySettings | null {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const [issuer, clientId, clientSecret] = names.map((name) => values[name]);
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  const missing = names.filter((name) => values[name] === undefined);
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new ConfigFault(missing.map((name) => `${name}: needed beside the other settings of OIDC`).join('\n'));
  mustBeClosed('OIDC_ISSUER', issuer, values.PINTU_MODE);
  return { issuer, clientId, clientSecret, name: values.OIDC_NAME };
}

/** @throws ConfigFault when only one of the two is given, or a person's facts would go over an open line. */
function registerSettings(values: z.infer<typeof settings>): RegisterSettings | null {
  const { REGISTER_NIK_URL: url, REGISTER_NIK_SECRET: secret } = values;
  if (url === undefined && secret === undefined) return null;
  if (url === undefined) throw new ConfigFault('REGISTER_NIK_URL: needed beside REGISTER_NIK_SECRET');
  if (secret === undefined) throw new ConfigFault('REGISTER_NIK_SECRET: needed beside REGISTER_NIK_URL');
  mustBeClosed('REGISTER_NIK_URL', url, values.PINTU_MODE);
  return { url, secret };
}

function mustBeClosed(name: string, url: string, mode: 'demo' | 'production'): void {
  if (mode === 'production' && !url.startsWith('https:'))
    throw new ConfigFault(`${name}: must begin with https:// in production`);
}

/** @throws ConfigFault when only some of the four are given: nothing could be sent with them. */
function smsSettings(values: z.infer<typeof settings>): SmsSettings | null {
  const names = ['SMS_URL', 'SMS_USER', 'SMS_PASSWORD', 'SMS_FROM'] as const;
  const [url, user, password, from] = names.map((name) => values[name]);
  if (url === undefined && user === undefined && password === undefined && from === undefined) return null;
  const missing = names.filter((name) => values[name] === undefined);
  if (url === undefined || user === undefined || password === undefined || from === undefined)
    throw new ConfigFault(missing.map((name) => `${name}: needed beside the other settings of SMS`).join('\n'));
  return { url, user, password, from };
}

/** @throws ConfigFault when only some of the three are given: nothing could be asked, or nothing believed. */
function paymentSettings(values: z.infer<typeof settings>): PaymentSettings | null {
  const names = ['PAYMENT_URL', 'PAYMENT_KEY', 'PAYMENT_CALLBACK_KEY'] as const;
  const [url, key, callbackKey] = names.map((name) => values[name]);
  if (url === undefined && key === undefined && callbackKey === undefined) return null;
  const missing = names.filter((name) => values[name] === undefined);
  if (url === undefined || key === undefined || callbackKey === undefined)
    throw new ConfigFault(missing.map((name) => `${name}: needed beside the other settings of payments`).join('\n'));
  return { url: url.replace(/\/$/, ''), key, callbackKey };
}

/** @throws ConfigFault when a way of signing is given in part, or both ways are. */
function signingSettings(values: z.infer<typeof settings>): CertificateSettings | BsreSettings | null {
  const { SIGN_CERTIFICATE_FILE: certificateFile, SIGN_KEY_FILE: keyFile, SIGN_KEY_PASSWORD: password = null } = values;
  const { BSRE_URL: url, BSRE_USER: user, BSRE_PASSWORD: secret, BSRE_NIK: nik, BSRE_VERSION: version } = values;
  const byFile = certificateFile !== undefined || keyFile !== undefined;
  const byService = [url, user, secret, nik].some((each) => each !== undefined);
  if (byFile && byService) throw new ConfigFault('BSRE_URL: permits are signed in one way; leave SIGN_CERTIFICATE_FILE out');
  if (byFile) {
    if (certificateFile === undefined) throw new ConfigFault('SIGN_CERTIFICATE_FILE: needed beside SIGN_KEY_FILE');
    if (keyFile === undefined) throw new ConfigFault('SIGN_KEY_FILE: needed beside SIGN_CERTIFICATE_FILE');
    return { kind: 'file', certificateFile, keyFile, password };
  }
  if (!byService) return null;
  if (url !== undefined && user !== undefined && secret !== undefined && nik !== undefined)
    return { kind: 'bsre', url: url.replace(/\/$/, ''), user, password: secret, nik, version };
  const missing = (['BSRE_URL', 'BSRE_USER', 'BSRE_PASSWORD', 'BSRE_NIK'] as const).filter((name) => values[name] === undefined);
  throw new ConfigFault(missing.map((name) => `${name}: needed beside the other settings of BSrE`).join('\n'));
}

/** @throws ConfigFault when only some of the four are given: nothing could be kept with them. */
function s3Settings(values: z.infer<typeof settings>): S3Settings | null {
  const names = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
  const [endpoint, bucket, accessKeyId, secretAccessKey] = names.map((name) => values[name]);
  if (names.every((name) => values[name] === undefined)) return null;
  const missing = names.filter((name) => values[name] === undefined);
  if (endpoint === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined)
    throw new ConfigFault(missing.map((name) => `${name}: needed beside the other settings of S3`).join('\n'));
  const { S3_REGION: region, S3_PREFIX: under } = values;
  const prefix = under === undefined ? '' : under.replace(/\/?$/, '/');
  return { endpoint: endpoint.replace(/\/$/, ''), bucket, prefix, accessKeyId, secretAccessKey, region };
}

import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { ConfigFault } from './config-fault.ts';

const production = {
  PINTU_MODE: 'production',
  PINTU_URL: 'https://izin.example.go.id/',
  PINTU_SECRET: 's'.repeat(32),
  PINTU_DATA_KEY: 'ab'.repeat(32),
  SMTP_URL: 'smtps://mail.example.go.id',
};

/** Every line of the refusal; empty when the settings are good. */
function refusal(environment: Record<string, string | undefined>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.message.split('\n');
    throw error;
  }
}

describe('settings', () => {
  test('need nothing for a demo: an embedded database, a data folder beside, port 3000', () => {
    expect(readConfig({})).toEqual({
      mode: 'demo',
      port: 3000,
      url: 'http://localhost:3000',
      dataFolder: './data',
      servicesFolder: './services',
      officeFolder: './office',
      databaseUrl: null,
      smtpUrl: null,
      whatsApp: null,
      sms: null,
      payment: null,
      signing: null,
      speech: null,
      wording: null,
      webhookHosts: [],
      clamdAddress: null,
      identity: null,
      nikRegister: null,
      s3: null,
      secret: null,
      dataKey: null,
      logLevel: 'info',
    });
  });

  test('of an S3 store come together', () => {
    const given = {
      S3_ENDPOINT: 'https://s3.example.go.id/',
      S3_BUCKET: 'pintu',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'key',
    };
    expect(readConfig(given).s3).toEqual({
      endpoint: 'https://s3.example.go.id',
      bucket: 'pintu',
      prefix: '',
      accessKeyId: 'id',
      secretAccessKey: 'key',
      region: 'us-east-1',
    });
    for (const S3_PREFIX of ['dinas/samarinda', 'dinas/samarinda/'])
      expect(readConfig({ ...given, S3_PREFIX }).s3).toMatchObject({ prefix: 'dinas/samarinda/' });
    for (const S3_PREFIX of ['/samarinda', '../samarinda', 'dua kata'])
      expect(refusal({ ...given, S3_PREFIX })).toEqual([expect.stringContaining('S3_PREFIX: must be names')]);
    expect(refusal({ ...given, S3_BUCKET: undefined, S3_ACCESS_KEY_ID: '' })).toEqual([
      'S3_BUCKET: needed beside the other settings of S3',
      'S3_ACCESS_KEY_ID: needed beside the other settings of S3',
    ]);
  });

  test('that are set to nothing are as good as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', PINTU_SECRET: '' })).toEqual(readConfig({}));
  });

  test('that are no settings of ours do not matter', () => {
    expect(readConfig({ PATH: '/bin', PINTU: 'x' })).toEqual(readConfig({}));
  });

  test('say where the portal is seen, by its port or by its public address', () => {
    expect(readConfig({ PORT: '8080' }).url).toBe('http://localhost:8080');
    expect(readConfig(production).url).toBe('https://izin.example.go.id');
  });

  test.each([
    ['PORT', 'tiga ribu'],
    ['PORT', '70000'],
    ['PORT', '3000.5'],
    ['PINTU_MODE', 'prod'],
    ['PINTU_URL', 'izin.example.go.id'],
    ['PINTU_URL', 'ftp://izin.example.go.id'],
    ['PINTU_SECRET', 'short'],
    ['PINTU_DATA_KEY', 'xyz'],
    ['PINTU_DATA_KEY', 'ab'.repeat(31)],
    ['DATABASE_URL', 'localhost'],
    ['DATABASE_URL', 'mysql://localhost/pintu'],
    ['SMTP_URL', 'https://mail.example.go.id'],
    ['CLAMD_ADDRESS', 'clamav'],
    ['LOG_LEVEL', 'loud'],
  ])('with %s as %j are refused by name', (name, value) => {
    expect(refusal({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: `))]);
  });

  test('that are wrong are all named at once, without their values', () => {
    const wrong = refusal({ PORT: 'x', PINTU_SECRET: 'rahasia', PINTU_DATA_KEY: 'kunci' });
    expect(wrong.map((line) => line.split(':')[0])).toEqual(['PORT', 'PINTU_SECRET', 'PINTU_DATA_KEY']);
    expect(wrong.join()).not.toMatch(/rahasia|kunci/);
  });
});

describe('production', () => {
  test('starts with its secrets', () => {
    expect(readConfig(production)).toMatchObject({ mode: 'production', secret: production.PINTU_SECRET });
  });

  test.each(['PINTU_URL', 'PINTU_SECRET', 'PINTU_DATA_KEY'])('does not start without %s', (name) => {
    expect(refusal({ ...production, [name]: undefined })).toEqual([`${name}: needed in production`]);
  });

  const whatsApp = { WHATSAPP_TOKEN: 'token', WHATSAPP_PHONE_ID: '1055' };

  test('does not start when no way reaches people; WhatsApp alone is one', () => {
    const withoutMail = { ...production, SMTP_URL: undefined };
    expect(refusal(withoutMail)).toEqual([expect.stringMatching(/^SMTP_URL: needed .*WHATSAPP_TOKEN/)]);
    expect(readConfig({ ...withoutMail, ...whatsApp })).toMatchObject({
      smtpUrl: null,
      whatsApp: { token: 'token', phoneId: '1055', url: 'https://graph.facebook.com/v23.0', appSecret: null },
    });
  });

  test('the national sign-in and the register of persons come whole, and in production over a closed line', () => {
    const oidc = { OIDC_ISSUER: 'https://masuk.contoh.invalid', OIDC_CLIENT_ID: 'pintu', OIDC_CLIENT_SECRET: 's' };
    const register = { REGISTER_NIK_URL: 'https://jembatan.contoh.invalid/orang', REGISTER_NIK_SECRET: 'x'.repeat(32) };
    expect(readConfig({ ...production, ...oidc, ...register })).toMatchObject({
      identity: { issuer: 'https://masuk.contoh.invalid', name: 'INApas' },
      nikRegister: { url: 'https://jembatan.contoh.invalid/orang' },
    });
    expect(refusal({ OIDC_ISSUER: oidc.OIDC_ISSUER })).toEqual([
      expect.stringMatching('^OIDC_CLIENT_ID: needed'),
      expect.stringMatching('^OIDC_CLIENT_SECRET: needed'),
    ]);
    expect(refusal({ REGISTER_NIK_URL: register.REGISTER_NIK_URL })).toEqual([
      expect.stringMatching('^REGISTER_NIK_SECRET: needed'),
    ]);
    const open = { ...production, ...oidc, OIDC_ISSUER: 'http://masuk.contoh.invalid' };
    expect(refusal(open)).toEqual([expect.stringMatching('^OIDC_ISSUER: must begin with https')]);
  });

  test('SMS alone is a way too, but only whole', () => {
    const sms = { SMS_URL: 'https://sms.contoh.invalid/Messages.json', SMS_USER: 'u', SMS_PASSWORD: 'p', SMS_FROM: 'DPMPTSP' };
    const withoutMail = { ...production, SMTP_URL: undefined };
    expect(readConfig({ ...withoutMail, ...sms })).toMatchObject({ sms: { user: 'u', from: 'DPMPTSP' } });
    expect(refusal({ ...withoutMail, ...sms, SMS_FROM: undefined })).toEqual([expect.stringMatching('^SMS_FROM: needed')]);
  });

  const bsre = {
    BSRE_URL: 'http://10.0.0.5/',
    BSRE_USER: 'pintu',
    BSRE_PASSWORD: 'rahasia',
    BSRE_NIK: '6472010101700001',
  };

  test('signs in one way, given whole, or in none', () => {
    expect(readConfig(production).signing).toBeNull();
    expect(readConfig({ ...production, ...bsre }).signing).toMatchObject({ kind: 'bsre', url: 'http://10.0.0.5', version: '1' });
    const files = { SIGN_CERTIFICATE_FILE: 'c.pem', SIGN_KEY_FILE: 'k.pem' };
    expect(readConfig({ ...production, ...files }).signing).toMatchObject({ kind: 'file', password: null });
    expect(() => readConfig({ ...production, ...bsre, BSRE_NIK: '' })).toThrow('BSRE_NIK: needed');
    expect(() => readConfig({ ...production, ...bsre, BSRE_NIK: '123' })).toThrow('BSRE_NIK: must be the NIK of who signs');
    expect(() => readConfig({ ...production, SIGN_KEY_FILE: 'k.pem' })).toThrow('SIGN_CERTIFICATE_FILE: needed');
    expect(() => readConfig({ ...production, ...bsre, ...files })).toThrow('permits are signed in one way');
  });

  const bank = {
    PAYMENT_URL: 'https://bank.contoh.invalid/api/',
    PAYMENT_KEY: 'x'.repeat(16),
    PAYMENT_CALLBACK_KEY: 'y'.repeat(16),
  };

  test('takes a bank only whole, and starts without one', () => {
    expect(readConfig(production).payment).toBeNull();
    expect(readConfig({ ...production, ...bank }).payment).toEqual({
      url: 'https://bank.contoh.invalid/api',
      key: bank.PAYMENT_KEY,
      callbackKey: bank.PAYMENT_CALLBACK_KEY,
    });
    expect(refusal({ ...production, ...bank, PAYMENT_CALLBACK_KEY: undefined })).toEqual([
      expect.stringMatching('^PAYMENT_CALLBACK_KEY: needed'),
    ]);
    expect(refusal({ ...production, ...bank, PAYMENT_KEY: 'short' })).toEqual([expect.stringMatching('^PAYMENT_KEY: ')]);
  });

  test('asks a language model only where one is named, with or without a key', () => {
    const model = { WORDING_URL: 'https://model.contoh.invalid/v1/', WORDING_MODEL: 'm' };
    expect(readConfig(model).wording).toEqual({ url: 'https://model.contoh.invalid/v1', key: null, model: 'm' });
    expect(readConfig({ ...model, WORDING_KEY: 'k' }).wording).toMatchObject({ key: 'k' });
    expect(refusal({ ...model, WORDING_MODEL: undefined })).toEqual([expect.stringMatching('^WORDING_MODEL: needed')]);
    expect(refusal({ WORDING_KEY: 'k' })).toEqual([expect.stringMatching('^WORDING_URL: needed')]);
    const speech = { SPEECH_URL: 'https://suara.contoh.invalid/v1/', SPEECH_MODEL: 'm', SPEECH_VOICE: 'v' };
    expect(readConfig(speech).speech).toEqual({ url: 'https://suara.contoh.invalid/v1', model: 'm', voice: 'v', key: null });
    expect(refusal({ ...speech, SPEECH_VOICE: undefined })).toEqual([expect.stringMatching('^SPEECH_MODEL, SPEECH_VOICE')]);
    expect(refusal({ SPEECH_KEY: 'k' })).toEqual([expect.stringMatching('^SPEECH_URL: needed')]);
  });

  test.each(['WHATSAPP_TOKEN', 'WHATSAPP_PHONE_ID'])('does not start with half of WhatsApp, without %s', (name) => {
    expect(refusal({ ...production, ...whatsApp, [name]: undefined })).toEqual([expect.stringMatching(`^${name}: needed`)]);
  });

  test('names everything that is missing at once', () => {
    expect(refusal({ PINTU_MODE: 'production' })).toHaveLength(4);
  });
});

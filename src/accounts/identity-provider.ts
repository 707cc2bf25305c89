import * as oidc from 'openid-client';
import type { Config } from '../config.ts';
import type { IdentityFault } from './identity-rules.ts';

/** What is remembered between going to the provider and coming back. */
type IdentityChecks = { state: string; nonce: string; verifier: string };

/** A national sign-in by OpenID Connect: authorization code with PKCE, state and nonce. */
export type IdentityProvider = {
  /** Where the person signs in. */
  begin: () => Promise<{ url: string; checks: IdentityChecks }>;
  /** Who came back, with everything that the provider says of them. `query`: of the address to which they were sent, with its question mark. */
  finish: (
    query: string,
    checks: IdentityChecks,
  ) => Promise<{ issuer: string; subject: string; claims: Record<string, unknown> }>;
};

/** The provider did not tell who somebody is. */
export class IdentityRefusal extends Error {
  readonly fault: IdentityFault;
  constructor(fault: IdentityFault, cause: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/** Longest wait for the provider, in seconds. */
const PATIENCE_S = 8;

/** Opens the way to a provider. It is asked how it works when somebody first comes, so that a provider that is down keeps no portal from starting. */
export function openIdentityProvider(
  settings: NonNullable<Config['identity']>,
  given: { redirectUrl: string; scope: string },
): IdentityProvider {
  let discovered: Promise<oidc.Configuration> | null = null;
  const discover = async (): Promise<oidc.Configuration> => {
    // What failed is tried again by the next person.
    discovered ??= configure(settings).catch((error: unknown) => {
      discovered = null;
      throw error;
    });
    return discovered;
  };
  return {
    begin: () =>
      inWords(async () => {
        const config = await discover();
        const checks = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
        const url = oidc.buildAuthorizationUrl(config, {
          redirect_uri: given.redirectUrl,
          scope: given.scope,
          state: checks.state,
          nonce: checks.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
          code_challenge_method: 'S256',
        });
        return { url: url.href, checks };
      }),
    finish: (query, { state, nonce, verifier }) =>
      inWords(async () => {
        const config = await discover();
        const tokens = await oidc.authorizationCodeGrant(config, new URL(`${given.redirectUrl}${query}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const told = tokens.claims();
        if (told === undefined) throw new Error('a provider answered without an ID token');
        const { userinfo_endpoint: more } = config.serverMetadata();
        const info = more === undefined ? {} : await oidc.fetchUserInfo(config, tokens.access_token, told.sub);
        return { issuer: told.iss, subject: told.sub, claims: { ...told, ...info } };
      }),
  };
}

function configure({ issuer, clientId, clientSecret }: NonNullable<Config['identity']>): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  const execute = server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(server, clientId, clientSecret, undefined, { execute, timeout: PATIENCE_S });
}

async function inWords<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    throw new IdentityRefusal(faultOf(error), error);
  }
}

function faultOf(error: unknown): IdentityFault {
  if (error instanceof oidc.AuthorizationResponseError) return error.error === 'access_denied' ? 'cancelled' : 'refused';
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500 ? 'down' : 'refused';
  // `fetch` that reached nobody, an answer that took too long, or one that is an error page.
  if (error instanceof TypeError || (error instanceof oidc.ClientError && error.code === 'OAUTH_TIMEOUT')) return 'down';
  const status = error instanceof Error && error.cause instanceof Response ? error.cause.status : 0;
  return status >= 500 || status === 404 ? 'down' : 'refused';
}

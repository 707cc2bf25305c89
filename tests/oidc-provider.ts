import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A person as the provider knows them. */
type Known = { sub: string; name?: string; nik?: string; birthdate?: string; phone_number?: string };

/** Answers of the provider's pages, followed like a browser does: where it leads to outside of the provider. */
type Consent = 'agree' | 'cancel';

/**
 * A real OpenID Connect provider (`oidc-provider`) that knows some people, as INApas would. Who signs in there is chosen beforehand; its own
 * pages are its development ones.
 */
export async function openOidcProvider(redirectUrl: () => string) {
  const settings = { clientId: 'pintu', clientSecret: 'a secret of the client, for tests only', name: 'INApas' };
  const people = new Map<string, Known>();
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [redirectUrl()],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'birthdate', 'nik'], phone: ['phone_number'] },
    pkce: { required: () => true },
    cookies: { keys: ['cookies of tests'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...people.get(id), sub: id }) }),
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
  });
  let broken = false;
  const handler = provider.callback();
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!broken) return handler(request, response);
    response.statusCode = 503;
    response.end('out of order');
  };

  /** Signs a person in on the provider's own pages, or turns back there. Answers the address of the portal that they are sent to. */
  const visit = async (url: string, person: Known, consent: Consent = 'agree'): Promise<URL> => {
    people.set(person.sub, person);
    const jar = new Map<string, string>();
    let at = url;
    let init: { method?: string; body?: URLSearchParams } = {};
    for (let step = 0; step < 20; step++) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, { ...init, redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        jar.set(name, value);
      }
      const to = answer.headers.get('location');
      init = {};
      if (to !== null) {
        const next = new URL(to, at);
        if (next.origin !== issuer) return next;
        at = next.href;
        continue;
      }
      const html = await answer.text();
      const abort = /href="([^"]+\/abort)"/.exec(html)?.[1];
      const action = /action="([^"]+)"/.exec(html)?.[1];
      if (consent === 'cancel' && abort !== undefined) at = new URL(abort, at).href;
      else if (action !== undefined) {
        const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1] ?? '';
        at = new URL(action, at).href;
        init = {
          method: 'POST',
          body: new URLSearchParams({ prompt, login: person.sub, password: 'any' }),
        };
      } else throw new Error(`the provider shows a page that leads nowhere: ${answer.status}`);
    }
    throw new Error('the provider leads in a circle');
  };

  return {
    settings: { ...settings, issuer },
    visit,
    /** Answers nothing but that it is out of order. */
    setBroken: (is: boolean) => {
      broken = is;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

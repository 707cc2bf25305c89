import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** Lets our own code open a session for somebody who proved who they are elsewhere. Like all of the library it is called on the server only. */
export const sessionPlugin = {
  id: 'pintu-session',
  endpoints: {
    openSessionOf: createAuthEndpoint(
      '/pintu/open-session',
      { method: 'POST', body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.userId);
        if (user === null) throw new Error('a session was to be opened for nobody');
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ ok: true });
      },
    ),
  },
} as const;

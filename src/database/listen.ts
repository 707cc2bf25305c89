import { Client } from 'pg';

/** How long it waits before it connects again, in ms: longer each time it fails, up to the second. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** A connection that the network forgot says nothing: it is asked so often, in ms, and must answer as soon. */
const HEARTBEAT_MS = 20_000;

export type Listening = { close: () => Promise<void> };

/**
 * Hears what is said on a channel of the database (`NOTIFY`), on a connection of its own. What is said while nobody is connected is lost, so `onNews` is called
 * after every connection as well.
 * @param onLost hears of a connection that broke; it is made again by itself.
 */
export async function listen(
  url: string,
  channel: string,
  { onNews, onLost }: { onNews: () => unknown; onLost: (error: Error) => void },
): Promise<Listening> {
  let closed = false;
  let client: Client | null = null;
  let waiting: NodeJS.Timeout | undefined;
  let beating: NodeJS.Timeout | undefined;
  let waitMs = FIRST_WAIT_MS;

  const connect = async (): Promise<void> => {
    const fresh = new Client({ connectionString: url, keepAlive: true, query_timeout: HEARTBEAT_MS });
    const lost = (error: Error) => {
      if (client !== fresh) return;
      client = null;
      clearInterval(beating);
      void endQuietly(fresh);
      if (closed) return;
      onLost(error);
      waiting = setTimeout(() => void connect(), waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    };
    fresh.on('error', lost);
    fresh.on('end', () => lost(new Error('the connection ended')));
    fresh.on('notification', onNews);
    client = fresh;
    try {
      await fresh.connect();
      await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`);
    } catch (error) {
      lost(error instanceof Error ? error : new Error('no connection', { cause: error }));
      return;
    }
    waitMs = FIRST_WAIT_MS;
    beating = setInterval(() => void beat(fresh, lost), HEARTBEAT_MS);
    beating.unref();
    onNews();
  };

  await connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(waiting);
      clearInterval(beating);
      if (client !== null) await endQuietly(client);
    },
  };
}

async function beat(client: Client, lost: (error: Error) => void): Promise<void> {
  try {
    await client.query('select 1');
  } catch (error) {
    lost(error instanceof Error ? error : new Error('no answer', { cause: error }));
  }
}

/** A connection that is given up may be broken already. */
async function endQuietly(client: Client): Promise<void> {
  try {
    await client.end();
  } catch {
    // It has ended, one way or the other.
  }
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What it does with the next posts: answers a status, says where it went, sends no HTTP at all, or says nothing. */
type Mood = { status: number } | { redirect: string } | 'garbage' | 'silent';

type Received = { body: string; headers: Record<string, string> };

/** Another system that is told what happens. */
export async function openReceiverDouble() {
  let mood: Mood = { status: 204 };
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      received.push({ body: Buffer.concat(parts).toString('utf8'), headers });
      if (mood === 'silent') return;
      if (mood === 'garbage') return void request.socket.end('no http at all\r\n\r\n');
      if ('redirect' in mood) response.writeHead(302, { location: mood.redirect });
      else response.writeHead(mood.status);
      response.end('<html>a long page</html>');
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/kabar`,
    setMood: (next: Mood) => {
      mood = next;
    },
    /** What came since the last look. */
    take: (): (Received & { told: { type: string; data: Record<string, unknown> } })[] =>
      received
        .splice(0)
        .map((each) => ({ ...each, told: JSON.parse(each.body) as { type: string; data: Record<string, unknown> } })),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

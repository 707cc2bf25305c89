import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A line to a portal that is cut where a test wants it. */
export type CuttingProxy = {
  url: string;
  /** A piece of a file gets so many bytes through, then its line is cut, and that of every further piece at once; null = all get through. */
  cutPiecesAfter: (bytes: number | null) => void;
  /** Where the pieces that were sent began, in their order. */
  offsets: () => number[];
  close: () => Promise<void>;
};

/** @param target address of the portal. */
export async function openCuttingProxy(target: string): Promise<CuttingProxy> {
  let most: number | null = null;
  const offsets: number[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((browser) => {
    const { hostname, port } = new URL(target);
    const portal = connect({ host: hostname, port: Number(port) });
    let piece: number | null = null;
    browser.on('data', (data) => {
      const head = data.subarray(0, 4000).toString('latin1');
      if (/^[A-Z]+ \//.test(head)) piece = head.startsWith('PATCH ') ? 0 : null;
      if (head.startsWith('PATCH ')) offsets.push(Number(/upload-offset: (\d+)/i.exec(head)?.[1] ?? '-1'));
      if (piece !== null && most === 0) return [browser, portal].forEach((each) => each.destroy());
      portal.write(data);
      if (piece === null) return;
      piece += data.length;
      if (most === null || piece < most) return;
      // What has got through is there before the line is cut; then nothing more gets through.
      most = 0;
      browser.pause();
      setTimeout(() => [browser, portal].forEach((each) => each.destroy()), 1000);
    });
    portal.on('data', (data) => browser.write(data));
    for (const [one, other] of [
      [browser, portal],
      [portal, browser],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    cutPiecesAfter: (bytes) => {
      most = bytes;
    },
    offsets: () => offsets,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

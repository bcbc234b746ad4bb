import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  address: string;
  close: () => Promise<void>;
}

/** Starts a server on the loopback interface; port 0 takes any free one. */
export function listen(server: Server, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections();
            server.close(() => {
              closed();
            });
          }),
      });
    });
  });
}

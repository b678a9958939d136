import { createServer, connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { isOwnUser, userOfConnection } from '#main/shell/web/peer.ts';

const list = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1 0 100 0 0 10 0
   1: 0100007F:C001 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1001        0 2 1 0 20 4 30 10 -1
   2: 0100007F:1F90 0100007F:C001 01 00000000:00000000 00:00000000 00000000  1000        0 3 1 0 20 4 30 10 -1
`;
const server = { address: '127.0.0.1', port: 0x1f90 };

describe('the user at the other end of a connection', () => {
  it('is read off the client’s own line', () => {
    expect(userOfConnection(list, { address: '127.0.0.1', port: 0xc001 }, server)).toBe(1001);
  });

  it('is unknown for a connection that is not listed', () => {
    expect(userOfConnection(list, { address: '127.0.0.1', port: 0xc002 }, server)).toBeUndefined();
  });

  it('is ourselves for a connection of our own', async () => {
    const listening = createServer().listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const address = listening.address();
    const accepted = new Promise<Socket>((resolve) => listening.once('connection', resolve));
    const client = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1');
    expect(await isOwnUser(await accepted)).toBe(true);
    client.destroy();
    listening.close();
  });
});

import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';

/** `127.0.0.1:8080` as Linux lists it: the address byte by byte backwards, the port, both in hexadecimal. */
function listed(address: string, port: number): string {
  const bytes = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
  return `${bytes.reverse().join('')}:${port.toString(16).padStart(4, '0')}`.toUpperCase();
}

/**
 * The user to whom the client's end of a loopback connection belongs, out of Linux' list of connections
 * (`/proc/net/tcp`, proc(5)); undefined when the list does not hold it.
 */
export function userOfConnection(
  list: string,
  client: { readonly address: string; readonly port: number },
  server: { readonly address: string; readonly port: number },
): number | undefined {
  const from = listed(client.address, client.port);
  const to = listed(server.address, server.port);
  for (const line of list.split('\n')) {
    const fields = line.trim().split(/\s+/);
    if (fields[1] === from && fields[2] === to) return Number(fields[7]);
  }
  return undefined;
}

/**
 * Whether a connection comes from our own user (or root). Every user of a Linux machine can see the browser's command
 * line, and with it the one-time key in the address; this keeps the others out even so. Elsewhere command lines are
 * private and the answer is true.
 */
export async function isOwnUser(socket: Socket): Promise<boolean> {
  const own = process.getuid?.();
  const { remoteAddress, remotePort, localAddress, localPort } = socket;
  if (process.platform !== 'linux' || own === undefined) return true;
  if (!remoteAddress || !remotePort || !localAddress || !localPort) return false;
  const list = await readFile('/proc/net/tcp', 'utf8').catch(() => '');
  if (list === '') return true;
  const user = userOfConnection(
    list,
    { address: remoteAddress, port: remotePort },
    { address: localAddress, port: localPort },
  );
  return user === undefined || user === own || user === 0;
}

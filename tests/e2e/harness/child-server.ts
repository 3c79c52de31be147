// A server that is a program of its own: a free port for it, waiting until it answers there, and its end.
import type { ChildProcess } from 'node:child_process';
import { type AddressInfo, connect, createServer } from 'node:net';

const ATTEMPTS = 200;
const PAUSE = 50;

/** A local port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until something answers on `port`. False where the program ended first, or took more than ten seconds. */
export async function answers(port: number, program: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS && program.exitCode === null; attempt += 1) {
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.end(() => resolve(true)));
      socket.on('error', () => resolve(false));
    });
    if (reached) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
}

/** Ends a program as `end` says, unless it has ended, and waits until it is gone. */
export async function ended(program: ChildProcess, end: () => void = () => void program.kill()): Promise<void> {
  if (program.exitCode !== null) return;
  const gone = new Promise((resolve) => program.once('exit', resolve));
  end();
  await gone;
}

// A place that takes mail as an SMTP server does and keeps it, so that a test can read what arrived.

import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export interface ArrivedMail {
  readonly recipients: readonly string[];
  /** Header and body as sent, lines ended by `\n`. */
  readonly source: string;
}

export interface MailServer {
  readonly port: number;
  readonly arrived: readonly ArrivedMail[];
  close(): Promise<void>;
}

/** Starts the server on a free local port. */
export async function takeMail(): Promise<MailServer> {
  const arrived: ArrivedMail[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setEncoding('utf8');
    let waiting = '';
    let recipients: string[] = [];
    let inData = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const obey = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'RCPT') recipients.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
      if (verb === 'DATA') inData = true;
      if (verb === 'QUIT') socket.end('221 bye\r\n');
      else say(verb === 'DATA' ? '354 go on' : '250 ok');
    };
    socket.on('data', (chunk) => {
      waiting += chunk;
      while (true) {
        const end = waiting.indexOf(inData ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const piece = waiting.slice(0, end);
        waiting = waiting.slice(end + (inData ? 5 : 2));
        if (inData) {
          arrived.push({ recipients, source: piece.replaceAll('\r\n..', '\r\n.').replaceAll('\r\n', '\n') });
          recipients = [];
          inData = false;
          say('250 taken');
        } else obey(piece);
      }
    });
    say('220 ready');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    arrived,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

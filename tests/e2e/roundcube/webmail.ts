// A real webmail: Debian's Roundcube on PHP's own server, Debian's Dovecot for the mailbox, and our own taker of mail. All in a folder
// below `work`; nothing of the machine's own configuration is used.
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { selfSigned } from '../harness/certificate.ts';
import { answers, ended, freePort } from '../harness/child-server.ts';
import { type MailServer, takeMail } from './mail-server.ts';

const ROUNDCUBE = '/var/lib/roundcube';
const DOVECOT = '/usr/sbin/dovecot';
const PHP = '/usr/bin/php';

/** Whether the parts are there. Dovecot and the mailbox's owner want root. */
export const hasWebmail = process.getuid?.() === 0 && [ROUNDCUBE, DOVECOT, PHP].every((path) => existsSync(path));

/** Where an office has its webmail. */
export const HOST = 'webmail.wm-pcc.example';

export interface Webmail {
  /** Port on which `HOST` is the webmail, over https, and nothing else is there. */
  readonly port: number;
  readonly mail: MailServer;
  close(): Promise<void>;
}

/** Starts all of it. Any address logs in with the password "secret". */
export async function openWebmail(work: string): Promise<Webmail> {
  const mail = await takeMail();
  const [imap, web] = [await freePort(), await freePort()];
  const dovecot = spawn(DOVECOT, ['-F', '-c', dovecotIn(work, imap)], { stdio: 'ignore' });
  const php = spawn(PHP, ['-S', `127.0.0.1:${web}`, '-t', ROUNDCUBE], {
    stdio: 'ignore',
    env: { ...process.env, ROUNDCUBE_CONFIG_DIR: roundcubeIn(work, imap, mail.port), PHP_CLI_SERVER_WORKERS: '4' },
    // Its workers are a group of processes that ends together.
    detached: true,
  });
  const endPhp = () => void (php.pid !== undefined && process.kill(-php.pid));
  const up = await Promise.all([answers(imap, dovecot), answers(web, php)]);
  if (up.includes(false)) {
    await Promise.all([ended(dovecot), ended(php, endPhp), mail.close()]);
    throw new Error(`The webmail did not start: Dovecot ${up[0] ? 'did' : 'did not'}, PHP ${up[1] ? 'did' : 'did not'}.`);
  }
  const front = createHttps(selfSigned(), (asked, response) => {
    if (asked.headers.host !== HOST) return void response.writeHead(404).end();
    const headers = { ...asked.headers, 'x-forwarded-proto': 'https', connection: 'close' };
    // PHP's server closes connections that were to be kept, now and then just when they are used again.
    const inner = request({ port: web, host: '127.0.0.1', method: asked.method, path: asked.url, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    inner.on('error', () => response.destroy());
    asked.pipe(inner);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return {
    port: (front.address() as AddressInfo).port,
    mail,
    close: async () => {
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
      await Promise.all([ended(dovecot), ended(php, endPhp)]);
      await mail.close();
    },
  };
}

function dovecotIn(work: string, port: number): string {
  const folder = join(work, 'dovecot');
  mkdirSync(join(work, 'mail'), { recursive: true });
  mkdirSync(folder, { recursive: true });
  chmodSync(work, 0o755);
  chmodSync(join(work, 'mail'), 0o777);
  const path = join(folder, 'dovecot.conf');
  writeFileSync(
    path,
    `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${work}/mail/%u
first_valid_uid = 1
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${work}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`,
  );
  return path;
}

function roundcubeIn(work: string, imap: number, smtp: number): string {
  const folder = join(work, 'roundcube');
  for (const name of ['', 'temp', 'logs']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['defaults.inc.php', 'mimetypes.php']) copyFileSync(join('/etc/roundcube', name), join(folder, name));
  const settings = {
    db_dsnw: `sqlite:///${folder}/roundcube.db?mode=0600`,
    imap_host: `127.0.0.1:${imap}`,
    smtp_host: `127.0.0.1:${smtp}`,
    smtp_user: '',
    smtp_pass: '',
    des_key: 'rcmail-!24ByteDESkey*Str',
    skin: 'elastic',
    temp_dir: join(folder, 'temp'),
    log_dir: join(folder, 'logs'),
    use_https: true,
    language: 'en_GB',
    enable_spellcheck: false,
    create_default_folders: true,
    draft_autosave: 0,
  };
  const quoted = (value: unknown) => (typeof value === 'string' ? `'${value}'` : String(value));
  const lines = Object.entries(settings).map(([name, value]) => `$config['${name}'] = ${quoted(value)};`);
  writeFileSync(join(folder, 'config.inc.php'), `<?php\n${lines.join('\n')}\n$config['plugins'] = [];\n`);
  return folder;
}

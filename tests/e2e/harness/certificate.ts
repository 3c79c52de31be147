// A self-signed certificate made at run time, so that pages can be served at https addresses without a file or a tool. Just enough
// of X.509 in DER for a browser that was told to accept it.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const node = (tag: number, ...content: readonly Uint8Array[]): Uint8Array => {
  const body = Buffer.concat(content);
  const length = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Uint8Array.from([tag, ...length]), body]);
};
const sequence = (...content: readonly Uint8Array[]) => node(0x30, ...content);
const ECDSA_WITH_SHA256 = sequence(node(0x06, Uint8Array.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02])));
const COMMON_NAME = Uint8Array.from([0x55, 0x04, 0x03]);
const time = (date: Date) => node(0x18, Buffer.from(date.toISOString().replace(/[-:T]/g, '').replace(/\.\d+/, '')));

/** Key and certificate as PEM, valid for a day. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(node(0x31, sequence(node(0x06, COMMON_NAME), node(0x0c, Buffer.from('probity.test')))));
  const now = Date.now();
  const day = 86_400_000;
  const toSign = sequence(
    node(0xa0, node(0x02, Uint8Array.from([2]))),
    node(0x02, Buffer.concat([Uint8Array.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(new Date(now - day)), time(new Date(now + day))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = node(0x03, Uint8Array.from([0]), sign('sha256', toSign, privateKey));
  const der = Buffer.from(sequence(toSign, ECDSA_WITH_SHA256, signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}

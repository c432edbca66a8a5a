/** A certificate an app signs in with: a PEM file with its private key and the certificate itself. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { certificateUnreadable } from '../wording/site/provision';

/** Throws with a sentence for whoever set it up. What Entra is told of it is the certificate's SHA-256. */
export function certificateIn(file: string): { privateKey: string; thumbprintSha256: string } {
  const pem = readFileSync(file, 'utf8');
  const privateKey = /-----BEGIN (?:RSA )?PRIVATE KEY-----[\s\S]+?-----END (?:RSA )?PRIVATE KEY-----/.exec(
    pem,
  );
  const certificate = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(pem);
  if (privateKey === null || certificate === null) throw new Error(certificateUnreadable(file));
  const { fingerprint256 } = new X509Certificate(certificate[0]);
  return { privateKey: privateKey[0], thumbprintSha256: fingerprint256.replaceAll(':', '') };
}

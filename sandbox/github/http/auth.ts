import { createPublicKey, randomBytes, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { isObject } from '../contract/json.ts';
import type { Account, App, Installation } from '../state/model.ts';
import { Refusal } from '../state/refusal.ts';

export type Auth =
  | { readonly kind: 'none' }
  | { readonly kind: 'app'; readonly app: App }
  | {
      readonly kind: 'installation';
      readonly installation: Installation;
      readonly permissions: Readonly<Record<string, string>>;
      /** null: all of the installation's. */
      readonly repositoryIds: ReadonlySet<number> | null;
    }
  | { readonly kind: 'user'; readonly account: Account };

interface Token {
  readonly auth: Auth;
  /** Milliseconds; null: never. */
  readonly expires: number | null;
}

function badCredentials(message = 'Bad credentials'): Refusal {
  return new Refusal(401, message);
}

/** Who is asking: App JWT, installation token or a person's token. */
export class Authenticator {
  readonly #app: App;
  readonly #publicKey: KeyObject;
  readonly #clock: () => Date;
  readonly #tokens = new Map<string, Token>();

  constructor(app: App, privateKey: string, clock: () => Date) {
    this.#app = app;
    this.#publicKey = createPublicKey(privateKey);
    this.#clock = clock;
  }

  /** A token that ends after an hour, as GitHub's. */
  installationToken(auth: Extract<Auth, { kind: 'installation' }>): { token: string; expiresAt: Date } {
    const token = `ghs_${randomBytes(18).toString('hex')}`;
    const expires = this.#clock().getTime() + 3_600_000;
    this.#tokens.set(token, { auth, expires });
    return { token, expiresAt: new Date(expires) };
  }

  userToken(account: Account): string {
    const token = `ghp_${randomBytes(18).toString('hex')}`;
    this.#tokens.set(token, { auth: { kind: 'user', account }, expires: null });
    return token;
  }

  revoke(installation: Installation): void {
    for (const [token, { auth }] of this.#tokens)
      if (auth.kind === 'installation' && auth.installation === installation) this.#tokens.delete(token);
  }

  /** Throws 401 for anything that is not valid. No header: nobody. */
  read(header: string | undefined): Auth {
    if (header === undefined) return { kind: 'none' };
    const credential = /^(?:bearer|token) (\S+)$/i.exec(header)?.[1];
    if (credential === undefined) throw badCredentials();
    if (credential.split('.').length === 3) return this.#readJwt(credential);
    const token = this.#tokens.get(credential);
    if (token === undefined) throw badCredentials();
    if (token.expires !== null && token.expires <= this.#clock().getTime()) throw badCredentials();
    return token.auth;
  }

  /** RS256, not expired, at most ten minutes long (docs.github.com, "Generating a JSON Web Token for a GitHub App"). */
  #readJwt(jwt: string): Auth {
    const [head = '', claims = '', signature = ''] = jwt.split('.');
    const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    let header: unknown;
    let payload: unknown;
    try {
      header = decode(head);
      payload = decode(claims);
    } catch {
      throw badCredentials('A JSON web token could not be decoded');
    }
    const signed = Buffer.from(`${head}.${claims}`);
    const isRs256 = isObject(header) && header.alg === 'RS256';
    const isOurs = isRs256 && verify('sha256', signed, this.#publicKey, Buffer.from(signature, 'base64url'));
    if (!isOurs || !isObject(payload)) throw badCredentials('A JSON web token could not be decoded');
    const now = this.#clock().getTime() / 1000;
    const { iat, exp, iss } = payload;
    if (Number(iss) !== this.#app.id) throw badCredentials("'Issuer' claim ('iss') must be an Integer");
    if (typeof exp !== 'number' || exp <= now)
      throw badCredentials("'Expiration time' claim ('exp') must be in the future");
    if (exp > now + 600 + 60) throw badCredentials("'Expiration time' claim ('exp') is too far in the future");
    if (typeof iat !== 'number' || iat > now + 60)
      throw badCredentials("'Issued at' claim ('iat') must be in the past");
    return { kind: 'app', app: this.#app };
  }
}

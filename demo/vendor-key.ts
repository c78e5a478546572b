import type {PrivateKey, TrustedKey} from '../src/issuer/index.js';

/**
 * DEMO ONLY. Anyone can read this key and sign whatever license they like with it. A vendor keeps the real one where no page
 * can reach it, and a host gets the public half alone.
 */
export const demoPrivateKey: PrivateKey = {
  kid: 'demo-only-2026',
  alg: 'EdDSA',
  kty: 'OKP',
  crv: 'Ed25519',
  x: 'mRbC-WJ4K1L8PbiWOpMoX2VwvJFZgfbLpcDn1mr2Pxg',
  d: 'xjOLW-7YjzI0_4beCuzxL435FA_jYYe12PwfWG6NxIA',
};

/** What the portal trusts. */
export const demoPublicKey: TrustedKey = {
  kid: demoPrivateKey.kid,
  alg: demoPrivateKey.alg,
  kty: demoPrivateKey.kty,
  crv: demoPrivateKey.crv,
  x: demoPrivateKey.x,
};

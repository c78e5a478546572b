import type {ErrorCode} from '../../../src/core/errors.js';
import {
  asBase64url,
  derSignerOf,
  ellipticHeader,
  ellipticKey,
  forgeLicenseFile,
  fromBase64url,
  goodHeader,
  goodLicense,
  goodPayload,
  issuedAt,
  macSignerOf,
  publicHalf,
  signerOf,
  strangerKey,
  unsigned,
  vendorKey,
} from './forge-license-file.js';

/** A file that must be refused, and how. `now` is in milliseconds since 1970. */
export interface HostileLicenseFile {
  readonly name: string;
  readonly make: () => Promise<string>;
  readonly code: ErrorCode;
  /** Of MALFORMED_CONTENT. */
  readonly field?: string;
}

const good = (): Promise<string> => forgeLicenseFile({});
const byStranger = signerOf(strangerKey);

type Parts = readonly [header: string, payload: string, signature: string];

const partsOf = (text: string): Parts => {
  const [head = '', content = '', signature = ''] = text.split('.');
  return [head, content, signature];
};

async function edit(change: (parts: Parts) => string): Promise<string> {
  return change(partsOf(await good()));
}

/** Replaces one character by its successor in the alphabet, which flips a low bit of the bytes. */
function nudge(text: string, at: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const index = at < 0 ? text.length + at : at;
  const next = alphabet[(alphabet.indexOf(text.charAt(index)) + 32) % 64] ?? '';
  return text.slice(0, index) + next + text.slice(index + 1);
}

const header = (name: string, change: object, code: ErrorCode, sign = signerOf(vendorKey)): HostileLicenseFile => ({
  name: `header: ${name}`,
  make: () => forgeLicenseFile({header: {...goodHeader, ...change}, sign}),
  code,
});

const payload = (name: string, change: object, field: string): HostileLicenseFile => ({
  name: `content: ${name}`,
  make: () => forgeLicenseFile({payload: {...goodPayload, ...change}}),
  code: 'MALFORMED_CONTENT',
  field,
});

const license = (name: string, change: object, field: string): HostileLicenseFile =>
  payload(name, {licenses: [{...goodLicense, ...change}]}, `licenses.0.${field}`);

const shape = (
  name: string,
  make: () => Promise<string>,
  code: ErrorCode = 'NOT_A_LICENSE_FILE',
): HostileLicenseFile => ({
  name: `form: ${name}`,
  make,
  code,
});

const embeddedKey = publicHalf(strangerKey);

export const hostileLicenseFiles: readonly HostileLicenseFile[] = [
  header('alg none without a signature', {alg: 'none'}, 'WRONG_ALGORITHM', unsigned),
  header('alg None, in other letters', {alg: 'None'}, 'WRONG_ALGORITHM', unsigned),
  header('alg none with a signature', {alg: 'none'}, 'WRONG_ALGORITHM'),
  header(
    'HS256 with the public key as secret',
    {alg: 'HS256'},
    'WRONG_ALGORITHM',
    macSignerOf(fromBase64url(vendorKey.x)),
  ),
  header(
    'HS256 with the public JWK as secret',
    {alg: 'HS256'},
    'WRONG_ALGORITHM',
    macSignerOf(new TextEncoder().encode(JSON.stringify(publicHalf(vendorKey)))),
  ),
  header('ES256 for a key that is EdDSA', {alg: 'ES256'}, 'WRONG_ALGORITHM', signerOf(ellipticKey)),
  header('EdDSA for a key that is ES256', {kid: 'vendor-elliptic'}, 'WRONG_ALGORITHM'),
  header('the newer name Ed25519', {alg: 'Ed25519'}, 'WRONG_ALGORITHM'),
  header('RS256', {alg: 'RS256'}, 'WRONG_ALGORITHM'),
  header('lower case alg', {alg: 'eddsa'}, 'WRONG_ALGORITHM'),
  header('a stranger who uses the same kid', {}, 'BAD_SIGNATURE', byStranger),
  header('no signature', {}, 'BAD_SIGNATURE', unsigned),
  header('a signature of zeros', {}, 'BAD_SIGNATURE', () => Promise.resolve(new Uint8Array(64))),
  header('a signature that is too long', {}, 'BAD_SIGNATURE', async (signed) =>
    Uint8Array.from([...(await signerOf(vendorKey)(signed)), 0]),
  ),
  header('an unknown kid', {kid: 'stranger'}, 'UNKNOWN_KEY'),
  header('a kid in other letters', {kid: 'Vendor'}, 'UNKNOWN_KEY'),
  header('kid __proto__', {kid: '__proto__'}, 'UNKNOWN_KEY'),
  header('an unknown kid with alg none', {kid: 'stranger', alg: 'none'}, 'UNKNOWN_KEY', unsigned),
  header('crit', {crit: ['exp'], exp: 0}, 'NOT_A_LICENSE_FILE'),
  header('an empty crit', {crit: []}, 'NOT_A_LICENSE_FILE'),
  header('b64 with crit', {b64: false, crit: ['b64']}, 'NOT_A_LICENSE_FILE'),
  header('b64 without crit', {b64: false}, 'NOT_A_LICENSE_FILE'),
  header('b64 true', {b64: true}, 'NOT_A_LICENSE_FILE'),
  header('a key of its own', {jwk: embeddedKey}, 'NOT_A_LICENSE_FILE', byStranger),
  header('a null key of its own', {jwk: null}, 'NOT_A_LICENSE_FILE'),
  header('the address of a key', {jku: 'https://stranger.example/keys'}, 'NOT_A_LICENSE_FILE', byStranger),
  header('a certificate', {x5c: ['AA==']}, 'NOT_A_LICENSE_FILE', byStranger),
  header('the address of a certificate', {x5u: 'https://stranger.example/x'}, 'NOT_A_LICENSE_FILE', byStranger),
  header('the digest of a certificate', {'x5t#S256': 'AA'}, 'NOT_A_LICENSE_FILE'),
  header('typ JWT', {typ: 'JWT'}, 'NOT_A_LICENSE_FILE'),
  header('typ in other letters', {typ: 'License+JWT'}, 'NOT_A_LICENSE_FILE'),
  header('typ with a prefix', {typ: 'application/license+jwt'}, 'NOT_A_LICENSE_FILE'),
  header('no typ', {typ: undefined}, 'NOT_A_LICENSE_FILE'),
  header('no kid', {kid: undefined}, 'NOT_A_LICENSE_FILE'),
  header('an empty kid', {kid: ''}, 'NOT_A_LICENSE_FILE'),
  header('a kid that is a number', {kid: 1}, 'NOT_A_LICENSE_FILE'),
  header('no alg', {alg: undefined}, 'NOT_A_LICENSE_FILE'),
  header('a list of algs', {alg: ['EdDSA']}, 'NOT_A_LICENSE_FILE'),
  {
    name: 'header: fields behind __proto__',
    make: () => forgeLicenseFile({header: `{"__proto__": ${JSON.stringify(goodHeader)}}`}),
    code: 'NOT_A_LICENSE_FILE',
  },
  {
    name: 'header: alg twice, the last counts',
    make: () =>
      forgeLicenseFile({header: '{"alg":"EdDSA","kid":"vendor","typ":"license+jwt","alg":"none"}', sign: unsigned}),
    code: 'WRONG_ALGORITHM',
  },
  {name: 'header: a list', make: () => forgeLicenseFile({header: []}), code: 'NOT_A_LICENSE_FILE'},
  {name: 'header: null', make: () => forgeLicenseFile({header: 'null'}), code: 'NOT_A_LICENSE_FILE'},
  {name: 'header: not JSON', make: () => forgeLicenseFile({header: '{alg: EdDSA}'}), code: 'NOT_A_LICENSE_FILE'},
  {
    name: 'header: a byte order mark',
    make: () => forgeLicenseFile({header: `\uFEFF${JSON.stringify(goodHeader)}`}),
    code: 'NOT_A_LICENSE_FILE',
  },
  {
    name: 'header: nested without end',
    make: () => forgeLicenseFile({header: '['.repeat(200_000), sign: unsigned}),
    code: 'NOT_A_LICENSE_FILE',
  },
  {
    name: 'ES256: a signature in DER',
    make: () => forgeLicenseFile({header: ellipticHeader, sign: derSignerOf(ellipticKey)}),
    code: 'BAD_SIGNATURE',
  },
  {
    name: 'ES256: r and s are zero',
    make: () => forgeLicenseFile({header: ellipticHeader, sign: () => Promise.resolve(new Uint8Array(64))}),
    code: 'BAD_SIGNATURE',
  },
  {
    name: 'ES256: r and s swapped',
    make: () =>
      forgeLicenseFile({
        header: ellipticHeader,
        sign: async (signed) => {
          const raw = await signerOf(ellipticKey)(signed);
          return Uint8Array.from([...raw.subarray(32), ...raw.subarray(0, 32)]);
        },
      }),
    code: 'BAD_SIGNATURE',
  },

  shape('empty', () => Promise.resolve('')),
  shape('a newline', () => Promise.resolve('\n')),
  shape('two dots', () => Promise.resolve('..')),
  shape('binary', () => Promise.resolve(String.fromCharCode(...Array.from({length: 256}, (_, index) => index)))),
  shape('lone surrogates', () => Promise.resolve('\ud800.\udc00.\ud800')),
  shape('a license request', () => Promise.resolve('{"format": "license-request/1"}')),
  shape('the content without a signature', () => Promise.resolve(JSON.stringify(goodPayload))),
  shape('JSON serialization, flattened', () =>
    edit(([protectedHeader, content, signature]) =>
      JSON.stringify({protected: protectedHeader, payload: content, signature}),
    ),
  ),
  shape('JSON serialization, general', () =>
    edit(([protectedHeader, content, signature]) =>
      JSON.stringify({payload: content, signatures: [{protected: protectedHeader, signature}]}),
    ),
  ),
  shape('four parts', async () => `${await good()}.AAAA`),
  shape('a final dot', async () => `${await good()}.`),
  shape('two files', async () => `${await good()}\n${await good()}`),
  shape('two final newlines', async () => `${await good()}\n\n`),
  shape('a newline before it', async () => `\n${await good()}`),
  shape('a space after it', async () => `${await good()} `),
  shape('a tab before it', async () => `\t${await good()}`),
  shape('a carriage return after it', async () => `${await good()}\r`),
  shape('a byte order mark', async () => `\uFEFF${await good()}`),
  shape('a zero byte after it', async () => `${await good()}\0`),
  shape('a line separator after it', async () => `${await good()}\u2028`),
  shape('wrapped lines', () => edit((parts) => parts.join('.').replace(/.{64}/g, '$&\n'))),
  shape('padding', () => edit(([head, content, signature]) => `${head}.${content}.${signature}==`)),
  shape('base64 instead of base64url', () =>
    edit(([head, content, signature]) => `${head}.${content}.+/${signature.slice(2)}`),
  ),
  shape('bits set in the padding of the signature', () =>
    // 64 bytes leave four bits of the last character unused: A, Q, g and w are the only ones an encoder writes.
    edit((parts) => parts.join('.').replace(/.$/, (last) => ({A: 'B', Q: 'R', g: 'h', w: 'x'})[last] ?? '')),
  ),
  shape('no header', () => edit(([, content, signature]) => `.${content}.${signature}`)),
  shape('no content', () => edit(([head, , signature]) => `${head}..${signature}`), 'BAD_SIGNATURE'),
  shape('truncated before the signature', () => edit(([head, content]) => `${head}.${content}`)),
  shape('truncated after the second dot', () => edit(([head, content]) => `${head}.${content}.`), 'BAD_SIGNATURE'),
  shape('truncated in the signature', () => edit((parts) => parts.join('.').slice(0, -2)), 'BAD_SIGNATURE'),
  shape('truncated in the content', () => edit(([head, content]) => `${head}.${content.slice(0, 40)}`)),
  shape('truncated in the header', () => edit(([head]) => head.slice(0, 20))),
  shape('a bit flipped in the header', () =>
    edit(([head, content, signature]) => `${nudge(head, 5)}.${content}.${signature}`),
  ),
  shape(
    'a bit flipped in the content',
    () => edit(([head, content, signature]) => `${head}.${nudge(content, 40)}.${signature}`),
    'BAD_SIGNATURE',
  ),
  shape(
    'a bit flipped at the start of the signature',
    () => edit(([head, content, signature]) => `${head}.${content}.${nudge(signature, 0)}`),
    'BAD_SIGNATURE',
  ),
  shape(
    'a bit flipped at the end of the signature',
    () => edit(([head, content, signature]) => `${head}.${content}.${nudge(signature, -2)}`),
    'BAD_SIGNATURE',
  ),
  shape(
    'content of one file, signature of another',
    async () => {
      const other = await forgeLicenseFile({payload: {...goodPayload, jti: 'file-2'}});
      return edit(([head, content]) => `${head}.${content}.${partsOf(other)[2]}`);
    },
    'BAD_SIGNATURE',
  ),
  shape(
    'header of one key, signature of another',
    async () => {
      const other = await forgeLicenseFile({header: ellipticHeader, sign: signerOf(ellipticKey)});
      return edit(([, content, signature]) => `${partsOf(other)[0]}.${content}.${signature}`);
    },
    'BAD_SIGNATURE',
  ),
  shape('one byte over 1 MiB', () => Promise.resolve('A'.repeat(1024 * 1024 + 1)), 'TOO_LARGE'),
  shape('few characters of many bytes', () => Promise.resolve('€'.repeat(400_000)), 'TOO_LARGE'),
  shape('1 MiB of dots', () => Promise.resolve('.'.repeat(1024 * 1024))),

  {
    name: 'content: not JSON',
    make: () => forgeLicenseFile({payload: 'licenses'}),
    code: 'MALFORMED_CONTENT',
    field: 'payload',
  },
  {name: 'content: null', make: () => forgeLicenseFile({payload: 'null'}), code: 'MALFORMED_CONTENT', field: 'payload'},
  {name: 'content: a list', make: () => forgeLicenseFile({payload: '[]'}), code: 'MALFORMED_CONTENT', field: 'aud'},
  {
    name: 'content: not UTF-8',
    make: () =>
      forgeLicenseFile({payload: Uint8Array.from([...new TextEncoder().encode('{"aud":"'), 0xff, 0x22, 0x7d])}),
    code: 'MALFORMED_CONTENT',
    field: 'payload',
  },
  {
    name: 'content: a byte order mark',
    make: () => forgeLicenseFile({payload: `\uFEFF${JSON.stringify(goodPayload)}`}),
    code: 'MALFORMED_CONTENT',
    field: 'payload',
  },
  {
    name: 'content: everything behind __proto__',
    make: () => forgeLicenseFile({payload: `{"__proto__": ${JSON.stringify(goodPayload)}}`}),
    code: 'MALFORMED_CONTENT',
    field: 'aud',
  },
  {
    name: 'content: a license behind __proto__',
    make: () =>
      forgeLicenseFile({
        payload: `{"aud":"A","jti":"j","iat":0,"licenses":[{"__proto__":${JSON.stringify(goodLicense)}}]}`,
      }),
    code: 'MALFORMED_CONTENT',
    field: 'licenses.0.id',
  },
  {
    name: 'content: an infinite count',
    make: () => forgeLicenseFile({payload: JSON.stringify(goodPayload).replace('"count":50', '"count":1e999')}),
    code: 'MALFORMED_CONTENT',
    field: 'licenses.0.count',
  },
  payload('no licenses at all', {licenses: []}, 'licenses'),
  payload('more than 10,000 licenses', {licenses: Array.from({length: 10_001}, () => ({}))}, 'licenses'),
  payload('a license id twice', {licenses: [goodLicense, {...goodLicense, product: 'other'}]}, 'licenses.1.id'),
  payload('no audience', {aud: undefined}, 'aud'),
  payload('an empty audience', {aud: ''}, 'aud'),
  payload('a list of audiences', {aud: ['ACME-0042']}, 'aud'),
  payload('a file id of 201 characters', {jti: 'j'.repeat(201)}, 'jti'),
  payload('no issue time', {iat: undefined}, 'iat'),
  payload('an issue time in fractions', {iat: issuedAt + 0.5}, 'iat'),
  payload('an issue time before 1970', {iat: -1}, 'iat'),
  payload('an issue time in milliseconds', {iat: issuedAt * 1000}, 'iat'),
  payload('an answer without the digest', {request: {id: 'R-1'}}, 'request.digest'),
  payload('an answer with an empty digest', {request: {id: 'R-1', digest: ''}}, 'request.digest'),
  payload('an answer with a digest of numbers', {request: {id: 'R-1', digest: [1, 2]}}, 'request.digest'),
  payload('an answer without the id', {request: {digest: 'D'}}, 'request.id'),
  payload('an answer that is null', {request: null}, 'request'),
  license('a negative count', {count: -1}, 'count'),
  license('a fraction of a seat', {count: 1.5}, 'count'),
  license('a count over 2,147,483,647', {count: 2_147_483_648}, 'count'),
  license('a huge count', {count: 1e300}, 'count'),
  license('a count in words', {count: '50'}, 'count'),
  license('February 30', {dueDate: '2026-02-30'}, 'dueDate'),
  license('February 29 of a common year', {startDate: '2026-02-29'}, 'startDate'),
  license('a date with a time', {startDate: '2026-01-01T00:00:00Z'}, 'startDate'),
  license('a date with a newline', {dueDate: '2026-12-31\n'}, 'dueDate'),
  license('a date without zeros', {startDate: '2026-1-1'}, 'startDate'),
  license('a due date before the start date', {dueDate: '2025-12-31'}, 'dueDate'),
  license('grace that never ends', {graceDays: 3651}, 'graceDays'),
  license('negative grace', {graceDays: -1}, 'graceDays'),
  license('a kind in other letters', {kind: 'Personal'}, 'kind'),
  license('a kind that objects inherit', {kind: 'constructor'}, 'kind'),
  license('an unknown audience', {audience: 'everyone'}, 'audience'),
  license('a version of two numbers', {version: '8.0'}, 'version'),
  license('a version of words', {version: '8.0.x'}, 'version'),
  license('a version with a space', {version: '8.0.0 '}, 'version'),
  license('a product that requires itself', {requires: ['sales']}, 'requires'),
  license('a product that excludes itself', {excludes: ['service', 'sales']}, 'excludes'),
  license('an empty name', {name: ''}, 'name'),
  license('a name of spaces', {name: '  '}, 'name'),
  license('a product of spaces', {product: ' '}, 'product'),
  license('a name of 501 characters', {name: 'n'.repeat(501)}, 'name'),
  license('a product id of 201 characters', {product: 'p'.repeat(201)}, 'product'),
  license('half a surrogate pair', {product: 'sales\ud83d'}, 'product'),
  license('the other half', {name: '\ude00 Sales'}, 'name'),
  license('a line feed in an id', {id: 'L-1\nL-2'}, 'id'),
  license('a zero character in a name', {name: 'Sales\0'}, 'name'),
  license('a control character of the second block', {name: 'Sales\u0085'}, 'name'),
  license('an empty operation', {operations: ['CanUseSales', '']}, 'operations.1'),
  {
    name: 'content: a product of two kinds',
    make: () =>
      forgeLicenseFile({
        payload: {...goodPayload, licenses: [goodLicense, {...goodLicense, id: 'L-2', kind: 'server'}]},
      }),
    code: 'KIND_CONFLICT',
  },
  {
    name: 'content: issued in 6 minutes',
    make: () => forgeLicenseFile({payload: {...goodPayload, iat: issuedAt + 360}}),
    code: 'ISSUED_IN_FUTURE',
  },
  {
    name: 'content: issued in 5 minutes and a second',
    make: () => forgeLicenseFile({payload: {...goodPayload, iat: issuedAt + 301}}),
    code: 'ISSUED_IN_FUTURE',
  },
  {
    name: 'content: a stranger wrote it, malformed as well',
    make: () => forgeLicenseFile({payload: 'licenses', sign: byStranger}),
    code: 'BAD_SIGNATURE',
  },
  {
    name: 'content: the right signature over other spelling of the same bytes',
    make: () => edit(([head, content, signature]) => `${asBase64url(reorder(head))}.${content}.${signature}`),
    code: 'BAD_SIGNATURE',
  },
];

function reorder(head: string): Uint8Array {
  const fields = Object.entries(JSON.parse(new TextDecoder().decode(fromBase64url(head))) as object);
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(fields.reverse())));
}

#!/usr/bin/env node
import {randomUUID} from 'node:crypto';
import {readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {isLicensingError} from '../core/errors.js';
import {readLicenseRequest, type LicenseRequest} from '../files/license-request.js';
import {help} from './cli-help.js';
import {generateKeyPair} from './generate-key-pair.js';
import {optionNameOf, parseLicenseOption} from './license-option.js';
import {checkPrivateKey, type PrivateKey} from './private-key.js';
import {signLicenseFile, type LicenseFileContent} from './sign-license-file.js';

/** Ends the command with a sentence for the person who called it. */
class CommandError extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

async function keygen(args: string[]): Promise<string> {
  const {values} = parseOptions(() =>
    parseArgs({
      args,
      options: {
        alg: {type: 'string', default: 'EdDSA'},
        out: {type: 'string'},
        public: {type: 'string'},
        force: {type: 'boolean', default: false},
      },
    }),
  );
  const {alg, out, public: publicOut, force} = values;
  if (out === undefined) throw new CommandError('keygen needs --out, the file for the key.', 2);
  if (alg !== 'EdDSA' && alg !== 'ES256') throw new CommandError('--alg is EdDSA or ES256.', 2);
  if (out === publicOut) throw new CommandError('--out and --public must be two files.', 2);
  const outputs = publicOut === undefined ? [out] : [out, publicOut];
  if (!force) for (const file of outputs) await refuseExisting(file);

  const {privateKey, publicKey} = await generateKeyPair(alg);
  const trustedKeys = `${JSON.stringify({keys: [publicKey]}, null, 2)}\n`;
  await write(out, `${JSON.stringify(privateKey, null, 2)}\n`, {force, mode: 0o600});
  if (publicOut === undefined) return trustedKeys;
  await write(publicOut, trustedKeys, {force, mode: 0o644});
  return `Made the key ${publicKey.kid}: ${out} is secret, ${publicOut} is for customers.\n`;
}

async function sign(args: string[]): Promise<string> {
  const {values} = parseOptions(() =>
    parseArgs({
      args,
      options: {
        key: {type: 'string'},
        out: {type: 'string'},
        request: {type: 'string'},
        company: {type: 'string'},
        license: {type: 'string', multiple: true},
        licenses: {type: 'string'},
        issuer: {type: 'string'},
        force: {type: 'boolean', default: false},
      },
    }),
  );
  const {key, out, request: requestFile, company, license, licenses: licensesFile, issuer, force} = values;
  if (key === undefined) throw new CommandError('sign needs --key, the file that keygen made.', 2);
  if (out === undefined) throw new CommandError('sign needs --out, the file for the licenses.', 2);
  if ((requestFile === undefined) === (company === undefined)) {
    throw new CommandError('sign needs either --request or --company.', 2);
  }
  if (license !== undefined && licensesFile !== undefined) {
    throw new CommandError('Give either --license or --licenses.', 2);
  }
  const request = requestFile === undefined ? undefined : await readRequest(requestFile);
  if (license === undefined && licensesFile === undefined) {
    throw new CommandError(`Say what to sell with --license or --licenses.${describeProducts(request)}`, 2);
  }
  for (const input of [key, requestFile, licensesFile]) {
    if (input !== undefined && (await areSameFile(input, out)))
      throw new CommandError(`${out} would overwrite an input.`);
  }
  if (!force) await refuseExisting(out);

  const content = {
    privateKey: await readKey(key),
    companyId: request?.companyId ?? company ?? '',
    issuer,
    issuedAt: Math.floor(Date.now() / 1000),
    id: randomUUID(),
    request: request && {id: request.id, digest: request.digest},
    // Whatever JSON or options hold: signLicenseFile checks it against the schema.
    licenses: (licensesFile === undefined
      ? license?.map(readLicenseOption)
      : await readJson(licensesFile)) as LicenseFileContent['licenses'],
  };
  const text = await signInWords(content, licensesFile);
  await write(out, `${text}\n`, {force, mode: 0o644});
  const count = content.licenses.length;
  return `Wrote ${out}: ${count} ${count === 1 ? 'license' : 'licenses'} for ${content.companyId}.\n`;
}

async function signInWords(content: LicenseFileContent, licensesFile: string | undefined): Promise<string> {
  try {
    return await signLicenseFile(content);
  } catch (error) {
    if (isLicensingError(error, 'KIND_CONFLICT')) {
      const {product, installed, found} = error.details;
      throw new CommandError(`Product ${product} cannot be both ${installed} and ${found}.`);
    }
    if (isLicensingError(error, 'TOO_LARGE')) {
      const {size, limit} = error.details;
      throw new CommandError(
        `The file would have ${size} bytes, more than ${limit}: spread its licenses over several.`,
      );
    }
    if (isLicensingError(error, 'MALFORMED_CONTENT') || isLicensingError(error, 'INVALID_ARGUMENT')) {
      throw new CommandError(`${describeField(error.details.field, licensesFile)} ${error.details.problem}.`);
    }
    throw error;
  }
}

function describeField(field: string, licensesFile: string | undefined): string {
  if (field === 'aud') return '--company';
  if (field === 'iss') return '--issuer';
  if (licensesFile !== undefined) return `${licensesFile}: ${field}`;
  const [, index, name, ...rest] = field.split('.');
  if (index === undefined || name === undefined) return field;
  return `--license number ${Number(index) + 1}: ${[optionNameOf(name), ...rest].join('.')}`;
}

function readLicenseOption(option: string): ReturnType<typeof parseLicenseOption> {
  try {
    return parseLicenseOption(option);
  } catch (error) {
    throw new CommandError(`--license ${option}: ${messageOf(error)}`, 2);
  }
}

async function readRequest(file: string): Promise<LicenseRequest> {
  const text = await read(file);
  try {
    return readLicenseRequest(text);
  } catch (error) {
    if (isLicensingError(error, 'TOO_LARGE')) throw new CommandError(`${file} is too large to be a license request.`);
    if (!isLicensingError(error, 'MALFORMED_CONTENT')) throw error;
    throw new CommandError(`${file} is not a license request: ${error.details.field} ${error.details.problem}.`);
  }
}

function describeProducts(request: LicenseRequest | undefined): string {
  if (!request) return '';
  if (request.products.length === 0) return ` ${request.companyId} has no licenses yet.`;
  const lines = request.products.map(
    ({id, kind, total, used, dueDate}) =>
      `\n  ${id}: ${kind}, ${used} of ${total ?? 'unlimited'} used, until ${dueDate ?? 'now'}`,
  );
  return ` ${request.companyId} has:${lines.join('')}`;
}

async function readKey(file: string): Promise<PrivateKey> {
  const json = await readJson(file);
  try {
    return checkPrivateKey(json).privateKey;
  } catch (error) {
    if (!isLicensingError(error, 'INVALID_ARGUMENT')) throw error;
    throw new CommandError(`${file} is not a vendor's key: ${error.details.field} ${error.details.problem}.`);
  }
}

async function readJson(file: string): Promise<unknown> {
  const text = await read(file);
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${file} is not JSON.`);
  }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${describeFileProblem(error)}.`);
  }
}

/** All of the file or none of it; an existing file only with `force`, and then with the new mode. */
async function write(file: string, text: string, {force, mode}: {force: boolean; mode: number}): Promise<void> {
  const draft = force ? `${file}.${randomUUID()}` : file;
  try {
    await writeFile(draft, text, {mode, flag: 'wx'});
    if (force) await rename(draft, file);
  } catch (error) {
    if (force) await rm(draft, {force: true});
    throw new CommandError(`${file} cannot be written: ${describeFileProblem(error)}.`);
  }
}

async function refuseExisting(file: string): Promise<void> {
  if (await statOrNull(file)) throw new CommandError(`${file} exists already; --force overwrites it.`);
}

async function areSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([statOrNull(one), statOrNull(other)]);
  return first !== null && second !== null && first.dev === second.dev && first.ino === second.ino;
}

const statOrNull = (file: string): Promise<Awaited<ReturnType<typeof stat>> | null> => stat(file).catch(() => null);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function describeFileProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EEXIST') return 'it exists already';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission is missing';
  return messageOf(error);
}

function parseOptions<R>(parse: () => R): R {
  try {
    return parse();
  } catch (error) {
    throw new CommandError(messageOf(error), 2);
  }
}

async function run([command, ...args]: string[]): Promise<string> {
  if (command === undefined || command === '--help' || command === 'help' || args.includes('--help')) return help;
  if (command === 'keygen') return keygen(args);
  if (command === 'sign') return sign(args);
  throw new CommandError(`There is no command ${command}; license-issuer --help lists them.`, 2);
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}

import {LicensingError, isLicensingError} from '../core/errors.js';
import type {LicenseRecord} from '../core/license.js';
import type {World} from '../core/distribution/world.js';
import type {Actor} from '../core/user.js';
import {uploadDifference, type UploadDifference, type UploadLoss} from '../core/upload-difference.js';
import {verifyLicenseFile, type VerifiedLicenseFile} from '../files/license-file/read-license-file.js';
import type {Tables} from '../records/tables.js';
import {get, type Steps} from '../store/store.js';
import {ask} from './ask.js';
import type {LicenseFileReading, SkippedLicense} from '../core/license-file-reading.js';
import {acceptedProducts, issuedLicenses, type LicenseState} from './license-state.js';
import type {LicensingCore} from './licensing-core.js';
import {readWorld} from './read-world.js';
import {reportUnlessCoded} from './report-failure.js';
import {licenseDay, usedOf, worldOf, type Snapshot} from './snapshot.js';
import type {JournaledTable} from './journaled-tables.js';
import {writeChange, type DecisionState} from './write-change.js';

/** A verified file, judged by what is installed. */
export interface JudgedUpload {
  readonly file: VerifiedLicenseFile;
  /** Records that are not older than what was accepted before. */
  readonly accepted: readonly LicenseRecord[];
  readonly reading: LicenseFileReading;
}

/**
 * Verifies the text of a license file and says what it would change. Nothing is stored but the entry of a refusal: where
 * the screens are concerned, a file that is no good is refused here, and nobody comes to upload it.
 */
export async function readUpload(core: LicensingCore, actor: Actor | null, text: string): Promise<LicenseFileReading> {
  try {
    return await readVerified(core, text);
  } catch (error) {
    if (isRefusedFile(error)) await journalRefusal(core, actor, error).catch(reportUnlessCoded);
    throw error;
  }
}

async function readVerified(core: LicensingCore, text: string): Promise<LicenseFileReading> {
  const file = await verifyLicenseFile(text, core.trustedKeys, core.environment.now());
  const snapshot = await core.replica.refresh();
  const world = worldOf(snapshot, licenseDay(snapshot.head, core.environment.now()));
  const request = file.request && (await readRequest(core, file.request.id));
  return judge(snapshot, file, request ?? undefined, world).reading;
}

/** Judges a verified file inside the write that stores it. */
export function* judgeUpload(state: DecisionState, file: VerifiedLicenseFile): Steps<JournaledTable, JudgedUpload> {
  const products = new Set(file.licenses.map(({product}) => product));
  for (const {product, id} of state.snapshot.licenses.licenses) {
    if (file.licenses.some((license) => license.id === id)) products.add(product);
  }
  const world = yield* readWorld(state, products, 'everyone');
  const [[request]] = file.request ? yield* ask(get('requests', [file.request.id])) : [[]];
  return judge(state.snapshot, file, request, world);
}

const journalRefusal = (core: LicensingCore, actor: Actor | null, refused: LicensingError): Promise<never> =>
  writeChange<never>(core, {
    actor,
    operation: 'CanManageLicUsers',
    action: 'upload',
    source: 'api',
    // eslint-disable-next-line require-yield
    *decide() {
      return {refuse: refused, journaled: true};
    },
  });

/** Whether it is the file that is refused, and not the store that failed. */
export const isRefusedFile = (error: unknown): error is LicensingError =>
  isLicensingError(error) && !error.code.startsWith('STORE_');

const readRequest = (core: LicensingCore, id: string): Promise<Tables['requests']['value'] | undefined> =>
  core.store.read(['requests'], function* () {
    const [[row]] = yield* ask(get('requests', [id]));
    return row;
  });

/** Throws OTHER_COMPANY, MALFORMED_CONTENT for a known id with other content, KIND_CONFLICT and OUTDATED. */
function judge(
  snapshot: Snapshot,
  file: VerifiedLicenseFile,
  request: Tables['requests']['value'] | undefined,
  world: World,
): JudgedUpload {
  const {licenses} = snapshot;
  const ownCompany = snapshot.settings.companyId;
  if (file.companyId !== ownCompany) {
    throw new LicensingError('OTHER_COMPANY', {fileCompany: file.companyId, ownCompany});
  }
  const sameId = licenses.files.find(({file: {jti}}) => jti === file.jti);
  if (sameId && sameId.file.digest !== file.digest) {
    throw new LicensingError('MALFORMED_CONTENT', {field: 'jti', problem: 'was used by another file before'});
  }
  refuseOtherKinds(licenses, file.licenses);
  const isOlder = ({id}: LicenseRecord): boolean => file.issuedAt < (licenses.highWater.get(id)?.iat ?? -Infinity);
  const accepted = file.licenses.filter((license) => !isOlder(license));
  const skipped = file.licenses.filter(isOlder).map((license) => skippedLicense(licenses, file, license));
  const alreadyUploaded = sameId !== undefined;
  if (!alreadyUploaded && accepted.length === 0 && skipped.length > 0) {
    throw new LicensingError('OUTDATED', {issuedAt: skipped[0]!.issuedAt, acceptedAt: skipped[0]!.acceptedAt});
  }
  const difference = alreadyUploaded ? {products: [], losses: []} : differenceOf(snapshot, file, accepted, world);
  const answers = answersOf(file, request);
  const foreign: UploadLoss[] =
    answers.request === 'foreign' && !alreadyUploaded ? [{kind: 'foreign-answer', request: file.request!.id}] : [];
  return {
    file,
    accepted,
    reading: {
      text: file.text,
      issuer: file.issuer,
      companyId: file.companyId,
      issuedAt: isoTime(file.issuedAt),
      answers,
      alreadyUploaded,
      products: difference.products,
      losses: [...difference.losses, ...foreign],
      skipped,
    },
  };
}

function differenceOf(
  snapshot: Snapshot,
  file: VerifiedLicenseFile,
  accepted: readonly LicenseRecord[],
  world: World,
): UploadDifference {
  const {licenses, head} = snapshot;
  const issued = issuedLicenses({...file, licenses: accepted}, head.entry + 1);
  return uploadDifference(licenses, licenses.records, issued, (terms) => usedOf(snapshot, terms, world), world.day);
}

/**
 * A product has one kind, also when all its licenses were removed or cannot be verified: its seats would mean something
 * else. Only what was accepted once says which; a file that nobody verifies could claim any.
 */
function refuseOtherKinds({highWater}: LicenseState, records: readonly LicenseRecord[]): void {
  const products = acceptedProducts(highWater.values());
  for (const {product, kind} of records) {
    const installed = products.get(product)?.kind;
    if (installed && installed !== kind) {
      throw new LicensingError('KIND_CONFLICT', {product, installed, found: kind});
    }
  }
}

function skippedLicense(
  {highWater}: LicenseState,
  file: VerifiedLicenseFile,
  {id, product, name}: LicenseRecord,
): SkippedLicense {
  return {
    license: id,
    product,
    name,
    issuedAt: isoTime(file.issuedAt),
    acceptedAt: isoTime(highWater.get(id)!.iat),
  };
}

/** An unknown id or another digest makes it the answer to somebody else's question. */
function answersOf(
  file: VerifiedLicenseFile,
  request: Tables['requests']['value'] | undefined,
): LicenseFileReading['answers'] {
  if (!file.request) return {request: 'none'};
  return request && request.digest === file.request.digest
    ? {request: 'own', madeAt: request.at}
    : {request: 'foreign'};
}

const isoTime = (seconds: number): string => new Date(seconds * 1000).toISOString();

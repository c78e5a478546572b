import {LicensingError, isLicensingError} from '../core/errors.js';
import {rulingLicenses} from '../core/license.js';
import {productTerms, totalOf} from '../core/product.js';
import type {World} from '../core/distribution/world.js';
import type {JournalEntry} from '../core/journal.js';
import type {Actor} from '../core/user.js';
import {verifyLicenseFile, type VerifiedLicenseFile} from '../files/license-file/read-license-file.js';
import {put, type Steps} from '../store/store.js';
import {issuedLicenses, markOf} from './license-state.js';
import type {LicensingCore} from './licensing-core.js';
import {overuseRows} from './outcome-rows.js';
import {isRefusedFile, judgeUpload, type JudgedUpload} from './read-upload.js';
import {readWorld} from './read-world.js';
import {licenseDay, usedOf, type Snapshot} from './snapshot.js';
import type {JournaledTable} from './journaled-tables.js';
import {writeChange, type DecisionState, type Verdict} from './write-change.js';

type Uploaded = {readonly entryId: number | null};

/**
 * Stores a license file that was read before. Its text is verified again, and what it takes away is computed again inside
 * the write: READING_OUTDATED when the losses differ from those shown, NEEDS_ACKNOWLEDGEMENT when they were not acknowledged.
 */
export async function uploadLicenseFile(
  core: LicensingCore,
  actor: Actor | null,
  shown: {readonly text: string; readonly losses: string},
  acknowledge: boolean,
): Promise<Uploaded> {
  const checked = await verifyLicenseFile(shown.text, core.trustedKeys, core.environment.now()).catch(
    (error: unknown) => {
      if (isLicensingError(error)) return error;
      throw error;
    },
  );
  return writeChange<Uploaded>(core, {
    actor,
    operation: 'CanManageLicUsers',
    action: 'upload',
    source: 'api',
    *decide(state): Steps<JournaledTable, Verdict<Uploaded>> {
      if (checked instanceof LicensingError) return {refuse: checked, journaled: true};
      let judged: JudgedUpload;
      try {
        judged = yield* judgeUpload(state, checked);
      } catch (error) {
        if (isRefusedFile(error)) return {refuse: error, journaled: true};
        throw error;
      }
      const {reading} = judged;
      if (reading.alreadyUploaded) return {unchanged: {entryId: null}};
      if (JSON.stringify(reading.losses) !== shown.losses) {
        return {refuse: new LicensingError('READING_OUTDATED', {reading}), journaled: false};
      }
      if (reading.losses.length > 0 && !acknowledge) {
        return {refuse: new LicensingError('NEEDS_ACKNOWLEDGEMENT', {what: 'losses'}), journaled: false};
      }
      return yield* storeFile(state, checked, judged, actor);
    },
  });
}

function* storeFile(
  state: DecisionState,
  file: VerifiedLicenseFile,
  {accepted, reading}: JudgedUpload,
  actor: Actor | null,
): Steps<JournaledTable, Verdict<Uploaded>> {
  const {head, now, snapshot} = state;
  const entry = head.entry + 1;
  const day = licenseDay(head, now);
  const touched = new Set([...accepted.map(({product}) => product), ...reading.products.map(({product}) => product)]);
  const before = yield* readWorld(state, touched, 'everyone');
  const known = new Map(snapshot.licenses.known);
  for (const {product, name, kind} of accepted) known.set(product, {id: product, name, kind});
  const licenses = rulingLicenses([
    ...snapshot.licenses.records,
    ...issuedLicenses({...file, licenses: accepted}, entry),
  ]);
  const after: World = {...before, terms: productTerms({...snapshot.licenses, licenses, known}, day)};
  const products = figures(snapshot, after, touched);
  return {
    rows: [
      put('files', [entry], {
        text: file.text,
        jti: file.jti,
        digest: file.digest,
        at: new Date(now).toISOString(),
        by: actor?.name ?? '',
      }),
      ...accepted.map((record) => put('highWater', [record.id], markOf(record, file.issuedAt, snapshot.licenses))),
      ...(yield* overuseRows(before, after, touched, day)),
    ],
    store: {
      products,
      details: {
        file: {jti: file.jti, digest: file.digest},
        skipped: reading.skipped.map(({license}) => license),
        losses: reading.losses.map(({kind}) => kind),
      },
      touches: ['licenses'],
      newestTime: file.issuedAt * 1000,
    },
    result: (entryId) => ({entryId}),
  };
}

const figures = (snapshot: Snapshot, after: World, touched: Iterable<string>): JournalEntry['products'] =>
  [...touched].flatMap((product) => {
    const terms = after.terms.get(product);
    if (!terms) return [];
    const used = usedOf(snapshot, terms, after);
    return [{product, usedBefore: used, usedAfter: used, total: totalOf(terms)}];
  });

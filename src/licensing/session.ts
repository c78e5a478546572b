import {isLicensingError} from '../core/errors.js';
import {isPermitted, type SystemOperation} from '../core/permissions.js';
import type {Actor} from '../core/user.js';
import {applyPlan, applyUnseen, planChange} from './apply-change.js';
import {checkAccess} from './check-access.js';
import {compareUsers} from './compare-users.js';
import {createRequest} from './create-request.js';
import {exportCsv} from './export-csv.js';
import {exportJournal} from './export-journal.js';
import {deleteLicenses} from './delete-licenses.js';
import {findUsers, getUser} from './find-users.js';
import type {LicensingCore} from './licensing-core.js';
import type {LicensingSession} from './licensing-session.js';
import {listHolders} from './list-holders.js';
import {describeInstallation, findProduct, listProducts} from './list-products.js';
import {permissionDenied} from './permission-denied.js';
import {planCsv} from './plan-csv.js';
import {proposeRecall} from './propose-recall.js';
import {readEntryDetails} from './read-entry-details.js';
import {readJournal} from './read-journal.js';
import {readUserList} from './read-user-list.js';
import {readUpload} from './read-upload.js';
import {seatsOverTime} from './seats-over-time.js';
import {setSettings} from './settings.js';
import type {Snapshot} from './snapshot.js';
import {syncUsers} from './sync-users.js';
import {uploadLicenseFile} from './upload-license-file.js';
import {userLicenses} from './user-licenses.js';
import {validChange, validPlan} from './valid-change.js';
import {validContent, validCsvOptions, validReadOptions} from './valid-csv.js';
import {validId} from './valid-form.js';
import {
  validEntry,
  validVerifyOptions,
  validHistoryOptions,
  validJournalExport,
  validJournalQuery,
} from './valid-journal.js';
import {validFileText, validReading, validRequest, validSettings} from './valid-license-file.js';
import {
  isAcknowledged,
  validAccessTarget,
  validListener,
  validActive,
  validCompareOptions,
  validSyncOptions,
} from './valid-question.js';
import {validFilter, validHoldersQuery, validIds, validUserQuery} from './valid-selection.js';
import {validUsers} from './valid-users.js';
import {verifyJournal} from './verify-journal.js';

/** The public API for one actor: validates what comes in, asks for the permission, and delegates to one use case. */
export function createSession(core: LicensingCore, actor: Actor | null): LicensingSession {
  const operation: SystemOperation = 'CanManageLicUsers';
  const {environment, replica} = core;

  /** A snapshot for a question that needs the permission. Writes ask again, inside their transaction. */
  const permitted = async (): Promise<Snapshot> => requirePermission(await replica.refresh());

  /** Verify has to answer where nothing else can be read: then what was read last says who may ask. */
  async function permittedToVerify(): Promise<void> {
    const snapshot = await replica.refresh().catch((error: unknown) => {
      if (isLicensingError(error, 'STORE_DAMAGED')) return replica.latest;
      throw error;
    });
    requirePermission(snapshot);
  }

  function requirePermission(snapshot: Snapshot): Snapshot {
    if (!isPermitted(snapshot.permissions.get(operation), actor)) throw permissionDenied(snapshot, operation, actor);
    return snapshot;
  }

  return {
    actor,
    can: (asked) => isPermitted(replica.latest.permissions.get(asked), actor),

    products: async () => listProducts(await permitted(), environment.now()),
    product: async (id) => findProduct(await permitted(), validId(id, 'id'), environment.now()),
    users: {
      sync: async (users, options = {}) => syncUsers(core, actor, validUsers(users), validSyncOptions(options)),
      find: async (query = {}) => findUsers(await permitted(), validUserQuery(query), environment.now()),
      get: async (id) => getUser(await permitted(), validId(id, 'id'), environment.now()),
      setActive: async (ids, active) =>
        applyUnseen(core, actor, {action: validActive(active) ? 'activate' : 'deactivate', users: validIds(ids)}),
      async readCsv(content, options = {}) {
        const [valid, {mapping}] = [validContent(content), validReadOptions(options)];
        return readUserList(await permitted(), valid, mapping);
      },
      async compare(users, options = {}) {
        const [valid, {mode = 'upsert'}] = [validUsers(users), validCompareOptions(options)];
        return compareUsers(await permitted(), valid, mode, environment.now());
      },
    },
    async holders(productId, query = {}) {
      await permitted();
      return listHolders(core, validId(productId, 'productId'), validHoldersQuery(query));
    },
    async proposeRecall(productId) {
      const product = validId(productId, 'productId');
      return proposeRecall(core, await permitted(), product);
    },
    async userLicenses(userId) {
      await permitted();
      return userLicenses(core, validId(userId, 'userId'));
    },

    async plan(change) {
      const valid = validChange(change);
      await permitted();
      return planChange(core, valid);
    },
    async planCsv(content, options = {}) {
      const valid = [validContent(content), validCsvOptions(options)] as const;
      await permitted();
      return planCsv(core, ...valid);
    },
    async exportCsv(filter = {}) {
      const valid = validFilter(filter);
      await permitted();
      return exportCsv(core, valid);
    },
    apply: async (plan) => applyPlan(core, actor, plan, validPlan(plan)),
    async planUndo(entryId) {
      const entry = validEntry(entryId);
      await permitted();
      return planChange(core, {action: 'undo', entry, source: 'undo'});
    },
    undo: async (entryId) => applyUnseen(core, actor, {action: 'undo', entry: validEntry(entryId), source: 'undo'}),

    createRequest: async (request, options = {}) =>
      createRequest(core, actor, validRequest(request), isAcknowledged(options)),
    async readLicenseFile(text) {
      const valid = validFileText(text);
      await permitted();
      return readUpload(core, actor, valid);
    },
    upload: async (reading, options = {}) =>
      uploadLicenseFile(core, actor, validReading(reading), isAcknowledged(options)),
    deleteLicenses: async () => deleteLicenses(core, actor),

    check: async (userId, target) =>
      checkAccess(await replica.refresh(), validId(userId, 'userId'), validAccessTarget(target), environment.now()),

    async journal(query = {}) {
      const valid = validJournalQuery(query);
      return readJournal(core, await permitted(), valid);
    },
    async journalEntry(entryId) {
      const entry = validEntry(entryId);
      return readEntryDetails(core, await permitted(), entry);
    },
    async journalActors() {
      await permitted();
      return core.journalSearch.actors(core.store);
    },
    async seatsOverTime(productId, options = {}) {
      const [product, {from}] = [validId(productId, 'productId'), validHistoryOptions(options)];
      return seatsOverTime(core, await permitted(), product, from);
    },
    async exportJournal(options) {
      const valid = validJournalExport(options);
      return exportJournal(core, await permitted(), valid);
    },
    async verifyJournal(options = {}) {
      const {heads, onProgress = () => undefined} = validVerifyOptions(options);
      await permittedToVerify();
      const verdict = await verifyJournal(core, heads, onProgress);
      return {...verdict, at: new Date(environment.now()).toISOString()};
    },

    settings: {
      get: async () => ({...(await permitted()).settings}),
      set: async (settings, options = {}) => setSettings(core, actor, validSettings(settings), isAcknowledged(options)),
    },
    installation: async () =>
      describeInstallation(await permitted(), core.trustedKeys.keys.length > 0, environment.now()),
    subscribe: (listener) => replica.subscribe(validListener(listener)),
  };
}

import type {ProductDifference, UploadLoss} from './upload-difference.js';

export type {ProductDifference, UploadLoss} from './upload-difference.js';

/** A record that is older than what was accepted before for the same license, and is left out. */
export interface SkippedLicense {
  readonly license: string;
  readonly product: string;
  readonly name: string;
  /** ISO 8601. */
  readonly issuedAt: string;
  readonly acceptedAt: string;
}

/** A verified license file and what uploading it would change. */
export interface LicenseFileReading {
  /** The file as it came; `upload` verifies it again. */
  readonly text: string;
  readonly issuer: string | null;
  readonly companyId: string;
  /** ISO 8601. */
  readonly issuedAt: string;
  /** The request it answers: ours with the time it was made, someone else's, or none. */
  readonly answers: {readonly request: 'own'; readonly madeAt: string} | {readonly request: 'foreign' | 'none'};
  readonly alreadyUploaded: boolean;
  /** Gains first, then losses, then unchanged. */
  readonly products: readonly ProductDifference[];
  readonly losses: readonly UploadLoss[];
  readonly skipped: readonly SkippedLicense[];
}

import * as v from 'valibot';
import {idSchema, licenseVersionSchema} from '../files/text-schema.js';
import {form, plainText, validForm, yesOrNo} from './valid-form.js';

const fileText = v.string('must be the text of a license file');
const reading = v.object(
  {
    text: fileText,
    // As a text, by which it is compared; reading what cannot be one throws here and not inside a transaction.
    losses: v.pipe(
      v.array(v.unknown(), 'must be a list'),
      v.transform((losses) => JSON.stringify(losses)),
    ),
  },
  'must be a reading',
);

const licenseRequest = form({companyId: idSchema, licenseVersion: licenseVersionSchema});

const settings = form({
  companyId: v.optional(idSchema),
  licenseVersion: v.optional(licenseVersionSchema),
  vendorEmail: v.optional(
    v.pipe(
      plainText(320),
      v.check((text) => text === '' || /^[^@\s]+@[^@\s]+$/.test(text), 'must be an e-mail address'),
    ),
  ),
  hideNames: v.optional(yesOrNo),
});

export const validFileText = (value: unknown): string => validForm(fileText, value, 'text');
export const validReading = (value: unknown): v.InferOutput<typeof reading> => validForm(reading, value, 'reading');
export const validRequest = (value: unknown): v.InferOutput<typeof licenseRequest> =>
  validForm(licenseRequest, value, 'request');
export const validSettings = (value: unknown): v.InferOutput<typeof settings> => validForm(settings, value, 'settings');

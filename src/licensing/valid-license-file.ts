import * as v from 'valibot';
import {isLicenseVersion} from '../files/license-request.js';
import {idText, plainText, validForm, yesOrNo} from './valid-form.js';

const fileText = v.string('must be the text of a license file');
const reading = v.object({text: fileText, losses: v.array(v.unknown(), 'must be a list')}, 'must be a reading');

const licenseVersion = v.pipe(
  v.string('must be a text'),
  v.check((text) => isLicenseVersion(text), 'must be three numbers separated by dots'),
);

const licenseRequest = v.object({companyId: idText, licenseVersion});

const settings = v.partial(
  v.object({
    companyId: idText,
    licenseVersion,
    vendorEmail: v.pipe(
      plainText(320),
      v.check((text) => text === '' || /^[^@\s]+@[^@\s]+$/.test(text), 'must be an e-mail address'),
    ),
    hideNames: yesOrNo,
  }),
);

export const validFileText = (value: unknown): string => validForm(fileText, value, 'text');
export const validReading = (value: unknown): v.InferOutput<typeof reading> => validForm(reading, value, 'reading');
export const validRequest = (value: unknown): v.InferOutput<typeof licenseRequest> =>
  validForm(licenseRequest, value, 'request');
export const validSettings = (value: unknown): v.InferOutput<typeof settings> => validForm(settings, value, 'settings');

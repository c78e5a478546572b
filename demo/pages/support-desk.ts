import {isLicensingError} from '../../src/core/errors.js';
import {readLicenseRequest, type LicenseRequest} from '../../src/issuer/index.js';
import {element} from '../element.js';
import {rememberedRequest, rememberIssued} from '../exchange.js';
import type {Portal} from '../portal.js';
import type {Page} from '../router.js';
import {issueLicenseFile} from '../vendor/issue-license-file.js';
import {OrderForm} from '../vendor/order-form.js';
import {showRequest} from '../vendor/show-request.js';

export const supportDeskPage: Page = {
  path: /^support-desk$/,
  title: 'Support desk',
  template: 'support-desk-page',
  start: startSupportDesk,
};

/** The vendor's side. It knows the portal by the files that pass between them, and by nothing else. */
function startSupportDesk(root: HTMLElement, portal: Portal, signal: AbortSignal): void {
  const {database} = portal.provider;
  const form = root.querySelector('form')!;
  const order = new OrderForm(form.querySelector('tbody')!);
  const companyId = form.querySelector<HTMLInputElement>('#customer')!;
  const requestView = root.querySelector<HTMLElement>('#request')!;
  const problem = form.querySelector<HTMLElement>('#order-problem')!;
  const answer = root.querySelector<HTMLElement>('#answer')!;
  let request: LicenseRequest | undefined;

  const read = (fileName: string, text: string): void => {
    answer.replaceChildren();
    try {
      request = readLicenseRequest(text);
      companyId.value = request.companyId;
      requestView.replaceChildren(showRequest(fileName, request));
    } catch (error) {
      request = undefined;
      requestView.replaceChildren(
        element(
          'p',
          {className: 'problem', role: 'alert'},
          `${fileName} is not a license request. ${problemOf(error)}`,
        ),
      );
    }
  };
  const readFile = async (file: File | undefined): Promise<void> => {
    if (file) read(file.name, await file.text());
  };

  const input = root.querySelector<HTMLInputElement>('#request-file')!;
  input.addEventListener('change', () => void readFile(input.files?.[0]));
  root.addEventListener('dragover', (event) => event.preventDefault(), {signal});
  root.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      void readFile(event.dataTransfer?.files[0]);
    },
    {signal},
  );
  const justMade = rememberedRequest(database);
  if (justMade) {
    const useJustMade = root.querySelector<HTMLButtonElement>('#just-made')!;
    const readJustMade = (): void => read(justMade.fileName, justMade.text);
    useJustMade.hidden = false;
    useJustMade.addEventListener('click', readJustMade);
    readJustMade();
  }

  const issue = async (): Promise<void> => {
    problem.textContent = '';
    answer.replaceChildren();
    const licenses = order.licenses();
    try {
      const text = await issueLicenseFile(companyId.value.trim(), licenses, request);
      answer.replaceChildren(...downloadOf(text, licenses.length, signal));
      rememberIssued(database);
      answer.querySelector<HTMLAnchorElement>('a[download]')!.click();
      // Without a pointer the answer would be a hundred fields away.
      answer.querySelector<HTMLAnchorElement>('a:not([download])')!.focus();
    } catch (error) {
      const refused = isLicensingError(error, 'MALFORMED_CONTENT') ? error.details : undefined;
      const label = refused && order.focus(refused.field);
      problem.textContent = label ? `${label} ${refused.problem}.` : problemOf(error);
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void issue();
  });
}

function problemOf(error: unknown): string {
  if (isLicensingError(error, 'MALFORMED_CONTENT'))
    return `Its field “${error.details.field}” ${error.details.problem}.`;
  if (isLicensingError(error, 'TOO_LARGE')) return 'It is larger than 1 MiB.';
  return error instanceof Error ? error.message : String(error);
}

const answerName = 'acme.tls';

function downloadOf(text: string, count: number, signal: AbortSignal): Node[] {
  const href = URL.createObjectURL(new Blob([text], {type: 'application/octet-stream'}));
  signal.addEventListener('abort', () => URL.revokeObjectURL(href));
  return [
    element('p', {}, element('strong', {}, `${answerName} is signed and downloaded.`), ` It holds ${count} licenses.`),
    element(
      'p',
      {className: 'actions'},
      element('a', {className: 'button', href, download: answerName}, `Download ${answerName}`),
      element('a', {href: '#/license-manager'}, 'Back to the License manager, to upload it'),
    ),
  ];
}

import type {LicenseRequest} from '../../src/issuer/index.js';
import {element} from '../element.js';

/** What the vendor sees of a request. */
export function showRequest(fileName: string, request: LicenseRequest): DocumentFragment {
  const fragment = new DocumentFragment();
  fragment.append(
    definitions({
      File: fileName,
      'Company ID': request.companyId,
      'License version': request.licenseVersion,
      Made: timeFormat.format(new Date(request.createdAt)),
      Installation: request.installationId,
    }),
  );
  if (request.products.length === 0) {
    fragment.append(element('p', {className: 'secondary'}, 'Nothing is installed there yet.'));
    return fragment;
  }
  fragment.append(
    table(
      ['Installed', 'Total', 'Used', 'Due date'],
      request.products.map(({id, total, used, dueDate}) => [
        id,
        total === null ? 'Unlimited' : numberFormat.format(total),
        numberFormat.format(used),
        dueDate ?? 'No license',
      ]),
    ),
  );
  return fragment;
}

const timeFormat = new Intl.DateTimeFormat('en', {dateStyle: 'medium', timeStyle: 'short'});
const numberFormat = new Intl.NumberFormat('en');

function definitions(entries: Readonly<Record<string, string>>): HTMLElement {
  return element(
    'dl',
    {className: 'details'},
    ...Object.entries(entries).flatMap(([term, value]) => [
      element('dt', {}, term),
      element('dd', {}, element('bdi', {}, value)),
    ]),
  );
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  return element(
    'table',
    {className: 'installed'},
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', {scope: 'col'}, head)))),
    element(
      'tbody',
      {},
      ...rows.map(([name = '', ...values]) =>
        element('tr', {}, element('th', {scope: 'row'}, name), ...values.map((value) => element('td', {}, value))),
      ),
    ),
  );
}

import '../src/define.js';
import {rememberRequest} from './exchange.js';
import {startGuide} from './guide.js';
import {startHeader} from './header.js';
import {homePage} from './pages/home.js';
import {supportDeskPage} from './pages/support-desk.js';
import {userPage} from './pages/user.js';
import {fillDirectory} from './people/fill-directory.js';
import {Portal} from './portal.js';
import {startRouter} from './router.js';
import {demoPublicKey} from './vendor-key.js';

// The whole of the embedding: the provider in index.html is told whom to trust and, in Portal, who is signed in.
const provider = document.querySelector('license-provider')!;
provider.database = new URLSearchParams(location.search).get('database') || provider.database;
provider.trustedKeys = {keys: [demoPublicKey]};
const portal = new Portal(provider);

// The License manager shows a user in its own place. All other names lead to this portal's own page of a user.
provider.addEventListener('license-user-open', (event) => {
  if ((event.target as Element).localName === 'license-manager') return;
  event.preventDefault();
  location.hash = `#/users/${encodeURIComponent(event.detail.userId)}`;
});
provider.addEventListener('license-request-created', ({detail}) => rememberRequest(provider.database, detail));

startHeader(document.querySelector<HTMLElement>('#portal-header')!, portal);
startGuide(document.querySelector<HTMLElement>('#guide')!, portal);
startRouter(
  document.querySelector('main')!,
  [
    homePage,
    {path: /^system-designer$/, title: 'System Designer', template: 'system-designer-page'},
    {path: /^license-manager$/, title: 'License manager', template: 'license-manager-page'},
    {path: /^license-journal$/, title: 'License journal', template: 'license-journal-page'},
    {path: /^system-users$/, title: 'System users', template: 'system-users-page'},
    userPage,
    supportDeskPage,
  ],
  portal,
);

// The directory is filled as soon as somebody is signed in who may.
const filled = new AbortController();
portal.watch(
  filled.signal,
  async (licensing) => {
    if (!licensing.can('CanManageLicUsers')) return;
    filled.abort();
    await fillDirectory(licensing);
  },
  // What is wrong with the database, the page and the elements say.
  () => {},
);

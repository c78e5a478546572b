import {Screen} from './screen.js';
import {takeDownloads, type Download} from './take-downloads.js';
import {until} from './until.js';

const opened: {readonly frames: Set<HTMLIFrameElement>; readonly databases: Set<string>} = {
  frames: new Set(),
  databases: new Set(),
};

/** A name nobody else has, so that journeys at the same time do not meet. */
export const newDatabaseName = (): string => `journey-${crypto.randomUUID()}`;

/** Opens the built demo in a frame, as a tab of its own would have it, and waits for its directory. */
export async function openDemo(database = newDatabaseName(), hash = '#/'): Promise<Screen> {
  opened.databases.add(database);
  const screen = await openPage(`/dist-demo/index.html?database=${database}${hash}`);
  await waitForDirectory(screen);
  return screen;
}

export async function openPage(url: string): Promise<Screen> {
  const frame = document.createElement('iframe');
  frame.title = 'The page under test';
  frame.width = '1280';
  frame.height = '900';
  frame.src = url;
  opened.frames.add(frame);
  const downloads: Download[] = [];
  const screen = new Screen(frame, downloads);
  takeDownloads(screen, downloads);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  return screen;
}

export async function reload(screen: Screen): Promise<void> {
  const loaded = new Promise((resolve) => screen.frame.addEventListener('load', resolve, {once: true}));
  screen.window.location.reload();
  await loaded;
}

/** Takes away what a journey opened, databases included. */
export async function closeEverything(): Promise<void> {
  for (const frame of opened.frames) frame.remove();
  opened.frames.clear();
  await Promise.all([...opened.databases].map((name) => deleteDatabase(`license-${name}`)));
  for (const name of opened.databases) {
    localStorage.removeItem(`license-demo-request-${name}`);
    localStorage.removeItem(`license-demo-issued-${name}`);
    sessionStorage.removeItem(`license-demo-account-${name}`);
  }
  localStorage.removeItem('license-list-filter');
  opened.databases.clear();
}

export async function deleteDatabase(name: string): Promise<void> {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error ?? new Error(`${name} could not be deleted.`));
  });
}

async function waitForDirectory(screen: Screen): Promise<void> {
  await until('a page', () => screen.document.querySelector('main')?.firstElementChild);
  const provider = screen.document.querySelector('license-provider')!;
  await screen.window.customElements.whenDefined('license-provider');
  const licensing = await provider.ready;
  await new Promise<void>((resolve) => {
    const look = async (): Promise<void> => {
      if ((await licensing.installation()).users === 0) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = licensing.subscribe(() => void look());
    void look();
  });
}

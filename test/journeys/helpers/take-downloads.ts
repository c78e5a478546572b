import type {Screen} from './screen.js';
import {until} from './until.js';

/** A file as the browser would have put it on the disk. */
export interface Download {
  readonly fileName: string;
  readonly text: string;
}

/**
 * Takes what a page downloads, after this load and all later ones, before the browser does: that would leave files behind,
 * and in Firefox take the focus from the page.
 */
export function takeDownloads(screen: Screen, downloads: Download[]): void {
  const take = (event: Event): void => {
    const link = event.composedPath().find((node) => (node as Element).localName === 'a') as
      HTMLAnchorElement | undefined;
    if (!link?.hasAttribute('download')) return;
    event.preventDefault();
    const {download: fileName, href} = link;
    // The address is good until the next task, which is enough to ask for what is behind it.
    void fetch(href).then(async (file) => downloads.push({fileName, text: await file.text()}));
  };
  screen.frame.addEventListener('load', () => screen.window.addEventListener('click', take, {capture: true}));
}

/** The file that is downloaded by what is done. */
export async function downloadOf(screen: Screen, act: () => Promise<void>): Promise<Download> {
  const before = screen.downloads.length;
  await act();
  return until('a download', () => screen.downloads[before]);
}

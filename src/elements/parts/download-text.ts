/** A file that is made in the page. `type` is its media type. */
export interface TextFile {
  readonly fileName: string;
  readonly text: string;
  readonly type: string;
}

/** Spreadsheets take a CSV file for UTF-8 only behind this mark. */
const byteOrderMark = '\uFEFF';

/** Hands a file to the browser's downloads, through a link that never leaves the shadow root: the page outside is not touched. */
export function downloadText(root: HTMLElement | DocumentFragment, {fileName, text, type}: TextFile): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([type === 'text/csv' ? byteOrderMark + text : text], {type}));
  link.href = url;
  link.download = fileName;
  root.append(link);
  link.click();
  link.remove();
  // The browser has taken the file over by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}

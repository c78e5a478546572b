/**
 * Lets the page do what waits, between two parts of a long work. By a message and not a timer, since timers of a page
 * behind others come once a second.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

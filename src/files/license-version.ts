/** Whether a text is three numbers of at most nine digits, separated by dots, with nothing around them. */
export function isLicenseVersion(text: string): boolean {
  return /^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(text);
}

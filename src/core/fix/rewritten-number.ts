/** Another number in the notation of written digits: `0012` and 7 give `0007`, `12` and 130 give `130`. */
export const rewrittenNumber = (digits: string, number: number): string =>
  digits.length > 1 && digits.startsWith('0') ? String(number).padStart(digits.length, '0') : String(number);

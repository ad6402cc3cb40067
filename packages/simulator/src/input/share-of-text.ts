/** A share written as a percentage or a number: `5%` and `0.05` are the same. NaN where it is neither. */
export function shareOfText(text: string): number {
  const [, number, percent] = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*(%?)\s*$/.exec(text) ?? []
  // Moved by two places as text: 7 / 100 is no other number than 0.07, but 0.07 * 100 / 100 would be.
  return number === undefined ? Number.NaN : percent === '%' ? Number(`${number}e-2`) : Number(number)
}

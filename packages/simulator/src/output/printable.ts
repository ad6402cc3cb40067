/**
 * Text of others, fit for a terminal: what would move the cursor, change colors or the direction of writing is written out.
 *
 * @param most - characters after which it is cut
 */
export function printable(text: string, most = 200): string {
  const shown = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`)
  const characters = Array.from(shown.slice(0, 2 * most + 2))
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : shown
}

import type { Drawing } from './figure.ts'

/** A drawing as a file of its own: colors instead of a page's, and white paper. */
export function standAlone(svg: Drawing): Drawing {
  const colored = svg.replace(/var\(--[a-z0-9-]+, ?(#[0-9a-f]+|[a-z]+)\)/gi, '$1')
  return colored.replace(/(<svg[^>]*?)( style="[^"]*")?>/, (_, head: string) => `${withNamespace(head)} style="background:#ffffff">`)
}

const withNamespace = (head: string): string => (head.includes('xmlns=') ? head : `${head} xmlns="http://www.w3.org/2000/svg"`)

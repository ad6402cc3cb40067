import { link } from '@doudi/core'
import { policies, vocabulary } from '@doudi/policies'

let codes: ReadonlyMap<string, number> | undefined

/** The number that stands for a value of a category in the columns of inputs, such as `primary`: the same under all reforms, because inputs are numbered first. */
export function codeOf(value: string): number {
  codes ??= link({ vocabulary, policies }).codes
  const code = codes.get(value)
  if (code === undefined) throw new RangeError(`no category of the policies has the value ${value}`)
  return code
}

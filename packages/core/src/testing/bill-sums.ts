import { CoreError } from '../errors.ts'
import type { Policy } from '../policy/language.ts'
import { type LinkInput, link } from '../system/link.ts'

/**
 * Replaces sums over bills of what reaches a year to date, which do not link: whether one does shows only when all documents are there.
 */
export function withoutBillOrder(documents: LinkInput): LinkInput {
  let policies = documents.policies
  for (;;) {
    const wrong = billOrderProblems({ ...documents, policies })
    if (wrong.length === 0) return { ...documents, policies }
    policies = policies.map((policy) =>
      wrong.filter(({ document }) => document === policy.id).reduce((mended, { path }) => withoutSum(mended, path), policy),
    )
  }
}

function billOrderProblems(documents: LinkInput) {
  try {
    link(documents)
    return []
  } catch (error) {
    if (error instanceof CoreError) return error.problems.filter(({ code }) => code === 'system/bill-order')
    throw error
  }
}

/** @param path - of a `sum` or a `count` */
function withoutSum(policy: Policy, path: string): Policy {
  const copy = JSON.parse(JSON.stringify(policy)) as Policy
  const keys = path.split('/').slice(1)
  let at = copy as unknown as { [key: string]: unknown }
  for (const key of keys.slice(0, -2)) at = at[key] as { [key: string]: unknown }
  const [place, operator] = keys.slice(-2) as [string, string]
  // Money of a month has no input of a bill: 0 fits every unit.
  at[place] = operator === 'count' ? { count: 'inside' } : 0
  return copy
}

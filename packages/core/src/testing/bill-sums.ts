import { CoreError } from '../errors.ts'
import type { Policy } from '../policy/language.ts'
import { type LinkInput, link } from '../system/link.ts'

/**
 * Replaces sums over bills of what reaches a year to date, which do not link: whether one does shows only when all documents are there,
 * those of reforms too. Afterwards the policies link, and so they do with each further reform.
 */
export function withoutBillOrder(documents: LinkInput): LinkInput {
  if (!/"(yearToDate|highestToDate|earlier)"/.test(JSON.stringify(documents))) return documents
  let mended = documents
  for (let applied = 0; applied <= (documents.reforms ?? []).length; ) {
    const wrong = billOrderProblems({ ...mended, reforms: (mended.reforms ?? []).slice(0, applied) })
    if (wrong.length === 0) applied++
    const mend = (policy: Policy): Policy =>
      wrong.filter(({ document }) => document === policy.id).reduce((one, { path }) => withoutSum(one, path), policy)
    const reforms = mended.reforms?.map((reform) => (reform.add ? { ...reform, add: reform.add.map(mend) } : reform))
    mended = { ...mended, policies: mended.policies.map(mend), ...(reforms ? { reforms } : {}) }
  }
  return mended
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

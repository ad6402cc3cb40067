import { withoutDisability, withoutIllness } from '../dynamics/channels.ts'
import type { TrackSeen } from '../dynamics/track-seen.ts'
import { estimate, pairedDifference } from '../inference/estimate.ts'
import { lastCampaignYear } from './headlines.ts'
import { firstYear, lastYear } from './measures.ts'
import { cellsOf, type OutcomeTable } from './outcome-table.ts'
import { watched } from './survival.ts'
import type { Tally } from './tally.ts'
import { estimateCells, estimateColumns, nameColumn, scenarioColumn, type TidyTable } from './tidy.ts'

export const tags = ['illness', 'disability', 'harvest', 'other'] as const
type Tag = (typeof tags)[number]

/** What an office would put down: the largest of the losses of the year, fen; other where there is none. */
function tagOf(seen: TrackSeen, j: number): Tag {
  const { wages, farmIncome, otherIncome, expectedFarmIncome } = seen.tables.householdColumns
  const market = wages![j]! + farmIncome![j]! + otherIncome![j]!
  const losses = {
    illness: seen.buffers.ownPay[j]! + market * (withoutIllness(seen, j) - 1),
    disability: market * (withoutDisability(seen, j) - 1),
    harvest: Math.max(0, expectedFarmIncome![j]! - farmIncome![j]!),
    other: 0,
  }
  return tags.reduce((most, tag) => (losses[tag] > losses[most] ? tag : most), 'other' as Tag)
}

/** Relapses by the tag of the year in which they begin. */
export const causeTagsTally: Tally = {
  name: 'cause-tags',
  cells: watched.length * tags.length,
  count(seen, cells) {
    if (seen.group !== 'lifted') return
    const { tables, buffers } = seen
    for (let j = 0; j < tables.households; j++) {
      if (watched.every((definition) => buffers.entered[definition][j] === 0)) continue
      const tag = tags.indexOf(tagOf(seen, j))
      watched.forEach((definition, d) => {
        const at = d * tags.length + tag
        cells[at] = cells[at]! + buffers.entered[definition][j]!
      })
    }
  },
}

const periods = [
  { id: `until-${lastCampaignYear}`, from: firstYear, to: lastCampaignYear },
  { id: `from-${lastCampaignYear + 1}`, from: lastCampaignYear + 1, to: lastYear },
] as const

/** Shares of the relapses of some years by tag, in the order of {@link tags}: one list a replicate. */
export function tagShares(
  table: OutcomeTable,
  scenario: string,
  definition: (typeof watched)[number],
  from: number,
  to: number,
): number[][] {
  const d = watched.indexOf(definition)
  return Array.from({ length: table.replicates }, (_, replicate) => {
    const sums = tags.map(() => 0)
    for (let year = from; year <= to; year++) {
      const cells = cellsOf(table, causeTagsTally, replicate, scenario, year, 'lifted')
      for (let tag = 0; tag < tags.length; tag++) sums[tag]! += cells[d * tags.length + tag]!
    }
    const all = sums.reduce((a, b) => a + b, 0)
    return sums.map((count) => count / all)
  })
}

/** Relapses by the cause that an office would put down: one row a scenario, definition, period and tag. */
export function causeTagsTable(table: OutcomeTable): TidyTable {
  const first = table.scenarios[0]!
  return {
    name: 'cause-tags',
    title: { en: 'Relapses by the cause an office would put down', zh: '按登记口径的返贫主因' },
    description: {
      en: 'The largest loss of the year in which a relapse begins: illness (own-pay and income lost by it), disability (work lost by severe disability), harvest (farm income below what was expected), other (none of these). A tag names one loss, not what would have kept the household out of poverty: that is the table causes. Every relapse counts, repeated ones too. Latent.',
      zh: '返贫起始年中最大的一项损失：illness疾病（自付与因病收入损失）、disability残疾（重度残疾的劳动力损失）、harvest农业（低于预期的农业收入）、other其他（均无）。主因只是一项损失的名称，并非“若无此项则不返贫”，后者见causes表。含重复返贫。潜在结果。',
    },
    columns: [
      scenarioColumn,
      nameColumn('definition', { en: 'definition of poverty: D2, D2c or D3', zh: '贫困定义：D2、D2c或D3' }),
      nameColumn('period', { en: 'years in which relapses begin', zh: '返贫起始年份' }),
      nameColumn('tag', { en: 'illness, disability, harvest or other', zh: '疾病、残疾、农业、其他' }),
      ...estimateColumns({ en: 'share of relapses', zh: '占返贫户比例' }),
    ],
    rows: watched.flatMap((definition) =>
      periods.flatMap(({ id, from, to }) => {
        const base = tagShares(table, first, definition, from, to)
        return table.scenarios.flatMap((scenario) => {
          const shares = tagShares(table, scenario, definition, from, to)
          return tags.map((tag, t) => {
            const own = shares.map((share) => share[t]!)
            const difference =
              scenario === first
                ? undefined
                : pairedDifference(
                    own,
                    base.map((share) => share[t]!),
                  )
            return [scenario, definition, id, tag, ...estimateCells(estimate(own), difference, first)]
          })
        })
      }),
    ),
  }
}

import { exp, rounded } from '../math.ts'
import { normalQuantile } from '../random/normal-quantile.ts'
import type { Process } from './process.ts'

/**
 * Farm income F of the year from the one that was expected, E: F = E e^(σN - σ²/2) (1 - ℓ). N is the county's, so the factor has mean 1; a
 * disaster strikes a village with chance q and takes ℓ, even between (1 - w) and (1 + w) times its mean. All households of a village lose the
 * same share, all of it crops: ℓ over the crops' share of farm income. Disasters lower mean farm income by q times the mean of ℓ.
 */
export const harvest: Process = {
  name: 'harvest',
  reads: ['county', 'village', 'farmIncome', 'land', 'insuresCrops'],
  writes: ['farmIncome'],
  gives: { household: ['expectedFarmIncome', 'farmLoss', 'disasterLoss', 'cropLossShare', 'insuredMu'] },
  drawsPerCounty: 1,
  drawsPerVillage: 1,
  prepare(parameters) {
    const { countySd, disaster, disasterLoss: mean, disasterSpread, cropShare } = parameters.harvest
    const sd = countySd.value
    return ({ households, inputs }, _year, { counties, villages }) => {
      const { expectedFarmIncome, farmLoss, disasterLoss, cropLossShare, insuredMu } = inputs.household
      const { rows, county, village, farmIncome, land, insuresCrops } = households
      const factors = counties![0]!.map((u) => (u === 0 ? 1 : exp(sd * normalQuantile(u) - (sd * sd) / 2)))
      // Below the chance of a disaster, the draw over that chance is uniform again.
      const losses = villages![0]!.map((u) => {
        const inDisaster = u / disaster.value
        return inDisaster < 1 ? Math.min(1, mean.value * (1 + disasterSpread.value * (2 * inDisaster - 1))) : 0
      })
      for (let j = 0; j < rows; j++) {
        const expected = farmIncome[j]!
        const before = rounded(expected * factors[county[j]!]!)
        const lost = losses[village[j]!]!
        const loss = rounded(before * lost)
        farmIncome[j] = before - loss
        expectedFarmIncome![j] = expected
        farmLoss![j] = Math.max(0, expected - before + loss)
        disasterLoss![j] = loss
        cropLossShare![j] = Math.min(1, lost / cropShare.value)
        insuredMu![j] = insuresCrops[j]! * land[j]!
      }
    }
  },
}

import type { Inputs, Outputs, Year } from './data.ts'
import type { Terms } from './terms.ts'

// The settlement of the catalogue written out as loops over columns of whole fen, the yardstick of the compiled program. The operations
// that meet are those of the documents, in their order, so that the results are equal to the bit.

/** Each slice of `x` pays its rate. */
function inBands(x: number, limits: Float64Array, rates: Float64Array): number {
  if (!(x > 0)) return 0
  let sum = 0
  let low = 0
  for (let s = 0; s < limits.length; s++) {
    const limit = limits[s]!
    if (x <= limit) return sum + rates[s]! * (x - low)
    sum += rates[s]! * (limit - low)
    low = limit
  }
  return sum + rates[limits.length]! * (x - low)
}

/** Critical-illness insurance of a year's own-pay, in a person's own right. */
function ownCritical(y: number, tilted: boolean, t: Terms): number {
  let own = inBands(y - t.criticalDeductible, t.limits, t.rates)
  if (own > t.criticalCap) own = t.criticalCap
  if (tilted && y > t.tiltedDeductible) {
    const above = y - t.tiltedDeductible
    const more = inBands(above, t.limits, t.rates) + t.tilt * above
    if (more > own) own = more
  }
  return own
}

/** The same for the covered poor, who have at least `own`. */
function campaignCritical(y: number, own: number, t: Terms): number {
  if (!(y > t.campaignCriticalDeductible)) return own
  const above = y - t.campaignCriticalDeductible
  const better = inBands(above, t.limits, t.rates) + t.tilt * above
  return better > own ? better : own
}

const least = (a: number, b: number): number => (a < b ? a : b)

/** A payment: whole fen, not below 0, not above what is left. */
function paid(amount: number, left: number): number {
  const whole = Math.floor(amount + 0.5)
  return whole > 0 ? (whole < left ? whole : left) : 0
}

/** Any bill. `after` may be `before`. */
export function settleBillsByHand(rows: number, t: Terms, inputs: Inputs, before: Year, after: Year, out: Outputs): void {
  for (let i = 0; i < rows; i++) {
    const gross = inputs.grossCost[i]!
    const tier = inputs.facilityTier[i]! | 0
    const inside = inputs.insideProvince[i]! === 1
    const referred = inputs.referred[i]! === 1
    const place = inside ? tier : t.outside
    const inpatient = inputs.care[i]! === t.inpatient
    let compliant = inputs.statedCompliantCost[i]!
    if (compliant !== compliant) {
      const stated = inputs.statedCompliantShare[i]!
      compliant = (stated === stated ? stated : t.compliantShare[place]!) * gross
    }
    compliant = Math.floor(compliant + 0.5)
    let yearOwn = before.own[i]!
    let yearCampaign = before.campaign[i]!
    let yearChronicOwn = before.chronicOwn[i]!
    let yearChronicCampaign = before.chronicCampaign[i]!
    let yearCritical = before.critical[i]!
    let yearAssistance = before.assistance[i]!
    let yearLeft = before.left351[i]!
    let yearCap = before.cap351[i]!
    let yearDue = before.due351[i]!
    let basic = 0
    let critical = 0
    let assistance = 0
    let paid351 = 0
    let paid180 = 0
    if (inputs.insured[i]! === 1 && compliant > 0 && (inpatient || (inside && inputs.chronicCard[i]! === 1))) {
      const exitYear = inputs.exitYear[i]!
      const w = inputs.registered[i]! === 1 && exitYear !== 2014 && exitYear !== 2015 ? t.strength : 0
      let left = compliant

      let own0: number
      let own1: number
      let campaign0: number
      let campaign1: number
      if (inpatient) {
        const unreferred = !referred && place !== t.township && place !== t.county
        let deductible: number
        let campaignDeductible: number
        if (inside) {
          deductible = t.deductible[tier]!
          campaignDeductible = t.campaignDeductible[tier]!
        } else {
          deductible = t.outsideShare * gross
          if (deductible < t.outsideLeast) deductible = t.outsideLeast
          if (deductible > t.outsideMost) deductible = t.outsideMost
          campaignDeductible = deductible
        }
        const ratio = unreferred ? t.ratio[place]! - t.noReferralCut : t.ratio[place]!
        let own = left > deductible ? ratio * (left - deductible) : 0
        if (!unreferred && gross > deductible) {
          const floor = t.floor[place]! * (gross - deductible)
          if (floor > own) own = floor
        }
        if (own > left) own = left
        let campaign = own
        if (left > campaignDeductible) {
          const better = ratio * (left - campaignDeductible)
          if (better > campaign) campaign = better
        }
        if (!unreferred && gross > campaignDeductible) {
          const floor = t.campaignFloor[place]! * (gross - campaignDeductible)
          if (floor > campaign) campaign = floor
        }
        if (campaign > left) campaign = left
        own0 = least(yearOwn, t.basicCap)
        campaign0 = least(yearCampaign, t.basicCap)
        yearOwn += own
        yearCampaign += campaign
        own1 = least(yearOwn, t.basicCap)
        campaign1 = least(yearCampaign, t.basicCap)
      } else {
        own0 = least(yearChronicOwn, t.chronicCap)
        campaign0 = least(yearChronicCampaign, t.chronicCap)
        yearChronicOwn += t.chronicRatio * left
        yearChronicCampaign += t.campaignChronicRatio * left
        own1 = least(yearChronicOwn, t.chronicCap)
        campaign1 = least(yearChronicCampaign, t.chronicCap)
      }
      basic = paid(w > 0 ? own1 + w * (campaign1 - own1) - (own0 + w * (campaign0 - own0)) : own1 - own0, left)
      left -= basic

      const group = inputs.assistance[i]! | 0
      if (inpatient) {
        const tilted = t.tilted[group]! === 1
        let critical0 = ownCritical(yearCritical, tilted, t)
        const sum = yearCritical + left
        let critical1 = ownCritical(sum, tilted, t)
        if (w > 0) {
          critical0 += w * (campaignCritical(yearCritical, critical0, t) - critical0)
          critical1 += w * (campaignCritical(sum, critical1, t) - critical1)
        }
        yearCritical = sum
        critical = paid(critical1 - critical0, left)
        left -= critical
      }

      const rate = t.assistanceRate[group]!
      const deductible = t.assistanceDeductible[group]!
      const sum = yearAssistance + left
      let help0 = yearAssistance > deductible ? rate * (yearAssistance - deductible) : 0
      let help1 = sum > deductible ? rate * (sum - deductible) : 0
      if (help0 > t.assistanceCap) help0 = t.assistanceCap
      if (help1 > t.assistanceCap) help1 = t.assistanceCap
      if (w > 0) {
        const better0 = least(t.campaignAssistanceCap, t.campaignAssistanceRate * yearAssistance)
        const better1 = least(t.campaignAssistanceCap, t.campaignAssistanceRate * sum)
        if (better0 > help0) help0 += w * (better0 - help0)
        if (better1 > help1) help1 += w * (better1 - help1)
      }
      yearAssistance = sum
      assistance = paid(help1 - help0, left)
      left -= assistance

      if (w > 0 && (inside || (t.outsideWithReferral && referred))) {
        yearLeft += left
        const cap = t.outOfPocketCap[tier]!
        if (cap > yearCap) yearCap = cap
        const above = yearLeft > yearCap ? yearLeft - yearCap : 0
        const due = above > yearDue ? above - yearDue : 0
        yearDue += due
        paid351 = paid(w * due, left)
        left -= paid351
      }
      if (!inpatient && inside && w > 0) paid180 = paid(w * (t.ratio180 * left), left)
    }
    out.basic[i] = basic
    out.critical[i] = critical
    out.assistance[i] = assistance
    out.paid351[i] = paid351
    out.paid180[i] = paid180
    out.compliant[i] = compliant
    out.outOfPocket[i] = gross - (basic + critical + assistance + paid351 + paid180)
    after.own[i] = yearOwn
    after.campaign[i] = yearCampaign
    after.chronicOwn[i] = yearChronicOwn
    after.chronicCampaign[i] = yearChronicCampaign
    after.critical[i] = yearCritical
    after.assistance[i] = yearAssistance
    after.left351[i] = yearLeft
    after.cap351[i] = yearCap
    after.due351[i] = yearDue
  }
}

/** The first bill of a year, inpatient: nothing is counted yet, and nothing has to be. */
export function settleFirstByHand(rows: number, t: Terms, inputs: Inputs, out: Outputs): void {
  for (let i = 0; i < rows; i++) {
    const gross = inputs.grossCost[i]!
    const tier = inputs.facilityTier[i]! | 0
    const inside = inputs.insideProvince[i]! === 1
    const referred = inputs.referred[i]! === 1
    const place = inside ? tier : t.outside
    let compliant = inputs.statedCompliantCost[i]!
    if (compliant !== compliant) {
      const stated = inputs.statedCompliantShare[i]!
      compliant = (stated === stated ? stated : t.compliantShare[place]!) * gross
    }
    compliant = Math.floor(compliant + 0.5)
    let basic = 0
    let critical = 0
    let assistance = 0
    let paid351 = 0
    if (inputs.insured[i]! === 1 && compliant > 0) {
      const exitYear = inputs.exitYear[i]!
      const w = inputs.registered[i]! === 1 && exitYear !== 2014 && exitYear !== 2015 ? t.strength : 0
      let left = compliant

      const unreferred = !referred && place !== t.township && place !== t.county
      let deductible: number
      if (inside) deductible = t.deductible[tier]!
      else {
        deductible = t.outsideShare * gross
        if (deductible < t.outsideLeast) deductible = t.outsideLeast
        if (deductible > t.outsideMost) deductible = t.outsideMost
      }
      const ratio = unreferred ? t.ratio[place]! - t.noReferralCut : t.ratio[place]!
      let terms = left > deductible ? ratio * (left - deductible) : 0
      if (!unreferred && gross > deductible) {
        const floor = t.floor[place]! * (gross - deductible)
        if (floor > terms) terms = floor
      }
      if (terms > left) terms = left
      let own = least(terms, t.basicCap)
      if (w > 0) {
        const campaignDeductible = inside ? t.campaignDeductible[tier]! : deductible
        let campaign = terms
        if (left > campaignDeductible) {
          const better = ratio * (left - campaignDeductible)
          if (better > campaign) campaign = better
        }
        if (!unreferred && gross > campaignDeductible) {
          const floor = t.campaignFloor[place]! * (gross - campaignDeductible)
          if (floor > campaign) campaign = floor
        }
        if (campaign > left) campaign = left
        own += w * (least(campaign, t.basicCap) - own)
      }
      basic = paid(own, left)
      left -= basic

      const group = inputs.assistance[i]! | 0
      let ill = ownCritical(left, t.tilted[group]! === 1, t)
      if (w > 0) ill += w * (campaignCritical(left, ill, t) - ill)
      critical = paid(ill, left)
      left -= critical

      const from = t.assistanceDeductible[group]!
      let help = left > from ? t.assistanceRate[group]! * (left - from) : 0
      if (help > t.assistanceCap) help = t.assistanceCap
      if (w > 0) {
        const better = least(t.campaignAssistanceCap, t.campaignAssistanceRate * left)
        if (better > help) help += w * (better - help)
      }
      assistance = paid(help, left)
      left -= assistance

      if (w > 0 && (inside || (t.outsideWithReferral && referred))) {
        const cap = t.outOfPocketCap[tier]!
        if (left > cap) paid351 = paid(w * (left - cap), left)
      }
    }
    out.basic[i] = basic
    out.critical[i] = critical
    out.assistance[i] = assistance
    out.paid351[i] = paid351
    out.paid180[i] = 0
    out.compliant[i] = compliant
    out.outOfPocket[i] = gross - (basic + critical + assistance + paid351)
  }
}

import type { Person } from '../thirty-rules.ts'

/** A person a row: numbers as they are; flags 0 and 1, words by their place in the lists, a byte each. */
export type PeopleColumns = { readonly [name in keyof Person]: Person[name] extends number ? Float64Array : Uint8Array }

/**
 * The thirty rules as a programmer writes them out for one row: rule k is bit k. All are evaluated, as the engines do; what several rules
 * ask is asked once.
 */
export function rulesThatHold(person: Person): number {
  const { age, income, medicalOwnPay, disabilityGrade, householdSize, exitYear, registered, chronicCard, insured, employment, housing } =
    person
  const severe = disabilityGrade === 1 || disabilityGrade === 2
  const liftedEarly = exitYear === 2014 || exitYear === 2015
  let mask = 0
  if (income < 4000) mask |= 1 << 0
  else if (income < 6000) mask |= 1 << 1
  if (income < 8000 && income < person.incomeLastYear) mask |= 1 << 2
  if (medicalOwnPay > income) mask |= 1 << 3
  if (age >= 60) mask |= 1 << 4
  if (age >= 80 && income < 10_000) mask |= 1 << 5
  if (age < 16 && (registered || income < 5000)) mask |= 1 << 6
  if (severe) mask |= 1 << 7
  if (disabilityGrade > 0 && income < 7000) mask |= 1 << 8
  if (!severe && disabilityGrade !== 0 && age > 50) mask |= 1 << 9
  if (!insured) {
    mask |= 1 << 10
    if (registered || severe) mask |= 1 << 11
  }
  if (!chronicCard && medicalOwnPay >= 5000) mask |= 1 << 12
  if (registered && !liftedEarly) {
    if (chronicCard) mask |= 1 << 13
    if (medicalOwnPay > 3000) mask |= 1 << 14
  }
  if (liftedEarly && medicalOwnPay > 10_000) mask |= 1 << 15
  if (medicalOwnPay > 50_000 || (medicalOwnPay > 20_000 && income < 6000)) mask |= 1 << 16
  if (income < 8000 && medicalOwnPay > 8000 && employment !== 'migrant') mask |= 1 << 17
  if (housing !== 'safe') {
    mask |= 1 << 18
    if (housing === 'gradeD') {
      if (registered || income < 6000) mask |= 1 << 19
    } else if (income <= 6000 && age >= 18) mask |= 1 << 20
  }
  if (employment === 'none' && age >= 16 && age < 65 && registered) mask |= 1 << 21
  if (employment !== 'migrant' && age >= 16 && age <= 45 && income < 12_000) mask |= 1 << 22
  if (employment === 'migrant' && registered) mask |= 1 << 23
  if (employment === 'farm' && householdSize >= 2) mask |= 1 << 24
  if (age >= 18 && age <= 65 && registered && (employment === 'farm' || employment === 'local')) mask |= 1 << 25
  if (householdSize === 1 && age >= 70) mask |= 1 << 26
  if (householdSize >= 6 && income < 9000) mask |= 1 << 27
  if (registered && income < 6000 && !(insured && medicalOwnPay === 0)) mask |= 1 << 28
  if (income > 20_000 && medicalOwnPay < 3000 && housing === 'safe' && disabilityGrade === 0) mask |= 1 << 29
  return mask
}

/** The same as one loop over columns. */
export function rulesThatHoldInColumns(rows: number, columns: PeopleColumns, masks: Uint32Array): void {
  const [farm, local, migrant, none] = [0, 1, 2, 3]
  const [safe, gradeD] = [0, 2]
  for (let i = 0; i < rows; i++) {
    const age = columns.age[i]!
    const income = columns.income[i]!
    const medicalOwnPay = columns.medicalOwnPay[i]!
    const disabilityGrade = columns.disabilityGrade[i]!
    const householdSize = columns.householdSize[i]!
    const exitYear = columns.exitYear[i]!
    const registered = columns.registered[i]! !== 0
    const chronicCard = columns.chronicCard[i]! !== 0
    const insured = columns.insured[i]! !== 0
    const employment = columns.employment[i]!
    const housing = columns.housing[i]!
    const severe = disabilityGrade === 1 || disabilityGrade === 2
    const liftedEarly = exitYear === 2014 || exitYear === 2015
    let mask = 0
    if (income < 4000) mask |= 1 << 0
    else if (income < 6000) mask |= 1 << 1
    if (income < 8000 && income < columns.incomeLastYear[i]!) mask |= 1 << 2
    if (medicalOwnPay > income) mask |= 1 << 3
    if (age >= 60) mask |= 1 << 4
    if (age >= 80 && income < 10_000) mask |= 1 << 5
    if (age < 16 && (registered || income < 5000)) mask |= 1 << 6
    if (severe) mask |= 1 << 7
    if (disabilityGrade > 0 && income < 7000) mask |= 1 << 8
    if (!severe && disabilityGrade !== 0 && age > 50) mask |= 1 << 9
    if (!insured) {
      mask |= 1 << 10
      if (registered || severe) mask |= 1 << 11
    }
    if (!chronicCard && medicalOwnPay >= 5000) mask |= 1 << 12
    if (registered && !liftedEarly) {
      if (chronicCard) mask |= 1 << 13
      if (medicalOwnPay > 3000) mask |= 1 << 14
    }
    if (liftedEarly && medicalOwnPay > 10_000) mask |= 1 << 15
    if (medicalOwnPay > 50_000 || (medicalOwnPay > 20_000 && income < 6000)) mask |= 1 << 16
    if (income < 8000 && medicalOwnPay > 8000 && employment !== migrant) mask |= 1 << 17
    if (housing !== safe) {
      mask |= 1 << 18
      if (housing === gradeD) {
        if (registered || income < 6000) mask |= 1 << 19
      } else if (income <= 6000 && age >= 18) mask |= 1 << 20
    }
    if (employment === none && age >= 16 && age < 65 && registered) mask |= 1 << 21
    if (employment !== migrant && age >= 16 && age <= 45 && income < 12_000) mask |= 1 << 22
    if (employment === migrant && registered) mask |= 1 << 23
    if (employment === farm && householdSize >= 2) mask |= 1 << 24
    if (age >= 18 && age <= 65 && registered && (employment === farm || employment === local)) mask |= 1 << 25
    if (householdSize === 1 && age >= 70) mask |= 1 << 26
    if (householdSize >= 6 && income < 9000) mask |= 1 << 27
    if (registered && income < 6000 && !(insured && medicalOwnPay === 0)) mask |= 1 << 28
    if (income > 20_000 && medicalOwnPay < 3000 && housing === safe && disabilityGrade === 0) mask |= 1 << 29
    masks[i] = mask
  }
}

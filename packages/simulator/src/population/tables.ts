/** Persons of a block, sorted by household; a row is a person for good, alive, dead or not born yet. Fixed traits and yearly state. */
export type Persons = {
  readonly rows: number
  readonly household: Int32Array
  /** Years on 1 January. */
  readonly age: Uint8Array
  /** 0 female, 1 male. */
  readonly sex: Uint8Array
  readonly alive: Uint8Array
  /** Fixed bad health, about N(0, 1) in the whole population. */
  readonly frailty: Float64Array
  /** The part of the propensity that changes. */
  readonly passing: Float64Array
  /** Propensity to be ill this year. */
  readonly propensity: Float64Array
  /** 0 none, 1 chronic, 2 major; never back. */
  readonly chronic: Uint8Array
  /** 0 none, 1 other, 2 severe; never back. */
  readonly disability: Uint8Array
  /** Has a chronic-disease card once chronically ill. */
  readonly card: Uint8Array
  readonly tekun: Uint8Array
  /** Pays this year's premium while the share that drops out is below this; 0 for those who do not pay it anyway. */
  readonly insurance: Float64Array
  /** Schooling of the grown: 0 primary or none, 1 middle school, 2 more. Of the young what they will have. */
  readonly education: Uint8Array
  /** Works away this year. */
  readonly away: Uint8Array
  /** Fixed places between 0 and 1 among all persons: in length of schooling, in readiness to work away, in need of boarding,
   * of recognition by the office, of rehabilitation. */
  readonly places: { readonly [P in Place]: Float64Array }
}

export const placeNames = ['schooling', 'roaming', 'boarding', 'recognition', 'rehabilitation'] as const
export type Place = (typeof placeNames)[number]

/** Households of a block. Money in fen. */
export type Households = {
  readonly rows: number
  /** First member's row; one entry more than rows. */
  readonly first: Int32Array
  readonly county: Uint8Array
  readonly village: Uint16Array
  /** How much more, in log odds over their sd, the village's office notices; about N(0, 1) between villages, for good. */
  readonly villageNotices: Float64Array
  readonly permanent: Float64Array
  readonly persistent: Float64Array
  /** Loss of log income from admissions. */
  readonly loss: Float64Array
  /** Living members and workers, on 1 January; and those of 2014. */
  readonly members: Uint8Array
  readonly workers: Uint8Array
  readonly startWorkers: Uint8Array
  /** Members at the start; their rows come first. The rows after them are of children still to be born, `born` of which have been. */
  readonly startMembers: Uint8Array
  readonly born: Uint8Array
  readonly wages: Float64Array
  readonly farmIncome: Float64Array
  readonly otherIncome: Float64Array
  readonly takesUpDibao: Uint8Array
  /** Would join a project; in one now. */
  readonly joinsProject: Uint8Array
  readonly project: Uint8Array
  readonly post: Uint8Array
  /** 0: no loan. */
  readonly loanYear: Uint16Array
  /** 0: not lifted yet. */
  readonly exitYear: Uint16Array
  /** Of a user's own household the year in which it is lifted; 0: whichever its rank says. */
  readonly statedExit: Uint16Array
  readonly startAssets: Float64Array
  /** Farmland, mu. */
  readonly land: Float64Array
  readonly insuresCrops: Uint8Array
  /** What a household that joins projects invests in one, fen of 2016; 0: a project in name alone. */
  readonly projectCapital: Float64Array
  /** Has a place in the village's workshop; whether that is open. */
  readonly workshopPlace: Uint8Array
  readonly workshopOpen: Uint8Array
  /** Has a member who would take a post in care work; who would take one paid from the village's solar plant. */
  readonly carePost: Uint8Array
  readonly solarPost: Uint8Array
  /** 0 none, 1 body and household, 2 body, collective and household, 3 collective and household, 4 public-benefit share. */
  readonly link: Uint8Array
  /** What is linked, fen of 2016. */
  readonly linkedValue: Float64Array
  /** Year of a solar plant of its own; 0: none. */
  readonly solarYear: Uint16Array
  /** Place, 0 to 1, in the order in which entitlements end where a scenario ends them for ever more households; a fixed draw. */
  readonly entitlementRank: Float64Array
  /** Bad health that its members share, N(0, 1) in the whole population. */
  readonly sick: Float64Array
  /** Fixed places between 0 and 1 among all households: in the number of adult children who live apart, in their income. */
  readonly kin: Float64Array
  readonly kinIncome: Float64Array
}

/** What each person in need of inpatient care needs in the year; `count` rows in use, by row of the person. */
export type InpatientNeeds = {
  count: number
  readonly person: Int32Array
  /** Of all stays of the year. */
  readonly gross: Float64Array
  readonly stays: Uint8Array
  /** 0 township, 1 county, 2 city, 3 province. */
  readonly tier: Uint8Array
  readonly inside: Uint8Array
  readonly referred: Uint8Array
  /** Uniform draw: care is sought where it is below the chance to seek it, in every scenario. */
  readonly seeking: Float64Array
}

/** Chronic outpatient cost of the year of each user. */
export type ChronicBills = {
  count: number
  readonly person: Int32Array
  readonly gross: Float64Array
}

/** A block of households in one replicate: everything that no policy touches. */
export type Block = {
  readonly persons: Persons
  readonly households: Households
  /** In need of an admission this year, whether or not it is sought: illness lowers income either way. */
  readonly admitted: Uint8Array
  readonly inpatient: InpatientNeeds
  readonly chronic: ChronicBills
  /** Ordinary outpatient cost of each person this year, fen. */
  readonly ordinary: Float64Array
  /** Inputs of the policies that processes give (`Process.gives`), by name, as the programs take them: fen, codes of categories, 0 and 1. */
  readonly inputs: {
    readonly household: { readonly [name: string]: Float64Array }
    readonly person: { readonly [name: string]: Float64Array }
  }
}

export type InputNames = { readonly household: readonly string[]; readonly person: readonly string[] }

const noInputs: InputNames = { household: [], person: [] }

/** A block with room for rows, all of them zero. */
export function emptyBlock(households: number, persons: number, inputs: InputNames = noInputs): Block {
  const columns = (names: readonly string[], rows: number): { readonly [name: string]: Float64Array } =>
    Object.fromEntries(names.map((name) => [name, new Float64Array(rows)]))
  return {
    households: emptyHouseholds(households),
    persons: emptyPersons(persons),
    admitted: new Uint8Array(persons),
    inpatient: {
      count: 0,
      person: new Int32Array(persons),
      gross: new Float64Array(persons),
      stays: new Uint8Array(persons),
      tier: new Uint8Array(persons),
      inside: new Uint8Array(persons),
      referred: new Uint8Array(persons),
      seeking: new Float64Array(persons),
    },
    chronic: { count: 0, person: new Int32Array(persons), gross: new Float64Array(persons) },
    ordinary: new Float64Array(persons),
    inputs: { household: columns(inputs.household, households), person: columns(inputs.person, persons) },
  }
}

function emptyHouseholds(rows: number): Households {
  return {
    rows,
    first: new Int32Array(rows + 1),
    county: new Uint8Array(rows),
    village: new Uint16Array(rows),
    villageNotices: new Float64Array(rows),
    permanent: new Float64Array(rows),
    persistent: new Float64Array(rows),
    loss: new Float64Array(rows),
    members: new Uint8Array(rows),
    workers: new Uint8Array(rows),
    startWorkers: new Uint8Array(rows),
    startMembers: new Uint8Array(rows),
    born: new Uint8Array(rows),
    wages: new Float64Array(rows),
    farmIncome: new Float64Array(rows),
    otherIncome: new Float64Array(rows),
    takesUpDibao: new Uint8Array(rows),
    joinsProject: new Uint8Array(rows),
    project: new Uint8Array(rows),
    post: new Uint8Array(rows),
    loanYear: new Uint16Array(rows),
    exitYear: new Uint16Array(rows),
    statedExit: new Uint16Array(rows),
    startAssets: new Float64Array(rows),
    land: new Float64Array(rows),
    insuresCrops: new Uint8Array(rows),
    projectCapital: new Float64Array(rows),
    workshopPlace: new Uint8Array(rows),
    workshopOpen: new Uint8Array(rows),
    carePost: new Uint8Array(rows),
    solarPost: new Uint8Array(rows),
    link: new Uint8Array(rows),
    linkedValue: new Float64Array(rows),
    solarYear: new Uint16Array(rows),
    entitlementRank: new Float64Array(rows),
    sick: new Float64Array(rows),
    kin: new Float64Array(rows),
    kinIncome: new Float64Array(rows),
  }
}

function emptyPersons(rows: number): Persons {
  return {
    rows,
    household: new Int32Array(rows),
    age: new Uint8Array(rows),
    sex: new Uint8Array(rows),
    alive: new Uint8Array(rows),
    frailty: new Float64Array(rows),
    passing: new Float64Array(rows),
    propensity: new Float64Array(rows),
    chronic: new Uint8Array(rows),
    disability: new Uint8Array(rows),
    card: new Uint8Array(rows),
    tekun: new Uint8Array(rows),
    insurance: new Float64Array(rows),
    education: new Uint8Array(rows),
    away: new Uint8Array(rows),
    places: Object.fromEntries(placeNames.map((place) => [place, new Float64Array(rows)])) as Persons['places'],
  }
}

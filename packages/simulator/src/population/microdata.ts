/** Says that a person or household of {@link Microdata} does not state this. */
export const notStated = -1

/**
 * Households and persons of a user's own, in columns; {@link notStated} where a cell says nothing, which is then drawn as the model draws
 * it. As of 1 January 2014. Money in fen.
 */
export type Microdata = {
  /** Names of the tables that it was read from. */
  readonly files: readonly [households: string, persons: string]
  readonly households: {
    readonly rows: number
    /** First member's row; one entry more than rows. */
    readonly first: Int32Array
    /** Households of the population that one stands for, above 0. */
    readonly weight: Float64Array
    readonly county: Int8Array
    /** Households with one number share a village. */
    readonly village: Int32Array
    /** 0: never registered. */
    readonly exitYear: Int16Array
    /** Usual market income of a year, before transfers and at the level of 2014. */
    readonly income: Float64Array
    readonly assets: Float64Array
    /** Mu. */
    readonly land: Float64Array
    /** 0 or 1. */
    readonly takesUpDibao: Int8Array
    readonly joinsProject: Int8Array
    readonly post: Int8Array
    /** 0: no loan. */
    readonly loanYear: Int16Array
  }
  readonly persons: {
    readonly rows: number
    readonly age: Int16Array
    /** 0 female, 1 male. */
    readonly sex: Int8Array
    /** 0 none, 1 chronic, 2 major. */
    readonly chronic: Int8Array
    /** 0 none, 1 other, 2 severe. */
    readonly disability: Int8Array
    /** 0 or 1. */
    readonly card: Int8Array
    readonly tekun: Int8Array
  }
}

import type { AfterUntil, Finding } from '../parameter.ts'
import type { Day, Entity, Scalar } from '../policy/language.ts'
import type { Dimension } from '../unit.ts'
import type { Backend } from './backend.ts'
import type { Plan } from './plan.ts'
import type { Columns, Slab } from './slab.ts'

/** What is compiled: the facts asked for, what is the same in every row, how rows stand in tables. */
export type CompileOptions<Ask extends string = string, Fixed = { readonly [input: string]: Scalar | undefined }> = {
  /** The facts wanted; all computed facts if left out. */
  readonly ask?: readonly Ask[]
  /** Inputs that are the same in every row, as a situation would give them (yuan, text, flags; null for a number that is missing): they are folded. */
  readonly fixed?: { readonly [N in keyof Fixed]?: Exclude<Fixed[N], undefined> | null }
  /** No bill was settled before this year: all counters are 0, and the program takes none. */
  readonly firstOfYear?: boolean
  /**
   * One table: every row is a bill (or a person) with the facts of all that it belongs to beside it. Left out: a table an entity, joined
   * by `parents`.
   */
  readonly rowsOf?: Entity
  /** Whether a parameter’s last value goes on after its `until`; `hold` if left out. */
  readonly after?: AfterUntil
  /** What the program runs on; WebAssembly where it is allowed, if left out. */
  readonly backend?: Backend
}

/** Options for several systems in one program. */
export type TogetherOptions = CompileOptions & {
  /** Inputs that are not the same for all systems: each has a column of its own, `system/input`. */
  readonly own?: readonly string[]
}

/** The rows that a program runs over. */
export type RunInput = {
  /** How many rows each table has. */
  readonly rows: { readonly [E in Entity]?: number }
  /** The row of the household of each person, of the person of each bill; sorted. */
  readonly parents?: {
    /** By person: the row of its household. */
    readonly person?: Int32Array
    /** By bill: the row of its person. */
    readonly bill?: Int32Array
  }
  /** One column an input: fen, codes of the system, flags 0 and 1, missing NaN. */
  readonly columns: Columns
  /** One column a counter, where the program takes counters; 0 where left out. */
  readonly counters?: Columns
  /** Columns to write results into, by name; new ones where left out. */
  readonly into?: Columns
}

/** What a program gives: a column a fact, and the counters for the next bills of the year. Money in fen. */
export type RunResult<Values = Columns> = {
  /** By fact (`system/fact` in a program of several); flags 0 and 1, categories as codes, missing NaN. */
  readonly values: Values
  /** By counter, to be given to the run over the next bills; without them on 1 January. */
  readonly counters: { readonly [name: string]: Float64Array }
}

/** A column: what it is called, and of which table. */
export type ColumnInfo = {
  /** The key in `columns`, `values` or `counters`. */
  readonly name: string
  /** The table: a column has a number for each of its rows. */
  readonly entity: Entity
}
/** An input, with what may stand in its column. */
export type InputColumn = ColumnInfo & {
  /** Money, other number, flag, or category with its values. */
  readonly dimension: Dimension
}

/** A system compiled for one day: the same rules over columns. */
export type Program<Values = Columns> = {
  /** The day whose parameters are folded in. */
  readonly at: Day
  /** The columns that a run needs: what the facts asked for read. */
  readonly inputs: readonly InputColumn[]
  /** The columns that a run gives: the facts asked for. */
  readonly outputs: readonly ColumnInfo[]
  /** The columns that the year’s bills hand on; none for a program that counts nothing. */
  readonly counters: readonly ColumnInfo[]
  /** Equal for programs that do the same. */
  readonly fingerprint: string
  /** The steps as data, each after those it reads. */
  readonly plan: Plan
  /** The number that stands for a category in columns. */
  readonly codes: ReadonlyMap<string, number>
  /** What it really runs on. */
  readonly backend: Backend
  /** Parameters that some row might read after the last day for which they are known. */
  readonly findings: readonly Finding[]
  /** @throws CoreError `run/missing-column`, `run/bad-column`, `run/two-rules`: what stands in `into` afterwards is no result */
  readonly run: (input: RunInput) => RunResult<Values>
  /**
   * Blocks of rows in the program's own memory, to be filled and read in place: for those who keep their columns there.
   *
   * @param rows - room for so many rows of each table that the program has
   */
  readonly slabs: (rows: { readonly [E in Entity]?: number }, count?: number) => readonly Slab[]
}

import type { Entity, Fact, InputFact, Policy, Scalar, Vocabulary } from '../policy/language.ts'

/**
 * What the compiler knows of a system: its inputs by entity, and a value for every name that can be asked for.
 *
 * Of documents that come from JSON or YAML nothing is known, and every name is a string.
 */
export type SystemTypes = {
  /** The type of each input’s value, by entity and name. */
  readonly inputs: { readonly [E in Entity]: { readonly [name: string]: Scalar | undefined } }
  /** The type of each input’s and fact’s value, by the name it is asked for. */
  readonly values: { readonly [name: string]: Scalar | undefined }
}

/** A name that can be asked for: an input, or a fact that a policy computes, such as `insurance.payment`. */
export type NameOf<T extends SystemTypes> = keyof T['values'] & string

/** The inputs of all entities, by name. */
export type InputsOf<T extends SystemTypes> = T['inputs']['household'] & T['inputs']['person'] & T['inputs']['bill']

/** Values by name: of what was asked for; where nothing was named, each perhaps not there. */
export type ValuesOf<T extends SystemTypes, Ask extends string> = ByName<T, Ask, T['values']>

/** Columns by name, in the same way. */
export type ColumnsOf<T extends SystemTypes, Ask extends string> = ByName<T, Ask, { readonly [N in NameOf<T>]: Float64Array }>

type ByName<T extends SystemTypes, Ask extends string, All extends { readonly [N in NameOf<T>]: unknown }> =
  string extends NameOf<T>
    ? All
    : [Ask] extends [never]
      ? { readonly [N in NameOf<T>]?: All[N] }
      : { readonly [N in Ask & NameOf<T>]: All[N] }

/** What is known of documents written with `definePolicy` and `defineVocabulary`. */
export type TypesOf<V extends Vocabulary, P extends readonly Policy[]> = Shown<{
  /** From the vocabulary. */
  readonly inputs: Shown<{ readonly [E in Entity]: Shown<{ readonly [N in keyof V[E] & string]: InputValue<V[E][N]> }> }>
  /** From the vocabulary and all policies. */
  readonly values: Shown<{ readonly [E in InputEntry<V> | FactEntry<P[number], MayBeMissing<V>> as E['name']]: E['value'] }>
}>

/** Written out, so that an editor shows the names and not how they were found. */
type Shown<T> = T extends infer U ? { readonly [K in keyof U]: U[K] } : never

type InputValue<F extends InputFact> = InputFact extends F
  ? Scalar | undefined
  : F extends { readonly values: readonly (infer C)[] }
    ? C
    : F extends { readonly unit: string }
      ? F extends { readonly optional: true }
        ? number | undefined
        : number
      : boolean

type InputEntry<V extends Vocabulary> = {
  [E in Entity]: {
    [N in keyof V[E] & string]: {
      /** Its key in the vocabulary. */
      readonly name: N
      /** By `unit`, `values` and `optional`. */
      readonly value: InputValue<V[E][N]>
    }
  }[keyof V[E] & string]
}[Entity]

/** A computed number may be missing only where some input may. Which numbers read it, linking finds out and not the compiler. */
type MayBeMissing<V extends Vocabulary> = undefined extends InputEntry<V>['value'] ? undefined : never

type FactValue<F extends Fact, Missing> = Fact extends F
  ? Scalar | undefined
  : F extends { readonly values: readonly (infer C)[] }
    ? C
    : F extends { readonly paid: true } | { readonly waterfall: object }
      ? number
      : F extends { readonly unit: string }
        ? number | Missing
        : boolean

type FactEntry<P extends Policy, Missing> = P extends Policy
  ? {
      [N in keyof P['facts'] & string]: {
        /** With its policy: `health351.payment`. */
        readonly name: string extends P['id'] ? string : `${ShortName<P['id']>}.${N}`
        /** By `unit`, `values` and `paid`. */
        readonly value: FactValue<P['facts'][N], Missing>
      }
    }[keyof P['facts'] & string]
  : never

/** `anhui/health-351` is `health351`, as in linking. */
type ShortName<Id extends string> = Id extends `${string}/${infer Last}` ? ShortName<Last> : CamelCase<Id>
type CamelCase<Word extends string> = Word extends `${infer First}-${infer Rest}` ? `${First}${CapitalRest<Rest>}` : Word
type CapitalRest<Rest extends string> = CamelCase<Capitalize<Rest>>

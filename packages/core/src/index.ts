export { check } from './check/check.ts'
export type { CheckFinding, CheckPeriod, Example, Gave, Place, Searched } from './check/finding.ts'
export type { Bills } from './cliffs/bills.ts'
export type { BudgetLine, CliffPoint, Notch, Segment } from './cliffs/budget-line.ts'
export type { ChartLanguage, ChartMark, ChartSpecification } from './cliffs/chart.ts'
export { cliffChart } from './cliffs/cliff-chart.ts'
export { type CliffOptions, type Cliffs, findCliffs } from './cliffs/find-cliffs.ts'
export type { Part } from './cliffs/net-parts.ts'
export { type TimeChartOptions, timeChart } from './cliffs/time-chart.ts'
export {
  type ChangedParameter,
  type TimeChange,
  type TimeCliffs,
  type TimeOptions,
  type TimePeriod,
  timeCliffs,
} from './cliffs/time-cliffs.ts'
export type { Backend } from './compile/backend.ts'
export { compile, compileTogether } from './compile/compile.ts'
export type { ColumnInfo, CompileOptions, InputColumn, Program, RunInput, RunResult, TogetherOptions } from './compile/program.ts'
export type { Columns, Slab } from './compile/slab.ts'
export { type Description, describe } from './describe/describe.ts'
export { diff } from './diff/diff.ts'
export type { Change, ChangedPart, Difference, ValueChange } from './diff/difference.ts'
export { CoreError, DoudiError, nearestName, type Problem, showProblem } from './errors.ts'
export { type EvaluateOptions, type Evaluation, evaluate } from './evaluate/evaluate.ts'
export type { Counters } from './evaluate/scope.ts'
export type { Facts, Member, Situation, SituationOf } from './evaluate/situation.ts'
export type {
  Trace,
  TracedCondition,
  TracedFact,
  TracedInput,
  TracedParameter,
  TracedPayment,
  TracedRule,
} from './evaluate/trace.ts'
export type { TracedAmount } from './evaluate/traced-amount.ts'
export { type CoverLedger, coverLedger, type LedgerParameter, type LedgerRow } from './explain/cover-ledger.ts'
export { type ExplainOptions, explain } from './explain/explain.ts'
export type { Obstacle } from './explain/obstacles.ts'
export { type ChangedInput, type LeastChange, type WhyNot, type WhyNotOptions, type WhyNotTarget, whyNot } from './explain/why-not.ts'
export type { Language } from './explain/words.ts'
export { isWholeFen, toFen, toYuan } from './money.ts'
export type { AfterUntil, Finding } from './parameter.ts'
export { isDay } from './period.ts'
export { definePolicy, defineReform, defineVocabulary } from './policy/define.ts'
export type {
  Amount,
  Body,
  Bracket,
  Condition,
  CountedOver,
  Day,
  Entity,
  Fact,
  InputFact,
  Name,
  NewPayers,
  Parameter,
  ParameterValue,
  Policy,
  Range,
  Reform,
  Rule,
  Scalar,
  Source,
  Table,
  Title,
  ValueTitles,
  Vocabulary,
} from './policy/language.ts'
export { parsePolicy, parseReform, parseVocabulary } from './policy/parse.ts'
export {
  type ParsedText,
  parsePolicyText,
  parseReformText,
  parseText,
  parseVocabularyText,
  type TextOptions,
  type TextPlace,
} from './policy/parse-text.ts'
export { pointer, valueAt } from './policy/pointer.ts'
export type { TextFormat } from './policy/text.ts'
export type { ColumnRules, FactColumn, FactColumns, FactKind, FactKinds } from './rules/columns.ts'
export { type CompiledRules, compileRules } from './rules/compile-rules.ts'
export type { FiredRules } from './rules/fired.ts'
export type { JsonRule, RuleCondition, RuleEvent, RuleOptions } from './rules/rule.ts'
export type { RuleResults } from './rules/run-row.ts'
export type { FactTable } from './rules/to-columns.ts'
export { type CounterInfo, countersOf } from './system/counters.ts'
export { type Lag, lagsOf } from './system/lags.ts'
export { type LinkInput, link } from './system/link.ts'
export { reform } from './system/reform.ts'
export type { Conflict, Documents, PolicySystem, ReformPatch } from './system/system.ts'
export type { ColumnsOf, InputsOf, NameOf, SystemTypes, TypesOf, ValuesOf } from './system/system-types.ts'
export type { Dimension, NumberDimension } from './unit.ts'

export { CoreError, DoudiError, nearestName, type Problem, showProblem } from './errors.ts'

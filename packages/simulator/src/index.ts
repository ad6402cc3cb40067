export { SimulatorError } from './errors.ts'

import { DoudiError } from '@doudi/core'

/** What `@doudi/simulator` throws for wrong input, a wrong specification, or a folder that cannot be written. */
export class SimulatorError extends DoudiError {}

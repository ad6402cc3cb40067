import { SimulatorError } from '../errors.ts'

export const stopped = (): SimulatorError =>
  new SimulatorError([
    { code: 'run/stopped', path: 'the run', found: 'a request to stop', expected: 'to run to its end; nothing was written' },
  ])

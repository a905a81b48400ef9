import { QueryFailedError } from 'typeorm';
import type { DomainError } from '../errors/domain-error.js';
import { platformErrors } from '../errors/platform.errors.js';

/** Maps a named constraint to the error a clerk should read. Features add theirs with `onConstraint`. */
const byConstraint = new Map<string, () => DomainError>();

export function onConstraint(constraint: string, error: () => DomainError): void {
  byConstraint.set(constraint, error);
}

interface DriverError {
  code?: string;
  constraint?: string;
}

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
const CHECK_VIOLATION = '23514';
/** A NUL, or half a character: no text of ours can hold it, whichever door it came through. */
const CHARACTER_NOT_IN_REPERTOIRE = '22021';
const UNAVAILABLE = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

function driverError(thrown: unknown): DriverError | null {
  if (thrown instanceof QueryFailedError) return thrown.driverError as DriverError;
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') return thrown as DriverError;
  return null;
}

/** What the pool says, without a code, to whom it has had no connection for in time. */
const NO_CONNECTION = 'timeout exceeded when trying to connect';

export function databaseProblem(thrown: unknown): DomainError | null {
  if (thrown instanceof Error && thrown.message === NO_CONNECTION) return platformErrors('server.unavailable');
  const error = driverError(thrown);
  if (error?.code === undefined) return null;
  const known = error.constraint === undefined ? undefined : byConstraint.get(error.constraint);
  if (known !== undefined) return known();
  if (UNAVAILABLE.has(error.code)) return platformErrors('server.unavailable');
  if (error.code === UNIQUE_VIOLATION || error.code === FOREIGN_KEY_VIOLATION) return platformErrors('record.conflict');
  if (error.code === CHECK_VIOLATION || error.code === CHARACTER_NOT_IN_REPERTOIRE)
    return platformErrors('request.malformed');
  return null;
}

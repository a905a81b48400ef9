import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Backtest } from './domain/backtest.js';
import type { Forecast, MonthForecast, Outlook, Refusal } from './domain/forecast.js';
import type { Changes } from './domain/what-if.js';

export const RUN_KINDS = ['forecast', 'what_if', 'backtest'] as const;
export type RunKind = (typeof RUN_KINDS)[number];
export const RUN_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** The target's own window, when it was over at the moment asked of. */
export interface EndedWindow {
  windowFrom: string;
  windowTo: string;
  amount: string;
  done: string;
}

/** Of a forecast made before its means were opened, months have neither mean nor parts. */
export type KeptMonth = Omit<MonthForecast, 'mean' | 'parts'> & Partial<Pick<MonthForecast, 'mean' | 'parts'>>;

/** What is kept with the run; the lines its means are the sum of lie in forecast_parts. */
export interface KeptOutlook extends Omit<Outlook, 'parts' | 'months' | 'end'> {
  months: KeptMonth[];
  end: KeptMonth | null;
}
export interface KeptForecast extends Omit<Forecast, 'base' | 'changed'> {
  base: KeptOutlook;
  changed: KeptOutlook | null;
}

export interface RunResult {
  forecast?: KeptForecast | Refusal;
  backtest?: Backtest;
  ended?: EndedWindow;
  /** The later target the forecast is made for, when there is one. */
  next?: { code: string; nameZh: string; nameEn: string };
}

/** One question about the future, with what it was asked on and what came out. Its question never changes. */
@Entity('forecast_runs')
@Index('forecast_runs_fingerprint_key', { synchronize: false })
@Index(['targetCode', 'kind', 'state', 'knownAt'])
@Check('forecast_runs_kind_check', `kind IN ('forecast', 'what_if', 'backtest')`)
@Check('forecast_runs_state_check', `state IN ('queued', 'running', 'done', 'failed', 'cancelled')`)
@Check('forecast_runs_result_check', `(state = 'done') = (result IS NOT NULL)`)
export class ForecastRun {
  @PrimaryGeneratedColumn('uuid') id: string;
  @ForeignKey('Target') @Column('text') targetCode: string;
  @Column('text') kind: RunKind;
  /** Null: the calendar. */
  @ForeignKey('User') @Column('uuid', { nullable: true }) askedBy: string | null;
  @Column('timestamptz') requestedAt: Date;
  /** Only what was recorded by then is used. */
  @Column('timestamptz') knownAt: Date;
  @Column('integer') seed: number;
  @Column('integer') draws: number;
  /** The changes of a what-if. */
  @Column('jsonb', { default: {} }) params: Changes;
  @Column('integer') ruleVersion: number;
  /** Of the whole question: the same one is answered once. */
  @Column('text') fingerprint: string;
  @Column('text', { default: 'queued' }) state: RunState;
  /** Percent. */
  @Column('integer', { default: 0 }) progress: number;
  @Column('jsonb', { nullable: true }) result: RunResult | null;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

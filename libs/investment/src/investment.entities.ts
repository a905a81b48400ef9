import { CreditRow } from './credit/credit.entity.js';
import { PositionRow } from './credit/position.entity.js';
import { Rollup } from './credit/rollup.entity.js';
import { EntryVerdict } from './entries/entry-verdict.entity.js';
import { LedgerEntry } from './entries/ledger-entry.entity.js';
import { KeyListChange, KeyListMember } from './key-list/key-list.entities.js';
import { ExchangeRate } from './rates/exchange-rate.entity.js';
import { YearPlan } from './year-plans/year-plan.entity.js';
import { MonthClose, SigningKey } from './months/month-close.entity.js';

export const investmentEntities = [
  LedgerEntry,
  EntryVerdict,
  KeyListMember,
  KeyListChange,
  PositionRow,
  CreditRow,
  Rollup,
  ExchangeRate,
  YearPlan,
  SigningKey,
  MonthClose,
];

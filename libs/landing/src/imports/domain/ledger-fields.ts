/** What a row of a project ledger can say. The keys are the fields of the vocabulary and of `InterpretedRow.values`. */
export const TEXT_FIELDS = [
  'name',
  'projectCode',
  'investor',
  'projectCompany',
  'uscc',
  'officer',
  'leader',
  'department',
  'contact',
  'phone',
  'homeRegion',
  'description',
  'progressNote',
  'blockerNote',
  'note',
] as const;
export const CODE_FIELDS = ['industry', 'segment', 'zone'] as const;
export const MONEY_FIELDS = [
  'plannedTotal',
  'contractedTotal',
  'contractedFixed',
  'equipment',
  'registeredCapital',
  'fundsInPlace',
  'foreignContracted',
  'foreignUsed',
  'completedTotal',
  'completedBefore',
  'completedYear',
  'completedMonth',
  'yearPlan',
  'outputValue',
  'taxValue',
] as const;
export const DATE_FIELDS = [
  'signedOn',
  'registeredOn',
  'startedOn',
  'plannedStartOn',
  'productionOn',
  'plannedProductionOn',
  'capacityOn',
  'plannedCapacityOn',
] as const;
export const WORD_FIELDS = ['mode', 'stage', 'constructionPeriod'] as const;
export const NUMBER_FIELDS = ['landArea', 'jobs'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];
export type CodeField = (typeof CODE_FIELDS)[number];
export type MoneyField = (typeof MONEY_FIELDS)[number];
export type DateField = (typeof DATE_FIELDS)[number];
export type WordField = (typeof WORD_FIELDS)[number];
export type NumberField = (typeof NUMBER_FIELDS)[number];
export type LedgerField = TextField | CodeField | MoneyField | DateField | WordField | NumberField;

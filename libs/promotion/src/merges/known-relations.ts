import type { Permission } from '#access/policy/policy.js';
import type { RowColumns } from '#access/policy/row-scope.js';
import { LEAD_ROW } from '../leads/lead-list.source.js';
import { GUEST_UNKEPT } from '../events/guests-then.sql.js';
import type { MergeKind } from './domain/merge-kind.js';

/**
 * One way in which a row points to a record that may be merged away. Whoever adds a table that points to investors or
 * leads adds its line here (floors above: MergeRelations.know); until then the merge refuses to run.
 */
export interface MergeRelation {
  of: MergeKind;
  table: string;
  column: string;
  /** move: the row goes over to the target, and back with the undoing. keep: it stays with the record merged away. */
  on: 'move' | 'keep';
  zh: string;
  en: string;
  /** Which rows of a table shared by several kinds of record. Constant text. */
  where?: string;
  /** Every state of its rows is kept: so is the one the merge leaves them in. */
  kept?: true;
  /** But for these columns. */
  unkept?: readonly string[];
  /** Rows with owners: a preview counts only those the reader reaches. Columns with the alias `t`. */
  reach?: { permission: Permission; columns: RowColumns };
}

/** Of the lead row's columns, but with the alias of the engine. */
export const LEAD_REACH = {
  permission: 'lead.read' as const,
  columns: Object.fromEntries(
    Object.entries(LEAD_ROW).map(([name, column]) => [name, column.replace(/^l\./, 't.')]),
  ) as RowColumns,
};

export const KNOWN_RELATIONS: readonly MergeRelation[] = [
  {
    of: 'investor',
    table: 'leads',
    column: 'investor_id',
    on: 'move',
    kept: true,
    zh: '线索',
    en: 'Leads',
    reach: LEAD_REACH,
  },
  {
    of: 'investor',
    table: 'leads',
    column: 'intermediary_id',
    on: 'move',
    kept: true,
    zh: '引荐的线索',
    en: 'Leads it recommended',
    reach: LEAD_REACH,
  },
  {
    of: 'investor',
    table: 'event_guests',
    column: 'investor_id',
    on: 'move',
    kept: true,
    unkept: GUEST_UNKEPT,
    zh: '参加活动',
    en: 'Events',
  },
  { of: 'investor', table: 'contacts', column: 'investor_id', on: 'move', zh: '联系人', en: 'Contacts' },
  {
    of: 'investor',
    table: 'investors',
    column: 'parent_id',
    on: 'move',
    kept: true,
    zh: '下级企业',
    en: 'Subsidiaries',
  },
  { of: 'investor', table: 'investor_list_entries', column: 'investor_id', on: 'move', zh: '所在榜单', en: 'Lists' },
  // What was merged into the source before stays pointing to it: the chain is followed when it is read.
  { of: 'investor', table: 'investors', column: 'merged_into_id', on: 'keep', zh: '此前并入', en: 'Merged before' },
  {
    of: 'investor',
    table: 'comments',
    column: 'subject_id',
    where: `t.subject_type = 'investor'`,
    on: 'move',
    zh: '讨论',
    en: 'Comments',
  },
  {
    of: 'investor',
    table: 'watches',
    column: 'subject_id',
    where: `t.subject_type = 'investor'`,
    on: 'move',
    zh: '关注',
    en: 'Watchers',
  },
  { of: 'investor', table: 'investor_names', column: 'investor_id', on: 'move', zh: '名称', en: 'Names' },
  { of: 'investor', table: 'duplicate_pairs', column: 'one_id', on: 'keep', zh: '查重结果', en: 'Duplicate pairs' },
  { of: 'investor', table: 'duplicate_pairs', column: 'other_id', on: 'keep', zh: '查重结果', en: 'Duplicate pairs' },
  { of: 'investor', table: 'claims', column: 'investor_id', on: 'move', kept: true, zh: '首报', en: 'Claims' },
  { of: 'lead', table: 'lead_handovers', column: 'lead_id', on: 'keep', zh: '移交记录', en: 'Handovers' },
  { of: 'lead', table: 'lead_transfers', column: 'lead_id', on: 'keep', zh: '园区移交', en: 'Transfers' },
  { of: 'lead', table: 'lead_clocks', column: 'lead_id', on: 'keep', zh: '服务时限', en: 'Service clocks' },
  { of: 'lead', table: 'screenings', column: 'lead_id', on: 'keep', zh: '研判意见', en: 'Screening opinions' },
  { of: 'lead', table: 'lead_bulk_rows', column: 'lead_id', on: 'keep', zh: '批量处理', en: 'Bulk acts' },
  { of: 'lead', table: 'claims', column: 'lead_id', on: 'move', kept: true, zh: '首报', en: 'Claims' },
  { of: 'lead', table: 'lead_interactions', column: 'lead_id', on: 'move', zh: '跟进记录', en: 'Interactions' },
  { of: 'lead', table: 'tasks', column: 'lead_id', on: 'move', kept: true, zh: '待办', en: 'Tasks' },
  { of: 'lead', table: 'lead_files', column: 'lead_id', on: 'move', zh: '附件', en: 'Papers' },
  { of: 'lead', table: 'leads', column: 'merged_into_id', on: 'keep', zh: '此前并入', en: 'Merged before' },
  {
    of: 'lead',
    table: 'comments',
    column: 'subject_id',
    where: `t.subject_type = 'lead'`,
    on: 'move',
    zh: '讨论',
    en: 'Comments',
  },
  {
    of: 'lead',
    table: 'watches',
    column: 'subject_id',
    where: `t.subject_type = 'lead'`,
    on: 'move',
    zh: '关注',
    en: 'Watchers',
  },
];

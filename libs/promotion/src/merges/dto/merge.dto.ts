import { Id, Optional, Text, Whole } from '#platform/http/fields.js';
import type { MergeKind } from '../domain/merge-kind.js';

export class MergeInto {
  /** The record that stays. */
  @Id() intoId: string;
  /** Its version as seen; the If-Match names that of the record merged away. */
  @Whole({ min: 1, max: 999_999_999 }) intoVersion: number;
  /** Why they are one. */
  @Optional() @Text({ max: 500 }) reason?: string | null;
}

export class MergePreviewQuery {
  @Id() into: string;
}

export class MergeSide {
  id: string;
  name: string;
  /** Credit code of a company, number of a lead. */
  code: string | null;
  version: number;
}

/** What happens to the rows of one table. */
export class MergedRelation {
  relation: string;
  nameZh: string;
  nameEn: string;
  /** Rows that go over to the target (in a preview: those the reader may see). */
  moved: number;
  /** Rows that stay with the record merged away, because the target has their like. */
  stayed: number;
}

/** A blank of the target that takes over what the other knows. */
export class MergeFill {
  field: string;
  to: string | string[] | null;
}

export class MergePreview {
  kind: MergeKind;
  source: MergeSide;
  target: MergeSide;
  relations: MergedRelation[];
  fills: MergeFill[];
}

export class UndoneRelation extends MergedRelation {
  /** Of the moved: put back by the undoing. Null while the merge stands. */
  returned: number | null;
  /** Of the moved: left where they are, because they had been put elsewhere since. */
  left: number | null;
}

export class MergeView {
  id: string;
  kind: MergeKind;
  source: MergeSide;
  target: MergeSide;
  reason: string | null;
  relations: UndoneRelation[];
  mergedAt: string;
  mergedByName: string;
  undoneAt: string | null;
  undoneByName: string | null;
  mayUndo: boolean;
}

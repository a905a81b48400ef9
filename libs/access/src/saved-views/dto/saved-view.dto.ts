import { FieldRule, ListOf, OneOf, Text, WhenGiven } from '#platform/http/fields.js';
import { VIEW_REACHES, VIEWED_LISTS, type ViewedList, type ViewReach } from '../saved-view.entity.js';

const isKey = (value: unknown): boolean => typeof value === 'string' && /^[A-Za-z][A-Za-z0-9]{0,39}$/.test(value);

/** name=value pairs as in an address; a place in the list (a cursor) is no part of a view. */
function isListQuery(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 2000) return false;
  return [...new URLSearchParams(value).keys()].every((key) => isKey(key) && key !== 'cursor' && key !== 'view');
}

export class SaveView {
  @OneOf(VIEWED_LISTS) list: ViewedList;
  @Text({ max: 40 }) name: string;
  /** Filters and sort as they stand in the list's address: state=screening&sort=-capturedOn */
  @FieldRule('field.invalid', isListQuery) query: string;
  /** Keys of the columns left out. */
  @ListOf('field.invalid', isKey, 30) hidden: string[];
  /** For oneself, one's team, or everybody who may see the list. */
  @OneOf(VIEW_REACHES) reach: ViewReach;
}

export class EditView {
  @WhenGiven() @Text({ max: 40 }) name?: string;
  @WhenGiven() @FieldRule('field.invalid', isListQuery) query?: string;
  @WhenGiven() @ListOf('field.invalid', isKey, 30) hidden?: string[];
  @WhenGiven() @OneOf(VIEW_REACHES) reach?: ViewReach;
}

export class SavedViewsQuery {
  @OneOf(VIEWED_LISTS) list: ViewedList;
}

export class SavedViewRow {
  id: string;
  list: ViewedList;
  name: string;
  query: string;
  hidden: string[];
  reach: ViewReach;
  ownerId: string;
  ownerName: string;
  /** The reader's own, to be changed and thrown away. */
  mine: boolean;
  version: number;
}

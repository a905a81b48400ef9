import { Fragment, type ReactNode } from 'react';

/** Stands in a text for what is no text: t('sentence', { count: PLACE('count') }). */
export const PLACE = (name: string): string => `\u2063${name}\u2063`;

/** A text with something in each of its places, e.g. a figure that opens. */
export function Filled({ text, places }: { text: string; places: Record<string, ReactNode> }) {
  return text
    .split('\u2063')
    .map((part, index) => <Fragment key={index}>{index % 2 === 0 ? part : places[part]}</Fragment>);
}

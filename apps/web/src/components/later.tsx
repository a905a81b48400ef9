import { type ComponentType, createElement, lazy, Suspense, useEffect, useState } from 'react';

/**
 * A drawer whose code is fetched once its page is there: the page is not kept waiting for it, and the first click finds it
 * on its way.
 */
export function later<Props extends { opened: unknown }>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => React.ReactNode {
  const Drawer = lazy(async () => ({ default: await load() }));
  return function Later(props: Props) {
    const [asked, setAsked] = useState(false);
    // What cannot be fetched now is asked for again, and told of, when something is opened.
    useEffect(() => void load().catch(() => undefined), []);
    if (props.opened !== null && !asked) setAsked(true);
    return asked ? <Suspense>{createElement(Drawer as unknown as ComponentType<Props>, props)}</Suspense> : null;
  };
}

/** Below so many leads a share or a median says more about chance than about the channel [D]. */
export const SMALL = 10;

export const isSmall = (leads: number): boolean => leads < SMALL;

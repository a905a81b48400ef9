/** The figures of the land yield table that open: money by project, land by parcel. */
export const LAND_MEASURES = ['contracted', 'completed', 'promisedTax', 'promisedOutput'] as const;
export const LAND_AREAS = ['allocated', 'area', 'free'] as const;
export const LAND_FIGURES = [...LAND_MEASURES, ...LAND_AREAS] as const;
export type LandArea = (typeof LAND_AREAS)[number];
export type LandFigure = (typeof LAND_FIGURES)[number];

export const isLandArea = (figure: LandFigure): figure is LandArea => LAND_AREAS.some((area) => area === figure);

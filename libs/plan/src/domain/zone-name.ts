/** Names of places as people type them: 西园, 药港西园, “一带一路”物流园, 综保区. */

export interface NamedPlace {
  code: string;
  nameZh: string;
  nameEn: string;
  aliases: readonly string[];
}

/** Full-width forms, quotes, brackets, blanks and letter case make no difference. */
export function normalisedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’「」《》()·・,，、-]/gu, '');
}

/** Every name that leads to a place, normalised: code, both names, aliases. */
export function namesOf(place: NamedPlace): string[] {
  return [place.code, place.nameZh, place.nameEn, ...place.aliases].map(normalisedName);
}

/** The one place a text names exactly, or null. A guess is never made here. */
export function placeNamed<Place extends NamedPlace>(text: string, places: readonly Place[]): Place | null {
  const name = normalisedName(text);
  if (name === '') return null;
  return places.find((place) => namesOf(place).includes(name)) ?? null;
}

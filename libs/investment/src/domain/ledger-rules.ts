/**
 * The version of the rules by which the ledger is counted, written into every closed month. Whoever changes what an
 * entry, a verdict, a placement or the key list does to a figure adds a line here; a closed month keeps its own version.
 *
 * 1  An entry states its month whole and counts once verified; a later verified entry of the month replaces it.
 *    A month is credited to the zone and industry in force in it, the last recorded line of the greatest month not
 *    after it (before the first line: the first). A target counts the months of its window of its kind, of projects on
 *    the key list of the month's year where it says so; in CNY by the entry's own rate, in another currency that alone.
 */
export const LEDGER_RULES_VERSION = 1;

import { DefaultNamingStrategy, type NamingStrategyInterface, type Table, type View } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

type Named = Table | View | string;

function tableOf(table: Named): string {
  const name = typeof table === 'string' ? table : table.name;
  return name.split('.').pop() ?? name;
}

/** PostgreSQL cuts identifiers at 63 bytes; cutting them ourselves keeps names predictable. */
const named = (table: Named, columns: string[], suffix: string): string =>
  `${[tableOf(table), ...columns].join('_').slice(0, 62 - suffix.length)}_${suffix}`;

/** snake_case columns; constraints named `<table>_<columns>_{pkey,key,fkey,idx}` so an error names its rule. */
export class SnakeCaseNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snake), custom ?? snake(property)].join('_');
  }

  override primaryKeyName(table: Named): string {
    return `${tableOf(table)}_pkey`;
  }

  override uniqueConstraintName(table: Named, columns: string[]): string {
    return named(table, columns, 'key');
  }

  override foreignKeyName(table: Named, columns: string[]): string {
    return named(table, columns, 'fkey');
  }

  override indexName(table: Named, columns: string[]): string {
    return named(table, columns, 'idx');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the zones lie. */
export class CreateZoneShapes1764000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE zone_shapes (
        zone_code text NOT NULL,
        geometry jsonb NOT NULL,
        geometry_sample boolean NOT NULL,
        source text,
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        edited_at timestamptz,
        CONSTRAINT zone_shapes_pkey PRIMARY KEY (zone_code),
        CONSTRAINT zone_shapes_geometry_check CHECK (geometry ->> 'type' = 'Polygon'),
        CONSTRAINT zone_shapes_zone_code_fkey FOREIGN KEY (zone_code) REFERENCES zones (code)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE zone_shapes`);
  }
}

/** Rows of many projects, project by project, in their order. */
export function byProject<Row extends { projectId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.projectId) ?? [];
    own.push(row);
    found.set(row.projectId, own);
  }
  return found;
}

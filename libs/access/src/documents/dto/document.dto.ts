export class StoredFile {
  id: string;
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

/** Where the files of document libraries are kept, and what has come so far of those on their way. */

export const FILE_TABLES = `
CREATE TABLE IF NOT EXISTS file(
  id TEXT PRIMARY KEY, list TEXT NOT NULL REFERENCES list(id) ON DELETE CASCADE, item INTEGER NOT NULL,
  folder TEXT NOT NULL COLLATE NOCASE, name TEXT NOT NULL COLLATE NOCASE, content BLOB NOT NULL,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, UNIQUE(list, folder, name)) STRICT;
CREATE TABLE IF NOT EXISTS upload(
  token TEXT PRIMARY KEY, list TEXT NOT NULL REFERENCES list(id) ON DELETE CASCADE, folder TEXT NOT NULL,
  name TEXT NOT NULL, behaviour TEXT NOT NULL, who TEXT NOT NULL, expires TEXT NOT NULL,
  received INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE IF NOT EXISTS uploadPart(
  token TEXT NOT NULL REFERENCES upload(token) ON DELETE CASCADE, start INTEGER NOT NULL, content BLOB NOT NULL,
  PRIMARY KEY(token, start)) STRICT;
`;

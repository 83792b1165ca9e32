import { once } from 'node:events';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { TooLarge } from '../table/table-budget.ts';

/** What a workbook may hold. */
const limits = {
  /** Parts of the file, pictures too. */
  parts: 2000,
  /** Bytes of the parts that are read, unpacked. */
  unpacked: 32_000_000,
} as const;

/** The XML parts of a workbook by their path. */
export type WorkbookParts = Readonly<Record<string, Uint8Array>>;

const isRead = ({ fileName }: Entry): boolean => /\.xml(?:\.rels)?$/.test(fileName);

/**
 * Unpacks the XML of a workbook. What the file says of its sizes is added up before anything is unpacked, and a part that
 * is larger than it says is refused while it is read.
 * @throws TooLarge for a workbook that unpacks to more than 32 MB, or to very many parts; Error for what is no zip file.
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<WorkbookParts> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { autoClose: false });
  try {
    const entries = await listEntries(zip);
    const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (unpacked > limits.unpacked) {
      throw new TooLarge(`it unpacks to more than ${limits.unpacked / 1_000_000} MB`);
    }
    const parts: Record<string, Uint8Array> = {};
    for (const entry of entries) parts[entry.fileName] = await readEntry(zip, entry);
    return parts;
  } finally {
    zip.close();
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > limits.parts) throw new TooLarge(`it has more than ${limits.parts} parts`);
  const entries: Entry[] = [];
  zip.on('entry', (entry: Entry) => {
    if (isRead(entry)) entries.push(entry);
    zip.readEntry();
  });
  const ended = once(zip, 'end');
  zip.readEntry();
  await ended;
  return entries;
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

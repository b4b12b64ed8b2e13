/** The files that a summary can be had as, in the order they are offered. */
export const summaryFormats = ['docx', 'pdf', 'html', 'md', 'xlsx', 'csv', 'json'] as const;
export type SummaryFormat = (typeof summaryFormats)[number];

/** What a link that only reads gives: what tells the summary as it is sent. Tables tell all input, whatever detail was chosen. */
export const readerFormats: readonly string[] = ['docx', 'pdf', 'html', 'md', 'document'];

/** One of the tables that `csv` holds, as `format=tables` lists them. */
export interface TableListing {
  /** By which it is asked for: `format=csv&table=1`. */
  table: number;
  name: string;
  rows: number;
}

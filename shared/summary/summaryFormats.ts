/** The files that a summary can be had as, in the order they are offered. */
export const summaryFormats = ['docx', 'pdf', 'html', 'md', 'json'] as const;
export type SummaryFormat = (typeof summaryFormats)[number];

/** What a link that only reads gives: nothing that holds more than the summary does. */
export const readerFormats: readonly string[] = [...summaryFormats.filter((format) => format !== 'json'), 'document'];

/** The files that a summary can be had as, in the order they are offered. */
export const summaryFormats = ['docx', 'pdf', 'html', 'md', 'json'] as const;
export type SummaryFormat = (typeof summaryFormats)[number];

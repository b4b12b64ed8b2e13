/** How the ticket of a link begins that opens a session's summary and nothing else. */
export const readerTicketPrefix = 'reader.';

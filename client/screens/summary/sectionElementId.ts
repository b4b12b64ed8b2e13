/** The id of a section's heading on the page. */
export function sectionElementId(sectionId: string): string {
  return `section-${sectionId}`;
}
